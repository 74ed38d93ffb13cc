"""The table of the benchmarks: rows are renewed, others stay; what failed or was not measured says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.bench import report, rows
from tests.bench.all import measured
from tests.bench.report import Row
from tests.bench.work import Run, Spent

TITLES = {"eins": "das Erste", "zwei": "das Zweite", "drei-vier": "der Rest"}


def test_a_row_is_renewed_and_the_others_stay(tmp_path: Path) -> None:
    file = tmp_path / "BENCHMARKS.md"
    found = {
        key: report.lines(key, [Row(f"{key} a|b", "1,5 s", "2 s", True, "einmal")])
        for key in ("eins", "zwei")
    }
    report.write(file, found, TITLES)
    before = file.read_text(encoding="utf-8")

    assert report.known(file) == found

    again = report.known(file)
    again["zwei"] = report.lines("zwei", [Row("neu", "3 s", "2 s", False, "einmal")])
    report.write(file, again, TITLES)
    after = file.read_text(encoding="utf-8")

    assert set(before.splitlines()) - set(after.splitlines()) == set(found["zwei"])
    assert "| zwei | neu | 3 s | 2 s | nein | einmal |" in after


def test_what_was_not_measured_says_so() -> None:
    told = report.table({}, TITLES).splitlines()

    assert len(told) == 2 + len(TITLES)
    assert told[2] == "| eins | das Erste | nicht gemessen | – | – | – |"
    assert {line.count("|") for line in told} == {7}


def test_a_measure_that_fails_is_a_row(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(run: Run) -> list[Row]:
        raise RuntimeError("erste Zeile\nkein | Platz")

    monkeypatch.setattr("tests.bench.all.MEASURES", {"eins": ("das Erste", broken)})
    monkeypatch.setattr("tests.bench.all.TITLES", TITLES)
    (line,), well = measured(Run(1, 1, 1, tmp_path, lambda _: None), "eins")

    assert not well
    assert line == "| eins | das Erste | fehlgeschlagen: kein \\| Platz | – | nein | – |"


def test_names_of_measures_can_be_found_again() -> None:
    assert all(re.fullmatch(r"[a-z][a-z-]*", key) for key in rows.MEASURES)


def test_what_takes_long_is_measured_once(tmp_path: Path) -> None:
    run = Run(3, 1, 1, tmp_path, lambda _: None)
    short = iter((Spent(1, 5, 10), Spent(3, 1, 30), Spent(2, 9, 20)))

    assert run.repeated(lambda: next(short), "x") == (Spent(2, 5, 30), "Median aus 3")
    assert run.repeated(lambda: Spent(60, 50, 1), "x") == (Spent(60, 50, 1), "einmal")
