"""A judgement is added to the editor's file: what stood there stays, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import DossierError
from generator.model.register import Anchor, Judgement
from generator.register import load_register, with_judgement, write_judgements
from generator.register.append import appended

HEAD = (
    "# Entscheide der Redaktion\n\n# Haus Berlin ist ein Haus\n"
    "- {kind: not-a-person, target: haus-berlin, who: R, when: 2025-12-01, why: y}  # ja\n"
)


def judgement(**changes: object) -> Judgement:
    fields = {
        "kind": "rename",
        "target": "a",
        "value": "A",
        "who": "R. Berg",
        "when": "2025-12-13",
        "why": "w",
    }
    return Judgement.model_validate(fields | changes)


def read_back(text: str, folder: Path) -> tuple[Judgement, ...]:
    (folder / "judgements.yml").write_text(text, encoding="utf-8")
    register, problems = load_register(folder)

    assert problems == ()
    return register.judgements


@pytest.mark.parametrize(
    "before", ["", "# nur ein Kommentar\n", "# Kopf\n[]\n", "[]", HEAD, HEAD.rstrip("\n")]
)
def test_what_stood_there_stays(tmp_path: Path, before: str) -> None:
    new = appended(before, judgement(), "judgements.yml")

    assert new.startswith(before.removesuffix("[]\n").removesuffix("[]"))
    assert new.count("[]") == 0
    assert judgement(line=new[: new.index("- kind: rename")].count("\n") + 1) in read_back(new, tmp_path)


def test_indentation_and_line_ends_are_the_files_own() -> None:
    before = "# Kopf\r\n  - kind: hide\r\n    target: x\r\n"

    new = appended(before, judgement(), "judgements.yml")

    assert new.startswith(before)
    assert new[len(before) :].startswith("  - kind: rename\r\n    target: a\r\n")
    assert "\n" not in new.replace("\r\n", "")


@pytest.mark.parametrize(
    "why",
    ["NO", "12:30", "1e3", "# kein Kommentar", "a: b", "- c", "„Ja“ – 'doch' \"nein\"", "\u2028x", "[]"],
)
def test_any_words_come_back_as_they_were(tmp_path: Path, why: str) -> None:
    said = judgement(why=why, at=Anchor(article="b", quote=why, start=3, context="1e10"))

    (found,) = read_back(appended("", said, "judgements.yml"), tmp_path)

    assert found == said.model_copy(update={"line": 1})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[{kind: hide, target: x}]\n", "lässt sich nicht fortsetzen|kein lesbares YAML"),
        ("kind: hide\n", "keine Liste"),
        ("- {kind: [\n", r":2: ist kein lesbares YAML"),
        ("- kind: hide\n...\n", "kein lesbares YAML"),
    ],
)
def test_a_file_that_cannot_be_continued(text: str, words: str) -> None:
    with pytest.raises(DossierError, match=words):
        appended(text, judgement(), "judgements.yml")


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ({"value": "B"}, "widerspricht dem in Zeile 1"),
        ({}, "steht schon in Zeile 1"),
        ({"target": "b", "when": "2025-02-30"}, "kein Tag des Kalenders"),
        ({"target": "b", "kind": "status", "value": "vorbei"}, "kein Stand"),
        ({"target": "b", "value": ""}, "fehlt «value»"),
    ],
)
def test_what_may_not_stand_there_is_not_written(
    tmp_path: Path, second: dict[str, object], words: str
) -> None:
    text, line = with_judgement(tmp_path, judgement())
    write_judgements(tmp_path, text)

    with pytest.raises(DossierError, match=words):
        with_judgement(tmp_path, judgement(**second))

    assert line == 1
    assert (tmp_path / "judgements.yml").read_text(encoding="utf-8") == text


def test_old_faults_do_not_keep_from_writing(tmp_path: Path) -> None:
    (tmp_path / "judgements.yml").write_text("- {kind: hide}\n", encoding="utf-8")

    text, line = with_judgement(tmp_path, judgement())

    assert (text.startswith("- {kind: hide}\n"), line) == (True, 2)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "judgements.yml").write_bytes(b"\xff\xfe")

    with pytest.raises(DossierError, match="nicht lesbar"):
        with_judgement(tmp_path, judgement())
