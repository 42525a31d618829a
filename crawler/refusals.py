"""Why a request got no answer, in the words of `fetches.outcome`."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
    UnsupportedURLSchemeError,
)


class RefusedRequest(IgnoreRequest):
    """A request that is not made, or whose answer is not read."""

    def __init__(self, outcome: str, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail


class HostPaused(IgnoreRequest):
    """A request to a host that asked to be left alone: it is made in a later crawl."""


def failure_of(error: BaseException | None) -> tuple[str, str]:
    """Give outcome and detail of a failed request."""
    if isinstance(error, RefusedRequest):
        return error.outcome, error.detail
    text = " ".join(str(error).split())[:300] or type(error).__name__
    if isinstance(error, DownloadTimeoutError):
        return "timeout", text
    if isinstance(error, DownloadCancelledError):
        return "too_large", text
    if isinstance(error, CannotResolveHostError):
        return "network_error", f"host not found: {text}"
    if isinstance(error, UnsupportedURLSchemeError):
        return "disallowed", f"not http or https: {text}"
    return "network_error", text
