"""Why a request got no answer, in the words of `fetches.outcome`."""

import gzip
import re
import zlib

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

WRAPPED = re.compile(
    r"^\[<twisted\.python\.failure\.Failure [\w.]+: (.*?)>\]?$", re.DOTALL
)
PACKING_FAULTS = (gzip.BadGzipFile, EOFError, zlib.error)


class RefusedRequest(IgnoreRequest):
    """A request that is not made, or whose answer is not read."""

    def __init__(self, outcome: str, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail


class HostPaused(IgnoreRequest):
    """A request to a host that is left alone for now: it is made in a later crawl."""


class LeftInTrap(HostPaused):
    """A request for one more of many pages that gave no article in this crawl."""


def failure_of(error: BaseException | None) -> tuple[str, str]:
    """Give outcome and detail of a failed request."""
    if isinstance(error, RefusedRequest):
        return error.outcome, error.detail
    text = (
        " ".join(WRAPPED.sub(r"\1", str(error)).split())[:300] or type(error).__name__
    )
    if "InvalidHeaderName" in str(error):
        return "network_error", "an answer with a header that is none"
    if "certificate verify failed" in text:
        return "network_error", "its certificate can't be trusted"
    if "values to unpack" in text:
        return "network_error", "an answer that is no HTTP"
    if isinstance(error, PACKING_FAULTS):
        return "bad_content", f"its packing is damaged: {text}"
    if isinstance(error, IgnoreRequest) and "DOWNLOAD_MAXSIZE" in text:
        return "too_large", "it unpacks to more than DOWNLOAD_MAXSIZE"
    if isinstance(error, DownloadTimeoutError):
        return "timeout", text
    if isinstance(error, DownloadCancelledError):
        return "too_large", "the body is over DOWNLOAD_MAXSIZE"
    if isinstance(error, ResponseDataLossError):
        return "network_error", "the body was cut"
    if isinstance(error, CannotResolveHostError):
        return "network_error", f"host not found: {text}"
    if isinstance(error, UnsupportedURLSchemeError):
        return "disallowed", f"not http or https: {text}"
    return "network_error", text
