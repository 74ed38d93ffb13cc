"""What changed, as feeds: Atom and JSON Feed, an entry for each day on which articles came in."""

from __future__ import annotations

import html
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ..german.plain import plain
from .json_text import json_text

ATOM = "daten/aenderungen.atom"
JSON = "daten/aenderungen.json"
_NOTHING = "1970-01-01"  # a feed must have a day, even one that has nothing to tell
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:dossier:aenderungen")


@dataclass(frozen=True)
class Item:
    """A day's changes.

    Attributes:
        day: ISO day of the articles; an item without one is in no feed.
        title: the day in words and the changes in numbers.
        lines: the changes, a line each.
        page: page below docs/, with ``anchor``.
    """

    day: str
    title: str
    lines: tuple[str, ...]
    page: str
    anchor: str


def feed_files(title: str, site_url: str | None, items: Sequence[Item], as_of: str | None) -> dict[str, str]:
    """Both feeds by path below docs/.

    Args:
        title: title of the dossier.
        site_url: address of the site with a slash at its end; None makes links relative to the feed.
        items: newest first.
        as_of: ISO day of the newest article; every time in the feeds is a day of an article.
    """
    return {
        ATOM: _atom(title, site_url, items, as_of or _NOTHING),
        JSON: _json(title, site_url, items),
    }


def _link(site_url: str | None, page: str, anchor: str = "") -> str:
    return f"{site_url or '../'}{page}" + (f"#{anchor}" if anchor else "")


def _id(title: str, day: str) -> str:
    """The same for the same day of the same dossier, wherever it lies."""
    return uuid.uuid5(_SPACE, f"{title} {day}").urn


def _time(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _list(item: Item) -> str:
    rows = "".join(f"<li>{html.escape(plain(line))}</li>" for line in item.lines)
    return f"<ul>{rows}</ul>" if rows else f"<p>{html.escape(plain(item.title))}</p>"


def _atom(title: str, site_url: str | None, items: Sequence[Item], as_of: str) -> str:
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id(_id(title, ""))
    feed.title(f"{plain(title)}: Änderungen")
    feed.author({"name": plain(title)})
    feed.language("de")
    feed.generator("dossier")
    feed.updated(_time(as_of))
    feed.link(href=_link(site_url, "aenderungen/index.html"), rel="alternate")
    if site_url:
        feed.link(href=_link(site_url, ATOM), rel="self")
    for item in items:
        entry = feed.add_entry(order="append")
        entry.id(_id(title, item.day))
        entry.title(plain(item.title))
        entry.updated(_time(item.day))
        entry.published(_time(item.day))
        entry.link(href=_link(site_url, item.page, item.anchor))
        entry.content(_list(item), type="html")
    text: str = feed.atom_str(pretty=True).decode("utf-8")
    return text if text.endswith("\n") else text + "\n"


def _json(title: str, site_url: str | None, items: Sequence[Item]) -> str:
    own = {"feed_url": _link(site_url, JSON)} if site_url else {}
    return json_text({
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{plain(title)}: Änderungen",
        "home_page_url": _link(site_url, "aenderungen/index.html"),
        **own,
        "language": "de",
        "items": [
            {
                "id": _id(title, item.day),
                "url": _link(site_url, item.page, item.anchor),
                "title": plain(item.title),
                "content_html": _list(item),
                "date_published": _time(item.day).isoformat().replace("+00:00", "Z"),
            }
            for item in items
        ],
    })  # fmt: skip
