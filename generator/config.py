"""Where a project's folders lie, and the few settings of a run.

Read from ``dossier.yml`` in the project's root when it is there; whatever it leaves out keeps the default.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from .errors import DossierError, UnreadableInput
from .yamltext import load

FILE = "dossier.yml"
CACHE = ".dossier-cache"
MKDOCS = "mkdocs.yml"
THEME = Path("templates") / "thema"

DEFAULT_TITLE = "Dossier"

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "shipped"
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
"""Folder of the ``templates/`` and the ``mkdocs.yml`` that come with the program: the root of its repository,
or, installed from a wheel, a folder of the package (see setup.py)."""


@dataclass(frozen=True)
class Config:
    """The settings of a run; folders are absolute.

    Attributes:
        root: folder of ``dossier.yml`` and, by default, of everything else.
        articles: folder of the articles.
        register: folder of the register.
        docs: folder the pages are written to.
        site: folder the finished site is written to.
        floors: file with the sets of annotated articles and their least figures.
        reached: file with the figures last reached.
        first: file with the figures of each set's first run.
        title: German title of the dossier.
        nlp_model: name of an installed spaCy model; None for our own components on the blank pipeline.
        as_of: ISO day whose state is wanted, from the articles published by then; None for all articles.
        cache: folder of stored reading results, or an address for fsspec; None to store none.
        jobs: processes that may read articles; None for as many as there are processors.
        cluster: address of a Dask scheduler whose workers read articles; None for this machine.
        site_url: address the site will have, with a slash at its end; None when it is not known.
        engine: what makes the HTML of the pages, one of ``engines.ENGINES``.
    """

    root: Path
    articles: Path
    register: Path
    docs: Path
    site: Path
    floors: Path
    reached: Path
    first: Path
    title: str = DEFAULT_TITLE
    nlp_model: str | None = None
    as_of: str | None = None
    site_url: str | None = None
    engine: str = "mkdocs"
    cache: Path | str | None = None
    jobs: int | None = None
    cluster: str | None = None

    @property
    def mkdocs(self) -> Path:
        """MkDocs' settings: the project's own file where it has one, else the program's."""
        own = self.root / MKDOCS
        return own if own.is_file() else SHIPPED / MKDOCS

    @property
    def theme(self) -> Path:
        """The folder that adapts the theme: the project's ``templates/thema``, else the program's."""
        own = self.root / THEME
        return own if own.is_dir() else SHIPPED / THEME

    @property
    def kept(self) -> Path | None:
        """Folder of this machine for what the next build need not do again; None when nothing is stored."""
        return self.root / CACHE if isinstance(self.cache, str) else self.cache

    def kept_file(self, room: str, folder: Path) -> Path | None:
        """A file there for what is remembered of one target folder; None when nothing is stored."""
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return None if self.kept is None else self.kept / room / name


def project_root(start: Path) -> Path:
    """The nearest folder from ``start`` upwards that is a project; else the program's own, else ``start``.

    A project has a ``dossier.yml`` or an ``mkdocs.yml``; the program's own is that of its repository.
    """
    for folder in (start, *start.parents):
        if (folder / FILE).is_file() or (folder / MKDOCS).is_file():
            return folder
    return SHIPPED if (SHIPPED / FILE).is_file() else start


def load_config(root: Path) -> Config:
    """The settings of the project in ``root``.

    Raises:
        UnreadableInput: when ``dossier.yml`` is there but cannot be read.
        DossierError: when it has a field or a value that means nothing.
    """
    root = root.resolve()
    seeds = root / "seeds"
    config = Config(
        root=root,
        articles=seeds / "articles",
        register=seeds / "register",
        docs=root / "docs",
        site=root / "site",
        floors=root / "tests" / "scores" / "floors.yml",
        reached=root / "tests" / "scores" / "reached.yml",
        first=root / "tests" / "scores" / "first.yml",
        cache=root / CACHE,
        site_url=_site_url(root / MKDOCS),
    )
    path = root / FILE
    if not path.is_file():
        return config
    found = _settings(path)
    return dataclasses.replace(
        config,
        title=found.get("title", config.title),
        nlp_model=found.get("nlp_model"),
        site_url=found.get("site_url", config.site_url),
        cache=cache_place(found["cache"], root) if "cache" in found else config.cache,
    )


def cache_place(text: str, start: Path) -> Path | str | None:
    """Where results are stored: a folder seen from ``start``, an address, or None for "aus"."""
    if text == "aus":
        return None
    return text if is_address(text) else start / text


def is_address(text: str) -> bool:
    """Whether a folder is given as an address for fsspec, such as ``s3://bucket/articles``."""
    return re.match(r"[a-z][a-z0-9+.-]+://", text) is not None


def _site_url(path: Path) -> str | None:
    """``site_url`` of MkDocs' settings, which hold more than our loader of plain YAML knows."""
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    found = re.search(r"^site_url:\s*[\"']?(https?://[^\s\"'#]+)", text, re.MULTILINE)
    return found[1].rstrip("/") + "/" if found else None


def _settings(path: Path) -> dict[str, str]:
    """What ``dossier.yml`` sets: ``title``, ``site_url``, ``cache`` and ``nlp_model`` (its ``nlp.model``)."""
    try:
        raw = load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UnreadableInput(FILE, "ist nicht lesbar", str(error).splitlines()[0]) from error
    if raw is not None and not isinstance(raw, dict):
        raise DossierError(FILE, "ist keine Liste von Einstellungen", "title: …")
    found: dict[str, str] = {}
    for name, value in (raw or {}).items():
        if name == "title" and isinstance(value, str) and value.strip():
            found["title"] = " ".join(value.split())
        elif name == "site_url" and isinstance(value, str):
            found |= _address(value.strip())
        elif name == "cache" and isinstance(value, str) and value.strip():
            found["cache"] = value.strip()
        elif name == "nlp" and isinstance(value, dict) and set(value) <= {"model"}:
            if value.get("model"):
                found["nlp_model"] = str(value["model"])
        else:
            allowed = "erlaubt: title, site_url, cache, nlp.model"
            raise DossierError(FILE, f"«{name}» ist keine Einstellung", allowed)
    return found


def _address(value: str) -> dict[str, str]:
    """``site_url`` with a slash at its end; nothing when it is left empty."""
    if not value:
        return {}
    if not re.fullmatch(r"https?://[^\s\"'<>#?]+", value):
        raise DossierError(
            FILE, f"site_url: «{value}» ist keine Adresse", "etwa https://www.example.org/dossier/"
        )
    return {"site_url": value.rstrip("/") + "/"}
