"""Bad input end to end: one line naming file and line, the rest is built, nothing on disk is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import FINDINGS, UNREADABLE, run

GOOD = (
    "Außenministerin Klara Weber und der ukrainische Präsident Wolodymyr Selenskyj haben sich am Montag in "
    "Wien getroffen. „Wir sind ein Stück weiter“, sagte Weber nach den Gesprächen. Über den Waffenstillstand "
    "werde am Freitag weiter verhandelt, teilte das Ministerium in Wien mit.\n"
)
HEAD = "---\ntitle: Treffen in Wien\npublisher: Musterbote\npublished: 2025-03-12\n---\n"
ENGLISH = (
    "The foreign ministers met in Vienna on Monday and discussed the terms of a possible ceasefire. They "
    "said that the talks would continue on Friday, and that all of the delegations had agreed to come back.\n"
)

ARTICLES = [
    ("broken front matter", "x.md", b"---\ntitle: [Wien\n---\nText.\n", "x.md:"),
    ("unclosed front matter", "x.md", b"---\ntitle: Wien\n" + GOOD.encode(), "x.md:1:"),
    (
        "unknown field",
        "x.md",
        b"---\nverlag: Bote\n---\n" + GOOD.replace("Montag", "Dienstag").encode(),
        "x.md:2:",
    ),
    (
        "impossible date",
        "x.md",
        b"---\npublished: 2025-02-30\n---\n" + GOOD.replace("Montag", "Dienstag").encode(),
        "x.md:2:",
    ),
    ("empty file", "x.txt", b"", "x.txt:"),
    ("white space", "x.txt", b" \n\n", "x.txt:"),
    ("no text", "x.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "x.txt"),
    ("invalid UTF-8", "x.txt", b"Treffen in Wien\nGespr\xe4che \xff\xfe\n", "x.txt:2:"),
    ("the same id", "gut.txt", GOOD.replace("Wien", "Genf").encode(), "gut.txt:"),
    ("the same text", "x.txt", GOOD.encode(), "x.txt:"),
    ("another language", "x.txt", ENGLISH.encode(), "x.txt:"),
]
REGISTER = [
    (
        "contradiction",
        "people.yml",
        "- {id: a, name: Ada Kern}\n- {id: b, name: Ada Kern}\n",
        "people.yml:2:",
    ),
    ("unknown field", "people.yml", "- {id: a, name: Ada Kern, beruf: x}\n", "people.yml:1:"),
    ("broken entry", "places.yml", "- {id: a, name: A}\n- {id: b, name: [\n", "places.yml:2:"),
    (
        "impossible date",
        "judgements.yml",
        "- {kind: hide, target: x, who: R, when: 2025-02-30, why: y}\n",
        "judgements.yml:1:",
    ),
]


@pytest.fixture
def place(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one good article and an empty register, all of it in the current folder."""
    for path in (project / "seeds" / "register").iterdir():
        path.unlink()
    (project / "seeds" / "articles" / "gut.md").write_text(HEAD + GOOD, encoding="utf-8")
    monkeypatch.chdir(project)
    return project


def pages(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((project / "docs").rglob("*")) if path.is_file()}


def built(project: Path, capsys: pytest.CaptureFixture[str], starts: str) -> None:
    """Builds, looks for the one line, and builds strictly: nothing may change then."""
    assert run(["generate"]) == 0

    lines = [line for line in capsys.readouterr().err.splitlines() if line.endswith("]")]
    assert len(lines) == 1, lines
    assert lines[0].startswith(starts)
    assert (project / "docs" / "quellen" / "gut.md").is_file()
    before = pages(project)
    (project / "seeds" / "articles" / "spaeter.md").write_text(
        HEAD + GOOD.replace("Wien", "Bern"), encoding="utf-8"
    )

    assert run(["generate", "--strict"]) == FINDINGS

    assert pages(project) == before
    left = [".dossier-cache", "docs", "mkdocs.yml", "seeds", "templates"]
    assert sorted(path.name for path in project.iterdir()) == left


@pytest.mark.parametrize(
    ("name", "data", "starts"), [row[1:] for row in ARTICLES], ids=[row[0] for row in ARTICLES]
)
def test_a_bad_article(
    place: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, starts: str
) -> None:
    (place / "seeds" / "articles" / name).write_bytes(data)

    built(place, capsys, starts)


@pytest.mark.parametrize(
    ("name", "text", "starts"), [row[1:] for row in REGISTER], ids=[row[0] for row in REGISTER]
)
def test_a_bad_register(
    place: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, starts: str
) -> None:
    (place / "seeds" / "register" / name).write_text(text, encoding="utf-8")

    built(place, capsys, starts)


def test_a_good_project_has_no_findings(place: Path) -> None:
    assert run(["generate", "--strict"]) == 0


def test_no_article_that_can_be_read(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "seeds" / "articles" / "gut.md").rename(place / "seeds" / "articles" / "gut.rtf")

    assert run(["generate"]) == UNREADABLE

    assert "seeds/articles" in capsys.readouterr().err
