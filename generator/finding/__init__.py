"""What the browser needs to find pages and to tell of them beforehand, as data in two scripts.

``entries`` makes an ``Entry`` for each page, with ``spellings`` for the words a reader may use instead;
``script`` writes them. Data come as scripts because a page opened from disk may load nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model.dossier import Dossier
from ..model.register import Register
from ..pages.past import Past
from ..pages.world import World
from .entries import entries
from .script import index_script, pages_script

PAGES = "assets/seiten.js"
"""Title, kind and first lines of each page: for previews, citations and search results."""
INDEX = "assets/suchindex.js"
"""Other spellings of each page, and the evidence sentences."""


def finding_files(
    dossier: Dossier, register: Register, pages: Mapping[str, str], past: Past | None = None
) -> dict[str, str]:
    """Both scripts by path below docs/.

    Args:
        dossier: what is known.
        register: spellings beyond those found in the articles.
        pages: path below docs/ -> Markdown, for the headings of pages that are about no entity.
        past: what pages tell of it, whose sentences have numbers too; None for nothing.
    """
    world = World(dossier, past or Past())
    found = entries(world, register, pages)
    return {PAGES: pages_script(found), INDEX: index_script(world, register, found)}


__all__ = ["INDEX", "PAGES", "finding_files"]
