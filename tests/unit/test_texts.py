"""Texts that lie on the disk while a run goes on."""

from __future__ import annotations

from pathlib import Path

from generator.pages import write
from generator.texts import Texts


def test_texts_come_back_by_path_whatever_they_hold() -> None:
    texts = Texts()
    texts.put("b.md", ("„Ja“", "", " sagte er.\r\n"))
    texts.add({"a.md": "", "c/ü.json": "\U0001f54a"})

    assert dict(texts) == {"b.md": "„Ja“ sagte er.\r\n", "a.md": "", "c/ü.json": "\U0001f54a"}
    assert [texts.size(path) for path in texts] == [20, 0, 4]
    assert "b.md" in texts and "d.md" not in texts


def test_the_newest_text_of_a_path_counts() -> None:
    texts = Texts()
    texts.put("a", ("alt",))
    texts.put("a", ("neuer",))

    assert (dict(texts), texts.size("a")) == ({"a": "neuer"}, 5)


def test_a_long_text_comes_in_blocks_and_is_written_as_it_is(tmp_path: Path) -> None:
    text = "äöü\n" * 500_000
    texts = Texts.of({"lang.txt": text})

    assert len(list(texts.blocks("lang.txt"))) > 1
    for _ in range(2):  # the second time the file is there and stays
        write(texts, tmp_path / "docs")
        assert (tmp_path / "docs" / "lang.txt").read_bytes() == text.encode("utf-8")
    write({"lang.txt": text[:-1] + "x"}, tmp_path / "docs")
    assert (tmp_path / "docs" / "lang.txt").read_bytes().endswith(b"x")


def test_mere_texts_are_taken_and_their_own_kind_stays() -> None:
    texts = Texts.of({"a": "1"})

    assert Texts.of(texts) is texts


def test_a_text_that_lies_in_a_file_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write({"a.md": "„Ja“\n", "b.md": "b"}, docs)
    there = (docs / "a.md").stat().st_ino
    texts = Texts()
    texts.lay("a.md", docs / "a.md")
    texts.put("b.md", ("neu",))

    assert (texts["a.md"], texts.size("a.md"), texts.lying("b.md")) == ("„Ja“\n", 9, None)
    write(texts, docs)
    assert (docs / "a.md").stat().st_ino == there
    assert (docs / "b.md").read_text(encoding="utf-8") == "neu"
