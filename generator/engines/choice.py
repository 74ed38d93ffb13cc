"""Which engine builds a site."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import DossierError
from ..problems import Problem
from .mkdocs import reuse_mkdocs, run_mkdocs
from .zensical import run_zensical

ENGINES = ("mkdocs", "properdocs", "zensical")


def require(engine: str) -> None:
    """Makes sure an engine is there.

    Raises:
        DossierError: when there is none of that name, or it is not installed.
    """
    if engine not in ENGINES:
        raise DossierError("--engine", f"«{engine}» ist keine Engine", f"erlaubt: {', '.join(ENGINES)}")
    if find_spec(engine) is None:
        raise DossierError("--engine", f"«{engine}» ist nicht installiert", f"pip install {engine}")


def build_with(
    engine: str,
    config: Path,
    docs: Path,
    site: Path,
    as_of: str | None,
    before: Path,
    cache: Path | None,
    own: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Builds a site with one of ``ENGINES``, which is installed.

    Args:
        engine: its name.
        config: the ``mkdocs.yml`` in use.
        docs: folder of the pages.
        site: folder the site is written to.
        as_of: ISO day the build is dated; None when unknown.
        before: folder of the site before; only MkDocs can take pages from it.
        cache: folder in which is remembered what that site was made from; None makes every page.
        own: what goes before ``config``, as ``site.own_settings`` gives it.

    Returns:
        What the engine found fault with, and notes; without faults (``problems.grave``) the site is complete.
    """
    if engine == "zensical":
        return run_zensical(config, docs, site, as_of, own)
    if engine == "properdocs" or cache is None:
        return run_mkdocs(config, docs, site, as_of, own, engine)
    return reuse_mkdocs(config, docs, site, as_of, before, cache, own)
