"""Pages of the run before: taken over only when they are what would be made."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.model.evidence import Evidence
from generator.pages import KeptPages, check, render, write
from generator.pages.facts import Fact
from generator.pages.fingerprint import fingerprint
from tests.fixtures.dossier import dossier

PRINTING: Any = import_module("generator.pages.render")  # the package's own "render" is a function


class Kept:
    """A folder of pages, and runs that follow each other there."""

    def __init__(self, folder: Path) -> None:
        self.docs, self.path = folder / "docs", folder / "cache" / "seiten" / "eins"
        self.printed: list[str] = []

    def run(self, code: str = "a", **changed: object) -> dict[str, str]:
        self.printed.clear()
        kept, found = KeptPages(self.path, code, self.docs), dossier().model_copy(update=changed)
        tree = render(found, kept=kept)
        faults = check(found, tree, kept)
        kept.close()
        write(tree, self.docs)
        self.problems = kept.problems
        assert tree == render(found)
        assert faults == check(found, tree)
        return tree


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    found = Kept(tmp_path)

    printer = PRINTING.Out

    def counted(world: object, path: str, *rest: object) -> object:
        found.printed.append(path)
        return printer(world, path, *rest)

    monkeypatch.setattr(PRINTING, "Out", counted)
    return found


def again(kept: Kept, **how: object) -> int:
    """How many pages a second run printed, those for comparison left out."""
    tree = kept.run(**how)  # type: ignore[arg-type]
    pages = sum(path.endswith(".md") for path in tree)
    return len(kept.printed) - pages


def test_nothing_is_printed_again_when_nothing_changed(kept: Kept) -> None:
    assert again(kept) > 10
    assert again(kept) == 0


def test_a_page_edited_by_hand_is_printed_again(kept: Kept) -> None:
    kept.run()
    page = sorted(kept.docs.glob("personen/*.md"))[0]
    page.write_text("# Von Hand\n", encoding="utf-8")

    assert again(kept) == 1


def test_a_new_name_of_a_publisher_reaches_the_pages_that_cite_it(kept: Kept) -> None:
    kept.run()
    first, *others = dossier().articles
    changed = first.model_copy(update={"publisher": "Nordbote"})

    assert again(kept, articles=(changed, *others)) > 1


def test_a_new_title_reaches_all_pages(kept: Kept) -> None:
    first = again(kept)

    assert again(kept, title="Anders") == first


def test_another_program_prints_all_pages(kept: Kept) -> None:
    assert again(kept) == again(kept, code="b")


def test_damage_is_told_and_all_pages_are_printed(kept: Kept) -> None:
    first = again(kept)
    kept.path.write_bytes(kept.path.read_bytes()[:-3])

    assert again(kept) == first
    assert "beschädigt" in kept.problems[0].what


def test_a_hash_tells_values_apart_not_objects() -> None:
    quoted = Evidence(article="a", start=1, end=2, quote="x")
    made = Evidence.model_construct(article="a", start=1, end=2, quote="x")

    assert fingerprint(Fact(("x",), (quoted, quoted))) == fingerprint(Fact(("x",), (quoted, made)))
    assert fingerprint(Fact(("x",), (quoted,))) != fingerprint(Fact(("y",), (quoted,)))
    assert fingerprint(("1",)) != fingerprint((1,))


def test_only_pages_that_ask_for_a_source_are_made_of_it(kept: Kept) -> None:
    kept.run()
    first, *others = dossier().articles
    changed = first.model_copy(update={"url": "https://nordbote.example/neu"})
    printed = again(kept, articles=(changed, *others))

    assert 0 < printed < len(kept.printed) / 2


def test_what_was_made_again_of_other_answers_is_kept_for_the_next_run(kept: Kept) -> None:
    kept.run()
    first, *others = dossier().topics
    changed = (first.model_copy(update={"statements": first.statements + 1}), *others)

    assert again(kept, topics=changed) > 0
    before = kept.path.read_bytes()
    assert again(kept, topics=changed) == 0
    assert kept.path.read_bytes() == before


def test_the_file_of_another_answer_is_written_even_where_no_page_is_another(kept: Kept) -> None:
    kept.run()
    before = kept.path.read_bytes()
    found = dossier()
    plain = found.persons[0].model_copy(update={"wikidata": "Q1"})
    again(kept, persons=(plain, *found.persons[1:]))

    assert kept.path.read_bytes() != before
