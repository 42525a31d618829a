"""Makes the record of a fetch of a known link: what came, or why nothing did."""

from collections.abc import Collection

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.addresses.urls import normal_url
from crawler.items import Page
from crawler.manners.refusals import failure_of
from crawler.memory.known_links import KnownLink
from crawler.one_page import fill_page, headers_of
from pipelines.page.opt_outs import opt_outs_of


def page_of_response(response: Response, obeyed: Collection[str]) -> Page:
    """Make the record of a response; an article that says one of the opt-outs that are
    obeyed is refused before it is archived."""
    link: KnownLink = response.meta["link"]
    page = link.page()
    fill_page(page, response)
    if link.kind == "article" and not page.failure:
        page.same_since = link.same_since(page)
        refuse_opt_outs(page, obeyed)
    return page


def refuse_opt_outs(page: Page, obeyed: Collection[str]) -> None:
    """Note as its failure what a page says against its use."""
    said = [word for word in opt_outs_of(page) if word in obeyed]
    if said:
        page.failure, page.failure_detail = "disallowed", f"says {', '.join(said)}"


def page_of_failure(failure: Failure) -> Page:
    """Make the record of a request without an answer."""
    request: Request = failure.request  # type: ignore[attr-defined]
    page: Page = request.meta["link"].page()
    page.failure, page.failure_detail = failure_of(failure.value)
    page.redirects = request.meta.get("redirect_urls", [])[1:]
    page.url = normal_url(request.url)
    if answer := request.meta.get("answer"):
        page.status, page.headers = answer.status, headers_of(answer)
        page.request_headers = headers_of(request)
        return page
    # As if it were an answer's: `fetches` then tells what the host reserves.
    page.headers = [(word, "1") for word in request.meta.get("opt_outs", ())]
    return page
