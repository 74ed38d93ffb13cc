"""A draft as a seed: its readable id, which depends on its own content alone, and its file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

import yaml

from ..german.slug import slug
from ..ingest.fields import FIELDS
from ..ingest.noise import find_noise
from ..ingest.versions import same_text
from .draft import Draft

_TITLE, _PUBLISHER = 44, 24
"""At most so many characters of a title and of a publisher go into an id."""
_MARK = 5
"""Hexadecimal digits of the text's checksum at the end of an id."""
_EDITOR = ("option", "asked")
_IN_TEXT = ("text", "visible", "margin")


def seed_id(draft: Draft, mark: int = _MARK) -> str:
    """A readable id: day, publisher, the title's first words, and a mark of the text.

    The mark keeps two articles of one day, publisher and title apart without either of them having to
    know the other: so an id never depends on what was added before.

    Args:
        draft: an article; without day, publisher and title the first words of its text are taken.
        mark: digits of the checksum, at most 64.
    """
    words = draft.told("title") or _first_words(draft.text)
    parts = (
        draft.told("published") or "ohne-tag",
        _short(slug(draft.told("publisher") or ""), _PUBLISHER),
        _short(slug(words), _TITLE),
        hashlib.sha256(same_text(draft.text).encode("utf-8")).hexdigest()[:mark],
    )
    return "-".join(part for part in parts if part)


def _first_words(text: str) -> str:
    """The first words that are no dateline, byline or other noise."""
    kept, at = [], 0
    for noise in find_noise(text):
        kept.append(text[at : noise.start])
        at = noise.end
    return " ".join(" ".join((*kept, text[at:])).split()[:8])


def _short(words: str, most: int) -> str:
    """As many whole words as fit; the first one cut if it does not."""
    if len(words) <= most:
        return words
    return words[: most + 1].rpartition("-")[0] or words[:most]


def is_id(value: str) -> bool:
    """Whether an id an editor chose can be a file's and a page's name on every system."""
    return re.fullmatch(r"[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?", value) is not None


def seed_text(draft: Draft, version_of: tuple[str, ...] = (), distinct_from: tuple[str, ...] = ()) -> str:
    """The file of a seed: front matter in the order of the fields, then the text.

    Args:
        draft: what is known and the text.
        version_of: ids of other texts of the same report.
        distinct_from: ids of texts that are alike and still other reports.
    """
    links = {"version_of": version_of, "distinct_from": distinct_from}
    lists = {**draft.lists, **{name: ids for name, ids in links.items() if ids}}
    scalars = {name: told.value for name, told in draft.fields.items()}
    if "published" in scalars and "published_basis" not in scalars:
        scalars["published_basis"] = _basis(draft)
    scalars.setdefault("language", "de")
    scalars.setdefault("rights", "quote")
    return "\n".join(("---", *_lines(scalars, lists), "---", draft.text, ""))


def _basis(draft: Draft) -> str:
    basis = draft.fields["published"].basis
    return "editor" if basis in _EDITOR else "text" if basis in _IN_TEXT else "metadata"


def _lines(scalars: Mapping[str, str], lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    found = []
    for name in FIELDS:
        if name in lists:
            found.append(f"{name}: [{', '.join(_scalar(one) for one in lists[name])}]")
        elif scalars.get(name):
            found.append(f"{name}: {_scalar(scalars[name])}")
    return found


def _scalar(value: str) -> str:
    """A value as YAML in one line: bare where it is a day, code or id, else in double quotes."""
    if re.fullmatch(r"[a-z0-9][a-zA-Z0-9:_-]*", value) and not value.endswith(":") and value != "null":
        return value
    return str(yaml.dump(value, default_style='"', allow_unicode=True, width=10**9)).strip()
