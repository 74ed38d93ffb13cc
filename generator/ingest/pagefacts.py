"""Title, publisher, author and days of a page, each with what it rests on; unknown where nothing tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from .byline import author_in
from .dateline import published_day
from .fields import web_address
from .pagetree import Block, words_of
from .structured import Fields, day_of, json_ld, meta, microdata, moment_of
from .words import alternatives, lexicon, word_set

_FOLLOWING = 14
"""So many blocks under the headline may hold the lead, the byline and the day."""
_PARAGRAPH_WORDS = 25
_SEPARATOR = re.compile(r"\s+[|–—•·»-]\s+|\s*\|\s*|\s+::\s+")


@dataclass(frozen=True)
class PageFacts:
    """What a page tells about its article; None: not told.

    Attributes:
        published: ISO day.
        updated: ISO minute or day of the last change.
        bases: for each field that is told, what it rests on: ``json-ld``, ``microdata``, ``meta``,
            ``headline`` (the visible one), ``visible`` (text under the headline), ``time`` (an element of
            that name), ``title`` (the title of the window) or ``copyright`` (the line of rights).
    """

    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    bases: dict[str, str]


def page_facts(tree: HtmlElement, found: tuple[Block, ...]) -> PageFacts:
    """Reads the fields of a page, the surer source first.

    Args:
        tree: the page as it came, nothing taken out.
        found: its blocks of visible text.
    """
    told = (("json-ld", json_ld(tree)), ("microdata", microdata(tree)), ("meta", meta(tree)))
    head = under_headline(tree, found)
    shown = "\n".join(block.text for block in head)
    visible = published_day(shown) or published_day("\n".join(b.text for b in _above(tree, found)))
    days = [(basis, day_of(fields.get("published"))) for basis, fields in told]
    publisher = _first(_publishers(tree, told))
    authors = [(basis, _author(fields.get("author"), publisher[1])) for basis, fields in told]
    chosen = {
        "title": _first(_titles(tree, told, publisher[1])),
        "publisher": publisher,
        "author": _first((*authors, ("visible", author_in(shown)))),
        "published": _first((*days, ("time", _time_element(head)), ("visible", visible))),
        "url": _first(_addresses(tree, told)),
    }
    return PageFacts(
        **{name: value for name, (_, value) in chosen.items()},
        updated=next((m for _, fields in told if (m := moment_of(fields.get("updated")))), None),
        language=_language(tree),
        bases={name: basis for name, (basis, value) in chosen.items() if value},
    )


def _first(candidates: Iterable[tuple[str, str | None]]) -> tuple[str, str | None]:
    """The first candidate that has a value, with its basis."""
    return next(((basis, value) for basis, value in candidates if value), ("", None))


def under_headline(tree: HtmlElement, found: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks under the headline, down to the first paragraph of the text; empty without a headline."""
    headline = _headline(tree)
    if headline is None:
        return ()
    text = words_of(headline)
    at = next((number for number, block in enumerate(found) if block.text == text), None)
    if at is None:
        return ()
    below: list[Block] = []
    for block in found[at + 1 : at + 1 + _FOLLOWING]:
        if len(block.text.split()) >= _PARAGRAPH_WORDS and _has(below):
            break
        below.append(block)
    return tuple(below)


def _above(tree: HtmlElement, found: tuple[Block, ...]) -> tuple[Block, ...]:
    """The block right above the headline, if one element holds both; a page's own head has today's day."""
    headline = _headline(tree)
    text = words_of(headline) if headline is not None else ""
    at = next((number for number, block in enumerate(found) if block.text == text), 0)
    if headline is None or at == 0:
        return ()
    holder = found[at - 1].element
    near = holder is headline.getparent() or holder.getparent() is headline.getparent()
    return found[at - 1 : at] if near and headline.getparent().tag != "body" else ()


def _has(blocks: list[Block]) -> bool:
    """Whether a paragraph of the text, and not only a lead, has begun."""
    return sum(len(block.text.split()) >= 15 for block in blocks) >= 1


def _headline(tree: HtmlElement) -> HtmlElement | None:
    """The element of the visible headline: the one whose words the window's title has, not the logo's."""
    window = _folded(_window(tree))
    for tags in (("h1",), ("h2",)):
        for element in tree.iter(*tags):
            text = _folded(words_of(element))
            if len(text.split()) >= 2 and text in window and len(text) >= len(window) * 0.4:
                return element
    alone = [e for e in tree.iter("h1") if len(words_of(e).split()) >= 3]
    return alone[0] if len(alone) == 1 else None


def _window(tree: HtmlElement) -> str:
    title = tree.find(".//head/title")
    return words_of(title) if title is not None else ""


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _titles(
    tree: HtmlElement, told: tuple[tuple[str, Fields], ...], publisher: str | None
) -> Iterator[tuple[str, str | None]]:
    """A headline in fields is the article's; ``og:title`` is made for other sites and comes after it."""
    for basis, fields in told[:2]:
        yield basis, _bare_title(fields.get("title"), publisher)
    headline = _headline(tree)
    shown = words_of(headline) if headline is not None else None
    shared = _bare_title(told[2][1].get("title"), publisher)
    # Parts of a headline set apart by their form only have their colon in the version for other sites.
    same = shown and shared and _folded(shown) == _folded(shared)
    yield "headline", shared if same else shown
    yield "meta", shared
    yield "title", _bare_title(_window(tree), publisher)


def _bare_title(title: str | None, publisher: str | None) -> str | None:
    """A title without the publisher's name behind it."""
    if not title:
        return None
    parts = _SEPARATOR.split(title)
    if publisher and len(parts) > 1 and _folded(parts[-1]) == _folded(publisher):
        cut = title.rfind(parts[-1])
        return re.sub(r"[\s|–—•·»:-]+$", "", title[:cut]) or None
    return title


def _publishers(tree: HtmlElement, told: tuple[tuple[str, Fields], ...]) -> Iterator[tuple[str, str | None]]:
    names = [(basis, fields.get("publisher")) for basis, fields in told]
    paper = next(((b, n) for b, n in names if n and not _company(n)), None)
    site = told[2][1].get("publisher")
    if site and not _company(site):
        paper = ("meta", site) if paper is None or paper[1] != site else paper
    if paper:
        yield paper[0], re.sub(r"^(?:©|\(c\)|Copyright)\s*(?:\d{4}\s*)?", "", paper[1] or "", flags=re.I)
    yield "title", _named_in_window(tree)
    yield from names
    yield "copyright", _rights_line(tree)


def _company(name: str) -> bool:
    """Whether a name is a company's, which readers do not know the paper by."""
    forms = "|".join(lexicon("pages")["companies"])
    return re.search(rf"(?:{forms})(?:\W|$)", name) is not None


def _named_in_window(tree: HtmlElement) -> str | None:
    """The last or first part of the window's title, if a logo or the line of rights has the same name."""
    parts = [part.strip() for part in _SEPARATOR.split(_window(tree))]
    first = re.split(r":\s+", _window(tree), maxsplit=1)
    sections = {name.casefold() for name in word_set("sections", "names")}
    for name in (parts[-1], parts[0], first[0]) if len(parts) > 1 else (first[0],):
        if name.casefold() not in sections and len(name) > 2 and _confirmed(tree, name):
            return name
    return None


def _confirmed(tree: HtmlElement, name: str) -> bool:
    folded = _folded(name)
    if _folded(_rights_line(tree) or "").startswith(folded):
        return True
    logos = [_folded(image.get("alt") or "") for image in tree.iter("img")]
    homes = [_folded(words_of(a)) for a in tree.iter("a") if _is_home(a.get("href") or "")]
    return folded in (*logos, *homes)


def _is_home(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(address) and parts.path in ("", "/") and not parts.query and not parts.fragment


def _rights_line(tree: HtmlElement) -> str | None:
    """The name in "© 2003–2026 Name", if all such lines of the page name the same."""
    form = re.compile(
        r"(?:©|\(c\)|copyright)\s*(?:(?:by|copyright|©)\s*)*(?:\d{4}(?:\s*[–-]\s*\d{4})?)?,?\s*"
        r"(?P<name>[^\W\d_][^|.,©]{2,50}?)\s*(?:\d{4}.*)?(?:[|.,]|$)",
        re.IGNORECASE,
    )
    names = set()
    for element in tree.iter("p", "div", "span", "small", "li", "font", "footer"):
        text = words_of(element)
        match = form.match(text) if len(text) < 200 else None
        if match and re.search(r"\d{4}|rechte|rights|copyright", text, re.IGNORECASE):
            names.add(match["name"].strip())
    return names.pop() if len(names) == 1 else None


def _author(name: str | None, publisher: str | None) -> str | None:
    """Who wrote it, without the house and without places behind the name."""
    parts = re.split(r"\s*[,;]\s*", name or "")
    house = _folded(publisher or "")
    kept = [
        part
        for part in parts
        if part and _folded(part) != house and (" " in part or len(parts) == 1) and "@" not in part
    ]
    return ", ".join(kept) or None


def _time_element(head: tuple[Block, ...]) -> str | None:
    """The day of a ``time`` element under the headline, the one of publication first."""
    elements = [e for block in head for e in block.element.iter("time") if e.get("datetime")]
    changed = re.compile(alternatives("dateline", "updated"), re.IGNORECASE)
    elements.sort(key=lambda e: bool(changed.search(e.get("class") or "") or "modified" in str(e.attrib)))
    return next((day for e in elements if (day := day_of(e.get("datetime")))), None)


def _addresses(tree: HtmlElement, told: tuple[tuple[str, Fields], ...]) -> Iterator[tuple[str, str | None]]:
    links = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    values = (*(("meta", link) for link in links), *((b, fields.get("url")) for b, fields in told))
    for basis, value in values:
        yield basis, value if value and web_address(value) else None


def _language(tree: HtmlElement) -> str | None:
    code = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    return code.replace("_", "-") if re.fullmatch(r"de(?:[-_][A-Za-z]{2})?", code) else None
