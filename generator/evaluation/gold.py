"""Gold annotations: one YAML file for each article, and how their phrases are found in its text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import UnreadableInput
from ..model.evidence import Passage

DOUBTFUL_REACH = 400
"""Code points from the first words of a sentence to be ignored up to which a passage may begin in it."""


@dataclass(frozen=True)
class Gold:
    """The annotation of one article.

    Attributes:
        article: the article's id.
        text: its source text.
        data: the annotation as YAML gives it (``persons``, ``meetings``, ``plans``, ``quotes``, …).
        ignored: offsets of sentences whose findings count neither way.
    """

    article: str
    text: str
    data: Mapping[str, Any]
    ignored: tuple[int, ...]

    def listed(self, name: str) -> list[Any]:
        """The list of that name; empty when the annotation has none."""
        return list(self.data.get(name) or [])

    def offsets(self, phrases: Iterable[str]) -> list[int]:
        """Where the phrases stand, without those that stand nowhere."""
        return [at for at in (locate(self.text, phrase) for phrase in phrases or ()) if at >= 0]

    def mine(self, passages: Iterable[Any]) -> list[Any]:
        """Those of the passages that lie in this article."""
        return [passage for passage in passages if passage.article == self.article]

    def doubtful(self, passages: list[Any]) -> bool:
        """Whether there are passages and all of them lie in sentences to be ignored."""
        return bool(passages) and all(any(self._within(at, one) for at in self.ignored) for one in passages)

    def _within(self, at: int, passage: Passage) -> bool:
        if covers(passage, at, 2):
            return True
        between = self.text[at : passage.start]
        near = at <= passage.start < at + DOUBTFUL_REACH
        return near and "\n" not in between and not re.search(r"[.!?]\s", between)


def read_gold(folder: Path, texts: Mapping[str, str]) -> tuple[Gold, ...]:
    """All annotations of a folder, sorted by file name.

    Args:
        folder: holds one ``.yml`` for each annotated article.
        texts: source text by article id; annotations of articles that are not in it get an empty text.

    Raises:
        UnreadableInput: when the folder has no annotations or one of them is broken.
    """
    paths = sorted(folder.glob("*.yml"), key=lambda path: path.name) if folder.is_dir() else []
    if not paths:
        raise UnreadableInput(
            str(folder), "hier liegen keine Gold-Annotationen (*.yml)", "Pfad bei --gold prüfen"
        )
    return tuple(_read(path, texts) for path in paths)


def _read(path: Path, texts: Mapping[str, str]) -> Gold:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UnreadableInput(
            str(path), "die Gold-Annotation ist nicht lesbar", str(error).split("\n")[0]
        ) from error
    if not isinstance(data, dict):
        raise UnreadableInput(str(path), "die Gold-Annotation ist keine Liste von Feldern")
    article = str(data.get("id") or path.stem)
    text = texts.get(article, "")
    ignored = [locate(text, phrase) for phrase in data.get("ignore") or []]
    return Gold(article, text, data, tuple(at for at in ignored if at >= 0))


def fold(text: str | None) -> str:
    """Letters a to z and digits, words parted by one space; accents and case are gone."""
    plain = unicodedata.normalize("NFKD", (text or "").lower().replace("ß", "ss"))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall("[a-z0-9]+", bare))


def locate(text: str, phrase: str) -> int:
    """First code point of the phrase, any white space counting as the same; -1 when it is not there."""
    found = re.search(r"\s+".join(map(re.escape, str(phrase).split())), text)
    return found.start() if found else -1


def covers(passage: Passage, at: int, slack: int = 0) -> bool:
    """Whether the passage has that code point, or begins at most ``slack`` behind it."""
    return passage.start - slack <= at < passage.end


def covered(passages: Iterable[Passage], offsets: Iterable[int]) -> int:
    """How many of the offsets at least one passage covers, two code points of slack allowed."""
    known = list(passages)
    return sum(any(covers(passage, at, 2) for passage in known) for at in offsets)
