"""Text and addresses of a draft or a pack, made fit for a page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f\\]")


def visible(text: str) -> str:
    """Return text of the same length in which nothing reorders the page or is no character of HTML."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def flat(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())


def web_address(url: str) -> str:
    """Return an address of the web, or nothing for any other: a link of the page leads nowhere else."""
    if _NO_ADDRESS.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
