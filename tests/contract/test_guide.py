"""The guide is true: every command, option, path, field and word in code is one; it is no dossier's own."""

from __future__ import annotations

import re
import shlex
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
import typer.main

from generator.cli import app
from generator.cli_desk import ReviewApp
from generator.cli_review import JUDGEMENTS, KINDS, SUBJECTS
from generator.edition import compose
from generator.ingest.fields import FIELDS
from generator.model.facts import MeetingStatus
from generator.model.register import (
    Anchor,
    BodyEntry,
    Judgement,
    PersonEntry,
    PlaceEntry,
    TermEntry,
)
from generator.pages import check, render
from generator.pages.render import Out
from generator.register.fields import ALLIANCES
from tests.contract.guide import FOLDER, body, sources, taken_apart
from tests.fixtures.dossier import dossier, empty
from tests.fixtures.hostile import hostile

ROOT = Path(__file__).resolve().parents[2]
GUIDE = taken_apart()
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
OPTIONS = {o for c in COMMANDS.values() for p in c.params for o in p.opts} | {"--help"}
ENTRIES = (PersonEntry, PlaceEntry, BodyEntry, TermEntry, Judgement, Anchor)
NAMED = {*FIELDS, *(name for model in ENTRIES for name in model.model_fields), "site_url"}
VALUES = {
    *JUDGEMENTS, *KINDS, *SUBJECTS, *get_args(MeetingStatus), *ALLIANCES, "m", "f",
    *(v for m in (PlaceEntry, BodyEntry, TermEntry) for v in get_args(m.model_fields["kind"].annotation)),
}  # fmt: skip
CHOICES = {
    "--kind": KINDS, "--subject": SUBJECTS, "--rights": ("quote", "full"),
    "--format": ("table", "json", "text", "markdown", "csv", "ics"),
}  # fmt: skip
INVENTED = {
    "dossier",
    ".venv/bin",
    "ingrid-solberg",
    "personen/ingrid-solberg.html",
    "2025-12-02/2025-12-03",
    "buch",
    "daten",
    "Q42",
}
"""Examples that stand for what a reader has, and what an environment is called."""
OUTPUTS = {"site/", "site.zip", "site/index.html", "site/daten/dossier.pdf", "site/daten/dossier.epub"}
"""What a build makes and git does not have."""
STARTS = ("dossier ", "make ", ".venv/bin/")
BESIDE = ("generator/lexicon", "tests/golden", "tests/unit", "seeds/register")
"""Folders of files that a page names without them."""


CODE = ("generator", "templates", "tests/contract", "tests/browser")


@cache
def program() -> str:
    """All our code, templates and words in one text."""
    files = sorted(p for folder in CODE for p in (ROOT / folder).rglob("*"))
    kinds = (".py", ".yml", ".j2")
    return "\n".join(
        p.read_text(encoding="utf-8")
        for p in files
        if p.suffix in kinds and not {"anleitung"} & set(p.parts) and "guide" not in p.name
    )


def command_lines() -> list[tuple[str, str]]:
    """Every command with its page: the lines of blocks and the commands in running text."""
    blocks = [
        (g.page, line)
        for g in GUIDE
        for b in g.blocks
        if b.kind == "sh"
        for line in b.text.replace("\\\n", "").splitlines()
    ]
    return blocks + [(g.page, word) for g in GUIDE for word in g.words if word.startswith(STARTS)]


def is_command(line: str) -> bool:
    """Whether a line can be run as it stands."""
    words = shlex.split(line.partition(" > ")[0])
    program, rest = words[0].removeprefix(".venv/bin/"), words[1:]
    if program == "dossier":
        return is_ours(rest)
    if program == "make":
        targets = set(
            re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        )
        return set(rest) <= targets
    if program == "python":
        given = [w for w, before in zip(rest, ["", *rest], strict=False) if before not in ("-m", "-n", "-k")]
        return rest[:2] == ["-m", "pytest"] and all(w.startswith("-") or (ROOT / w).exists() for w in given)
    if program == "grep":
        return rest[0] == "-rn" and rest[1] in program_text(rest[2])
    return line == "diff before.txt after.txt"


def program_text(folder: str) -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / folder).rglob("*.py")))


def is_ours(words: list[str]) -> bool:
    """Whether our command line takes the words; a command alone may be named without what it needs."""
    if words == ["--help"] or (len(words) == 1 and words[0] in COMMANDS):
        return True
    try:
        COMMANDS[words[0]].make_context(words[0], words[1:])
    except typer.Exit:
        return words[1:] == ["--help"]
    except (KeyError, typer.exceptions.TyperException):
        return False
    pairs = pairwise(words)
    return all(value in CHOICES[option] for option, value in pairs if option in CHOICES)


def is_path(word: str) -> bool:
    """Whether it names a file or folder of the project, or one that a build makes."""
    if word in OUTPUTS or (
        word.startswith("site/") and (ROOT / "docs" / word.removeprefix("site/")).exists()
    ):
        return True
    looks = "/" in word or re.search(r"\.(yml|py|md|toml)$", word) or word == "NOTICE"
    return bool(looks) and any((ROOT / folder / word).exists() for folder in ("", *BESIDE))


def is_known(word: str) -> bool:
    """Whether a word in code is a name of the program's."""
    first, _, rest = word.partition(" ")
    if first.startswith("--"):
        return first in OPTIONS and (not rest or rest in CHOICES[first])
    if word.startswith("o."):
        return hasattr(Out, word.removeprefix("o."))
    code = (
        rf"^\s*(?:class|def) {re.escape(word)}\b|^{re.escape(word)}\b(?:: [^=\n]+)? = |\b{re.escape(word)}="
    )
    listed = rf'"{re.escape(word)}"|[\[ ]{re.escape(word)}[,:\]]'
    is_name = re.fullmatch(r"[A-Za-z_][\w-]*", word) and re.search(
        f"{code}|{listed}", program(), re.MULTILINE
    )
    return word in NAMED | VALUES | INVENTED | {"p", "o", "None"} or bool(is_name)


@pytest.mark.parametrize(("page", "line"), command_lines())
def test_every_command_is_one(page: str, line: str) -> None:
    assert is_command(line)


def test_a_command_that_is_none_is_noticed() -> None:
    wrong = (
        "dossier add --datum 1 x",
        "dossier bauen",
        "make bread",
        "dossier review --kind staat",
        "dossier judge same x --wer y",
    )

    assert [line for line in wrong if is_command(line)] == []


def test_every_word_in_code_is_known() -> None:
    words = {(g.page, w) for g in GUIDE for w in g.words if not w.startswith(STARTS)}

    assert len(words) > 100
    assert sorted(w for w in words if not (is_path(w[1]) or is_known(w[1]))) == []
    assert not is_known("gibt_es_nicht") and not is_path("seeds/gibt-es-nicht.yml")


def test_every_field_of_a_person_is_told() -> None:
    table = (
        sources()["anleitung/register.md"].split('aria-label="Felder einer Person"')[1].split("</table>")[0]
    )
    fields = re.findall(r"<code>(\w+)</code>", " ".join(re.findall(r'<th scope="row">(.*?)</th>', table)))

    assert sorted(fields) == sorted(PersonEntry.model_fields)


def test_every_key_is_one() -> None:
    (page,) = (s for path, s in sources().items() if path.endswith("entscheiden.md"))
    rows = re.findall(r"<kbd>(\w)</kbd></th> <td>([^<]+)</td> <td>(?:<code>)?([\w–-]+)", page)
    keys = [(b.key, b.description, re.sub(r"judge\('(.*)'\)", r"\1", b.action)) for b in ReviewApp.BINDINGS]  # type: ignore[union-attr]

    assert rows == [(key, what, "–" if action in ("quit", "undo") else action) for key, what, action in keys]


def test_what_it_says_is_shown_is_the_programs() -> None:
    """On the page of decisions the other test finds it on pages; a day in words is not in the code."""
    parts = {
        part.strip(" .")
        for g in GUIDE
        for shown in g.shown
        if "ausgeblendet" not in shown and not g.page.endswith("entscheiden.md")
        for part in re.split(r"…|\(.*\)|\d+\. \w+ \d+", shown)
    }

    assert len(parts) > 8
    assert sorted(part for part in parts if part not in program()) == []


def test_it_is_the_same_in_every_dossier_and_tells_no_fact() -> None:
    for other in (hostile(), empty()):
        tree = render(other)
        assert {p: body(t) for p, t in tree.items() if p.startswith(FOLDER)} == sources()
    for text in sources().values():
        assert 'class="angabe"' not in text and 'class="beleg"' not in text
        links = re.findall(r'href="([^"#]*)', text)
        assert {link.rpartition("/")[0] for link in links} <= {"", "..", "../methodik"}


def test_english_pages_say_so_to_readers_and_machines() -> None:
    english = {path: text for path, text in sources().items() if "{#inhalt lang=en}" in text}

    assert len(english) == 5
    for path, text in english.items():
        assert "sie ist auf Englisch" in text, path
        outside = re.sub(
            r'<div lang="en">.*?</div>\n\n(?=## |\Z)|<div lang="en">.*\Z', "", text, flags=re.DOTALL
        )
        left = [line for line in outside.splitlines() if line and "lang=en}" not in line]
        assert len(left) == 2, (path, left)  # the path and the German line


@pytest.mark.parametrize(
    ("added", "codes"),
    [
        ('<p lang="en">None</p>', set()),
        ('<p lang="de">None</p>', {"english"}),
        ('<p lang="en"><a href="fehlt.html">Page</a></p>', {"dead-link"}),
        ('<p><span class="angabe" lang="en">x</span></p>', {"no-marker"}),
    ],
)
def test_the_check_lets_other_languages_speak_and_nothing_else(added: str, codes: set[str]) -> None:
    tree = render(dossier())
    page = f"{FOLDER}stages.md"
    found = check(dossier(), tree | {page: f"{tree[page]}\n{added}\n"})

    assert {problem.code for problem in found if problem not in check(dossier(), tree)} == codes


def test_the_book_has_none_of_it() -> None:
    assert "Anleitung" not in str(compose(dossier()))
