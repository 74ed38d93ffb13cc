"""The table of BENCHMARKS.md: rows in the order of the measures, each renewed without touching the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.folders import write_file

HEAD = """# Messwerte

`make bench` misst und schreibt diese Tabelle; `python -m tests.bench.all --write --only ZEILE` erneuert \
einzelne Zeilen. Die Artikel macht `tests/bench/corpus`, die Maßstäbe laufen auf demselben Rechner. Zeiten \
sind Prozessorsekunden, wo nichts anderes steht: was sonst auf dem Rechner läuft, zählt in ihnen wenig. Was \
Sekunden dauert, ist der Median mehrerer Läufe, was länger als eine halbe Minute dauert, einmal gemessen.

"""
_COLUMNS = ("Zeile", "Was", "Gemessen", "Gewollt", "Erreicht", "Wie gemessen")
_MISSING = "nicht gemessen"
_REACHED = {True: "ja", False: "nein", None: "–"}


@dataclass(frozen=True)
class Row:
    """A line of the table.

    Attributes:
        what: what was measured, with its size.
        figure: what came out.
        wanted: what was wanted.
        reached: whether it was reached; None where nothing is wanted or nothing was measured.
        how: how often, and what the figure rests on.
    """

    what: str
    figure: str
    wanted: str
    reached: bool | None
    how: str


def failed(what: str, why: str) -> Row:
    """The row of a measure that ended in an error."""
    return Row(what, f"fehlgeschlagen: {why}", "–", False, "–")


def lines(key: str, rows: Iterable[Row]) -> list[str]:
    """The table's lines of one measure."""
    cells = ((key, r.what, r.figure, r.wanted, _REACHED[r.reached], r.how) for r in rows)
    return [_line(re.sub(r"\s+", " ", cell).replace("|", "\\|") for cell in row) for row in cells]


def known(file: Path) -> dict[str, list[str]]:
    """The lines of a written table by measure, of those that were measured; none without the file."""
    found: dict[str, list[str]] = {}
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    for line in text.splitlines():
        key = re.match(r"\| ([a-z][a-z-]*) \|", line)
        if key is not None and f"| {_MISSING} |" not in line:
            found.setdefault(key[1], []).append(line)
    return found


def table(found: Mapping[str, list[str]], titles: Mapping[str, str]) -> str:
    """The whole table; measures without lines are told as not measured."""
    out = [_line(_COLUMNS), _line(["---"] * len(_COLUMNS))]
    for key, title in titles.items():
        out += found.get(key) or [_line([key, title, _MISSING, "–", "–", "–"])]
    return "\n".join(out) + "\n"


def write(file: Path, found: Mapping[str, list[str]], titles: Mapping[str, str]) -> None:
    """Write the file, whole or not at all; ``titles`` has all measures in their order."""
    write_file(file, (HEAD, table(found, titles)))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
