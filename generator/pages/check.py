"""What must hold of a rendered tree: links, anchors, markers, no gaps left open, no English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

import yaml

from ..model.dossier import Dossier
from ..problems import Problem, ordered
from .kept import KeptPages
from .links import page_of
from .reading import Reading, read
from .records import Checked
from .render import TEMPLATES

# beginning with the line break, which is found many times faster than "^"
_HEADING = re.compile(r"\n(#{1,4}) (.*?)(?: \{#([\w-]+)[^}]*\})?(?=\n|\Z)")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MACHINE = re.compile(r"^```.*?^```$|(?<= )\{#[^}\n]*\}$", re.DOTALL | re.MULTILINE)


def check(dossier: Dossier, tree: Mapping[str, str], kept: KeptPages | None = None) -> tuple[Problem, ...]:
    """Findings about a rendered tree (path below docs/ -> text) with its data; empty when all is well.

    Args:
        dossier: which entries must have a page.
        tree: what is checked.
        kept: what was found on pages of the run before; those that are as they were are not read again.
    """
    kept = kept or KeptPages()
    english = frozenset(yaml.safe_load((TEMPLATES / "englisch.yml").read_text(encoding="utf-8")))
    found: list[Problem] = []
    pages: dict[str, Checked] = {}
    for path in tree:
        if path.endswith(".md"):
            known = kept.checked(path)
            pages[path], own = (known, []) if known else _looked_at(path, tree[path], english)
            found += own
            kept.found(path, None if own else pages[path])
    there = {*tree, *(page_of(path) for path in pages)}
    anchors = {f"{page_of(path)}#{one}" for path, page in pages.items() for one in page.ids}
    for path, page in pages.items():
        found += _links(path, page, there, anchors)
    found += _missing(dossier, tree)
    return ordered(found)


def _looked_at(path: str, text: str, english: frozenset[str]) -> tuple[Checked, list[Problem]]:
    """What a page offers and asks for, and what is wrong with it by itself."""
    body = "\n" + _FRONT.sub("", text)
    headings = tuple(_HEADING.finditer(body))
    reading = _read(body, headings)
    found = [*_language(path, reading, english), *_sections(path, body, headings)]
    if reading.bare:
        found.append(Problem(path, 0, "no-marker", f"{reading.bare} Angabe(n) ohne Beleg."))
    targets = dict.fromkeys(_targets(path, reading))
    return Checked(tuple(sorted(reading.ids)), tuple(targets)), found


def _read(body: str, headings: Sequence[re.Match[str]]) -> Reading:
    # headings are titles of articles and names as often as words of ours
    starts = (0, *(heading.end() for heading in headings))
    ends = (*(heading.start() for heading in headings), len(body))
    left = "".join(body[start:end] for start, end in zip(starts, ends, strict=True))
    reading = read(_MACHINE.sub("", left) if "```" in left or "{#" in left else left)
    reading.ids.update(heading[3] for heading in headings if heading[3])
    return reading


def _targets(path: str, reading: Reading) -> Iterator[str]:
    """Where the links to our own pages lead, as ``page`` or ``page#id``."""
    own = page_of(path)
    for href in reading.links:
        if not href.startswith(("http://", "https://")):
            target, sign, anchor = href.partition("#")
            yield (_resolve(own, unquote(target)) if target else own) + sign + anchor


def _links(path: str, page: Checked, there: set[str], anchors: set[str]) -> Iterator[Problem]:
    for target in page.targets:
        if target in anchors or target in there:
            continue
        where, _, anchor = target.partition("#")
        if where not in there:
            yield Problem(path, 0, "dead-link", f"Verweis ins Leere: {target}")
        elif anchor:
            yield Problem(path, 0, "dead-anchor", f"Sprungziel fehlt: {target}")


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
