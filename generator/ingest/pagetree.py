"""A page's tree made ready for the extraction of its text: layout tables opened, foreign blocks taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from .words import lexicon

_SHORT = 900
"""A foreign block has at most so many characters; a longer one may hold the article."""
_BLOCK = frozenset(
    ("p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header",
     "blockquote", "figcaption", "dd", "dt", "pre", "form", "body")
)  # fmt: skip
_QUOTES = ("„", "“", "»", "«", '"', "‚", "‹", "›")
_FRAME = frozenset(("main", "article", "h1"))
_SILENT = frozenset(
    ("script", "style", "noscript", "template", "svg", "button", "select", "option", "figure", "nav",
     "footer")
)  # fmt: skip


@dataclass(frozen=True)
class Block:
    """A run of text of the page without any block inside it; ``element`` is where it stands."""

    text: str
    element: HtmlElement


def parse(source: str) -> HtmlElement | None:
    """The page as a tree; None when there is no markup in it that can be read."""
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    try:
        return document_fromstring(bare.encode("utf-8"), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (ValueError, LxmlError):
        return None


def cleared(tree: HtmlElement) -> tuple[str, ...]:
    """Opens layout tables and takes foreign blocks and paragraphs of nothing but a link out of ``tree``.

    Returns:
        What was taken out, as text, in the order of the page.
    """
    _open_tables(tree)
    _open_lists(tree)
    _open_boxes(tree)
    _mark_quotes(tree)
    cut: list[str] = []
    body = tree.find(".//body")
    for element in _outermost(body if body is not None else tree):
        text = words_of(element)
        cut += [text] if text else []
        element.drop_tree()
    return tuple(cut)


def _outermost(element: HtmlElement) -> list[HtmlElement]:
    """What is to be taken out of an element; nothing inside of what is taken out anyway."""
    found: list[HtmlElement] = []
    for child in element:
        if not isinstance(child.tag, str):
            continue
        whole = child.tag not in _FRAME and (_foreign(child) or _only_link(child))
        found += [child] if whole else _outermost(child)
    return found


def words_of(element: HtmlElement) -> str:
    """The text in an element, white space folded, scripts and styles left out."""
    parts = element.xpath(".//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
    return " ".join(" ".join(parts).split())


def _open_tables(tree: HtmlElement) -> None:
    """Tables that hold a headline or paragraphs only lay the page out: their cells become blocks."""
    for table in list(tree.iter("table")):
        if table.find(".//h1") is None and len(table.findall(".//p")) < 3:
            continue
        for part in [table, *table.iter("tbody", "thead", "tfoot", "tr", "td", "th")]:
            part.tag = "div"


def _open_lists(tree: HtmlElement) -> None:
    """Terms and what explains them (``dt``, ``dd``) become one paragraph each: "Term: explanation"."""
    for entry in list(tree.iter("dd")):
        term = entry.getprevious()
        if term is None or term.tag != "dt":
            continue
        label = words_of(term).rstrip(":")
        first = entry.find("p")
        holder = entry if first is None or words_of(entry) != words_of(first) else first
        holder.text = f"{label}: {(holder.text or '').lstrip()}"
        entry.tag = "p" if holder is entry else "div"
        term.drop_tree()
    for entries in list(tree.iter("dl")):
        entries.tag = "div"


def _open_boxes(tree: HtmlElement) -> None:
    """A box beside the text that explains ("Stichwort: …", "Was ist …?") is part of it and no foreign one."""
    for box in list(tree.iter("aside")):
        head = next((words_of(e) for e in box.iter("h2", "h3", "h4", "h5", "strong", "summary", "p")), "")
        names = _parts(f"{box.get('class') or ''} {box.get('id') or ''}")
        explains = head.endswith("?") or head.partition(":")[0].lower() in _words("explaining")
        if (explains or names & _words("boxes")) and not box.findall(".//a"):
            box.tag = "div"


def _mark_quotes(tree: HtmlElement) -> None:
    """Quotations that the browser would set in marks (``q``) get them."""
    for quote in list(tree.iter("q")):
        before = quote.getprevious()
        left = before.tail if before is not None else getattr(quote.getparent(), "text", "")
        if not (left or "").endswith(_QUOTES):
            inner = any(above.tag == "q" for above in quote.iterancestors())
            opens, closes = ("‚", "‘") if inner else ("„", "“")
            quote.text = f"{opens}{quote.text or ''}"
            last = quote[-1] if len(quote) else None
            if last is None:
                quote.text += closes
            else:
                last.tail = f"{last.tail or ''}{closes}"
    for quote in list(tree.iter("q")):
        quote.drop_tag()


def _foreign(element: HtmlElement) -> bool:
    names = _parts(f"{element.get('class') or ''} {element.get('id') or ''}")
    if not names & _words("blocks") or names & _words("kept"):
        return False
    return element.find(".//h1") is None and len(words_of(element)) <= _SHORT


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon("pages")[key])


def _parts(names: str) -> frozenset[str]:
    """The words of class names: ``c-newsletterBox__title`` has ``c``, ``newsletter``, ``box``, ``title``."""
    apart = re.sub(r"([a-z])([A-Z])", r"\1 \2", names)
    return frozenset(re.findall(r"[a-zäöüß]+", apart.lower()))


def _only_link(element: HtmlElement) -> bool:
    """A paragraph of some words, all of them one link, beside it at most a day and a label."""
    if element.tag not in ("p", "li") or element.find(".//img") is not None:
        return False
    links = element.findall(".//a")
    linked = " ".join(words_of(link) for link in links)
    whole = words_of(element)
    rest = re.sub(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|[\W_]", "", whole.replace(linked, "", 1))
    return len(links) == 1 and len(linked.split()) >= 3 and not rest


def blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """The page's runs of visible text in order, each without the text of blocks inside it."""
    found: list[Block] = []

    def visit(element: HtmlElement, holder: HtmlElement, run: list[str]) -> None:
        own = element.tag in _BLOCK
        into: list[str] = [] if own else run
        home = element if own else holder
        if own:
            flush(run, holder)
        if element.tag == "br":
            flush(run, holder)
        into.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SILENT:
                visit(child, home, into)
            into.append(child.tail or "")
        if own:
            flush(into, element)

    def flush(run: list[str], holder: HtmlElement) -> None:
        text = " ".join("".join(run).split())
        run.clear()
        if text:
            found.append(Block(text, holder))

    body = tree.find(".//body")
    visit(body if body is not None else tree, tree, [])
    return tuple(found)
