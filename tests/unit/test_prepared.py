"""What is derived once and kept: read back as it was, made anew when damaged or of another version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma

from generator.nlp.wordlist import is_known, lemma
from generator.prepared import FOLDER, digest, keep_in, kept_json, kept_table
from generator.prepared.table import Table, table

ENTRIES = {"Häuser": "Haus", "Haus": "Haus", "": "leer", "ß" * 60: "x"} | {
    f"w{n}": f"v{n % 7}" for n in range(500)
}
V1, V2 = digest((), (), b"1"), digest((), (), b"2")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_in(tmp_path / "cache")
    yield tmp_path / "cache" / FOLDER
    keep_in(None)


def test_a_table_is_the_mapping_it_was_made_of() -> None:
    found = Table(memoryview(table(ENTRIES)))

    assert dict(found) == ENTRIES
    assert len(found) == len(ENTRIES)
    assert found.get("Hau") is None
    assert found.get("w" * 300, "nichts") == "nichts"
    with pytest.raises(KeyError):
        found["Hütte"]


def test_an_empty_table_has_nothing() -> None:
    assert Table(memoryview(table({}))).get("Haus") is None


@pytest.mark.parametrize("entries", [{"a": ""}, {"a" * 256: "b"}, {"a": "b" * 256}])
def test_a_table_refuses_what_it_cannot_hold(entries: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"."):
        table(entries)


def test_what_is_kept_is_not_made_again(folder: Path) -> None:
    first = kept_json("worte", V1, lambda: {"ä": ["1", 2.5]}), dict(kept_table("tafel", V1, lambda: ENTRIES))
    again = kept_json("worte", V1, _never), dict(kept_table("tafel", V1, _never))

    assert first == again == ({"ä": ["1", 2.5]}, ENTRIES)
    assert (folder.parent / "CACHEDIR.TAG").is_file()


def test_another_version_takes_the_place_of_the_old(folder: Path) -> None:
    kept_json("worte", V1, lambda: 1)
    kept_json("worte-de", V1, lambda: 2)
    (folder / f".worte-{V1}-99").write_bytes(b"left by a killed run")

    assert kept_json("worte", V2, lambda: 3) == 3
    assert sorted(path.name for path in folder.iterdir()) == sorted([f"worte-{V2}", f"worte-de-{V1}"])


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-1], lambda b: b[:-1] + b"?", lambda b: b"", lambda b: b"?" + b[1:]]
)
def test_what_is_damaged_is_made_again(folder: Path, damage: object) -> None:
    kept_json("worte", V1, lambda: "alt")
    (path,) = folder.iterdir()
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]

    assert kept_json("worte", V1, lambda: "neu") == "neu"
    assert kept_json("worte", V1, _never) == "neu"


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    keep_in(tmp_path / "cache")
    try:
        assert kept_json("worte", V1, lambda: 1) == 1
    finally:
        keep_in(None)


@pytest.mark.parametrize(
    "word", ["Häuser", "häuser", "Fotos", "gegangen", "Xqzt", "Mu\u0308ller", "12", "D'accord"]
)
def test_words_are_known_as_simplemma_knows_them(word: str) -> None:
    assert is_known(word) == simplemma.is_known(word, "de")
    assert lemma(word) == simplemma.lemmatize(word, "de")


def _never() -> dict[str, str]:
    raise AssertionError("made again")
