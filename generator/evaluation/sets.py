"""The sets of annotated articles, their least figures, and the figures last reached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import DossierError, UnreadableInput
from .score import Scores

LABELS = {
    "mentions": "Namensnennungen, F1",
    "persons": "Personen, F1",
    "person.name": "Personen: Name",
    "person.side": "Personen: Seite",
    "meetings": "Treffen, F1",
    "meeting.status": "Treffen: Stand",
    "meeting.kind": "Treffen: Art",
    "meeting.place": "Treffen: Ort",
    "meeting.date": "Treffen: Tage",
    "meeting.participants": "Treffen: Teilnehmer, F1",
    "meeting.delegations": "Treffen: Delegationen, F1",
    "plans": "Planfassungen, F1",
    "plan.provisions_found": "Planfassungen: Bestimmungen gefunden",
    "statements.direct": "wörtliche Aussagen, F1",
    "statements.indirect": "sinngemäße Aussagen, F1",
    "glossary": "Begriffserklärungen gefunden",
    "noise.found": "Fremdtext ausgesondert",
    "evidence.broken_spans": "Belege, die nicht stimmen",
}


@dataclass(frozen=True)
class ArticleSet:
    """Articles with gold annotations.

    Attributes:
        name: short name, as in the file.
        title: German words for readers.
        articles: folder of the articles; it may be missing where the set is not to be had.
        gold: folder of the annotations.
        floors: least figure by name; for ``evidence.broken_spans`` the most.
    """

    name: str
    title: str
    articles: Path
    gold: Path
    floors: Mapping[str, float]

    @property
    def present(self) -> bool:
        """Whether the set can be had here."""
        return self.articles.is_dir() and self.gold.is_dir()

    def short_of(self, scores: Scores) -> tuple[str, ...]:
        """Names of the figures that miss their floor, in the file's order; one without cases misses none."""
        figures = scores.flat()
        return tuple(name for name, floor in self.floors.items() if _misses(name, figures[name], floor))


def _misses(name: str, figure: float | None, floor: float) -> bool:
    if figure is None:
        return False
    return figure > floor if name == "evidence.broken_spans" else round(figure, 3) < floor


def read_sets(path: Path, root: Path) -> tuple[ArticleSet, ...]:
    """The sets of a floors file, in its order; folders in it are relative to ``root``.

    Raises:
        UnreadableInput: when the file cannot be read.
        DossierError: when it names a figure that there is not.
    """
    data = _load(path)
    sets = []
    for name, entry in data.items():
        floors = {figure: float(least) for figure, least in (entry.get("floors") or {}).items()}
        unknown = sorted(set(floors) - set(LABELS))
        if unknown:
            raise DossierError(
                str(path), f"«{unknown[0]}» ist keine Kennzahl", "erlaubt: " + ", ".join(LABELS)
            )
        sets.append(ArticleSet(name, entry["title"], root / entry["articles"], root / entry["gold"], floors))
    return tuple(sets)


def reached_text(results: Iterable[tuple[ArticleSet, Scores]], before: Path | None = None) -> str:
    """The figures as YAML, rounded to three decimals, for the repository and the page on method.

    Args:
        results: the sets measured now.
        before: file of figures reached earlier; those of sets that were not measured now are kept.
    """
    data = _load(before) if before is not None and before.is_file() else {}
    data |= {
        one.name: {
            "title": one.title,
            "articles": scores.articles,
            "figures": {
                name: None if value is None else round(value, 3) for name, value in scores.flat().items()
            },
        }
        for one, scores in results
    }
    head = "# The figures last reached; renewed by «make eval», shown on methodik/, never edited by hand.\n"
    return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def first_text(one: ArticleSet, scores: Scores, before: Path) -> str:
    """The figures of a set's first run as YAML, added to those recorded ``before``.

    Raises:
        DossierError: when the set has a first run already: there is only one.
    """
    if one.name in (_load(before) if before.is_file() else {}):
        why = f"«{one.name}» hat schon einen ersten Lauf; spätere Werte sagen nichts über unbekannte Berichte"
        raise DossierError(str(before), why, "make eval hält die heutigen Werte fest")
    return _FIRST + reached_text([(one, scores)], before).split("\n", 1)[1]


_ENOUGH = 10
"""Articles from which a first run says something: one article more or less moves it by a hundredth or two."""
_FIRST = (
    "# The figures of each set at its first run, before anything it showed was fixed; never edited by hand.\n"
)


def published(reached: Path, first: Path) -> dict[str, dict[str, Any]] | None:
    """What the page on method shows: by German name of the figure its values.

    Returns:
        For each figure ``first`` (value on the set last run for the first time that is no small one, None
        if it has none),
        ``set`` (which that is), ``low`` and ``high`` over all sets today; None when nothing was measured.
    """
    if not reached.is_file():
        return None
    runs = list(_load(first).values()) if first.is_file() else []
    unseen = [one for one in runs if one["articles"] >= _ENOUGH][-1:] or runs[-1:]
    shown: dict[str, dict[str, Any]] = {}
    for name, label in LABELS.items():
        values = [e["figures"][name] for e in _load(reached).values() if e["figures"].get(name) is not None]
        if not values:
            continue
        kind = int if name == "evidence.broken_spans" else float
        before = unseen[0]["figures"].get(name) if unseen else None
        shown[label] = {
            "first": None if before is None else kind(before),
            "set": f"{unseen[0]['title']} ({unseen[0]['articles']} Artikel)" if unseen else "",
            "low": kind(min(values)),
            "high": kind(max(values)),
        }
    return shown


def _load(path: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UnreadableInput(str(path), "die Datei ist nicht lesbar", str(error).split("\n")[0]) from error
    return data or {}
