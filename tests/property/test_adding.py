"""Adding articles one by one in any order, or all at once: the same dossier, the same pages, to the byte."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import gather, render_pages
from generator.config import Config, load_config
from generator.intake import Request, add, from_file, read_draft
from tests.conftest import ROOT

_REPORT = (
    "Iwan Petrenko und Carla Stone haben am Montag in Genf über einen Waffenstillstand gesprochen.",
    "Petrenko nannte das Gespräch nützlich und kündigte an, den Entwurf prüfen zu lassen.",
    "Stone verlangte, dass beide Seiten ihre Truppen zuerst aus den Dörfern zurückziehen.",
    "Strittig blieb, wer den Rückzug überwacht und wie lange die Beobachter bleiben.",
    "Die Vermittler wollen bis Freitag einen zweiten Entwurf vorlegen.",
)
_MORE = "Am Abend teilte Stone mit, dass auch über Gefangene verhandelt werde."
_MEETING = (
    "In Wien trafen sich Carla Stone und Oleh Hrynko am Dienstag zu einem Gespräch über die Grenze. Hrynko "
    "sagte, man sei noch weit auseinander. Ein neuer Termin wurde nicht genannt."
)
_TICKER = "Der zweite Tag der Konferenz begann mit Verspätung. Oleh Hrynko äußerte sich dazu in Wien nicht."


def _head(title: str, publisher: str, day: str, more: str = "") -> str:
    return f'---\ntitle: "{title}"\npublisher: {publisher}\npublished: {day}\n{more}---\n'


ARTICLES = {
    "first": _head("Gespräche in Genf", "Der Bote", "2025-03-10") + "\n\n".join(_REPORT),
    "changed": _head("Gespräche in Genf", "Der Bote", "2025-03-10", "updated: 2025-03-10T21:00\n")
    + "\n\n".join((*_REPORT, _MORE)),
    "copied": _head("Reden über Waffenruhe", "Kurier", "2025-03-11") + "\n\n".join(_REPORT[:4]),
    "same-head": _head("Ticker", "Kurier", "2025-03-12") + _MEETING,
    "same-head-again": _head("Ticker", "Kurier", "2025-03-12") + _TICKER,
    "undated": "Nach dem Treffen in Basel wollte sich niemand zu den Kosten der Reise äußern, die erheblich "
    "sein sollen. Carla Stone flog noch am Abend zurück, Iwan Petrenko blieb bis zum Morgen in der Stadt.",
}


def built(order: tuple[str, ...], at_once: bool) -> Mapping[str, str]:
    """Pages and data of a project into which the articles were added in that order."""
    folder = Path(tempfile.mkdtemp())
    try:
        config = _config(folder)
        requests = []
        for name in order:
            path = folder / f"{name}.md"
            path.write_text(ARTICLES[name], encoding="utf-8")
            requests.append(Request(read_draft(from_file(path))))
        for some in [requests] if at_once else [[one] for one in requests]:
            add(config, some)
        return render_pages(config, gather(config)).tree
    finally:
        shutil.rmtree(folder)


def _config(folder: Path) -> Config:
    (folder / "articles").mkdir()
    return dataclasses.replace(
        load_config(ROOT),
        root=folder,
        title="Probe",
        articles=folder / "articles",
        register=ROOT / "tests" / "golden" / "mini" / "register",
        reached=folder / "nichts.yml",
    )


@cache
def expected() -> Mapping[str, str]:
    return built(tuple(sorted(ARTICLES)), at_once=True)


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(sorted(ARTICLES)), st.booleans())
def test_the_order_of_adding_does_not_matter(order: list[str], at_once: bool) -> None:
    found = built(tuple(order), at_once)

    assert sorted(found) == sorted(expected())
    assert [path for path in found if found[path] != expected()[path]] == []


def test_versions_are_one_source_and_heads_alike_are_two() -> None:
    sources = [path for path in expected() if path.startswith("quellen/") and path != "quellen/index.md"]

    assert len(sources) == 4
    assert sum("-kurier-ticker-" in path for path in sources) == 2
