"""What must hold of a rendered tree: links, anchors, markers, no gaps left open, no English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

import yaml

from ..model.dossier import Dossier
from ..problems import Problem, ordered
from .links import page_of
from .render import TEMPLATES

_HEADING = re.compile(r"^(#{1,4}) (.*?)(?: \{#([\w-]+)[^}]*\})?$", re.MULTILINE)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FOREIGN = frozenset({"angabe", "zitat", "fremd"})
_FOREIGN_TAGS = frozenset({"a", "code", "script"})
_WORD = re.compile(r"[A-Za-z]+")
_MACHINE = re.compile(r"^```.*?^```$|(?<= )\{#[^}\n]*\}$", re.DOTALL | re.MULTILINE)


@dataclass
class _Reading(HTMLParser):
    """Ids, links, words of ours and facts without a marker on one page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    bare: int = 0
    _open: list[tuple[str, str, bool]] = field(default_factory=list)
    _facts: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        self.ids.update(v for k, v in given.items() if k == "id")
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        kind = given.get("class", "")
        if tag in {"br", "img", "hr", "input", "wbr"}:
            return
        german = (
            given.get("lang", "de") == "de" and tag not in _FOREIGN_TAGS and not _FOREIGN & set(kind.split())
        )
        self._open.append((tag, kind, german))
        if kind == "angabe":
            self._facts.append(False)
        if kind == "beleg" and self._facts:
            self._facts[-1] = True

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, kind, _ = self._open.pop()
            if kind == "angabe" and not self._facts.pop():
                self.bare += 1
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        # what stands in facts, quotations and links is the sources' and has its own language
        if all(german for _, _, german in self._open):
            self.words.update(w.lower() for w in _WORD.findall(data))


def check(dossier: Dossier, tree: Mapping[str, str]) -> tuple[Problem, ...]:
    """Findings about a rendered tree (path below docs/ -> text) with its data; empty when all is well."""
    english = frozenset(yaml.safe_load((TEMPLATES / "englisch.yml").read_text(encoding="utf-8")))
    read = {path: _read(text) for path, text in tree.items() if path.endswith(".md")}
    known = {page_of(path): reading.ids for path, reading in read.items()}
    found: list[Problem] = []
    for path, reading in read.items():
        found += _links(path, reading, known, tree)
        found += _language(path, reading, english)
        found += _sections(path, tree[path])
        if reading.bare:
            found.append(Problem(path, 0, "no-marker", f"{reading.bare} Angabe(n) ohne Beleg."))
    found += _missing(dossier, tree)
    return ordered(found)


def _read(text: str) -> _Reading:
    reading = _Reading()
    body = _FRONT.sub("", text)
    reading.ids.update(match[3] for match in _HEADING.finditer(body) if match[3])
    # headings are titles of articles and names as often as words of ours
    reading.feed(_HEADING.sub("", _MACHINE.sub("", body)))
    reading.close()
    return reading


def _links(
    path: str, reading: _Reading, known: Mapping[str, set[str]], tree: Mapping[str, str]
) -> Iterator[Problem]:
    own = page_of(path)
    for href in reading.links:
        if href.startswith(("http://", "https://")):
            continue
        target, _, anchor = href.partition("#")
        page = _resolve(own, unquote(target)) if target else own
        if page not in known and page not in tree:
            yield Problem(path, 0, "dead-link", f"Verweis ins Leere: {href}")
        elif anchor and anchor not in known.get(page, set()):
            yield Problem(path, 0, "dead-anchor", f"Sprungziel fehlt: {href}")


def _resolve(origin: str, target: str) -> str:
    steps = origin.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1] if steps else [".."]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def _language(path: str, reading: _Reading, english: frozenset[str]) -> Iterator[Problem]:
    for word in sorted(reading.words & english):
        yield Problem(
            path, 0, "english", f"Englisches oder leeres Wort auf der Seite: «{word}»", "", "warning"
        )


def _sections(path: str, text: str) -> Iterator[Problem]:
    """A heading must have something below it before the next one of its rank or higher."""
    body = _FRONT.sub("", text)
    marks = list(_HEADING.finditer(body))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        content = body[mark.end() : following.start() if following else len(body)].strip()
        if not content and (following is None or len(following[1]) <= len(mark[1])):
            yield Problem(path, 0, "empty-section", f"Leerer Abschnitt: «{mark[2]}»")


def _missing(dossier: Dossier, tree: Mapping[str, str]) -> Iterator[Problem]:
    groups = (
        dossier.articles,
        dossier.persons,
        dossier.meetings,
        dossier.plans,
        dossier.glossary,
        dossier.topics,
    )
    pages = {page_of(path) for path in tree}
    for group in groups:
        for entry in group:
            if entry.page not in pages:
                yield Problem(entry.page, 0, "no-page", f"Für «{entry.id}» fehlt die Seite.")
