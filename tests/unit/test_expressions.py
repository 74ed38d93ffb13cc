"""Compiled patterns that are kept: the very ones the compiler makes, and none of another Python's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.lexicon import required
from generator.prepared import FOLDER, expressions, remembering

PATTERNS = (
    (r"(?P<tag>\d{1,2})\. (?P<monat>[A-ZÄ]\w+)(?:\s+(\d{4}))?", 0),
    (r"(?i:traf|getroffen)(?<!x)(?=\b)|(?P<x>ß)(?P=x)", 0),
    (r"straße|\bgroß\b", re.IGNORECASE),
    ("[a-zäöüß–„“\U0001f600]+?(?:ab){2,5}(?>c*)", re.MULTILINE | re.DOTALL),
    (r"", re.ASCII),
    (r" a  # Wort", re.VERBOSE),
)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_WORTH", 1)


@pytest.fixture(autouse=True)
def nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_open", {})


def compiled(root: Path | None) -> list[re.Pattern[str]]:
    re.purge()
    with remembering(root):
        return [re.compile(source, flags) for source, flags in PATTERNS]


def afresh(root: Path) -> expressions.Expressions:
    return expressions.Expressions(root)


def test_patterns_are_those_the_compiler_makes(tmp_path: Path, many: None) -> None:
    plain = compiled(None)
    first = compiled(tmp_path)
    expressions._open.clear()
    again = compiled(tmp_path)

    assert first == plain == again  # two patterns are equal when flags and code are
    assert [p.groupindex for p in again] == [p.groupindex for p in plain]
    found = [p.search("am 3. Mai, GROß, traf x") for p in again]
    assert [m and (m.span(), m.lastgroup) for m in found] == [
        m and (m.span(), m.lastgroup) for m in (p.search("am 3. Mai, GROß, traf x") for p in plain)
    ]


def test_what_is_kept_is_not_compiled_again(
    tmp_path: Path, many: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(tmp_path)
    expressions._open.clear()

    def never(*_: Any) -> Any:
        raise AssertionError("compiled again")

    monkeypatch.setattr(expressions, "_told", never)
    assert compiled(tmp_path)


def test_outside_nothing_is_changed(tmp_path: Path) -> None:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    before = compiler.compile
    with remembering(tmp_path), pytest.raises(re.error):
        assert compiler.compile != before
        re.compile("(")
    assert compiler.compile is before
    with remembering(tmp_path):
        assert re.compile(rb"\d+").match(b"12")  # bytes go to the compiler


def test_a_few_new_ones_are_not_worth_a_file(tmp_path: Path) -> None:
    compiled(tmp_path)
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b[:-4] + b"????", lambda b: b""])
def test_damage_is_compiled_anew(tmp_path: Path, many: None, damage: Any) -> None:
    compiled(tmp_path)
    (path,) = (tmp_path / FOLDER).iterdir()
    path.write_bytes(damage(path.read_bytes()))

    assert afresh(tmp_path)._known == {}
    expressions._open.clear()
    assert compiled(tmp_path) == compiled(None)
    assert len(afresh(tmp_path)._known) == len(PATTERNS)


def test_another_python_is_left_alone(tmp_path: Path, many: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_understood", lambda _: False)
    assert compiled(tmp_path) == compiled(None)
    assert not (tmp_path / FOLDER).exists()


def test_lexicon_patterns_are_the_same(tmp_path: Path, many: None) -> None:
    source = r"\b(?:empf(?:ängt|ing)|traf)\b[^.]{0,40}\b(?P<wen>[A-ZÄÖÜ]\w+)"
    with remembering(tmp_path):
        kept = required.Guarded(source).pattern
    assert kept == re.compile(source)
