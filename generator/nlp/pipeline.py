"""The spaCy pipeline: one file, one factory for each component, in the order they run.

Every component is a function of the document that sets one or two extension attributes and returns
the document; ``nlp.analyze_pipes()`` proves that each finds what it needs. Other modules of this room
hold the rules as plain functions; this one alone knows spaCy's interface.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ..german import sentences as german_sentences
from ..model.article import Article
from .bodies import find_bodies, find_places
from .introduced import with_introduced
from .knowledge import Knowledge
from .namesakes import without_namesakes
from .persons import find_persons
from .roles import find_genders, find_roles, find_sides, told_sides, with_sole_bearers
from .types import Reading, Sentence, Word

_ATTRIBUTES = (
    "article",
    "words",
    "sentences",
    "bodies",
    "places",
    "persons",
    "names",
    "roles",
    "sides",
    "genders",
    "reading",
    "known",
)


_INITIAL = re.compile(r"[ODL]")
_MIXED_STOP = re.compile(r"[A-ZÄÖÜ]\w*[a-zäöüß][A-ZÄÖÜ]\.")
"""What stands before the apostrophe of a name: O’Brien, D’Angelo, L’Heureux."""


@dataclass(frozen=True)
class _Component:
    """Binds a step to what it knows."""

    step: Callable[[Doc, Knowledge], None]
    known: Knowledge

    def __call__(self, doc: Doc) -> Doc:
        self.step(doc, doc._.known or self.known)
        return doc


def register_attributes() -> None:
    """Declare the extension attributes; doing it twice is harmless."""
    for name in _ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


def _sentences(doc: Doc, known: Knowledge) -> None:
    article: Article = doc._.article
    tokens = ((token.text, token.idx) for token in doc if not token.is_space)
    words = doc._.words = _whole_names([Word(text, at, at + len(text)) for text, at in tokens])
    doc._.sentences = _without_noise(article.text, article, words)


def _whole_names(words: list[Word]) -> tuple[Word, ...]:
    """``O’Sullivan`` as one word: spaCy keeps it together with a straight apostrophe only."""
    found: list[Word] = []
    for word in _without_stops(words):
        mark, initial = found[-1:], found[-2:-1]
        if mark and initial and mark[0].text == "’" and _INITIAL.fullmatch(initial[0].text):
            beside = initial[0].end == mark[0].start and mark[0].end == word.start
            if beside and word.text[:1].isupper():
                text = f"{initial[0].text}’{word.text}"
                found[-2:] = [Word(text, initial[0].start, word.end)]
                continue
        found.append(word)
    return tuple(found)


def _without_stops(words: list[Word]) -> Iterator[Word]:
    """``TdL.``, ``AfD.`` at a sentence's end: spaCy leaves the stop on behind one capital."""
    for word in words:
        if _MIXED_STOP.fullmatch(word.text):
            yield Word(word.text[:-1], word.start, word.end - 1)
            yield Word(".", word.end - 1, word.end)
        else:
            yield word


def _without_noise(text: str, article: Article, words: tuple[Word, ...]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    at = 0
    for span in german_sentences.split(text):
        for start, end in _clear(text, span.start, span.end, article):
            while at < len(words) and words[at].end <= start:
                at += 1
            last = at
            while last < len(words) and words[last].start < end:
                last += 1
            found.append(
                Sentence(len(found), start, end, span.paragraph, span.kind, text[start:end], at, last)
            )
    return tuple(found)


def _clear(text: str, start: int, end: int, article: Article) -> list[tuple[int, int]]:
    """What noise leaves of a sentence; nothing for rests without a word."""
    rests = [(start, end)]
    for noise in article.noise:
        rests = [
            piece
            for a, b in rests
            for piece in (
                [(a, min(b, noise.start)), (max(a, noise.end), b)]
                if noise.start < b and a < noise.end
                else [(a, b)]
            )
            if piece[0] < piece[1]
        ]
    trimmed = []
    for a, b in rests:
        piece = text[a:b]
        a, b = a + len(piece) - len(piece.lstrip()), b - (len(piece) - len(piece.rstrip()))
        if sum(map(str.isalpha, text[a:b])) >= 3:
            trimmed.append((a, b))
    return trimmed


def _bodies(doc: Doc, known: Knowledge) -> None:
    known = doc._.known = with_introduced(doc._.article.text, known)
    doc._.bodies = find_bodies(doc._.sentences, doc._.words, known)
    places = find_places(doc._.sentences, doc._.words, known)
    doc._.places = without_namesakes(places, doc._.words, doc._.article.text, known)


def _persons(doc: Doc, known: Knowledge) -> None:
    words: tuple[Word, ...] = doc._.words
    named = [m for m in (*doc._.bodies, *doc._.places) if m.via == "name"]
    spans = sorted((m.start, m.end) for m in named)
    blocked = set()
    j = 0
    for i, word in enumerate(words):
        while j < len(spans) and spans[j][1] <= word.start:
            j += 1
        if j < len(spans) and spans[j][0] <= word.start < spans[j][1]:
            blocked.add(i)
    doc._.persons, doc._.names = find_persons(
        doc._.sentences, words, doc._.article.text, known, frozenset(blocked)
    )


def _roles(doc: Doc, known: Knowledge) -> None:
    doc._.roles = find_roles(doc._.sentences, doc._.words, doc._.names, doc._.persons, known)
    sides = find_sides(doc._.persons, doc._.roles, known)
    told = told_sides(doc._.article.text, doc._.names, doc._.bodies, doc._.places, doc._.roles, sides, known)
    doc._.sides = {**sides, **told}
    doc._.roles = with_sole_bearers(
        doc._.roles, doc._.sentences, doc._.words, doc._.names, doc._.sides, known
    )
    doc._.genders = find_genders(doc._.persons, doc._.roles, known)


def _reading(doc: Doc, known: Knowledge) -> None:
    d = doc._
    doc._.reading = Reading(
        article=d.article, text=d.article.text, words=d.words, sentences=d.sentences, bodies=d.bodies,
        places=d.places, persons=d.persons, names=d.names, roles=d.roles, sides=d.sides,
        genders=d.genders, known=known,
    )  # fmt: skip


_STEPS: dict[str, tuple[Callable[[Doc, Knowledge], None], list[str], list[str]]] = {
    "dossier_sentences": (_sentences, [], ["doc._.words", "doc._.sentences"]),
    "dossier_bodies": (_bodies, ["doc._.words", "doc._.sentences"], ["doc._.bodies", "doc._.places"]),
    "dossier_persons": (_persons, ["doc._.bodies", "doc._.places"], ["doc._.persons", "doc._.names"]),
    "dossier_roles": (_roles, ["doc._.persons", "doc._.names"], ["doc._.roles", "doc._.sides"]),
    "dossier_reading": (_reading, ["doc._.names", "doc._.roles", "doc._.sides"], ["doc._.reading"]),
}


def build(known: Knowledge, model: str | None = None) -> Language:
    """The pipeline: the blank German tokeniser (or an installed model's) with our components.

    Raises:
        OSError: if ``model`` is named but not installed.
    """
    register_attributes()
    nlp = spacy.load(model) if model else spacy.blank("de")
    for name, (step, requires, assigns) in _STEPS.items():
        Language.component(name, requires=requires, assigns=assigns, func=_Component(step, known))
        nlp.add_pipe(name)
    return nlp
