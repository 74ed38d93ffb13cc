"""Terms an article explains: question boxes, labelled boxes, and sentences that define.

Precision comes first: "X ist ein …" counts only for a term that needs explaining and a noun of a class
("Bündnis", "Vertrag"), and a question that the text never answers yields nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import load, word_set, words
from ..lexicon.required import Among
from ..model.facts import DefinitionFact, TermKind
from .definitions_beside import beside, headed, labelled
from .definitions_headings import bare_term, before_label, spelled
from .definitions_lists import listed_terms
from .definitions_named import named
from .definitions_onward import taken_up
from .definitions_portraits import portrayed
from .definitions_questions import BULLET, MARKS, question, sure_question, term_of
from .definitions_several import several
from .definitions_terms import is_a, is_person, short_forms, special
from .definitions_ways import explaining, sure
from .rolewords import is_role
from .types import Reading, Sentence

_BRACKET_HEADING = re.compile(r"^(?P<long>[^()?!.]{6,60}) \((?P<short>[^()]{2,30})\)$")
_PREFIX = re.compile(
    r"^(?:[A-ZÄÖÜ][\wäöüß-]+(?: (?:[A-ZÄÖÜ][\wäöüß-]+|erklärt))?"
    r"|Zur? [A-ZÄÖÜ]\w+|Kurz erklärt|Gut zu wissen): "
    r"(?=[A-ZÄÖÜ„«»\"])"
)
_STRUGGLE = re.compile(
    r"^\W*(?:Ringen|Streit|Kampf|Zoff|Poker|Warten|Suche|Krach|Hoffen|Bangen|Sorge|Angst|Kritik) "
)
_LONGEST = 420  # code points of a definition of two sentences; the box it is shown in holds no more


def find_definitions(reading: Reading) -> tuple[DefinitionFact, ...]:
    """All definitions in the order of the text, one for each term; empty when nothing is explained."""
    found: dict[str, DefinitionFact] = {}
    boxes = (*_boxes(reading), *_cut_labels(reading), *_lists(reading))
    told = sorted((d for d in _sentences(reading) if not _shorter(d, boxes)), key=_only_spelled_out)
    for definition in (*boxes, *told):
        found.setdefault(definition.term.lower(), definition)
    return tuple(sorted(found.values(), key=lambda d: (d.evidence[0].start, d.term)))


def _only_spelled_out(definition: DefinitionFact) -> bool:
    """Whether a sentence gives the long form only in passing; one that says what it is comes first."""
    if definition.rule != "short-form":
        return False
    return not re.search(rf"{re.escape(definition.term)}\),? (?:ist|sind|war|waren) ", definition.definition)


def _shorter(definition: DefinitionFact, boxes: tuple[DefinitionFact, ...]) -> bool:
    """Whether a sentence explains by a shorter name what the box it stands in explains."""
    return any(
        definition.evidence[0] in box.evidence
        and definition.term != box.term
        and box.term.lower().startswith(f"{definition.term.lower()} ")
        for box in boxes
    )


def _boxes(reading: Reading) -> Iterator[DefinitionFact]:
    sentences = reading.sentences
    for at, sentence in enumerate(sentences):
        first = at == 0 or sentences[at - 1].paragraph != sentence.paragraph
        asking = question(sentence, reading) if first else None
        answer = _answer(reading, at + 1)
        if asking and answer:
            term, kind = asking
            if sure_question(sentence.text, term, answer[0], reading) or _answers(term, answer):
                bare = BULLET.sub("", MARKS.sub("", sentence.text)).rstrip("*_ ")
                asked = bare if bare.endswith("?") else None
                yield _fact(reading, term, _kind(term, reading, kind), asked, answer, "question-box")
        elif answer and (sentence.kind == "heading" or (first and sentence.text.endswith(")"))):
            label = _label(spelled(sentence.text, reading)) or _headword(sentence, answer[0])
            label = label or term_of(bare_term(reading, sentence, answer[0]) or "")
            if label and (_surely(sentence.text) or _answers(label, answer)):
                hint = "person" if sentence.text.lower().startswith("zur person") else None
                yield _fact(reading, label, _kind(label, reading, hint), None, answer, "labelled-box")


def _cut_labels(reading: Reading) -> Iterator[DefinitionFact]:
    """Boxes whose heading ("Stichwort: X") was cut as noise: the text right behind it explains X."""
    for span in reading.article.noise:
        head = spelled(reading.text[span.start : span.end], reading)
        label = _label(head) if span.reason == "infobox-heading" else None
        at = next((n for n, s in enumerate(reading.sentences) if s.start >= span.end), None)
        if label is None or at is None or reading.text[span.end : reading.sentences[at].start].strip():
            continue
        answer = _answer(reading, at)
        if answer and _answers(label, answer):
            yield _fact(reading, label, _kind(label, reading, None), None, answer, "labelled-box")


def _lists(reading: Reading) -> Iterator[DefinitionFact]:
    """The terms of a list under "Glossar" or "Wichtige Begriffe"."""
    for sentence, words_listed in listed_terms(reading):
        term = term_of(words_listed)
        if term:
            yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), "glossary-list")


def _label(heading: str) -> str | None:
    """The term of ``Stichwort: X`` or of ``Long form (short form)``; None for any other heading."""
    heading = heading.strip("*_# ")
    bare = re.match(
        r"^(?:STICHWORT|Stichwort|KURZ ERKLÄRT|Kurz erklärt"
        r"|Info(?:box|kasten)|Lexikon|Begriff) (?=[A-ZÄÖÜ„«»\"])",
        heading,
    )
    if bare and ":" not in heading:
        return term_of(heading[bare.end() :])
    head, colon, rest = heading.partition(":")
    if _STRUGGLE.match(rest):
        return None
    if colon and head.strip().lower() in {w.lower() for w in words("definitions", "labels")}:
        return term_of(rest)
    behind = before_label(heading)
    if behind:
        return term_of(behind)
    match = _BRACKET_HEADING.match(heading)
    return term_of(match["short"]) if match and re.match(r"[A-ZÄÖÜ]", match["short"]) else None


def _surely(heading: str) -> bool:
    """Whether the label leaves no doubt that the text below explains ("Stichwort: …")."""
    label = re.split(r":| (?=[A-ZÄÖÜ„«»\"])", heading.strip("*_# "), maxsplit=1)[0].lower()
    return before_label(heading) is not None or label in word_set("definitions", "sure_labels")


def _headword(heading: Sentence, answer: Sentence) -> str | None:
    """The term that stands alone over "So nennt man …", like a headword in a dictionary."""
    explains = any(re.match(p, answer.text) for p in words("definitions", "headword_answers"))
    return term_of(heading.text) if explains and len(heading.text.split()) <= 4 else None


def _answer(reading: Reading, at: int) -> tuple[Sentence, ...]:
    """The first one or two sentences after a heading; empty if the next thing is a heading or a question."""
    if at >= len(reading.sentences):
        return ()
    first = reading.sentences[at]
    if first.kind == "heading" or first.text.endswith("?") or len(first.text.split()) < 3:
        return ()
    low = first.text.lower()
    if any(_no_answer().matches(low)):
        return ()
    following = reading.sentences[at + 1] if at + 1 < len(reading.sentences) else None
    if (
        following
        and following.paragraph == first.paragraph
        and following.kind != "heading"
        and following.end - first.start <= _LONGEST
    ):
        return first, following
    return (first,)


@lru_cache(maxsize=1)
def _no_answer() -> Among[None]:
    return Among("keine-antwort", ((None, p) for p in words("definitions", "no_answer")))


def _answers(term: str, answer: tuple[Sentence, ...]) -> bool:
    """Whether the text under the heading speaks of the term at all."""
    if answer[0].text.split()[0].strip('„«»"') in word_set("definitions", "answer_openings"):
        return True
    if term.isupper() and re.search(rf"\b{re.escape(term)}\b", " ".join(s.text for s in answer)):
        return True
    said = " ".join(s.text for s in answer).lower()
    return any(_stem(part) in said for word in term.split() for part in word.split("-") if len(part) > 3)


def _stem(word: str) -> str:
    """What a word and others of its family share: "Schlichtung", "Schlichter"."""
    return re.sub(r"(?<=\w{6})(?:ungen|ung|ion|ionen|heit|keit|en|e)$", "", word.lower())


def _kind(term: str, reading: Reading, hint: str | None) -> TermKind:
    ends = (term.split()[-1].lower(), term.split()[0].lower())
    known = reading.known
    forms = {
        tuple(form): ref for entries in (known.body_forms.get(term.split()[0], ()),) for form, ref in entries
    }
    if tuple(term.split()) in forms:
        return "body"
    if hint == "person" or is_person(term, reading):
        return "person"
    kinds: tuple[tuple[str, TermKind], ...] = (
        ("plan_words", "plan"),
        ("body_words", "body"),
        ("place_words", "place"),
    )
    for key, kind in kinds:
        if any(end.endswith(w) for end in ends for w in words("definitions", key)):
            return kind
    if any(tuple(term.split()) == form for form, _ref in known.place_forms.get(term.split()[0], ())):
        return "place"
    return "body" if hint == "body" else "term"


def _fact(
    reading: Reading, term: str, kind: TermKind, question: str | None, answer: tuple[Sentence, ...], rule: str
) -> DefinitionFact:
    text = " ".join(" ".join(s.text for s in answer).split())
    return DefinitionFact(
        term=term, kind=kind, question=question, definition=text,
        evidence=tuple(reading.evidence(s) for s in answer), rule=rule,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _so_called() -> re.Pattern[str]:
    return re.compile(load("definitions")["so_called"])


def _sentences(reading: Reading) -> Iterator[DefinitionFact]:
    for sentence in reading.sentences:
        said = MARKS.sub("", sentence.text)
        # A sentence set in italics ends with a mark, which makes it look like a heading.
        heading = sentence.kind == "heading" and not (
            said.endswith(".") and sentence.text.endswith(("*", "_"))
        )
        if heading or sentence.text.endswith("?"):
            continue
        person = portrayed(sentence, reading)
        if person:
            yield _fact(reading, person, "person", None, (sentence,), "portrait")
        label = labelled(said, reading) or headed(sentence.text)
        if label and (term := term_of(label)):
            yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), "label-in-line")
        # A speaker or a label ("Stichwort:") before the sentence is no part of it.
        for rule, term in _explained(_PREFIX.sub("", said), reading):
            if label != term and not said.startswith(f"{label}: "):
                yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), rule)
        before = reading.sentences[sentence.index - 1] if sentence.index else None
        referred = taken_up(before, said, reading)
        if before and referred and (term := term_of(referred)) and not is_person(term, reading):
            yield _fact(reading, term, _kind(term, reading, None), None, (before, sentence), "taken-up")


def _explained(text: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """(rule, term) for each term a sentence explains."""
    told = False
    for way, pattern in explaining().candidates(text):
        match = pattern.search(text) if way.hint in text else None
        term = term_of(match["term"]) if match else None
        if (
            match
            and term
            and sure(way, match["term"], text[match.end() :], special(term, reading))
            and not (way.opening and match.start())
            and not is_person(term, reading)
        ):
            yield way.rule, term
            told = True
    if "sogenannt" in text:
        match = _so_called().search(text)
        term = term_of(match["term"]) if match else None
        if term and not is_role(term.split()[-1]) and not re.match(r"(?:Mann|Frau)\b", match["rest"]):  # type: ignore[index]
            yield "so-called", term
    for rule, said in (
        ("is-a", is_a(text, reading)),
        ("are", several(text, reading)),
        *(() if told else beside(text, reading)),
    ):
        term = term_of(said) if said else None
        if term:
            yield rule, term
    if not told:
        yield from (("named", term) for said in named(text, reading) if (term := term_of(said)))
    for short in short_forms(text):
        yield "short-form", short
