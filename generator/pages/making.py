"""The texts of all pages: those of the run before where all they rest on is as it was, else new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..model.hashes import Hashes
from . import escape
from .answers import Answers
from .builder import Unit, backlinks, decisions, named_by, units
from .data import own_files
from .fingerprint import fingerprint
from .judged import notes
from .kept import KeptPages
from .links import source_file
from .models import Page
from .paging import moved_here
from .records import Made
from .render import environment, printed
from .watched import Watched
from .world import World

# indexes link to everything, and a source page says itself what rests on it
_UNLINKED = frozenset({"start", "listing", "meetings", "plans", "chronology", "source", "changes", "stand"})


def page_texts(
    known: World,
    scores: Mapping[str, Any] | None = None,
    sizes: Mapping[str, int] | None = None,
    blocks: Mapping[str, str] | None = None,
    kept: KeptPages | None = None,
    hashes: Hashes | None = None,
) -> Iterator[tuple[str, str | Path]]:
    """File below docs/ of one page after the other, with its Markdown or the file in which that lies.

    Args:
        known: the dossier's look-ups.
        scores: for the page on method.
        sizes: of the data files by path below docs/; a page with some of its own links them.
        blocks: page -> a line of JSON-LD about its subject; what makes them when they are asked for has
            ``rests``: page -> a hash of all that goes into the line.
        kept: pages of the run before; the text is the same either way.
        hashes: of the entries of the dossier, as far as they are known.
    """
    kept = kept or KeptPages()
    if not kept.active:
        yield from _Making(known, known, kept).texts(scores, sizes, blocks)
        return
    answers = Answers(known, hashes or Hashes())
    kept.begin(answers)
    yield from _Making(known, Watched(known, answers), kept).texts(scores, sizes, blocks)


class _Making:
    """One run over all pages.

    Args:
        known: the world.
        world: the same as it is asked.
        kept: pages of the run before.
    """

    def __init__(self, known: World, world: World, kept: KeptPages) -> None:
        self._known, self._world, self._kept = known, world, kept
        self._env = environment()
        self._models: dict[str, Page] = {}

    def texts(
        self,
        scores: Mapping[str, Any] | None,
        sizes: Mapping[str, int] | None,
        blocks: Mapping[str, str] | None,
    ) -> Iterator[tuple[str, str | Path]]:
        found = [(unit, self._made(unit)) for unit in units(self._known, self._world, scores, sizes)]
        pages = [one for _, own in found for one in own]
        around = _Around(self._known, self._world, pages, sizes or {}, blocks or {})
        for unit, own in found:
            for one in own:
                file = source_file(one.path)
                yield file, self._kept.lying(file, one.model) or self._text(unit, one, around)
            for one in own:
                self._models.pop(one.path, None)

    def _made(self, unit: Unit) -> tuple[Made, ...]:
        """What there is to know of the pages of a unit; their models are made only where they must."""
        known = self._kept.unit(unit.key)
        if known is None:
            self._noted()
            known = tuple(self._told(page) for page in self._built(unit))
            self._kept.made(unit.key, self._noted(), known)
        return known

    def _noted(self) -> frozenset[tuple[str, str]]:
        return self._world.notes.take() if isinstance(self._world, Watched) else frozenset()

    def _built(self, unit: Unit) -> tuple[Page, ...]:
        pages = unit.pages(self._world)
        self._models.update((page.head.path, page) for page in pages)
        return pages

    def _told(self, page: Page) -> Made:
        head = page.head
        model = fingerprint(page) if self._kept.active else ""
        return Made(head.path, head.title, head.template, model, named_by(page), moved_here(page))

    def _text(self, unit: Unit, one: Made, around: _Around) -> str:
        if one.path not in self._models:
            self._built(unit)
        self._noted()
        page, file = self._models[one.path], source_file(one.path)
        text = printed(self._env, self._world, page, around.moved, around.frame(one))
        self._kept.printed(file, one.model, self._noted(), text)
        return text


class _Around:
    """What stands around the pages, and where sections of long lists stand; all of it looked up by page."""

    def __init__(
        self,
        known: World,
        world: World,
        pages: Sequence[Made],
        sizes: Mapping[str, int],
        blocks: Mapping[str, str],
    ) -> None:
        names = {one.path: one.refs for one in pages}
        linked = backlinks(((one.path, one.title, one.template) for one in pages), names)
        moved = {f"{list_}#{key}": one.path for one in pages for list_, key in one.moved}
        self.moved = world.table("moved", moved)
        self._linked = world.table("linked", linked)
        self._decisions = world.table("decisions", decisions(known))
        self._judged = world.table("judged", notes(known))
        self._files = world.table("files", dict.fromkeys(sizes, True))
        self._blocks = world.table("blocks", blocks, getattr(blocks, "rests", None))

    def frame(self, page: Made) -> dict[str, Any]:
        """What the frame of a page has beside its heading."""
        path = page.path
        return {
            "decisions": self._decisions.get(path, ()),
            "judged": self._judged.get(path, ()),
            "data": own_files(path, self._files),
            "block": escape.script(self._blocks.get(path, "")),
            "backlinks": () if page.template in _UNLINKED else self._linked.get(path, ()),
        }
