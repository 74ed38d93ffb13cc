"""Whether a site is what its seeds give: built anew beside it and compared, file by file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from .build import build_site, gather, render_pages, write_docs
from .bundle import books
from .config import Config
from .engines import require
from .errors import DossierError
from .manifest import Manifest, contents, read_manifest, seeds
from .problems import Problem, grave

Tell = Callable[[str, int, int], None]


def verify(config: Config, site: Path, tell: Tell) -> tuple[Problem, ...]:
    """What speaks against a site being exactly what the seeds give, sorted; empty when nothing does.

    The new one is built in a folder of its own with nothing kept from earlier runs, by the engine, for the
    day and with the books that the manifest names.

    Raises:
        UnreadableInput: when the folder has no manifest, or the seeds cannot be read.
        DossierError: when the engine of the manifest is not there.
    """
    told = read_manifest(site)
    engine = told.engine.partition(" ")[0]
    require(engine)
    there = contents(site)
    found = [
        *_apart(there, told.files, "manifest", f"{site.name}/", "die Website wurde nach dem Bauen verändert"),
        *_apart(seeds(config), told.seeds, "seeds", "", "die Website wurde aus anderen Quellen gebaut"),
    ]
    fresh = _rebuilt(replace(config, engine=engine, as_of=told.as_of), told, tell)
    found += _apart(there, fresh, "verify", f"{site.name}/", "der neue Bau ergibt anderes")
    return tuple(dict.fromkeys(found))


def _rebuilt(config: Config, told: Manifest, tell: Tell) -> dict[str, str]:
    """SHA-256 of each file of the site as it is built now, by path."""
    with tempfile.TemporaryDirectory() as name:
        apart = replace(config, docs=Path(name) / "docs", site=Path(name) / "site", cache=None)
        pages = render_pages(apart, gather(apart, tell), tell)
        write_docs(apart, pages)
        dossier = pages.gathered.dossier
        bound = books(dossier, "pdf" in told.books, "epub" in told.books, tell, pages.past)
        tell("Website", 0, 0)
        faults = grave(build_site(apart, dossier, bound))
        if faults:
            raise DossierError(faults[0].where, faults[0].what, faults[0].todo)
        return contents(apart.site)


def _apart(
    one: Mapping[str, str], other: Mapping[str, str], rule: str, prefix: str, why: str
) -> list[Problem]:
    """A finding for each file that only one side has or that differs."""
    found = []
    for path in sorted({*one, *other}):
        if one.get(path) == other.get(path):
            continue
        what = "fehlt" if path not in one else "ist zu viel" if path not in other else "ist anders"
        found.append(Problem(f"{prefix}{path}", 0, rule, f"Die Datei {what}: {why}.", "«dossier build»"))
    return found
