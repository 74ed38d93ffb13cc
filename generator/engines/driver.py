"""MkDocs' own build, page by page: those that are as they were are not made again.

Runs in a process and an environment of its own (``engines.process``), reads a :class:`Job` from standard
input and writes a :class:`Outcome` to standard output, both as JSON; what MkDocs warns of goes to standard
error. The steps and their order are those of ``mkdocs.commands.build.build`` of MkDocs 1.6, without plug-ins
(the dossier has none) and with pages left out whose HTML exists; ``tests/determinism/test_engines.py`` holds
the outcome against ``mkdocs build``.
"""

from __future__ import annotations

import hashlib
import io
import logging
import multiprocessing
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mkdocs.commands import build as steps
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from generator.engines.records import Job, Linked, Outcome, PageRecord

LEAST_SHARE = 60
"""Pages a second process must have to do before its start-up (a fork, some 20 ms) is worth it."""


class Site:
    """Everything MkDocs knows before it makes the first page; ``pages`` are the files that have one."""

    def __init__(self, job: Job) -> None:
        settings = io.BytesIO(job.settings.encode("utf-8"))
        settings.name = "mkdocs.yml"
        self.config: MkDocsConfig = load_config(settings, strict=True, site_dir=job.site)
        self.files: Files = get_files(self.config)
        self.env = self.config.theme.get_env()
        self.files.add_files_from_theme(self.env, self.config)
        set_exclusions(self.files, self.config)
        self.nav: Navigation = get_navigation(self.files, self.config)
        # asked for once: MkDocs looks through all files for each page it makes, their square in all
        self.pages: Sequence[File] = self.files.documentation_pages()
        for file in self.pages:
            if file.page is None:
                Page(None, file, self.config)

    def make(self, files: Iterable[File]) -> dict[str, PageRecord]:
        """Writes the HTML of these pages; by source path, what is to be remembered of each."""
        made = tuple(files)
        for file in made:
            steps._populate_page(_page(file), self.config, self.files)
        for file in made:
            steps._build_page(_page(file), self.config, self.pages, self.nav, self.env)
        return {file.src_uri: _recorded(file) for file in made}

    def keep(self, before: Path, record: Mapping[str, PageRecord]) -> dict[str, PageRecord]:
        """Copies the pages whose Markdown and HTML are still those that were recorded; tells which."""
        kept: dict[str, PageRecord] = {}
        for file in self.pages:
            known, html = record.get(file.src_uri), before / file.dest_uri
            if known is None or not html.is_file() or _hash(file.content_bytes) != known.source:
                continue
            content = html.read_bytes()
            if _hash(content) == known.html:
                write_file(content, file.abs_dest_path)
                kept[file.src_uri] = known
        return kept

    def rest(self) -> None:
        """Copies all that is no page, and writes the theme's own files, among them the map of the site."""
        self.files.copy_static_files()
        for template in self.config.theme.static_templates:
            steps._build_theme_template(template, self.env, self.files, self.config, self.nav)

    def check(self, records: Mapping[str, PageRecord]) -> None:
        """Warns of each link to an anchor that its page does not have, be it new or kept."""
        for file in self.pages:
            page, told = _page(file), records[file.src_uri].linked
            page.present_anchor_ids = set(told.anchors)
            page.links_to_anchors = {
                target: dict(wanted)
                for path, wanted in told.wanted.items()
                if (target := self.files.get_file_from_path(path)) is not None
            }
        for file in self.pages:
            _page(file).validate_anchor_links(
                files=self.files, log_level=self.config.validation.links.anchors
            )


def _page(file: File) -> Page:
    assert file.page is not None, file.src_uri
    return file.page


def _recorded(file: File) -> PageRecord:
    page = _page(file)
    wanted = {to.src_uri: dict(found) for to, found in (page.links_to_anchors or {}).items()}
    linked = Linked(anchors=tuple(sorted(page.present_anchor_ids or ())), wanted=wanted)
    html = Path(file.abs_dest_path).read_bytes()
    return PageRecord(source=_hash(file.content_bytes), html=_hash(html), linked=linked)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


_site: Site | None = None  # what the forked helpers share with the process that made it


def _make(paths: Sequence[str]) -> tuple[dict[str, PageRecord], int]:
    """Makes pages, perhaps in a helper; their records, and how many warnings there were."""
    assert _site is not None
    wanted = set(paths)
    with _Counted() as counted:
        made = _site.make(file for file in _site.pages if file.src_uri in wanted)
    return made, counted.number


class _Counted(logging.Handler):
    """Counts warnings and worse of MkDocs while it is entered."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.number = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.number += 1

    def __enter__(self) -> _Counted:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


def drive(job: Job) -> Outcome:
    """Builds the site of a job.

    Returns:
        The records of all pages, those that were kept included, and the number of warnings; with any the
        site must not be used.
    """
    global _site
    _log()
    with _Counted() as counted:
        site = _site = Site(job)
        site.rest()
        kept = site.keep(Path(job.before), job.record) if job.before else {}
        todo = [file.src_uri for file in site.pages if file.src_uri not in kept]
        made, elsewhere = _shared_out(todo, job.processes)
        records = {**kept, **made}
        site.check(records)
    return Outcome(pages=records, made=len(made), warnings=counted.number + elsewhere)


def _shared_out(todo: Sequence[str], processes: int) -> tuple[dict[str, PageRecord], int]:
    """Makes the pages, by several processes when there are many; the same bytes either way."""
    parts = min(processes, len(todo) // LEAST_SHARE)
    if parts < 2 or "fork" not in multiprocessing.get_all_start_methods():
        found, _ = _make(todo)
        return found, 0
    shares = [todo[number::parts] for number in range(parts)]
    with multiprocessing.get_context("fork").Pool(parts) as pool:
        results = pool.map(_make, shares, chunksize=1)
    made = {path: record for found, _ in results for path, record in found.items()}
    return made, sum(warnings for _, warnings in results)


def _log() -> None:
    """Warnings go to standard error as MkDocs' own command prints them."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s -  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)


def main() -> int:
    """Reads the job, builds, writes the outcome; 1 when MkDocs found fault with it."""
    job = Job.model_validate_json(sys.stdin.read())
    try:
        outcome = drive(job)
    except Abort:
        return 1
    Path(job.outcome).write_text(outcome.model_dump_json(), encoding="utf-8")
    return 1 if outcome.warnings else 0


if __name__ == "__main__":
    sys.exit(main())
