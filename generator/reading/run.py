"""One run's reading: what is stored is taken from there, the rest is made by an engine and stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

from ..model.article import Article, RawArticle
from ..model.facts import ArticleFacts
from ..model.register import Register
from ..prepared import keep_in
from ..problems import Problem
from ..processors import processors
from .cache import Cache
from .engines import Engine, Here, Processes
from .frame import unpacked_cleaned, unpacked_facts
from .key import cleaned_key, facts_key, register_bytes, shared_key
from .registers import Loaded, register_in
from .store import Folder, Store
from .tasks import Cleaning, ReadingTask, Task
from .version import code_version, model_version

Item = TypeVar("Item", RawArticle, Article)
T = TypeVar("T")
Tell = Callable[[str, int, int], None]

CHUNK = 20_000
"""Characters of text in a chunk: half a second: progress shows, and a lost chunk costs little."""
WORTH_READING = 100_000
WORTH_CLEANING = 300_000
"""Characters from which processes of their own are worth their start of 2 s (Python, spaCy, register).
Cleaning takes 7 µs a character, reading 20 µs (measured on the 179 annotated reports)."""


@dataclass(frozen=True)
class Settings:
    """How a run reads.

    Attributes:
        store: where results are stored, None to store none.
        jobs: how many processes may be used, None for one a processor.
        cluster: address of a Dask scheduler, None for this machine.
    """

    store: Store | None = None
    jobs: int | None = None
    cluster: str | None = None


@dataclass(frozen=True)
class _Stage(Generic[Item, T]):
    """What is done with every article.

    Attributes:
        name: in German, for progress.
        task: makes packed results.
        unpack: makes a result of the place of an article and the packed bytes.
        weigh: characters of an article.
        worth: characters in all from which other processes are worth their start.
    """

    name: str
    task: Task
    unpack: Callable[[int, bytes], T]
    weigh: Callable[[Item], int]
    worth: int


class Run:
    """Cleans and reads articles; a context that ends what it started and tidies the cache.

    The results are the same whatever is stored and wherever they are made.

    Args:
        settings: cache and processes.
        tell: told of each stage, its steps done and in all.
    """

    def __init__(self, settings: Settings, tell: Tell) -> None:
        self._settings = settings
        self._tell = tell
        self._cache = Cache(settings.store)
        self._others: Engine | None = None
        self._code = code_version()
        self._kept = _kept_in(settings)
        keep_in(self._kept)

    def __enter__(self) -> Run:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._others is not None:
            self._others.close()
        self._cache.close()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a user should know of the cache."""
        return self._cache.problems

    def register(self, folder: Path | None) -> Loaded:
        """What ``register.load_register`` gives."""
        return register_in(folder, self._code)

    def clean(self, raws: Sequence[RawArticle]) -> list[tuple[Article | None, tuple[Problem, ...]]]:
        """What ``ingest.clean`` makes of each file, in their order."""
        keys = [cleaned_key(self._code, raw) for raw in raws]
        stage = _Stage(
            "Säubern",
            Cleaning(self._code, self._kept),
            lambda _, payload: unpacked_cleaned(payload),
            _size,
            WORTH_CLEANING,
        )
        return [(one.article, one.problems) for one in self._made(stage, raws, keys)]

    def read(
        self, articles: Sequence[Article], register: Register, model: str | None
    ) -> tuple[ArticleFacts, ...]:
        """What each article tells, in their order."""
        known, model_code = register_bytes(register), model_version(model)
        shared = shared_key(self._code, model_code, known)
        keys = [facts_key(shared, article) for article in articles]
        stage = _Stage(
            "Auswerten",
            ReadingTask(self._code, known, model, model_code, self._kept),
            lambda place, payload: unpacked_facts(payload, articles[place]),
            _letters,
            WORTH_READING,
        )
        return tuple(self._made(stage, articles, keys))

    def _made(self, stage: _Stage[Item, T], items: Sequence[Item], keys: Sequence[str]) -> list[T]:
        found = self._cache.get(keys, stage.unpack)
        missing = [place for place in range(len(items)) if place not in found]
        total, stored = len(items), len(found)
        name = f"{stage.name} ({stored} aus dem Zwischenspeicher)" if stored else stage.name
        self._tell(name, stored, total)
        if not missing:
            return [found[place] for place in range(total)]
        weights = [stage.weigh(items[place]) for place in missing]
        chunks = list(_chunks(missing, weights))
        engine = self._engine(sum(weights) >= stage.worth)
        parts = engine.run(stage.task, ([items[place] for place in chunk] for chunk in chunks))
        for chunk, packed in zip(chunks, parts, strict=True):
            made = dict(zip(chunk, packed, strict=True))
            self._cache.put({keys[place]: payload for place, payload in made.items()})
            found.update((place, stage.unpack(place, payload)) for place, payload in made.items())
            self._tell(name, len(found), total)
        return [found[place] for place in range(total)]

    def _engine(self, worth: bool) -> Engine:
        """Other processes when there is much to do, and once started for the rest, too."""
        jobs = self._settings.jobs or processors()
        if self._others is None and self._settings.cluster:
            from .cluster import Cluster

            self._others = Cluster(self._settings.cluster)
        elif self._others is None and worth and jobs > 1:
            self._others = Processes(jobs)
        return self._others or Here()


def _kept_in(settings: Settings) -> Path | None:
    """Where to keep what is derived once: with the results, if they lie on a disk of all who work."""
    return settings.store.root if isinstance(settings.store, Folder) and not settings.cluster else None


def _size(raw: RawArticle) -> int:
    return len(raw.data)


def _letters(article: Article) -> int:
    return len(article.text)


def _chunks(places: Sequence[int], weights: Sequence[int]) -> Iterator[list[int]]:
    """Neighbouring places together until they weigh enough."""
    chunk: list[int] = []
    weight = 0
    for place, one in zip(places, weights, strict=True):
        chunk.append(place)
        weight += one
        if weight >= CHUNK:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk
