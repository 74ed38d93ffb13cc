"""An input as a draft: its text, and what is known of the article, each value with what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..errors import UnreadableInput
from ..ingest.byline import author_in, title_in
from ..ingest.dateline import published_day
from ..ingest.decode import decode
from ..ingest.fields import web_address
from ..ingest.frontmatter import Metadata, parse_metadata, split_front_matter
from ..ingest.html import read_page
from ..problems import Problem
from .document import Document
from .encoding import text_of
from .incoming import Incoming
from .publisher import publisher_in

_PAGE_WORDS = 25
"""A page with fewer words of text has no article: what was taken for it is a menu."""
_PARTIAL = "Die Seite steht hinter einer Bezahlschranke; der Text ist vielleicht nicht vollständig."
ASKED = ("title", "publisher", "published")
"""Without these an article cannot be placed; only they are asked for."""


@dataclass(frozen=True)
class Told:
    """A value and what it rests on.

    ``basis`` is ``option``, ``asked`` (the editor said so), ``front-matter``, ``sidecar``, ``json-ld``,
    ``microdata``, ``meta``, ``time``, ``headline``, ``visible``, ``title`` (of the window),
    ``copyright``, ``address``, ``text``, ``size``, ``style``, ``properties`` or ``margin``.
    """

    value: str
    basis: str


@dataclass(frozen=True)
class Draft:
    """An article before it is a seed.

    Attributes:
        source: what the user named, for messages.
        text: the article's text; its outer blank lines are gone.
        fields: what is known, by field of the front matter; a field that is unknown is not in it.
        lists: the fields that are lists: ``tags``, ``version_of``, ``distinct_from``.
        cut: what the reader took out of the page or document, as text.
        left: words of a page beside text and cut: menus, forms, footers.
        notes: German sentences about the reading, such as an encoding that was found out.
        problems: findings in metadata that came with the input.
    """

    source: str
    text: str
    fields: Mapping[str, Told] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cut: tuple[str, ...] = ()
    left: int = 0
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def told(self, name: str) -> str | None:
        """The value of a field, None when it is unknown."""
        found = self.fields.get(name)
        return found.value if found else None

    def unknown(self) -> tuple[str, ...]:
        """Which of title, publisher and day nobody told."""
        return tuple(name for name in ASKED if name not in self.fields)

    def having(self, values: Mapping[str, str | None], basis: str) -> Draft:
        """The draft with values an editor gave in place of what was found; None changes nothing."""
        given = {name: Told(value, basis) for name, value in values.items() if value}
        stale = {"published_basis"} if "published" in given else set()
        kept = {name: told for name, told in self.fields.items() if name not in stale}
        return replace(self, fields={**kept, **given})


def read_draft(incoming: Incoming) -> Draft:
    """Reads an input.

    Raises:
        UnreadableInput: no text can be had from it.
    """
    if incoming.kind == "page":
        draft = _page(incoming)
    elif incoming.kind in ("word", "pdf"):
        draft = _document(incoming)
    else:
        draft = _plain(incoming)
    return _beside(incoming, replace(draft, text=_trimmed(draft.text)))


def _page(incoming: Incoming) -> Draft:
    text, encoding = text_of(_html_name(incoming), incoming.data)
    page = read_page(text)
    if page is None or len(page.text.split()) < _PAGE_WORDS:
        raise UnreadableInput(
            incoming.name, "in der Seite ist kein Artikeltext zu finden", "den Text kopieren und einfügen"
        )
    values = {
        "title": page.title, "publisher": page.publisher, "author": page.author, "published": page.published,
        "updated": page.updated, "url": page.url, "language": page.language,
    }  # fmt: skip
    told = {name: Told(_flat(v), page.bases.get(name, "meta")) for name, v in values.items() if v}
    if incoming.url and "url" not in told:
        told["url"] = Told(incoming.url, "address")
    found = {**_from_text(page.text, ("author", "published", "publisher")), **told}
    return Draft(
        incoming.name, page.text, found, {"tags": page.tags} if page.tags else {}, page.cut, page.left,
        (*_encoding_note(encoding), *((_PARTIAL,) if page.partial else ())),
    )  # fmt: skip


def _html_name(incoming: Incoming) -> str:
    """A name by which the decoder looks for the encoding the page declares."""
    return incoming.name if incoming.name.lower().endswith((".html", ".htm")) else f"{incoming.name}.html"


def _document(incoming: Incoming) -> Draft:
    if incoming.kind == "pdf":
        from .pdf import read_pdf as read
    else:
        from .word import read_word as read
    found: Document = read(incoming.name, incoming.data)
    told = _from_text(found.text, ("title", "author", "published", "publisher"))
    if found.title:
        told["title"] = Told(_flat(found.title), found.title_basis)
    for name, value in (("publisher", found.publisher), ("published", found.published)):
        if value:
            told.setdefault(name, Told(_flat(value), "margin"))
    if found.url and web_address(found.url):
        told["url"] = Told(found.url, "margin")
    return Draft(incoming.name, found.text, told, cut=found.cut)


def _plain(incoming: Incoming) -> Draft:
    text, encoding = text_of(incoming.name, incoming.data)
    metadata, body = Metadata(), text
    if incoming.kind == "markdown" or text.startswith("---\n"):
        parts = split_front_matter(incoming.name, text)
        if isinstance(parts, Problem):
            raise UnreadableInput(f"{parts.where}:{parts.line}", parts.what.rstrip("."), parts.todo)
        head, body = parts
        metadata = _metadata(incoming.name, head, 2) if head is not None else metadata
    if not body.strip():
        raise UnreadableInput(incoming.name, "unter dem Kopf steht kein Text", "Text einfügen")
    draft = Draft(incoming.name, body, _from_text(body, ("title", "author", "published", "publisher")))
    return replace(_with(draft, metadata, "front-matter"), notes=_encoding_note(encoding))


def _beside(incoming: Incoming, draft: Draft) -> Draft:
    """The draft with what a sidecar of the same name says; a front matter goes before it."""
    if incoming.sidecar is None or not incoming.sidecar.strip():
        return draft
    name = f"{incoming.name.rpartition('.')[0]}.yml"
    text = decode(name, incoming.sidecar)
    if isinstance(text, Problem):
        raise UnreadableInput(name, text.what.rstrip("."), text.todo)
    own = {name: told for name, told in draft.fields.items() if told.basis == "front-matter"}
    joined = _with(draft, _metadata(name, text, 1), "sidecar")
    return replace(joined, fields={**joined.fields, **own})


def _metadata(name: str, source: str, first_line: int) -> Metadata:
    found = parse_metadata(name, source, first_line)
    if isinstance(found, Problem):
        raise UnreadableInput(f"{found.where}:{found.line}", found.what.rstrip("."), found.todo)
    return found


def _with(draft: Draft, metadata: Metadata, basis: str) -> Draft:
    scalars = {n: Told(v, basis) for n, v in metadata.values.items() if isinstance(v, str) and v}
    lists = {n: v for n, v in metadata.values.items() if isinstance(v, tuple) and v}
    return replace(
        draft,
        fields={**draft.fields, **scalars},
        lists={**draft.lists, **lists},
        problems=(*draft.problems, *metadata.problems),
    )


def _from_text(text: str, wanted: Iterable[str]) -> dict[str, Told]:
    """What headline, byline, dateline and the line of the paper tell."""
    finders = {"title": title_in, "author": author_in, "published": published_day, "publisher": publisher_in}
    found = ((name, finders[name](text)) for name in wanted)
    return {name: Told(_flat(value), "text") for name, value in found if value}


def _flat(value: str) -> str:
    """In one line, without characters that steer a terminal or turn the direction of writing."""
    shown = "".join(c if c.isprintable() or c.isspace() else "" for c in value)
    return " ".join(re.sub(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", shown).split())


def _trimmed(text: str) -> str:
    """Without blank lines at both ends and white space at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _encoding_note(encoding: str | None) -> tuple[str, ...]:
    return (f"Die Datei ist nicht in UTF-8; als {encoding} gelesen.",) if encoding else ()
