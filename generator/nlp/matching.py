"""Finding listed forms in a run of words, with German genitives and hyphen compounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from .knowledge import Forms
from .types import Word

_APOSTROPHES = "'’ʼ`"
_GENITIVE = f"s{_APOSTROPHES}"


@lru_cache(maxsize=65536)
def stems(word: str) -> tuple[str, ...]:
    """The word and what it is the genitive of: ``Selenskyjs`` -> ``Selenskyj``, ``Merz'`` -> ``Merz``."""
    bare = word.rstrip(_APOSTROPHES)
    if bare != word:
        return (bare,)
    if len(word) > 3 and word.endswith("s"):
        cut = word[:-1].rstrip(_APOSTROPHES)
        return (word, cut)
    return (word,)


def longest_at(
    words: Sequence[Word], i: int, forms: Forms, last: int | None = None
) -> tuple[int, str] | None:
    """The longest listed form that begins at word ``i``: (number of words, id); None if there is none.

    Args:
        words: of the article.
        i: where the form must begin.
        forms: what is listed.
        last: where the form must end at the latest, None for the end of the words.
    """
    text = words[i].text
    if text not in forms and text[-1] not in _GENITIVE:
        return None
    last = len(words) if last is None else last
    for stem in stems(text):
        for form, ref in forms.get(stem, ()):
            n = len(form)
            if n == 1:
                return 1, ref
            if stem != text or i + n > last:
                continue
            if all(words[i + k].text == form[k] for k in range(1, n - 1)) and form[-1] in stems(
                words[i + n - 1].text
            ):
                return n, ref
    return None


def compound_parts(word: Word) -> Iterator[tuple[str, int, int]]:
    """The parts of a hyphen compound with their code points; nothing for a plain word."""
    if "-" not in word.text:
        return
    at = word.start
    for part in word.text.split("-"):
        yield part, at, at + len(part)
        at += len(part) + 1
