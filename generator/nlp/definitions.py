"""Terms an article explains: question boxes, labelled boxes, and sentences that define.

Precision comes first: "X ist ein …" counts only for a term that needs explaining and a noun of a class
("Bündnis", "Vertrag"), and a question that the text never answers yields nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import load, word_set, words
from ..model.facts import DefinitionFact, TermKind
from .definitions_beside import beside, headed, labelled
from .definitions_headings import bare_term, before_label, spelled
from .definitions_lists import listed_terms
from .definitions_onward import taken_up
from .definitions_portraits import portrayed
from .definitions_terms import asks_more, is_a, is_person, several, short_forms, special
from .definitions_ways import explaining, sure
from .types import Reading, Sentence

_BULLET = re.compile(r"^[\W_]*(?:(?:Frage )?\d{1,2}[.):]\s+|[a-z]\)\s+)?")
_MARKS = re.compile(r"^[\s>#*_]+|\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.!])_{1,2}(?!\w)")
"""What sets a text in italics, in bold, as a heading or as a quotation in Markdown."""
_BRACKET_HEADING = re.compile(r"^(?P<long>[^()?!.]{6,60}) \((?P<short>[^()]{2,30})\)$")
_PREFIX = re.compile(
    r"^(?:[A-ZÄÖÜ][\wäöüß-]+(?: (?:[A-ZÄÖÜ][\wäöüß-]+|erklärt))?"
    r"|Zur? [A-ZÄÖÜ]\w+|Kurz erklärt|Gut zu wissen): "
    r"(?=[A-ZÄÖÜ„«»\"])"
)
_LONGEST = 420  # code points of a definition of two sentences; the box it is shown in holds no more


def find_definitions(reading: Reading) -> tuple[DefinitionFact, ...]:
    """All definitions in the order of the text, one for each term; empty when nothing is explained."""
    found: dict[str, DefinitionFact] = {}
    for definition in (*_boxes(reading), *_cut_labels(reading), *_lists(reading), *_sentences(reading)):
        found.setdefault(definition.term.lower(), definition)
    return tuple(sorted(found.values(), key=lambda d: (d.evidence[0].start, d.term)))


def _boxes(reading: Reading) -> Iterator[DefinitionFact]:
    sentences = reading.sentences
    for at, sentence in enumerate(sentences):
        first = at == 0 or sentences[at - 1].paragraph != sentence.paragraph
        question = _question(sentence, reading) if first else None
        answer = _answer(reading, at + 1)
        if question and answer:
            term, kind = question
            if _answers(term, answer):
                bare = _BULLET.sub("", _MARKS.sub("", sentence.text)).rstrip("*_ ")
                asked = bare if bare.endswith("?") else None
                yield _fact(reading, term, _kind(term, reading, kind), asked, answer, "question-box")
        elif answer and (sentence.kind == "heading" or (first and sentence.text.endswith(")"))):
            label = _label(spelled(sentence.text, reading)) or _headword(sentence, answer[0])
            label = label or _term(bare_term(reading, sentence, answer[0]) or "")
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
        term = _term(words_listed)
        if term:
            yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), "glossary-list")


@lru_cache(maxsize=1)
def _questions() -> tuple[tuple[re.Pattern[str], str | None], ...]:
    entries = load("definitions")["questions"]
    return tuple((re.compile(e["pattern"] + r"\s*\?$"), e.get("kind")) for e in entries)


def _question(sentence: Sentence, reading: Reading) -> tuple[str, str | None] | None:
    """The term a question asks for and the kind its wording implies; None for any other sentence."""
    text = spelled(_BULLET.sub("", _MARKS.sub("", sentence.text)), reading)
    text = re.sub(r", (?:bitte|genau|eigentlich|nun|denn)(?: \w+)?, ", " ", text)
    head, colon, rest = text.partition(": ")
    if colon and (head in word_set("definitions", "labels") or re.fullmatch(r"[A-ZÄÖÜ][\w-]+ erklärt", head)):
        text = rest
    text = text.rstrip("*_ ")
    if not text.endswith("?"):
        return _announced(text) if sentence.kind == "heading" else None
    for pattern, kind in _questions():
        match = pattern.match(text)
        if match:
            term = _term(match["term"])
            if term and not asks_more(match["term"]):
                return term, kind
    return None


@lru_cache(maxsize=1)
def _announcements() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p + "$") for p in words("definitions", "announcements"))


def _announced(heading: str) -> tuple[str, str | None] | None:
    """The term of a heading that announces an explanation ("Was Artikel 5 bedeutet")."""
    match = next((m for p in _announcements() if (m := p.match(heading.rstrip(":.")))), None)
    term = _term(match["term"]) if match else None
    return (term, None) if term else None


def _term(words_asked: str) -> str | None:
    """The term without article and quotation marks; None if it names nothing."""
    text = words_asked.strip(' „“”«»"‚‘‹›.:')
    if text.lower() in {w.lower() for w in words("definitions", "no_term")}:
        return None
    parts = text.split()
    while len(parts) > 1 and parts[0].lower() in word_set("definitions", "articles"):
        parts = parts[1:]
    term = " ".join(parts).strip(' „“”«»"‚‘‹›')
    if (
        not re.search(r"[A-ZÄÖÜ]", term)
        or re.match(r"(?:Was|Wer|Wie|Warum|Wo|Wann|Wieso|Weshalb|Worum|Welche\w?)\b", term)
        or term.split()[0].lower() in word_set("definitions", "no_term")
        or len(parts) > 6
    ):
        return None
    return term


def _label(heading: str) -> str | None:
    """The term of ``Stichwort: X`` or of ``Long form (short form)``; None for any other heading."""
    heading = heading.strip("*_# ")
    bare = re.match(
        r"^(?:STICHWORT|Stichwort|KURZ ERKLÄRT|Kurz erklärt"
        r"|Info(?:box|kasten)|Lexikon|Begriff) (?=[A-ZÄÖÜ„«»\"])",
        heading,
    )
    if bare and ":" not in heading:
        return _term(heading[bare.end() :])
    head, colon, rest = heading.partition(":")
    if colon and head.strip().lower() in {w.lower() for w in words("definitions", "labels")}:
        return _term(rest)
    behind = before_label(heading)
    if behind:
        return _term(behind)
    match = _BRACKET_HEADING.match(heading)
    return _term(match["short"]) if match and re.match(r"[A-ZÄÖÜ]", match["short"]) else None


def _surely(heading: str) -> bool:
    """Whether the label leaves no doubt that the text below explains ("Stichwort: …")."""
    label = heading.partition(":")[0].strip("*_# ").lower()
    return before_label(heading) is not None or label in word_set("definitions", "sure_labels")


def _headword(heading: Sentence, answer: Sentence) -> str | None:
    """The term that stands alone over "So nennt man …", like a headword in a dictionary."""
    explains = any(re.match(p, answer.text) for p in words("definitions", "headword_answers"))
    return _term(heading.text) if explains and len(heading.text.split()) <= 4 else None


def _answer(reading: Reading, at: int) -> tuple[Sentence, ...]:
    """The first one or two sentences after a heading; empty if the next thing is a heading or a question."""
    if at >= len(reading.sentences):
        return ()
    first = reading.sentences[at]
    if first.kind == "heading" or first.text.endswith("?") or len(first.text.split()) < 3:
        return ()
    if any(re.search(p, first.text.lower()) for p in words("definitions", "no_answer")):
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


def _answers(term: str, answer: tuple[Sentence, ...]) -> bool:
    """Whether the text under the heading speaks of the term at all."""
    if answer[0].text.split()[0].strip('„«»"') in word_set("definitions", "answer_openings"):
        return True
    if term.isupper() and re.search(rf"\b{re.escape(term)}\b", " ".join(s.text for s in answer)):
        return True
    said = " ".join(s.text for s in answer).lower()
    return any(part.lower() in said for word in term.split() for part in word.split("-") if len(part) > 3)


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
        said = _MARKS.sub("", sentence.text)
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
        if label and (term := _term(label)):
            yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), "label-in-line")
        # A speaker or a label ("Stichwort:") before the sentence is no part of it.
        for rule, term in _explained(_PREFIX.sub("", said), reading):
            if label != term and not said.startswith(f"{label}: "):
                yield _fact(reading, term, _kind(term, reading, None), None, (sentence,), rule)
        before = reading.sentences[sentence.index - 1] if sentence.index else None
        referred = taken_up(before, said, reading)
        if before and referred and (term := _term(referred)) and not is_person(term, reading):
            yield _fact(reading, term, _kind(term, reading, None), None, (before, sentence), "taken-up")


def _explained(text: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """(rule, term) for each term a sentence explains."""
    told = False
    for way in explaining():
        match = way.pattern.search(text) if way.hint in text else None
        term = _term(match["term"]) if match else None
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
        term = _term(match["term"]) if match else None
        if term:
            yield "so-called", term
    for rule, said in (
        ("is-a", is_a(text, reading)),
        ("are", several(text, reading)),
        *(() if told else beside(text, reading)),
    ):
        term = _term(said) if said else None
        if term:
            yield rule, term
    for short in short_forms(text):
        yield "short-form", short
