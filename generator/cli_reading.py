"""The options of every command that reads articles: where results are stored, and how many read."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from .config import Config, cache_place
from .errors import DossierError

_PANEL = "Auswerten"
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", rich_help_panel=_PANEL, help="Alles neu lesen, nichts zwischenspeichern."),
]
Cache = Annotated[
    str | None,
    typer.Option(
        "--cache",
        metavar="ORDNER",
        rich_help_panel=_PANEL,
        help="Wo Gelesenes zwischengespeichert wird: Ordner oder Adresse (s3://…). Vorgabe: .dossier-cache.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="ZAHL",
        rich_help_panel=_PANEL,
        help="So viele Prozesse lesen. Vorgabe: einer je Prozessor, bei wenig Text einer.",
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADRESSE",
        rich_help_panel=_PANEL,
        help="Auf einem Dask-Cluster lesen: Adresse des Schedulers (tcp://…).",
    ),
]
_OPTIONS = {
    "no_cache": (NoCache, False),
    "cache": (Cache, None),
    "jobs": (Jobs, None),
    "cluster": (Cluster, None),
}


@dataclass(frozen=True)
class _Given:
    """What the command line says; as in ``Config``."""

    no_cache: bool = False
    cache: str | None = None
    jobs: int | None = None
    cluster: str | None = None


_given: ContextVar[_Given | None] = ContextVar("given", default=None)


def reading(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options; ``as_given`` applies them to the settings it reads.

    Raises:
        DossierError: when two of them contradict each other, or the number is none.
    """

    @wraps(command)
    def with_options(*args: Any, **named: Any) -> None:
        given = _Given(**{name: named.pop(name, default) for name, (_, default) in _OPTIONS.items()})
        _checked(given)
        token = _given.set(given)
        try:
            command(*args, **named)
        finally:
            _given.reset(token)

    signature = inspect.signature(command, eval_str=True)
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in _OPTIONS.items()
    ]
    whole = signature.replace(parameters=[*signature.parameters.values(), *more])
    with_options.__signature__ = whole  # type: ignore[attr-defined]
    with_options.__annotations__ = {name: one.annotation for name, one in whole.parameters.items()}
    return with_options


def _checked(given: _Given) -> None:
    if given.no_cache and given.cache:
        raise DossierError("--cache", "verträgt sich nicht mit --no-cache", "eines von beiden angeben")
    if given.jobs is not None and given.jobs < 1:
        raise DossierError("--jobs", f"«{given.jobs}» ist keine Zahl von Prozessen", "1 oder mehr angeben")
    if given.jobs is not None and given.cluster:
        what = "verträgt sich nicht mit --cluster: dort bestimmen die Arbeiter, wie viele lesen"
        raise DossierError("--jobs", what, "eines von beiden angeben")


def as_given(config: Config) -> Config:
    """The settings with what the command line says about reading."""
    given = _given.get() or _Given()
    cache = config.cache
    if given.no_cache:
        cache = None
    elif given.cache:
        cache = cache_place(given.cache, Path.cwd())
    return replace(config, cache=cache, jobs=given.jobs, cluster=given.cluster)
