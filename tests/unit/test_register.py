"""The register's loader: what it accepts, and that each fault costs one line and one entry at most."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UnreadableInput
from generator.problems import Problem
from generator.register import coordinates, load_register


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.yml").write_text(text, encoding="utf-8")


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, [str(one) for one in problems]
    return problems[0]


def test_no_register_is_an_empty_one() -> None:
    register, problems = load_register(None)

    assert problems == ()
    assert register.people == register.places == register.judgements == ()


def test_empty_folder_and_empty_files(folder: Path) -> None:
    put(folder, "people", "# noch niemand\n")

    register, problems = load_register(folder)

    assert (register.people, problems) == ((), ())


def test_missing_folder_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="fehlt"):
        load_register(tmp_path / "fehlt")


def test_entries_are_sorted_and_scalars_stay_text(folder: Path) -> None:
    put(
        folder,
        "people",
        "- {id: zoe-quast, name: Zoe Quast, side: NO, wikidata: }\n- {id: abel-nord, name: Abel Nord}\n",
    )

    register, problems = load_register(folder)

    assert problems == ()
    assert [person.id for person in register.people] == ["abel-nord", "zoe-quast"]
    assert register.people[1].side == "NO"
    assert register.people[1].wikidata is None


@pytest.mark.parametrize("side", ["EU", "NATO", "UN", "UA", "XK"])
def test_sides_that_are_known(folder: Path, side: str) -> None:
    put(folder, "people", f"- {{id: a, name: A, side: {side}}}\n")

    assert load_register(folder)[1] == ()


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("people", "- {id: a, name: A}\n- {id: b, name: B, side: Ukraine}\n", 2, "side: Ukraine"),
        ("people", "- {id: a, name: A}\n- {name: B}\n", 2, "«id» fehlt"),
        ("people", "- {id: a, name: A}\n- {id: b}\n", 2, "«name» fehlt"),
        ("people", "- {id: a, name: A}\n- {id: b, name: }\n", 2, "«name» fehlt"),
        ("people", "- {id: a, name: A}\n- {id: ../b, name: B}\n", 2, "id: ../b"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, variants: Bee}\n", 2, "Liste"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, gender: x}\n", 2, "gender: x"),
        ("people", "- {id: a, name: A}\n- {id: b, name: [B]}\n", 2, "Text"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, wikidata: 17}\n", 2, "wikidata"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B\n", 2, "YAML"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, name: C}\n", 2, "zweimal"),
        ("people", "- {id: a, name: A}\n- {id: a, name: B}\n", 2, "Zeile 1"),
        ("people", "- {id: a, name: A}\n- {id: b, name: a}\n", 2, "«a»"),
        ("people", "- {id: a, name: A}\n- nur Text\n", 0, "Felder"),
        ("bodies", "- {id: a, name: A}\n- {id: b, name: B, kind: verein}\n", 2, "kind: verein"),
        ("terms", "- {id: a, term: A}\n- {id: b}\n", 2, "«term» fehlt"),
        ("places", "- {id: a, name: A}\n- {id: b, name: B, country: EU}\n", 2, "country: EU"),
        ("places", "- {id: a, name: A}\n- {id: b, name: B, original: Б}\n", 2, "«language»"),
        ("places", "- {id: a, name: A}\n- {id: b, name: B, language: uk}\n", 2, "«original»"),
        ("places", "- {id: a, name: A}\n- {id: b, name: B, original: B, language: uk}\n", 2, "selbst"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, original: Б, language: qx}\n", 2, "language: qx"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, original: Б, language: UK}\n", 2, "language: UK"),
        ("people", "- {id: a, name: A}\n- {id: b, name: B, original: <b>, language: uk}\n", 2, "Name"),
    ],
)
def test_a_bad_entry_is_named_and_left_out(folder: Path, name: str, text: str, line: int, words: str) -> None:
    put(folder, name, text)

    register, problems = load_register(folder)

    problem = only(problems)
    assert (problem.where, problem.line) == (f"{name}.yml", line)
    assert words in problem.what
    assert [entry.id for entry in getattr(register, name)] == ["a"]


def test_an_unknown_field_costs_only_itself(folder: Path) -> None:
    put(folder, "people", "- {id: a, name: A, vairants: [Aa]}\n")

    register, problems = load_register(folder)

    assert "vairants" in only(problems).what
    assert register.people[0].name == "A"


def test_a_file_broken_in_the_middle_keeps_the_rest(folder: Path) -> None:
    put(folder, "people", "- id: a\n  name: A\n- id: b\n  name: [B\n- id: c\n  name: C\n")

    register, problems = load_register(folder)

    assert only(problems).line in (3, 4)
    assert [person.id for person in register.people] == ["a", "c"]


def test_a_file_that_is_no_list(folder: Path) -> None:
    put(folder, "people", "id: a\nname: A\n")

    assert "Liste" in only(load_register(folder)[1]).what


def test_a_file_in_another_encoding(folder: Path) -> None:
    (folder / "people.yml").write_bytes(b"- {id: a, name: A}\n- {id: b, name: J\xfcrgen}\n")

    problem = only(load_register(folder)[1])

    assert (problem.where, problem.line, problem.code) == ("people.yml", 2, "encoding")


def test_a_file_of_another_name_is_mentioned(folder: Path) -> None:
    put(folder, "poeple", "- {id: a, name: A}\n")

    assert only(load_register(folder)[1]).severity == "warning"


def test_a_spelling_two_people_claim_belongs_to_neither(folder: Path) -> None:
    put(
        folder,
        "people",
        "- {id: a, name: Ada Kern, variants: [Kern, Ada]}\n- {id: b, name: Bo Kern, variants: [kern]}\n",
    )

    register, problems = load_register(folder)

    problem = only(problems)
    assert (problem.line, problem.code) == (2, "register-contradiction")
    assert [person.variants for person in register.people] == [("Ada",), ()]


def test_a_name_beats_the_variant_of_another(folder: Path) -> None:
    put(folder, "people", "- {id: a, name: Ada Kern, variants: [Bo Kern]}\n- {id: b, name: Bo Kern}\n")

    register, problems = load_register(folder)

    assert only(problems).line == 1
    assert [person.variants for person in register.people] == [(), ()]


def test_dead_links_are_dropped(folder: Path) -> None:
    put(folder, "places", "- {id: turm, name: Turm, within: [nirgends], seat_of: niemand}\n")

    register, problems = load_register(folder)

    assert [problem.code for problem in problems] == ["register-link", "register-link"]
    assert (register.places[0].within, register.places[0].seat_of) == ((), None)


def test_a_place_within_itself(folder: Path) -> None:
    put(folder, "places", "- {id: a, name: A, within: [b]}\n- {id: b, name: B, within: [a]}\n")

    register, problems = load_register(folder)

    assert (only(problems).line, only(problems).code) == (2, "register-circle")
    assert [place.within for place in register.places] == [("b",), ()]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("kind: verschieben, target: x, value: y, when: 2025-12-01", "kind: verschieben"),
        ("kind: date, target: x, value: 2025-12-01, when: 2025-02-30", "2025-02-30"),
        ("kind: date, target: x, value: 2025-13-01, when: 2025-12-01", "2025-13-01"),
        ("kind: status, target: x, value: vorbei, when: 2025-12-01", "vorbei"),
        ("kind: same, target: x, when: 2025-12-01", "«value»"),
        ("kind: hide, target: x", "«when» fehlt"),
        ("kind: date, target: x, value: 2025-12-02/2025-12-01, when: 2025-12-03", "kein Tag des Kalenders"),
        ("kind: date, target: x, value: 1/2/3, when: 2025-12-03", "kein Tag des Kalenders"),
        ("kind: not-a-person, target: x, value: y, when: 2025-12-01", "hat kein «value»"),
        ("kind: hide, target: [x], when: 2025-12-01", "«target» muss ein Text sein"),
        ("kind: hide, target: x, when: 2025-12-01, at: hier", "«at» braucht Unterfelder"),
        ("kind: hide, target: x, when: 2025-12-01, at: {article: a}", "«at.quote» fehlt"),
        (
            "kind: hide, target: x, when: 2025-12-01, at: {article: a, quote: b, wo: c}",
            "«at.wo» gibt es nicht",
        ),
        (
            "kind: hide, target: x, when: 2025-12-01, at: {article: a, quote: b, start: c}",
            "muss eine Zahl sein",
        ),
        ("kind: hide, target: x, when: 2025-12-01, subject: ding", "subject: ding"),
        ("kind: status, target: x, value: held, when: 2025-12-01, subject: plan", "passt nicht zu «status»"),
        ("kind: [hide], target: x, when: 2025-12-01", "«kind: ['hide']» gibt es nicht"),
    ],
)
def test_judgements_that_mean_nothing(folder: Path, fields: str, words: str) -> None:
    put(folder, "judgements", f"- {{{fields}, who: Redaktion, why: geprüft}}\n")

    register, problems = load_register(folder)

    assert words in only(problems).what
    assert "dossier judge" in only(problems).todo
    assert register.judgements == ()


def test_judgements_that_contradict_each_other(folder: Path) -> None:
    tail = "who: Redaktion, when: 2025-12-01, why: geprüft}\n"
    put(
        folder,
        "judgements",
        f"- {{kind: same, target: a, value: b, {tail}- {{kind: not-same, target: b, value: a, {tail}",
    )

    register, problems = load_register(folder)

    assert (only(problems).line, only(problems).code) == (2, "register-contradiction")
    assert [one.kind for one in register.judgements] == ["same"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kind: rename, target: a, value: A", "kind: rename, target: a, value: B"),
        ("kind: date, target: a, value: 2025-12-01", "kind: date, target: a, value: 2025-12-02"),
        ("kind: status, target: a, value: held", "kind: status, target: a, value: denied"),
        ("kind: not-a-person, target: a", "kind: rename, target: a, value: A"),
        ("kind: rename, target: a, value: A", "kind: hide, target: a"),
    ],
)
def test_one_thing_is_judged_in_one_way(folder: Path, one: str, other: str) -> None:
    tail = "who: Redaktion, when: 2025-12-01, why: geprüft}\n"
    put(folder, "judgements", f"# Kopf\n- {{{one}, {tail}- {{{other}, {tail}")

    register, problems = load_register(folder)

    assert (only(problems).line, only(problems).severity) == (3, "error")
    assert "Zeile 2" in only(problems).what
    assert [judgement.line for judgement in register.judgements] == [2]


def test_parts_of_one_entry_are_told_apart_by_their_sentences(folder: Path) -> None:
    def part(word: str) -> str:
        where = f"at: {{article: {word}, quote: x}}, value_at: {{article: c, quote: x}}"
        return f"- {{kind: not-same, target: a, value: a, {where}, who: R, when: 2025-12-01, why: y}}\n"

    put(folder, "judgements", part("a") + part("b"))

    register, problems = load_register(folder)

    assert problems == ()
    assert len(register.judgements) == 2


def test_the_same_judgement_twice(folder: Path) -> None:
    put(folder, "judgements", "- {kind: hide, target: a, who: R, when: 2025-12-01, why: y}\n" * 2)

    register, problems = load_register(folder)

    assert (only(problems).severity, only(problems).code) == ("warning", "register-repetition")
    assert len(register.judgements) == 1


def test_the_line_of_a_judgement_is_no_field(folder: Path) -> None:
    put(folder, "judgements", "- {kind: hide, target: a, line: 7, who: R, when: 2025-12-01, why: y}\n")

    register, problems = load_register(folder)

    assert "«line» gibt es nicht" in only(problems).what
    assert register.judgements[0].line == 1


def test_coordinates_come_from_geonames_and_are_inherited(folder: Path) -> None:
    put(
        folder,
        "places",
        "- {id: wien, name: Wien, geonames: 2761369}\n"
        "- {id: hofburg, name: Hofburg, within: [wien]}\n"
        "- {id: dorf, name: Palm Beach, geonames: 2153924}\n"
        "- {id: nirgendwo, name: Nirgendwo, geonames: 99999999}\n",
    )
    points = coordinates(load_register(folder)[0])

    assert points["wien"] == pytest.approx((48.2, 16.4), abs=0.1)
    assert points["hofburg"] == points["wien"]
    assert "dorf" in points
    assert "nirgendwo" not in points


def test_coordinates_without_places() -> None:
    assert dict(coordinates(load_register(None)[0])) == {}
