"""Noise: golden cases and properties that must hold for any text."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.noise import find_noise
from generator.ingest.rules import rules
from generator.yamltext import load

GOLDEN = Path(__file__).parents[1] / "golden" / "noise.yml"
CASES: list[dict[str, Any]] = load(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_golden(case: dict[str, Any]) -> None:
    found = [noise.text for noise in find_noise(case["text"])]

    assert found == case.get("cut", [])


LINES = [
    "Anzeige",
    "Mehr zum Thema",
    "Kommentare (3)",
    "Unterstützen Sie unsere Arbeit.",
    "31. Dezember, 2025",
]
LABELS = [
    "+++ 12:32",
    "© dpa",
    "(dpa)",
    "Foto: AFP",
    "date 2025-12-06",
    "Stand: 31.02.2025",
    "XY-ExtrasTrotz der Lage",
]
SENTENCES = ["Haftungsausschluss: nichts", "Von Anna Muster, Kiew", "Die Gespräche in Genf gehen weiter."]
MARKS = ["\n", "\n\n", " ", "„", "“", "…", "a", "\u2028", "\u00a0"]
PIECES = st.sampled_from([*LINES, *LABELS, *SENTENCES, *MARKS])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_spans_hold_for_any_text(text: str) -> None:
    found = find_noise(text)

    reached = 0
    for noise in found:
        assert reached <= noise.start < noise.end <= len(text)
        assert text[noise.start : noise.end] == noise.text == noise.text.strip()
        reached = noise.end


@pytest.mark.parametrize(
    "sentence",
    [
        "Selenskyj rief die Verbündeten auf, sofort zu spenden, was sie an Munition haben.",
        "Der Minister warb um Unterstützung und dankte für die Treue der Partner.",
        "Gegen Jermak wurde keine Anzeige erstattet.",
        "Weitere Entwicklungen hängen nach Worten des Vermittlers von Moskau ab.",
        "Die Unterhändler teilen diesen Befund nicht.",
        "Merz warnte vor einer Abstimmung, die niemand gewinnen könne.",
        "Das Papier enthält einen Hinweis: Die Grenzen seien zu achten.",
        "Die Redaktion des Textes übernahm der Unterhändler Umerow selbst.",
        "Autor des Plans ist nach Angaben des Kreml der Gesandte Dmitrijew.",
        "In eigener Sache sprach Orban kaum.",
        "Er kündigte eine Korrektur an: Der Plan umfasse nur noch 19 Punkte.",
        "Auf einen Blick des Präsidenten hin schwieg der Saal.",
        "Zum Thema Sicherheitsgarantien schwieg Rubio.",
        "Mehr zum Thema Gebiete wollte Witkoff nicht sagen.",
        "Jetzt unterstützen auch die Niederlande das Sondertribunal.",
        "Danke, dass Sie gekommen seien, sagte Merz zu den Gästen.",
        "Russland und die Ukraine tauschten Gefangene (Stand: Mitte November).",
        "Ihre Meinung zählt in Moskau wenig, sagte ein Diplomat.",
        "Die Ukraine trat dem Abkommen am 6. Dezember 2025 bei.",
        "Der Text gibt die Position Moskaus wieder.",
    ],
)
def test_a_sentence_about_the_matter_is_never_cut(sentence: str) -> None:
    text = (
        f"Die Gespräche in Genf gehen weiter, sagte der Vermittler am Abend.\n\n{sentence}\n\nGenf wartet ab."
    )

    assert find_noise(text) == ()


def test_the_lexicon_is_sound() -> None:
    found = rules()

    assert len({rule.name for rule in found}) == len(found)
    assert all(rule.patterns for rule in found)


UNITS = [
    "A",
    "Aa-",
    "a/",
    "1.",
    "(",
    "Aa ",
    "Aa, ",
    "© ",
    ". ",
    "Aa/Bb ",
    "© AAAA.AAAA x ",
    "Foto: Aa-Bb, x ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_rubbish_takes_no_time(unit: str) -> None:
    started = process_time()
    find_noise(unit * 4000)

    assert process_time() - started < 5
