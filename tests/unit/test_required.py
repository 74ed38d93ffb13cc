"""What a pattern cannot do without, and many patterns of which few are tried."""

from __future__ import annotations

import re

import pytest

from generator.lexicon import filled, load
from generator.lexicon.literals import folded, needs
from generator.lexicon.required import Among, Guarded


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\babgesagt\w*\b", ("abgesagt",)),
        (r"\bsagt(?:e|en)?\b.*\bab\b\W*$", ("sagt",)),
        (r"\bl(?:ädt|ud)\b.*\bein\b", ("ein",)),
        (r"\bl(?:ädt|ud)\b.*\ban\b", ("lädt", "lud")),
        (r"\b(?:ja|nein)\b", ("ja", "nein")),
        (r"ja|nein", ("ja", "nein")),
        (r"ja|\w+", ()),
        (r"gespräche?n?", ("gespräch",)),
        (r"a{2,3}bc", ("bc",)),
        (r"a{0,3}bc?", ("b",)),
        (r"tr[aä]f(?:en)?", ("traf", "träf")),
        (r"[A-Z]ab[^a]", ("ab",)),
        (r"[]a]bc", ("bc",)),
        (r"(?<=nicht )wahr(?!heit)", ("wahr",)),
        (r"(?P<wer>er|sie)ging", ("erging", "sieging")),
        (r"z\. B\.", ("z. B.",)),
        (r"(?i:JA)", ("ja",)),
        (r"(?i)JA(?:wohl)?", ("ja",)),
        ("", ()),
    ],
)
def test_what_a_pattern_needs(pattern: str, literals: tuple[str, ...]) -> None:
    assert needs(pattern) == literals


@pytest.mark.parametrize("text", ["ISTANBUL", "İstanbul", "ıstanbul", "iſtanbul"])
def test_needs_know_what_counts_as_one_letter(text: str) -> None:
    (literal,) = needs("istanbul", re.IGNORECASE)

    assert re.search("istanbul", text, re.IGNORECASE)
    assert literal in folded(text)


def test_a_pattern_is_compiled_when_a_text_has_what_it_needs() -> None:
    broken = Guarded(r"ja(?:")

    assert broken.search("nein") is None
    with pytest.raises(re.error):
        broken.search("ja")


def test_among_many_patterns_all_that_match_are_found_in_order() -> None:
    data = load("meetings")
    lists = [([p for verbs in data["verbs"].values() for p in verbs], 0)]
    lists += [(data[k], 0) for k in ("cancelled", "denied", "proposed", "planned", "ongoing", "held")]
    outcomes = load("outcomes")["patterns"].values()
    lists.append(([filled("outcomes", p) for some in outcomes for p in some], re.IGNORECASE))
    texts = [text for entries, _ in lists for entry in entries for text in _samples(entry)]
    texts += [text.upper() for text in texts[::7]] + ["", "ja"]

    for entries, flags in lists:
        among = Among("probe", enumerate(entries), flags)
        for text in texts:
            found = [(number, match.span()) for number, match in among.matches(text)]
            wanted = [(n, m.span()) for n, p in enumerate(entries) for m in [re.search(p, text, flags)] if m]
            assert found == wanted, text


def _samples(pattern: str) -> list[str]:
    """A text for the pattern, made by taking its first alternatives as they stand."""
    plain = re.sub(r"\(\?:([^|()]*)[^()]*\)", r"\1", pattern)
    return [re.sub(r"\\[bWswd]\*?|[\^$?*+]|\(\?!.*\)|\(\?=.*\)", "", plain).replace(".", " ")]


@pytest.mark.parametrize("pattern", [r"(?i)STRASSE\b", r"\b(?=[A-Z])(?i:\w*verband) der"])
@pytest.mark.parametrize("text", ["Straßen", "Die STRASSE", "Der Bauernverband der", "der VERBAND der", "ja"])
def test_a_part_that_takes_capitals_for_small_letters_is_guarded_by_folded_ones(
    pattern: str, text: str
) -> None:
    found, wanted = Guarded(pattern).search(text), re.search(pattern, text)

    assert (found and found.span()) == (wanted and wanted.span())
    assert [m.span() for _, m in Among("probe", [(0, pattern)]).matches(text)] == (
        [wanted.span()] if wanted else []
    )
