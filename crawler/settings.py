"""Settings of every crawl; each may be changed with `-s NAME=VALUE`."""

import os

import crawler.lean  # noqa: F401
import pipelines.collector  # noqa: F401

BOT_NAME = "technews"
SPIDER_MODULES = ["crawler.spiders"]
COMMANDS_MODULE = "crawler.commands"

# The way of a page. Nothing happens to it outside of these.
ITEM_PIPELINES = {
    "pipelines.archive.ArchivePipeline": 100,
    "pipelines.analyse.AnalysePipeline": 200,
    "pipelines.stories.StoriesPipeline": 300,
    "pipelines.store.StorePipeline": 400,
}

# Where things are
DATABASE = "data/news.db"
ARCHIVE_DIR = "data/archive"
ARCHIVE_DAYS = 0  # `scrapy maintain` deletes what is older; 0: nothing
SOURCES_DIR = "crawler/sources"
ALERTS_FILE = None  # None: alerts.yml beside the database; empty: no alerts
SENDMAIL = "sendmail"  # the program that takes alerts by mail
PAGES_DIR = "tests/pages"  # where `sources add` saves a page to test

# Reading pages
ANALYSE_WORKERS = os.cpu_count() or 1
ANALYSE_TIMEOUT = 15  # seconds a page
ANALYSE_MEMORY = 1024  # MiB of growth a worker
MODELS: dict[str, str] = {}  # language → spaCy pipeline; empty: the project's own

# Who we are. CONTACT goes into the user agent: give your own address or page.
CONTACT = ""
USER_AGENT = "technews/0.1 (news archive{contact})"

# Manners
ROBOTSTXT_OBEY = True
# Opt-outs of pages that are obeyed: tdm-reservation, noai, noindex, noarchive, or yes for
# all. Without, they are noted in `fetches` alone. A page that is obeyed is not archived.
OBEY_OPT_OUTS: list[str] = []
CONCURRENT_REQUESTS = 100
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_ITEMS = 4  # of one response, which has one; Scrapy makes as many tasks
DOWNLOAD_DELAY = 1
DOWNLOAD_DELAY_JITTER = 0
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1
AUTOTHROTTLE_MAX_DELAY = 30
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
REDIRECT_MAX_TIMES = 5
RETRY_ENABLED = False  # the next crawl asks again
LONGEST_WAIT = 30  # seconds of Retry-After that are waited for within a crawl
PAGES_PER_SOURCE = 500  # in one crawl; the others come in the next
LISTINGS_PER_SOURCE = 60  # feeds, sitemaps and front pages in one crawl
PAGES_PER_HOST = 1000  # in one crawl, by whatever sources
PAGES_PER_CRAWL = 20_000
LISTING_DEPTH = 3  # sitemaps in indexes in indexes

# When a known article is looked at again, in hours after it was first seen
RECHECKS = [1, 6, 24, 168]

# Safety
ALLOW_PRIVATE_ADDRESSES = False
ALLOWED_PORTS = [80, 443, 8080, 8443]  # besides those that source files name
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
COOKIES_ENABLED = False  # those of a redirect go with it: crawler/manners/cookies.py
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_HANDLERS = {
    "http": "crawler.manners.downloads.BoundedDownloads",
    "https": "crawler.manners.downloads.BoundedDownloads",
    "file": None,
    "ftp": None,
    "s3": None,
    "data": None,
}
TWISTED_DNS_RESOLVER = "crawler.manners.guard.GuardedResolver"
MEMUSAGE_LIMIT_MB = 4096

SCHEDULER = "crawler.scheduler.HostScheduler"
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "crawler.manners.guard.AddressGuard": 50,
    "crawler.middlewares.TrapMiddleware": 60,
    "crawler.manners.robots.RobotsMiddleware": 100,
    "crawler.manners.tdm.TdmMiddleware": 110,
    "crawler.manners.host_pause.HostPauseMiddleware": 540,
    "crawler.middlewares.ConditionalRequestMiddleware": 545,
    "crawler.middlewares.WholeBodyMiddleware": 595,
    "crawler.middlewares.RedirectMiddleware": 600,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
}
# Scrapy's list without what is off here. It would import that too, and even what is
# set to None: aiohttp, a fifth of a crawl with nothing new.
EXTENSIONS_BASE = {
    "scrapy.extensions.corestats.CoreStats": 0,
    "scrapy.extensions.logcount.LogCount": 0,
    "scrapy.extensions.memusage.MemoryUsage": 0,
    "scrapy.extensions.closespider.CloseSpider": 0,
    "scrapy.extensions.feedexport.FeedExporter": 0,
    "scrapy.extensions.spiderstate.SpiderState": 0,
}
EXTENSIONS = {
    "crawler.extensions.CrawlDelay": 0,
    "crawler.extensions.Throttle": 10,
    "crawler.extensions.Progress": 500,
}
LOG_FORMATTER = "crawler.extensions.QuietLogFormatter"
LOG_LEVEL = "WARNING"
REDIS_URL = None  # the seam for a shared frontier
