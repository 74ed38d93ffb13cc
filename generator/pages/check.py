"""What must hold of a rendered tree: links, anchors, markers, no gaps left open, no English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

import yaml

from ..model.dossier import Dossier
from ..problems import Problem, ordered
from .links import page_of
from .reading import Reading, read
from .render import TEMPLATES

# beginning with the line break, which is found many times faster than "^"
_HEADING = re.compile(r"\n(#{1,4}) (.*?)(?: \{#([\w-]+)[^}]*\})?(?=\n|\Z)")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MACHINE = re.compile(r"^```.*?^```$|(?<= )\{#[^}\n]*\}$", re.DOTALL | re.MULTILINE)


def check(dossier: Dossier, tree: Mapping[str, str]) -> tuple[Problem, ...]:
    """Findings about a rendered tree (path below docs/ -> text) with its data; empty when all is well."""
    english = frozenset(yaml.safe_load((TEMPLATES / "englisch.yml").read_text(encoding="utf-8")))
    bodies = {path: "\n" + _FRONT.sub("", text) for path, text in tree.items() if path.endswith(".md")}
    headings = {path: tuple(_HEADING.finditer(body)) for path, body in bodies.items()}
    pages = {path: _read(body, headings[path]) for path, body in bodies.items()}
    known = {page_of(path): reading.ids for path, reading in pages.items()}
    found: list[Problem] = []
    for path, reading in pages.items():
        found += _links(path, reading, known, tree)
        found += _language(path, reading, english)
        found += _sections(path, bodies[path], headings[path])
        if reading.bare:
            found.append(Problem(path, 0, "no-marker", f"{reading.bare} Angabe(n) ohne Beleg."))
    found += _missing(dossier, tree)
    return ordered(found)


def _read(body: str, headings: Sequence[re.Match[str]]) -> Reading:
    # headings are titles of articles and names as often as words of ours
    starts = (0, *(heading.end() for heading in headings))
    ends = (*(heading.start() for heading in headings), len(body))
    left = "".join(body[start:end] for start, end in zip(starts, ends, strict=True))
    reading = read(_MACHINE.sub("", left) if "```" in left or "{#" in left else left)
    reading.ids.update(heading[3] for heading in headings if heading[3])
    return reading


def _links(
    path: str, reading: Reading, known: Mapping[str, set[str]], tree: Mapping[str, str]
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


def _language(path: str, reading: Reading, english: frozenset[str]) -> Iterator[Problem]:
    for word in sorted(reading.words & english):
        yield Problem(
            path, 0, "english", f"Englisches oder leeres Wort auf der Seite: «{word}»", "", "warning"
        )


def _sections(path: str, body: str, headings: Sequence[re.Match[str]]) -> Iterator[Problem]:
    """A heading must have something below it before the next one of its rank or higher."""
    for mark, following in zip(headings, (*headings[1:], None), strict=True):
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
