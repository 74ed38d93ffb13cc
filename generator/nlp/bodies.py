"""Component: states, organisations, seats and places the text names.

Assigns ``doc._.bodies`` and ``doc._.places`` (tuples of ``Mention``), sorted by start. A word can be
both (``Washington``): which it is where it stands is decided by whoever reads it there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..german.adjectives import stem_of
from .knowledge import Forms, Knowledge
from .matching import compound_parts, longest_at, stems
from .types import Mention, Sentence, Word

Derived = Callable[[int, Sentence], tuple[Mention, ...]]


def find_bodies(
    sentences: Sequence[Sentence], words: Sequence[Word], known: Knowledge
) -> tuple[Mention, ...]:
    """Bodies by name, adjective ("ukrainische"), people ("Ukrainer") and compound ("US-", "Kreml-")."""
    return _scan(sentences, words, known.body_forms, "body", lambda i, s: _derived(words[i], known, s))


def find_places(
    sentences: Sequence[Sentence], words: Sequence[Word], known: Knowledge
) -> tuple[Mention, ...]:
    """Places by name and by the -er form of a town ("Genfer Gespräche", via ``adjective``)."""

    def derived(i: int, s: Sentence) -> tuple[Mention, ...]:
        ref = _town_adjective(words, i, known)
        return (_mention(words, i, 1, "place", ref, "adjective", s),) if ref else ()

    return _scan(sentences, words, known.place_forms, "place", derived)


def _scan(
    sentences: Sequence[Sentence], words: Sequence[Word], forms: Forms, kind: str, derived: Derived
) -> tuple[Mention, ...]:
    """The longest listed name at each word, else what ``derived`` makes of the word itself."""
    found: list[Mention] = []
    for sentence in sentences:
        i = sentence.first
        while i < sentence.last:
            hit = longest_at(words, i, forms, sentence.last)
            if hit:
                found.append(_mention(words, i, hit[0], kind, hit[1], "name", sentence))
            else:
                found.extend(derived(i, sentence))
            i += hit[0] if hit else 1
    return tuple(found)


def _mention(words: Sequence[Word], i: int, n: int, kind: str, ref: str, via: str, s: Sentence) -> Mention:
    start, end = words[i].start, words[i + n - 1].end
    form = s.text[start - s.start : end - s.start]
    return Mention(start, end, kind, ref, form, via=via, sentence=s.index)


def _derived(word: Word, known: Knowledge, sentence: Sentence) -> tuple[Mention, ...]:
    derived = _state_word(word.text, known)
    if derived:
        code, via = derived
        body = state_id(code, known)
        return (Mention(word.start, word.end, "body", body, word.text, via=via, sentence=sentence.index),)
    if "-" not in word.text:
        return ()
    return tuple(
        Mention(start, end, "body", ref, part, via="compound", sentence=sentence.index)
        for part, start, end in compound_parts(word)
        if (ref := part_body(part, known))
    )


def _state_word(text: str, known: Knowledge) -> tuple[str, str] | None:
    """The code of the state an adjective or a word for its people names, and which of them it is."""
    code = known.adjectives.get(stem_of(text))
    if code:
        return code, "adjective"
    if not text[:1].isupper():
        return None
    code = known.peoples.get(text) or known.peoples.get(text[:-1]) or known.peoples.get(text[:-2])
    return (code, "people") if code else None


def part_body(part: str, known: Knowledge) -> str | None:
    """The body a part of a compound names ("US", "Kreml", "Verdi"); None if it names none."""
    if part in known.compounds:
        return state_id(known.compounds[part], known)
    return next(
        (ref for stem in stems(part) for form, ref in known.body_forms.get(stem, ()) if len(form) == 1), None
    )


def state_id(code: str, known: Knowledge) -> str:
    """The id of the body that is the state ``code``."""
    return known.state_ids[code]


def _town_adjective(words: Sequence[Word], i: int, known: Knowledge) -> str | None:
    text = words[i].text
    if not (text[:1].isupper() and text.endswith("er") and len(text) > 5) or i + 1 >= len(words):
        return None
    if not words[i + 1].text[:1].isupper():
        return None
    for stem in (text[:-2], text[:-2] + "en", text[:-2] + "e", text[:-1]):
        hit = next((ref for form, ref in known.place_forms.get(stem, ()) if len(form) == 1), None)
        if hit:
            return hit
    return None
