"""What a page says about its article in fields: JSON-LD, microdata and meta elements of its markup."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from .words import lexicon

_HOME = ZoneInfo("Europe/Berlin")
"""The clock of newsrooms in Germany, Austria and Switzerland: a day in UTC may be the one before."""

Fields = Mapping[str, str]
"""Values by field: title, publisher, author, published and updated (as written), url."""


def day_of(value: str | None) -> str | None:
    """The ISO day of a point in time as fields have it ("2026-02-03T23:20:00Z"); None when it is none.

    A time of another zone is counted on the clock of Central Europe, one without zone as it stands.
    """
    moment = moment_of(value)
    return moment[:10] if moment else None


def moment_of(value: str | None) -> str | None:
    """The ISO minute (or day, where the value has no time) on the clock of Central Europe."""
    found = re.match(
        r"\s*((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?",
        value or "",
    )
    if not found:
        return None
    try:
        if found[3]:
            zone = "+00:00" if found[3] == "Z" else found[3]
            told = datetime.fromisoformat(f"{found[1]}T{found[2]}{zone}").astimezone(_HOME)
            return told.strftime("%Y-%m-%dT%H:%M")
        told = datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}")
    except (ValueError, OverflowError):
        return None
    return told.strftime("%Y-%m-%dT%H:%M" if found[2] else "%Y-%m-%d")


_HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F][\da-fA-F]{2})"
    r"|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)


def json_ld(tree: HtmlElement) -> Fields:
    """The fields of the first article in the page's JSON-LD; empty when there is none that can be read."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for item in _items(_parsed(script.text or "")):
            if _is_article(item.get("@type")):
                return _article_fields(item)
    return {}


def _parsed(text: str) -> Any:
    """JSON as pages write it: raw line breaks inside strings and a comma too many are put up with.

    Half of a pair of surrogates is no character and can be written nowhere: U+FFFD stands for it.
    """
    bare = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", text)
    bare = _HALF.sub(r"\\ufffd", bare)
    for attempt in (bare, re.sub(r",(\s*[}\]])", r"\1", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _items(found: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects of a document, outer ones first; what a list or a graph holds counts as outer."""
    if depth > 4:
        return
    if isinstance(found, list):
        for one in found:
            yield from _items(one, depth + 1)
    elif isinstance(found, dict):
        yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _items(found.get(key), depth + 1)


def _is_article(kind: Any) -> bool:
    types = lexicon("pages")["types"]
    names = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and name.rpartition("/")[2] in types for name in names)


def _article_fields(item: Mapping[str, Any]) -> Fields:
    found = {
        "title": _text(item.get("headline")) or _text(item.get("name")),
        "publisher": _names(item.get("publisher"), people=False),
        "author": _names(item.get("author"), people=True),
        "published": _text(item.get("datePublished")) or _text(item.get("dateCreated")),
        "updated": _text(item.get("dateModified")),
        "url": _text(item.get("url")),
    }
    return {name: value for name, value in found.items() if value}


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _names(value: Any, people: bool) -> str:
    """The names of authors or of a publisher; a house among the authors is no author."""
    named: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        kind = one.get("@type") if isinstance(one, dict) else None
        if people and kind in ("Organization", "NewsMediaOrganization"):
            continue
        name = _text(one.get("name")) if isinstance(one, dict) else _text(one)
        if name and not name.startswith(("http:", "https:")):
            named.append(name)
    return ", ".join(dict.fromkeys(named[: None if people else 1]))


def microdata(tree: HtmlElement) -> Fields:
    """The fields of the first article marked up with ``itemscope``; empty when there is none."""
    scopes = (e for e in tree.iter() if isinstance(e.tag, str) and e.get("itemscope") is not None)
    for scope in scopes:
        if not _is_article(scope.get("itemtype")):
            continue
        found = {
            "title": _property(scope, "headline"),
            "publisher": _property(scope, "publisher"),
            "author": _property(scope, "author"),
            "published": _property(scope, "datePublished"),
            "updated": _property(scope, "dateModified"),
        }
        return {name: value for name, value in found.items() if value}
    return {}


def _property(scope: HtmlElement, name: str) -> str:
    for element in scope.iter():
        if isinstance(element.tag, str) and name in (element.get("itemprop") or "").split():
            if element.get("itemscope") is not None:
                return _property(element, "name")
            told = element.get("content") or element.get("datetime") or element.text_content()
            return " ".join(told.split())
    return ""


def meta(tree: HtmlElement) -> Fields:
    """The fields of the page's ``meta`` elements."""
    told: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            told.setdefault(name, content)
    found: dict[str, str] = {}
    for field, names in lexicon("pages")["fields"].items():
        value = next((told[name] for name in names if name in told and _fits(field, told[name])), "")
        if value:
            found[field] = value
    return found


def _fits(field: str, value: str) -> bool:
    """Whether a value can be of that field: a day, a name that is no address and no number."""
    if field in ("published", "updated"):
        return day_of(value) is not None
    if field == "url":
        return True
    return not re.match(r"https?:|\W*\d*\W*$|@", value)
