"""The order of the stages: read, clean, annotate, resolve, render, check, write, MkDocs.

Pages and spaCy are imported where they are needed, so that an export starts without Jinja2 and a mere
``--help`` without spaCy.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from .bundle import laid_out
from .config import Config
from .engines import build_with
from .errors import UnreadableInput
from .evaluation import Scores, published, read_gold, score
from .export import Item, KeptData, data_texts, feed_files, page_blocks
from .folders import only_one, refuse_foreign, replacing
from .light import lighten
from .manifest import write_manifest
from .model.article import Article
from .model.dossier import Dossier
from .model.hashes import Hashes
from .problems import Problem, grave, ordered
from .reading import Run, Settings, store_at
from .reading.version import program_version
from .site import own_settings
from .stages import Gathered, Pages, Told
from .texts import Texts

if TYPE_CHECKING:
    from .pages import Past

Tell = Callable[[str, int, int], None]
"""Called with a German word for the stage, steps done and steps in all (0 when not counted)."""


def silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


def gather(config: Config, tell: Tell = silent) -> Gathered:
    """Reads articles and register and makes the dossier, of ``config.as_of`` if that is set.

    Raises:
        UnreadableInput: when a folder cannot be read at all, or holds files but no article that can.
    """
    told = read_seeds(config, tell)
    tell("Zusammenführen", 0, 0)
    return put_together(told, config.title)


def read_seeds(config: Config, tell: Tell = silent) -> Told:
    """Reads articles and register, and what each article tells; nothing in a folder without any file.

    Raises:
        UnreadableInput: when a folder cannot be read at all, or holds files but no article that can.
    """
    with Run(_reading(config), tell) as run:
        told = _read_seeds(config, tell, run)
    return replace(told, problems=ordered((*told.problems, *run.problems)))


def _reading(config: Config) -> Settings:
    store = None if config.cache is None else store_at(config.cache)
    return Settings(store, config.jobs, config.cluster)


def _read_seeds(config: Config, tell: Tell, run: Run) -> Told:
    from .ingest import clean_all, read_articles
    from .resolve import dated

    tell("Lesen", 0, 0)
    register, problems = run.register(config.register if config.register.is_dir() else None)
    raws, unread = read_articles(config.articles)
    articles, unclean = clean_all(raws, run.clean)
    findings = ordered((*problems, *unread, *unclean))
    if not articles and any(not path.name.startswith(".") for path in config.articles.iterdir()):
        why = "; ".join(str(one) for one in findings) or "Artikel als .txt, .md oder .html ablegen"
        raise UnreadableInput(str(config.articles), "Hier liegt kein Artikel, der sich lesen lässt.", why)
    every = articles = dated(articles, register.judgements)
    if config.as_of:
        articles, undated = _by(articles, config.as_of)
        findings = ordered((*findings, *undated))
    facts = run.read(every if register.judgements else articles, register, config.nlp_model)
    kept = {a.id for a in articles}
    now, later = (tuple(f for f in facts if (f.article.id in kept) is here) for here in (True, False))
    return Told(articles, now, register, findings, config.as_of, later)


def put_together(told: Told, title: str) -> Gathered:
    """The dossier of what was read, with all findings; of an earlier day without idle judgements."""
    from .resolve import judgement_problems, resolve, seen_by_itself

    register, facts = told.register, told.facts
    earlier = told.as_of and register.judgements
    today = seen_by_itself((*facts, *told.later), register, title) if earlier else None
    dossier = resolve(facts, register, title, today=today)
    unmatched = () if told.as_of else judgement_problems(dossier, register)
    findings = ordered((*told.problems, *unmatched))
    return Gathered(dossier, told.articles, findings, register, facts, told.as_of, told.later)


def _by(articles: tuple[Article, ...], day: str) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles published by that day, and a finding for each of which no day is known."""
    what = "Der Tag der Veröffentlichung ist nicht bekannt; im Stand eines Tages fehlt der Artikel."
    todo = "published: in den Metadaten angeben"
    kept = tuple(a for a in articles if a.published and a.published <= day)
    return kept, tuple(
        Problem(a.file, 0, "undated", what, todo, "warning") for a in articles if not a.published
    )


def near_duplicates(config: Config) -> tuple[Problem, ...]:
    """A hint for each two seeds with much the same text that nobody has joined or kept apart.

    Raises:
        UnreadableInput: when the folder of the articles cannot be read at all.
    """
    from .ingest import clean_each, read_articles, unmarked

    raws, _ = read_articles(config.articles)
    return unmarked(clean_each(raws, noise=False)[0])


def measure(config: Config, articles: Path, gold: Path, tell: Tell = silent) -> Scores:
    """The figures on the annotated articles of a folder.

    Raises:
        UnreadableInput: when a folder or an annotation cannot be read.
    """
    found = gather(replace(config, articles=articles), tell)
    texts = {article.id: article.text for article in found.articles}
    return score(found.dossier, read_gold(gold, texts))


def render_pages(config: Config, gathered: Gathered, tell: Tell = silent) -> Pages:
    """The pages and data files, checked; nothing of ``docs/`` is touched yet."""
    from .finding import finding_files
    from .pages import TEMPLATES, KeptPages, World, check, texts

    dossier, register = gathered.dossier, gathered.register
    hashes = Hashes()
    past, notes = _past_of(gathered, tell, config.kept_file("staende", config.docs), hashes)
    tell("Seiten", 0, 0)
    feeds = feed_files(dossier.title, config.site_url, _items(past), dossier.as_of)
    tree = Texts()
    data = _kept_data(config)
    for path, pieces in data_texts(dossier, hashes, data):
        tree.put(path, pieces)
    tree.add(feeds)
    sizes = {path: tree.size(path) for path in tree}
    figures = published(config.reached, config.first)
    file, world = config.kept_file("seiten", config.docs), World(dossier, past)
    kept = KeptPages(file, program_version(TEMPLATES) if file else "", config.docs)
    blocks = page_blocks(dossier, hashes)
    for path, text in texts(dossier, figures, sizes, blocks, past, kept, world, hashes):
        if isinstance(text, str):
            tree.put(path, (text,))
        else:
            tree.lay(path, text)
    tree.add(finding_files(dossier, register, tree, past, world=world))
    tell("Prüfen", 0, 0)
    faults = check(dossier, tree, kept)
    kept.close()
    data.close()
    return Pages(gathered, tree, faults, past, (*notes, *kept.problems, *data.problems))


def _kept_data(config: Config) -> KeptData:
    file = config.kept_file("daten", config.docs)
    return KeptData(file, program_version() if file else "", config.docs)


def past_of(gathered: Gathered, tell: Tell = silent) -> Past:
    """What pages and books tell of the earlier states; empty for a dossier that was read from no facts."""
    return _past_of(gathered, tell, None)[0]


def _past_of(
    gathered: Gathered, tell: Tell, file: Path | None, hashes: Hashes | None = None
) -> tuple[Past, tuple[Problem, ...]]:
    """The same with what a former run found out, and what there is to say of that."""
    from .changes.kept import KeptStates
    from .changes.states import states
    from .pages import tell as told

    tell("Frühere Stände", 0, 0)
    dossier, kept = gathered.dossier, KeptStates(file, program_version() if file else "", hashes)
    found = states(gathered.facts, gathered.register, dossier.title, dossier, gathered.later, kept)
    return told(found, dossier, gathered.as_of), kept.problems


def _items(past: Past) -> tuple[Item, ...]:
    """The sections of the pages of changes that have a day, as items of the feeds."""
    return tuple(
        Item(one.day, one.section.headline, one.section.lines, one.section.page, one.section.anchor)
        for one in past.stands
    )


def write_docs(config: Config, pages: Pages) -> None:
    """Writes the pages to ``docs/``; the folder is replaced as a whole or not at all.

    Raises:
        DossierError: when the folder is someone else's or another run writes there.
    """
    from .pages import write

    refuse_foreign(config.docs)
    with only_one(config.docs.parent):
        write(pages.tree, config.docs)


def build_site(
    config: Config, dossier: Dossier, books: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[Problem, ...]:
    """Builds ``site/`` from ``docs/`` with the engine; the old site stays when that fails.

    Args:
        config: the folders.
        dossier: what the pages were made from.
        books: contents by path below the site, as ``bundle.books`` makes them; the page daten/ names them.

    Returns:
        What the engine found fault with, and notes; without faults the site was built.

    Raises:
        DossierError: when the folder is someone else's or another run writes there.
    """
    refuse_foreign(config.site)
    with only_one(config.site.parent), replacing(config.site) as new:
        with laid_out(config.docs, dossier, books) as docs:
            problems = build_with(
                config.engine, config.mkdocs, docs, new, dossier.as_of, config.site, config.kept,
                own_settings(config),
            )  # fmt: skip
        if grave(problems):
            shutil.rmtree(new)
        else:
            lighten(new)
            write_manifest(config, new, tuple(path.rpartition(".")[2] for path in books))
    return problems
