"""Archives: contents alone decide the bytes."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

from generator.archive import packed, stored


def pack(files: dict[str, bytes | Path], as_of: str | None = "2031-03-12") -> bytes:
    out = io.BytesIO()
    packed(out, files, as_of)
    return out.getvalue()


def test_order_and_times_of_the_files_do_not_count(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_text(name * 500, encoding="utf-8")
    before = pack({"b": tmp_path / "b", "a": tmp_path / "a"})
    os.utime(tmp_path / "a", (1, 1))
    (tmp_path / "b").chmod(0o600)

    assert pack({"a": tmp_path / "a", "b": tmp_path / "b"}) == before


def test_names_sorted_times_and_modes_fixed() -> None:
    entries = zipfile.ZipFile(io.BytesIO(pack({"z": b"1", "ä": b"2", "a/b": b"3"}))).infolist()

    assert [entry.filename for entry in entries] == ["a/b", "z", "ä"]
    assert {entry.date_time for entry in entries} == {(2031, 3, 12, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert {entry.create_system for entry in entries} == {3}


def test_no_day_is_the_first_a_zip_knows() -> None:
    (entry,) = zipfile.ZipFile(io.BytesIO(pack({"a": b""}, None))).infolist()

    assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_stored_keeps_what_must_come_first() -> None:
    data = stored({"a": b"a" * 1000, "m": b"m"}, None, first=("m",))
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()

    assert [entry.filename for entry in entries] == ["m", "a"]
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert b"a" * 1000 in data
