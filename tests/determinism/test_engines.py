"""Whatever is kept from the site before, and whoever builds it: the site is the one MkDocs builds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.engines import build_with, reuse_mkdocs, run_mkdocs
from generator.engines import driver as driving
from generator.engines.records import Job, Outcome
from generator.problems import Problem, grave
from generator.site import settings

pytestmark = pytest.mark.slow

DAY = "2025-12-31"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class Project:
    """The shipped pages in a project of their own, with a site that follows them."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        for name in ("docs", "templates/thema"):
            shutil.copytree(root / name, folder / name)
        shutil.copyfile(root / "mkdocs.yml", folder / "mkdocs.yml")
        self.settings, self.docs, self.site = folder / "mkdocs.yml", folder / "docs", folder / "site"
        self.cache = folder / "cache"

    def clean(self, day: str = DAY) -> dict[str, bytes]:
        """The site as MkDocs' own command builds it."""
        target = self.folder / "clean"
        shutil.rmtree(target, ignore_errors=True)
        assert run_mkdocs(self.settings, self.docs, target, day) == ()
        return contents(target)

    def follow(self, day: str = DAY) -> tuple[Problem, ...]:
        """Builds what has changed into ``site``, unless there are faults."""
        new = self.folder / "new"
        shutil.rmtree(new, ignore_errors=True)
        faults = reuse_mkdocs(self.settings, self.docs, new, day, self.site, self.cache)
        if not grave(faults):
            shutil.rmtree(self.site, ignore_errors=True)
            new.rename(self.site)
        return faults

    @property
    def record(self) -> Path:
        (found,) = self.cache.rglob("*.json")
        return found


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Project:
    return Project(root, tmp_path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages each run made, in order; read from what the driver answered."""
    counts: list[int] = []
    read = Outcome.model_validate_json

    def spying(text: str, **more: object) -> Outcome:
        found = read(text)
        counts.append(found.made)
        return found

    monkeypatch.setattr(Outcome, "model_validate_json", spying)
    return counts


def _persons(project: Project) -> list[Path]:
    return sorted(p for p in (project.docs / "personen").glob("*.md") if p.name != "index.md")


def _change(project: Project) -> None:
    page = _persons(project)[0]
    page.write_text(page.read_text(encoding="utf-8") + "\nEin Satz mehr.\n", encoding="utf-8")


def _add(project: Project) -> None:
    (project.docs / "personen" / "neu.md").write_text("# Neu\n\nEin *neuer* Mensch.\n", encoding="utf-8")


def _remove(project: Project) -> None:
    (project.docs / "personen" / "neu.md").unlink()


def _data(project: Project) -> None:
    (project.docs / "daten" / "dossier.json").write_text("{}\n", encoding="utf-8")


def test_site_stays_what_mkdocs_builds_while_pages_come_change_and_go(
    project: Project, made: list[int]
) -> None:
    pages = len(list(project.docs.rglob("*.md")))
    steps: tuple[tuple[Callable[[Project], None], int], ...] = (
        (lambda _: None, 0),
        (_change, 1),
        (_add, 1),
        (_data, 0),
        (_remove, 0),
    )
    assert project.follow() == ()
    assert contents(project.site) == project.clean()
    for step, _ in steps:
        step(project)
        assert project.follow() == ()
        assert contents(project.site) == project.clean()
    assert made == [pages, *(wanted for _, wanted in steps)]


def test_pages_do_not_depend_on_the_day_of_the_build(project: Project) -> None:
    """Else a page kept from an earlier day would not be the one MkDocs builds today."""
    earlier = {path: text for path, text in project.clean("2025-01-01").items() if path.endswith(".html")}
    later = project.clean("2026-01-01")
    assert earlier == {path: later[path] for path in earlier}


def test_what_was_changed_by_hand_is_made_anew(project: Project, made: list[int]) -> None:
    project.follow()
    (project.site / "index.html").write_text("anderes", encoding="utf-8")
    project.follow()
    assert made[1] == 1
    assert contents(project.site) == project.clean()


def test_damaged_record_costs_a_full_build_and_nothing_else(project: Project, made: list[int]) -> None:
    project.follow()
    for damage in (b"", b"{", b'{"shared": 1}', b"\xff\xfe"):
        project.record.write_bytes(damage)
        (note,) = project.follow()
        assert (note.severity, "beschädigt" in note.what) == ("note", True), damage
        assert made[-1] == made[0] > 1, damage
        project.follow()
        assert made[-1] == 0, damage


def test_other_settings_make_every_page(project: Project, made: list[int]) -> None:
    project.follow()
    text = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(text.replace('site_url: ""', "site_url: https://dossier.example/"), "utf-8")
    project.follow()
    override = project.folder / "templates" / "thema" / "main.html"
    override.write_text(override.read_text(encoding="utf-8") + "\n<!-- neu -->\n", encoding="utf-8")
    project.follow()
    assert made[0] == made[1] == made[2]
    assert contents(project.site) == project.clean()


def test_link_of_a_kept_page_to_a_lost_anchor_is_a_fault(project: Project) -> None:
    source, target = _persons(project)[:2]
    source.write_text(f"# Eins\n\n[Zwei]({target.name}#da)\n", encoding="utf-8")
    target.write_text("# Zwei\n\nText\n{ #da }\n", encoding="utf-8")
    assert project.follow() == ()
    target.write_text("# Zwei\n\nText\n", encoding="utf-8")
    (fault,) = project.follow()
    assert source.name in fault.what and "#da" in fault.what
    assert (project.site / "personen" / f"{source.stem}.html").is_file()


def test_a_record_that_cannot_be_written_only_costs_time(project: Project, made: list[int]) -> None:
    project.cache.write_text("keine Mappe", encoding="utf-8")
    for _ in range(2):
        (note,) = project.follow()
        assert (note.severity, "kann nicht geschrieben werden" in note.what) == ("note", True)
    assert made[0] == made[1]
    assert contents(project.site) == project.clean()


def test_two_processes_make_the_same_pages(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767139200")
    monkeypatch.setattr(driving, "LEAST_SHARE", 10)
    outcome = driving.drive(
        Job(
            settings=settings(project.settings, project.docs),
            site=str(project.folder / "two"),
            outcome="",
            processes=2,
        )
    )
    assert outcome.warnings == 0
    clean = project.clean()
    assert {p: t for p, t in contents(project.folder / "two").items() if p.endswith(".html")} == {
        p: t for p, t in clean.items() if p.endswith(".html")
    }


class _Main(HTMLParser):
    """The words, ids and links of a page's own part."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "article" and "md-content__inner" in (told.get("class") or ""):
            self._inside = 1
        elif self._inside and tag == "article":
            self._inside += 1
        if self._inside and told.get("href") and "headerlink" not in (told.get("class") or ""):
            self.links.append(str(told["href"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article" and self._inside:
            self._inside -= 1

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data.replace("¶", " ")


def _main(page: bytes) -> tuple[list[str], list[str]]:
    parser = _Main()
    parser.feed(page.decode("utf-8"))
    return parser.text.split(), parser.links


def _pages(tree: dict[str, bytes]) -> dict[str, bytes]:
    return {path: text for path, text in tree.items() if path.endswith(".html")}


def test_properdocs_builds_the_same_but_for_its_name(project: Project) -> None:
    target = project.folder / "other"
    assert build_with("properdocs", project.settings, project.docs, target, DAY, project.site, None) == ()
    clean, other = project.clean(), contents(target)
    assert set(clean) == set(other)
    name = re.compile(rb"mkdocs-(?:ProperDocs )?\d[\d.]*")
    assert {path: name.sub(b"", text) for path, text in clean.items()} == {
        path: name.sub(b"", text) for path, text in other.items()
    }


def test_zensical_builds_the_same_pages_words_and_links(project: Project) -> None:
    target = project.folder / "other"
    assert build_with("zensical", project.settings, project.docs, target, DAY, project.site, None) == ()
    clean, other = _pages(project.clean()), _pages(contents(target))
    assert set(clean) == set(other)
    assert {path: _main(clean[path]) for path in clean} == {path: _main(other[path]) for path in other}
