"""A dossier as a tree of Markdown pages: built from claims, checked, written beside and swapped in.

``facts`` (what a page may say), ``shapes`` and ``models`` (pieces and classes of pages), ``world``
(look-ups over the dossier) with ``anchors`` and ``presence``; ``past`` and ``telling`` for what was
before; one builder a class of page (``start``,
``person``, ``meeting``, ``meetings``, ``plan``, ``topic``, ``glossary``, ``chronology``, ``place``,
``source``, ``changes``, ``about``, ``data``, ``judged``, ``guide``, and ``network`` and ``places_map`` with
models in ``views``),
``pictured`` and ``tracks`` for the pictures on other pages, ``builder`` for all of them; ``sentences``,
``days`` and ``sides`` for the German; ``render`` with ``escape``, ``links`` and ``terms`` for a text,
``making`` for all of them: with ``kept``, ``records``, ``answers`` and ``watched`` only those that are not as
they were; ``check`` and ``write`` for the tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

from ..model.dossier import Dossier
from ..model.hashes import Hashes
from .check import check
from .data import data_page
from .kept import KeptPages
from .making import page_texts
from .past import Past
from .render import TEMPLATES, assets, printed_alone
from .telling import tell
from .world import World
from .write import write


def render(
    dossier: Dossier,
    scores: Mapping[str, Any] | None = None,
    sizes: Mapping[str, int] | None = None,
    blocks: Mapping[str, str] | None = None,
    past: Past | None = None,
    kept: KeptPages | None = None,
) -> dict[str, str]:
    """Every file below docs/ but the data: path -> text, sorted; arguments as ``texts`` has them."""
    found = texts(dossier, scores, sizes, blocks, past, kept)
    return {
        path: text if isinstance(text, str) else text.read_bytes().decode("utf-8")
        for path, text in sorted(found, key=itemgetter(0))
    }


def texts(
    dossier: Dossier,
    scores: Mapping[str, Any] | None = None,
    sizes: Mapping[str, int] | None = None,
    blocks: Mapping[str, str] | None = None,
    past: Past | None = None,
    kept: KeptPages | None = None,
    world: World | None = None,
    hashes: Hashes | None = None,
) -> Iterator[tuple[str, str | Path]]:
    """Path and text of every file below docs/ but the data, one after the other.

    Instead of a text that was taken over, the file in which it lies.

    Args:
        dossier: what is known; pages read nothing else.
        scores: as ``evaluation.published`` gives them; None says that none were measured.
        sizes: path of a data file below docs/ -> bytes, for links to it and the page of downloads; None:
            only the dossier's own file and its schema, without sizes.
        blocks: page below docs/ -> a line of JSON-LD about its subject; None leaves them out.
        past: as ``tell`` gives it; None for pages without changes and earlier states.
        kept: pages of the run before; what is returned is the same either way.
        world: the look-ups of dossier and past, where they were made before.
        hashes: of the entries of the dossier, as far as they are known.
    """
    yield from page_texts(world or World(dossier, past or Past()), scores, sizes, blocks, kept, hashes)
    yield from assets().items()


def data_text(dossier: Dossier, sizes: Mapping[str, int]) -> str:
    """The page of downloads alone, for a site that has more files than ``docs/``."""
    world = World(dossier)
    return printed_alone(world, data_page(world, sizes))


__all__ = [
    "TEMPLATES",
    "KeptPages",
    "Past",
    "World",
    "check",
    "data_text",
    "render",
    "tell",
    "texts",
    "write",
]
