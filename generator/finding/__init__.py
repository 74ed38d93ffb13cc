"""What the browser needs to find pages and to tell of them beforehand, as data in two scripts.

``entries`` makes an ``Entry`` for each page, with ``spellings`` for the words a reader may use instead;
``script`` writes them. Data come as scripts because a page opened from disk may load nothing else. What is
too much for a phone to read at once comes in ``parts``, with ``postings`` that say where each word stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model.dossier import Dossier
from ..model.register import Register
from ..pages.past import Past
from ..pages.world import World
from .entries import entries
from .parts import PART, part_files
from .script import index_script, pages_script

PAGES = "assets/seiten.js"
"""Title, kind and first lines of each page: for previews, citations and search results."""
INDEX = "assets/suchindex.js"
"""Other spellings of each page, and the evidence sentences."""
WHOLE = 256 * 1024
"""Characters of both up to which they are one file each. Source: made to an index in the browser in 0.1 s."""


def finding_files(
    dossier: Dossier,
    register: Register,
    pages: Mapping[str, str],
    past: Past | None = None,
    whole: int = WHOLE,
    part: int = PART,
    world: World | None = None,
) -> dict[str, str]:
    """Both scripts by path below docs/; of a large dossier the parts they lead to as well.

    Args:
        dossier: what is known.
        register: spellings beyond those found in the articles.
        pages: path below docs/ -> Markdown, for the headings of pages that are about no entity.
        past: what pages tell of it, whose sentences have numbers too; None for nothing.
        whole: characters up to which there are no parts.
        part: characters of a part.
        world: the look-ups of both, where they were made before.
    """
    world = world or World(dossier, past or Past())
    found = entries(world, register, pages)
    scripts = {PAGES: pages_script(found), INDEX: index_script(world, register, found)}
    if sum(map(len, scripts.values())) <= whole:
        return scripts
    return part_files(world, register, found, part)


__all__ = ["INDEX", "PAGES", "WHOLE", "finding_files"]
