"""One new article in a dossier that is there: what pages and data, or the site, cost then."""

from __future__ import annotations

from .work import Project, Spent


def after_one_more(project: Project, command: str) -> tuple[Spent, str]:
    """What ``dossier generate`` or ``dossier build`` takes after one new article, each time another.

    Afterwards the dossier has the articles it had before.

    Args:
        project: pages, and for ``build`` the site, are there.
        command: ``generate`` or ``build``.

    Returns:
        The cost, and how it was measured in words.
    """
    folder = project.folder / "seeds" / "articles"
    before = set(folder.iterdir())

    def once() -> Spent:
        project.add()
        return project.dossier(command)

    try:
        return project.run.repeated(once, f"ein Artikel mehr bei {project.number}: {command}")
    finally:
        for path in set(folder.iterdir()) - before:
            path.unlink()
        project.dossier(command)
