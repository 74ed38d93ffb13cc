"""Where a named source ends and those of whom it tells begin.

"Zum Team gehören nach Angaben des Weißen Hauses Außenminister X und Stabschefin Y": the persons behind
the source are the subject of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...lexicon import words
from ..rolewords import is_role
from ..types import Mention
from .frames import Item
from .phrase import Phrase
from .phrases import PhraseReader


def source_alone(items: Sequence[Item], phrase: Phrase, reader: PhraseReader) -> Phrase | None:
    """The body or office that is the source, if a phrase read as one person holds it before that person.

    None where it is one phrase ("laut Israels Premier X", "nach Angaben von Kremlsprecher Y").
    """
    if phrase.kind != "person":
        return None
    for n in range(phrase.first, phrase.last - 1):
        if items[n].start in reader.names:
            return None
        body = _body_at(items, n, phrase, reader)
        office = n > phrase.first and items[n].text.endswith(words("speech", "offices"))
        if body is None and (not office or is_role(items[n].text)):
            continue
        past = items[n].end if body is None else body.end
        end = next((m for m in range(n + 1, phrase.last) if items[m].start >= past), phrase.last)
        if end == phrase.last or not _person_begins(items[end], reader):
            continue
        if body is None:
            return reader.read(items[:end], phrase.first, nominative=False)
        said = tuple(x.text for x in items[phrase.first : end])
        return replace(phrase, last=end, kind="body", refs=(body.ref,), words=said, head=None)
    return None


def _body_at(items: Sequence[Item], n: int, phrase: Phrase, reader: PhraseReader) -> Mention | None:
    """The body at an item; one in the genitive only behind an article ("des Kremls Sprecher" nobody says)."""
    start = items[n].start
    if start in reader.owners and items[phrase.first].text[:1].islower():
        both = (*reader.reading.places, *reader.reading.bodies)
        return next((m for m in both if m.start == start and m.via == "name"), None)
    return reader.bodies.get(start)


def _person_begins(item: Item, reader: PhraseReader) -> bool:
    """Whether a title or a name stands at an item."""
    return item.capital and (item.start in reader.names or is_role(item.text))
