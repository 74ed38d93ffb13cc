"""The scorer: what counts as found, wrong and missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import DossierError, UnreadableInput
from generator.evaluation import Counts, Gold, Share, read_gold, read_sets, score
from generator.evaluation.gold import fold, locate
from generator.evaluation.people import name_spans
from generator.evaluation.sets import first_text, published, reached_text
from tests.fixtures.dossier import TEXTS, A, dossier

PEOPLE = [
    {"name": "Carla Stone", "forms": ["Carla Stone", "Stone"], "side": "US"},
    {"name": "Oleh Hrynko", "forms": ["Oleh Hrynko", "Hrynko"], "side": "UA"},
]


def gold(**data: object) -> Gold:
    return Gold(A, TEXTS[A], data, ())


def test_counts() -> None:
    both = Counts(2, 1, 0) + Counts(1, 0, 1)

    assert (both.hits, both.false, both.missed) == (3, 1, 1)
    assert (both.precision, both.recall, both.f1) == (0.75, 0.75, 0.75)
    assert (Counts().f1, Counts(missed=2).f1, Share().value) == (None, 0.0, None)


def test_phrases_are_found_over_line_breaks() -> None:
    assert locate("ein\nWort  mehr", "ein Wort mehr") == 0
    assert locate("ein Wort", "zwei") == -1


@pytest.mark.parametrize(
    ("text", "folded"), [("Çelik-Straße 7", "celik strasse 7"), (None, ""), ("Björn", "bjorn")]
)
def test_folding(text: str | None, folded: str) -> None:
    assert fold(text) == folded


def test_longer_names_first_and_whole_words_only() -> None:
    spans = name_spans("Carla Stone und Stone, nicht Stonehenge", [("Stone", 0), ("Carla Stone", 0)])

    assert spans == [(0, 11, 0), (16, 21, 0)]


def test_persons_found_and_missed() -> None:
    absent = {"name": "Nie Genannt", "forms": ["Ministerium"]}
    scores = score(dossier(), [gold(persons=[*PEOPLE, absent])])

    assert scores.counts["persons"].missed == 1
    assert scores.shares["person.name"] == Share(2.0, 2)
    assert any("Nie Genannt" in str(error) for error in scores.errors)


def test_people_named_in_what_was_cut_count_neither_way() -> None:
    with_them = score(dossier(), [gold(persons=PEOPLE)])
    aside = score(dossier(), [gold(persons=[PEOPLE[0], {**PEOPLE[1], "only_in_noise": True}])])

    assert aside.counts["mentions"].hits < with_them.counts["mentions"].hits
    assert aside.counts["mentions"].false == with_them.counts["mentions"].false


def test_a_meeting_is_matched_by_its_sentence() -> None:
    meeting = dossier().meetings[0]
    sentence = meeting.evidence[0]
    wanted = {
        "id": "m1", "kind": meeting.kind, "status": "denied", "start": meeting.start,
        "participants": [], "evidence": [" ".join(sentence.quote.split()[:4])],
    }  # fmt: skip
    scores = score(dossier(), [Gold(sentence.article, TEXTS[sentence.article], {"meetings": [wanted]}, ())])

    assert scores.counts["meetings"].hits == 1
    assert scores.shares["meeting.kind"] == Share(1.0, 1)
    assert scores.shares["meeting.status"] == Share(0.0, 1)


def test_an_error_names_figure_sentence_and_rule() -> None:
    meeting = dossier().meetings[0]
    sentence = meeting.evidence[0]
    begins = " ".join(sentence.quote.split()[:4])
    wanted = {"id": "m1", "kind": meeting.kind, "status": "denied", "participants": [], "evidence": [begins]}
    scores = score(dossier(), [Gold(sentence.article, TEXTS[sentence.article], {"meetings": [wanted]}, ())])
    error = next(one for one in scores.errors if one.figure == "meeting.status")

    assert (error.article, error.sentence[: len(begins)]) == (sentence.article, begins)
    assert "erwartet denied, gelesen held" in error.what
    assert error.rule == ", ".join(
        f"{one.rule} = {one.value}" for one in meeting.claims if one.property == "status"
    )


def test_each_article_has_its_own_figures() -> None:
    scores = score(dossier(), [gold(persons=PEOPLE)])

    assert list(scores.parts) == [A]
    assert scores.parts[A].counts["persons"] == scores.counts["persons"]


def test_what_stands_in_doubtful_sentences_is_not_counted_as_invented() -> None:
    plain = score(dossier(), [gold()])
    starts = tuple(one.evidence[0].start for one in dossier().meetings if one.evidence[0].article == A)
    doubtful = score(dossier(), [Gold(A, TEXTS[A], {}, starts)])

    assert plain.counts["meetings"].false > doubtful.counts["meetings"].false


def test_a_broken_span_is_counted() -> None:
    shifted = {A: "x" + TEXTS[A]}

    assert score(dossier(), [gold()]).broken_spans == 0
    assert score(dossier(), [Gold(A, shifted[A], {}, ())]).broken_spans > 0


def test_gold_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        read_gold(tmp_path, {})


@pytest.mark.parametrize("text", ["persons: [", "- eins\n"])
def test_gold_that_is_broken(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")

    with pytest.raises(UnreadableInput, match=r"a\.yml"):
        read_gold(tmp_path, {})


def test_floors(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    path.write_text(
        "x: {title: Probe, articles: a, gold: g, floors: {persons: 0.9, mentions: 0.1}}\n", encoding="utf-8"
    )
    one = read_sets(path, tmp_path)[0]
    scores = score(dossier(), [gold(persons=[*PEOPLE, {"name": "Nie Genannt", "forms": ["Ministerium"]}])])

    assert not one.present
    assert one.short_of(scores) == ("persons",)


def test_a_floor_for_a_figure_that_there_is_not(tmp_path: Path) -> None:
    path = tmp_path / "floors.yml"
    path.write_text("x: {title: Probe, articles: a, gold: g, floors: {persns: 0.9}}\n", encoding="utf-8")

    with pytest.raises(DossierError, match="persns"):
        read_sets(path, tmp_path)


def test_recorded_figures_come_back_for_the_page(tmp_path: Path) -> None:
    floors = tmp_path / "floors.yml"
    floors.write_text("x: {title: Probe, articles: a, gold: g}\n", encoding="utf-8")
    reached = tmp_path / "reached.yml"
    reached.write_text(
        reached_text([(read_sets(floors, tmp_path)[0], score(dossier(), [gold(persons=PEOPLE)]))]),
        encoding="utf-8",
    )

    shown = published(reached, tmp_path / "fehlt.yml")

    assert shown is not None
    assert shown["Personen: Name"] == {"first": None, "set": "", "low": 1.0, "high": 1.0}
    assert shown["Belege, die nicht stimmen"]["high"] == 0
    assert published(tmp_path / "fehlt.yml", reached) is None


def test_a_first_run_is_recorded_once_and_shown_beside_todays_figures(tmp_path: Path) -> None:
    floors, first, reached = (tmp_path / name for name in ("floors.yml", "first.yml", "reached.yml"))
    floors.write_text("x: {title: Probe, articles: a, gold: g}\n", encoding="utf-8")
    one = read_sets(floors, tmp_path)[0]
    absent = {"name": "Nie Genannt", "forms": ["Ministerium"]}
    first.write_text(
        first_text(one, score(dossier(), [gold(persons=[*PEOPLE, absent])]), first), encoding="utf-8"
    )
    reached.write_text(reached_text([(one, score(dossier(), [gold(persons=PEOPLE)]))]), encoding="utf-8")

    shown = published(reached, first)

    assert shown is not None
    assert shown["Personen, F1"]["first"] < shown["Personen, F1"]["low"]
    assert shown["Personen, F1"]["set"] == "Probe (1 Artikel)"
    with pytest.raises(DossierError, match="ersten Lauf"):
        first_text(one, score(dossier(), [gold(persons=PEOPLE)]), first)


def test_a_small_set_does_not_speak_for_unknown_articles(tmp_path: Path) -> None:
    """Where any first run is of ten articles and more, the newest of these is shown."""
    first, reached = tmp_path / "first.yml", tmp_path / "reached.yml"
    run = "{name}: {{title: {name}, articles: {articles}, figures: {{persons: {value}}}}}\n"
    runs = [
        run.format(name=n, articles=a, value=v) for n, a, v in (("a", 14, 0.7), ("b", 10, 0.8), ("c", 6, 1.0))
    ]
    first.write_text("".join(runs), encoding="utf-8")
    reached.write_text("a: {title: a, articles: 14, figures: {persons: 0.9}}\n", encoding="utf-8")

    shown = published(reached, first)

    assert shown is not None
    assert shown["Personen, F1"]["set"] == "b (10 Artikel)"
    assert shown["Personen, F1"]["first"] == 0.8


def test_sets_that_cannot_be_measured_here_keep_their_figures(tmp_path: Path) -> None:
    floors = tmp_path / "floors.yml"
    floors.write_text(
        "a: {title: A, articles: a, gold: g}\nb: {title: B, articles: a, gold: g}\n", encoding="utf-8"
    )
    one, other = read_sets(floors, tmp_path)
    found = score(dossier(), [gold(persons=PEOPLE)])
    reached = tmp_path / "reached.yml"
    reached.write_text(reached_text([(one, found), (other, found)]), encoding="utf-8")

    assert reached_text([(other, found)], reached) == reached.read_text(encoding="utf-8")
