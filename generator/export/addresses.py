"""Addresses inside the data files."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import urlsplit

from ..german.plain import plain


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web (http or https, with a host), else None."""
    try:
        parts = urlsplit(plain(url or ""))
    except ValueError:
        return None
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.hostname else None


@lru_cache(maxsize=65536)
def relative(origin: str, target: str) -> str:
    """The address of ``target`` as seen from the file or page ``origin``, both below the site's root."""
    return posixpath.relpath(target, posixpath.dirname(origin) or ".")
