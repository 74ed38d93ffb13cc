"""The seeds as an earlier revision of their git repository had them."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .config import Config
from .errors import DossierError


@contextmanager
def at_revision(config: Config, revision: str) -> Iterator[Config]:
    """The settings with articles and register of that revision, in a folder that is gone afterwards.

    A register the revision did not have is an empty one.

    Raises:
        DossierError: when there is no git, no repository, no such revision, or no article in it.
    """
    top = Path(_git(config.articles, "rev-parse", "--show-toplevel").decode("utf-8").strip())
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    with tempfile.TemporaryDirectory(prefix="dossier-") as name:
        articles, register = (
            _unpacked(top, commit.decode("ascii").strip(), folder, Path(name) / part)
            for part, folder in (("articles", config.articles), ("register", config.register))
        )
        if not any(articles.iterdir()):
            raise DossierError(
                f"--since {revision}", f"in dieser Revision gibt es {config.articles.name}/ nicht",
                "eine spätere Revision angeben",
            )  # fmt: skip
        yield replace(config, articles=articles, register=register)


def _unpacked(top: Path, commit: str, folder: Path, target: Path) -> Path:
    """The files of one folder of the repository as they were then; none when it was not there."""
    target.mkdir()
    try:
        inside = folder.resolve().relative_to(top.resolve()).as_posix()
    except ValueError as error:
        what = "der Ordner liegt nicht im selben git-Repository wie die Artikel"
        raise DossierError(str(folder), what, "--since mit einem Tag oder der id eines Artikels") from error
    if not _git(top, "ls-tree", "--name-only", commit, f"{inside}/").strip():
        return target
    packed = _git(top, "archive", "--format=tar", f"{commit}:{inside}")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")
    return target


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints.

    Raises:
        DossierError: when git is not installed or refuses.
    """
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        what = "git ist nicht installiert; ohne git gibt es keine früheren Revisionen"
        raise DossierError("--since", what, "git installieren oder einen Tag angeben") from error
    if done.returncode == 0:
        return done.stdout
    if arguments[:1] == ("rev-parse",) and "--verify" not in arguments:
        what = "liegt in keinem git-Repository"
        raise DossierError(str(folder), what, "--since mit einem Tag oder der id eines Artikels")
    why = done.stderr.decode("utf-8", "replace").strip().splitlines()
    what = "ist weder die id eines Artikels noch ein Tag noch eine Revision in git"
    revision = next((a.removesuffix("^{commit}") for a in arguments if a.endswith("^{commit}")), "git")
    raise DossierError(f"--since {revision}", what, why[-1] if why else "git log zeigt die Revisionen")
