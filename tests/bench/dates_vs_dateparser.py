"""Our date resolver and the `dateparser` package on the same golden sentences, side by side.

Run from the root of the repository: `python tests/bench/dates_vs_dateparser.py`. `dateparser` is no
dependency of the project; without it only our own figures are shown. It is given what helps it most: the
phrase cut out by hand (with and without its preposition, the better counts) as well as the whole sentence,
the day of publication as its base, German as the language, and past or future as our tense reader sees it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from generator.german.dates import find_dates, sentence_tense  # noqa: E402

Row = dict[str, Any]
_PREPOSITION = re.compile(r"^(?i:an|am|in|im|zum?|für|auf|vom|bis|seit)\s+(?:de[mnr]\s+)?")
FIELDS = ("first", "last", "earliest", "latest", "role")


def ours(row: Row) -> bool:
    """Whether every field of the row is read exactly."""
    found = find_dates(row["sentence"], row["published"], anchor=row.get("anchor"))
    if row["phrase"] is None:
        return not found
    return any(p.text == row["phrase"] and all(getattr(p, f) == row.get(f) for f in FIELDS) for p in found)


def _settings(row: Row) -> dict[str, Any]:
    prefer = "future" if sentence_tense(row["sentence"]) in ("future", "present") else "past"
    base = row["published"] or date(2025, 12, 1)
    return {"RELATIVE_BASE": datetime(base.year, base.month, base.day, 12), "PREFER_DATES_FROM": prefer}


def theirs_phrase(row: Row) -> bool:
    """Whether `dateparser.parse` gives the single day of the phrase that was cut out for it."""
    import dateparser

    if row["phrase"] is None:
        return theirs_sentence(row)
    wanted = row.get("first") if row.get("first") == row.get("last") else None
    for text in (row["phrase"], _PREPOSITION.sub("", row["phrase"])):
        parsed = dateparser.parse(text, languages=["de"], settings=_settings(row))
        if (parsed.date() == wanted) if parsed else (wanted is None and not _dated(row)):
            return True
    return False


def theirs_sentence(row: Row) -> bool:
    """Whether `dateparser.search` finds that day in the sentence (or nothing where there is nothing)."""
    from dateparser.search import search_dates

    found = search_dates(row["sentence"], languages=["de"], settings=_settings(row)) or []
    if row["phrase"] is None or not _dated(row):
        return not found
    return any(day.date() == row.get("first") == row.get("last") for _, day in found)


def _dated(row: Row) -> bool:
    return any(row.get(field) for field in FIELDS[:4])


def _single_day(row: Row) -> bool:
    return row["phrase"] is not None and row.get("first") is not None and row.get("first") == row.get("last")


def measure(name: str, judge: Callable[[Row], bool], rows: list[Row]) -> str:
    """One line of the table: exact on all rows, exact on single days, sentences a second."""
    start = time.perf_counter()
    verdicts = [judge(row) for row in rows]
    seconds = time.perf_counter() - start
    single = [verdict for row, verdict in zip(rows, verdicts, strict=True) if _single_day(row)]
    return (
        f"{name:<34} {sum(verdicts):>4}/{len(rows)} {sum(verdicts) / len(rows):.3f}   "
        f"{sum(single):>4}/{len(single)} {sum(single) / len(single):.3f}   {len(rows) / seconds:>8.0f}"
    )


def main() -> None:
    """Write the table to standard output."""
    rows = yaml.safe_load((ROOT / "tests/golden/dates.yml").read_text(encoding="utf-8"))
    find_dates("Am Montag", None)
    lines = [f"{'':<34} {'exact':>14}   {'single days':>14}   sentences/s", measure("ours", ours, rows)]
    if find_spec("dateparser"):
        lines += [
            measure("dateparser.parse, phrase given", theirs_phrase, rows),
            measure("dateparser.search, whole sentence", theirs_sentence, rows),
        ]
    else:
        lines.append("dateparser is not installed")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
