"""The register is parsed once for each content of its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.errors import UnreadableInput
from generator.prepared import keep_in
from generator.reading import registers
from generator.register import load_register

PEOPLE = "- {id: ada-holm, name: Ada Holm, side: NO}\n- {id: ada-holm, name: Zwei}\n- kein Eintrag\n"
JUDGED = "- kind: rename\n  target: ada-holm\n  value: Ada B. Holm\n  who: R\n  when: 2025-12-30\n  why: x\n"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_in(tmp_path / "cache")
    found = tmp_path / "register"
    found.mkdir()
    (found / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (found / "judgements.yml").write_text(JUDGED, encoding="utf-8")
    yield found
    keep_in(None)


def never(*_: Any) -> Any:
    raise AssertionError("parsed again")


def test_what_is_kept_is_what_was_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = load_register(folder)
    assert plain[1]
    assert registers.register_in(folder, "a") == plain
    monkeypatch.setattr(registers, "load_register", never)
    assert registers.register_in(folder, "a") == plain


@pytest.mark.parametrize("name", ["people.yml", "fremd.yml"])
def test_a_changed_or_strange_file_is_seen(folder: Path, name: str) -> None:
    before = registers.register_in(folder, "a")
    (folder / name).write_text("- {id: bo-lind, name: Bo Lind}\n", encoding="utf-8")

    after = registers.register_in(folder, "a")
    assert after == load_register(folder) != before


def test_another_program_reads_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registers.register_in(folder, "a")
    monkeypatch.setattr(registers, "load_register", never)
    with pytest.raises(AssertionError, match="parsed again"):
        registers.register_in(folder, "b")


def test_what_changes_while_it_is_read_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(where: Path | None) -> Any:
        assert where is not None
        (where / "people.yml").write_text("- {id: cy-marsh, name: Cy Marsh}\n", encoding="utf-8")
        return load_register(where)

    with monkeypatch.context() as patch:
        patch.setattr(registers, "load_register", late)
        assert registers.register_in(folder, "a")[0].people[0].id == "cy-marsh"
    (folder / "people.yml").write_text(PEOPLE, encoding="utf-8")
    assert registers.register_in(folder, "a") == load_register(folder)


def test_no_folder_is_an_empty_register_and_a_missing_one_an_error(tmp_path: Path) -> None:
    assert registers.register_in(None, "a") == load_register(None)
    with pytest.raises(UnreadableInput):
        registers.register_in(tmp_path / "nicht da", "a")
