"""How fast a host is asked: as fast as it answers, and never faster than it allows."""

from scrapy.core.downloader import Slot
from scrapy.http import Request, Response
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler

from crawler.extensions import CrawlDelay, Throttle

URL = "https://gazette.example/"


class Host:
    """A host's slot with what sets its pace."""

    def __init__(self) -> None:
        self.crawler = get_crawler(settings_dict={"AUTOTHROTTLE_ENABLED": True})
        self.delay = CrawlDelay(self.crawler)
        self.crawler.get_extension = lambda kind: self.delay
        self.throttle = Throttle(self.crawler)
        self.throttle.mindelay, self.throttle.maxdelay = 1.0, 30.0
        self.slot = Slot(1, 1.0)

    def answers(self, *seconds):
        """Give the delay after answers that took so long."""
        for latency in seconds:
            response = Response(URL, request=Request(URL))
            self.throttle._adjust_delay(self.slot, latency, response)
        return self.slot.delay


def test_a_host_that_answers_slowly_is_asked_more_slowly():
    assert Host().answers(0.1, 0.1) == 1
    assert Host().answers(6, 6, 6) > 5
    assert Host().answers(6, 6, 6, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1) < 2
    assert Host().answers(600, 600) == 30


def test_a_fast_host_is_not_asked_faster_than_its_crawl_delay():
    host = Host()
    host.delay.delays["gazette.example"] = 8.0
    assert host.answers(0.1, 0.1, 0.1) == 8


def test_by_default_a_host_has_one_request_in_flight_and_a_second_between_two():
    settings = Settings()
    settings.setmodule("crawler.settings")
    assert settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
    assert settings.getfloat("DOWNLOAD_DELAY") >= 1
