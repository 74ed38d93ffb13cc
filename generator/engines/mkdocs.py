"""MkDocs: the whole site by its own command, or page by page with what has not changed kept."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..problems import Problem
from ..processors import processors
from ..site import settings
from .process import faults, run_engine
from .records import Job, Outcome, SiteRecord
from .reuse import record_file, recorded, remember, shared_key, theme_folder


def run_mkdocs(
    config: Path,
    docs: Path,
    site: Path,
    as_of: str | None,
    own: Mapping[str, Any] = MappingProxyType({}),
    module: str = "mkdocs",
) -> tuple[Problem, ...]:
    """Builds the whole site with MkDocs' own command, strictly: any warning is a fault.

    Args:
        config: the ``mkdocs.yml`` in use; its folder is the working folder.
        docs: folder of the pages.
        site: folder the site is written to.
        as_of: ISO day the build is dated; None when unknown.
        own: what goes before ``config``, as ``site.own_settings`` gives it.
        module: the command's module: ``mkdocs``, or ``properdocs``, which goes on where MkDocs 1 ended and
            takes the same settings.

    Returns:
        The faults MkDocs named, in its order; empty when the site is complete.
    """
    command = ["build", "--strict", "--clean", "-f", "-", "-d", str(site)]
    done = run_engine(module, command, settings(config, docs, own), config.parent, as_of)
    return faults(done, docs, "MkDocs" if module == "mkdocs" else "ProperDocs")


def reuse_mkdocs(
    config: Path,
    docs: Path,
    site: Path,
    as_of: str | None,
    before: Path,
    cache: Path,
    own: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Builds the same site with MkDocs, page for page, and takes from the site before what has not changed.

    Args:
        config: the ``mkdocs.yml`` in use; its folder is the working folder.
        docs: folder of the pages.
        site: folder the site is written to.
        as_of: ISO day the build is dated; None when unknown.
        before: folder of the site before, where the new one will lie; need not be there.
        cache: folder in which is remembered what that site was made from.
        own: what goes before ``config``, as ``site.own_settings`` gives it.

    Returns:
        Notes on the record, then the faults MkDocs named, in its order; without faults the site is complete.
    """
    shared = shared_key(settings(config, Path(docs.name), own), config, theme_folder(config, own))
    path = record_file(cache, before)
    known, notes = recorded(path, shared)
    with tempfile.TemporaryDirectory() as folder:
        outcome = Path(folder) / "outcome.json"
        job = Job(
            settings=settings(config, docs, own),
            site=str(site),
            outcome=str(outcome),
            before=str(before) if known else None,
            record=known.pages if known else {},
            processes=processors(),
        )
        done = run_engine("generator.engines.driver", [], job.model_dump_json(), config.parent, as_of)
        found = faults(done, docs)
        if not found:
            built = Outcome.model_validate_json(outcome.read_text(encoding="utf-8"))
            notes += remember(path, SiteRecord(shared=shared, pages=built.pages))
    return (*notes, *found)
