"""Page models to Markdown files: Jinja2 with undefined names as errors, escaping in the filters alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..config import SHIPPED
from ..german.typography import bound, quoted, spaced
from ..model.evidence import Evidence
from ..pictures import Picture, figure
from . import escape, links
from .anchors import Sentence
from .facts import Fact, Gap, Part, Ref, Value
from .models import Page
from .shapes import Head
from .sides import side_group, side_name
from .terms import Terms
from .world import World

_LINK = re.compile(r"(<a .*?</a>)", re.DOTALL)
_JOINER = "&#8288;"  # keeps a marker on the line of the word before it
_ASSETS = frozenset({".css", ".js", ".svg", ".txt"})
HEADERS = "_headers"
"""What a host sends with every file, as Netlify and Cloudflare Pages read it from the root of a site."""
TEMPLATES = SHIPPED / "templates"


class Out:
    """What a template may call while one page is printed; it numbers the evidence as it comes.

    Args:
        world: the dossier's look-ups.
        path: the page being printed.
        moved: ``page#anchor`` -> the page on which that section of a long list stands.
    """

    def __init__(self, world: World, path: str, moved: Mapping[str, str] = MappingProxyType({})) -> None:
        self._world = world
        self._path = path
        self._moved = moved
        self._notes: dict[tuple[str, int], tuple[int, Sentence]] = {}
        self._terms = Terms(world.glossary, path)

    def text(self, value: str) -> str:
        """A label of ours or a title, escaped."""
        return escape.text(spaced(value))

    def quote(self, article_text: str, retold: bool = False) -> str:
        """A sentence of a source: in quotation marks unless it is a retelling."""
        return escape.text(article_text if retold else quoted(article_text))

    def link(self, path: str, anchor: str = "") -> str:
        """The address of a page of ours, for an ``href``."""
        where = self._moved.get(f"{path}#{anchor}", path) if anchor else path
        return escape.own_address(links.relative(self._path, where, anchor))

    def ref(self, ref: Ref) -> str:
        """A link, with the mark of a person's side in front."""
        mark = "" if ref.side is None else f'<span class="punkt {self._side_class(ref.side or None)}"></span>'
        here = ' aria-current="page"' if ref.path == self._path and not ref.anchor else ""
        return f'<a href="{self.link(ref.path, ref.anchor)}"{here}>{mark}{escape.text(bound(ref.text))}</a>'

    def part(self, part: Part) -> str:
        """A piece of a sentence."""
        return self.ref(part) if isinstance(part, Ref) else escape.part(bound(part))

    def fact(self, fact: Fact, terms: bool = True) -> str:
        """A fact with its markers; hearsay names who said so.

        Explained terms in it become links, unless it is direct speech or ``terms`` is False.
        """
        body = "".join(self.part(p) for p in fact.parts)
        if terms and not fact.text.startswith("„"):
            body = "".join(p if i % 2 else self._terms.mark(p) for i, p in enumerate(_LINK.split(body)))
        laut = f' <span class="laut">(laut {escape.text(fact.laut)})</span>' if fact.laut else ""
        return f'<span class="angabe">{body}{laut}{self._markers(fact)}</span>'

    def picture(self, picture: Picture) -> str:
        """A picture with its legend."""
        return figure(picture, escape.text)

    def value(self, value: Value) -> str:
        """Whatever may stand in a fact box."""
        if isinstance(value, Fact):
            return self.fact(value)
        if isinstance(value, Gap):
            return f'<span class="luecke">{escape.text(value.text)}</span>'
        return f'<span class="abgeleitet">{"".join(self.part(p) for p in value.parts)}</span>'

    def side(self, code: str | None) -> str:
        """A side's name with its colour."""
        return f'<span class="seite {self._side_class(code)}">{escape.text(side_name(code))}</span>'

    def chip(self, fact: Fact, code: str | None) -> str:
        """A side's name with its colour, the day it is attested and the sentence it was read from."""
        day = f'<span class="neben">({escape.text(fact.text)})</span>'
        return f'<span class="angabe">{self.side(code)} {day}{self._markers(fact)}</span>'

    def _side_class(self, code: str | None) -> str:
        return f"seite-{side_group(code, self._world.parties)}"

    def side_name(self, code: str | None) -> str:
        """A side's name alone."""
        return escape.text(side_name(code))

    def address(self, url: str | None) -> str | None:
        """A web address, None when it must not be linked."""
        return escape.address(url) if url else None

    def linked_terms(self, body: str) -> str:
        """The page with each explained term as a link where a section has it first."""
        return self._terms.linked(body, self.link)

    @property
    def notes(self) -> tuple[tuple[int, Sentence, bool, str, str], ...]:
        """The evidence marked so far: number, sentence, whether retold, credit, address of the sentence."""
        return tuple(
            (n, s, self._world.sources[s.article].retold, self._world.credit(s.article), self._home(s))
            for n, s in self._notes.values()
        )

    def _markers(self, fact: Fact) -> str:
        found = {s.number: s for s in (self._sentence(e) for e in fact.evidence)}
        return "".join(self._marker(s) for s in found.values())

    def _sentence(self, evidence: Evidence) -> Sentence:
        sentence = self._world.anchors.find(evidence)
        if sentence is None:
            raise ValueError(f"no evidence sentence at {evidence.article}:{evidence.start}")
        return sentence

    def _marker(self, sentence: Sentence) -> str:
        key = (sentence.article, sentence.number)
        if self._world.sources[sentence.article].page == self._path:
            number = sentence.number  # on its own source page a sentence has the number of its line
        else:
            number, _ = self._notes.setdefault(key, (len(self._notes) + 1, sentence))
        label = escape.text(f"Beleg {number}: {self._world.credit(sentence.article)}")
        return (
            f'<sup class="beleg">{_JOINER}<a href="{self._home(sentence)}"'
            f' data-beleg="{number}" aria-label="{label}">{number}</a></sup>'
        )

    def _home(self, sentence: Sentence) -> str:
        page = self._world.sources[sentence.article].page  # no list, so none of its sections has moved
        return escape.own_address(links.relative(self._path, page, sentence.anchor))


def environment() -> Environment:
    """Jinja2 over ``templates/``; autoescape is off because ``Out`` escapes for Markdown as well as HTML."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",
        comment_end_string="##}",  # "{#id}" is an id in Markdown
    )


def printed(
    env: Environment, world: World, page: Page, moved: Mapping[str, str], frame: Mapping[str, Any]
) -> str:
    """The Markdown of a page; ``frame`` is what stands around it, ``moved`` as ``Out`` has it."""
    out = Out(world, page.head.path, moved)
    body = env.get_template(f"{page.head.template}.md.j2").render(o=out, p=page).strip("\n")
    front = _front(page.head, world)
    text = env.get_template("frame.md.j2").render(o=out, head=page.head, body=body, front=front, **frame)
    return out.linked_terms(text).strip("\n") + "\n"


def printed_alone(world: World, page: Page) -> str:
    """The Markdown of a page with nothing around it."""
    frame: dict[str, Any] = {"decisions": (), "judged": (), "data": (), "block": "", "backlinks": ()}
    return printed(environment(), world, page, {}, frame)


def _front(head: Head, world: World) -> tuple[str, ...]:
    """Front matter, one line each."""
    place = head.crumbs[-1].text if head.crumbs else ""
    about = " – ".join(
        part for part in (head.title, place, world.title if head.title != world.title else "") if part
    )
    # the theme puts the name of the site behind every title: on the start page it would stand twice
    title = "Start" if head.template == "start" else head.title
    lines = [
        f"title: {escape.front(title)}",
        f"description: {escape.front(about)}",
        "hide:",
        "  - navigation",
    ]
    if head.wide:
        lines.append("  - toc")
    return tuple(lines)


def assets() -> dict[str, str]:
    """Style sheets, scripts, the icon and the headers for hosts, by path below docs/."""
    files = {f"assets/{p.name}": p for p in (TEMPLATES / "assets").iterdir() if p.suffix in _ASSETS}
    files[HEADERS] = TEMPLATES / "hosting" / HEADERS
    return {path: files[path].read_text(encoding="utf-8") for path in sorted(files)}
