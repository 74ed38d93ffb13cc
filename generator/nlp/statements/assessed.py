"""Where somebody is told to stand by a plain verb and what stands in its clause.

``X sieht die Arbeit fast abgeschlossen``, ``X schloss einen Gipfel aus``,
``X bekräftigte die Forderung nach …``, ``X warnte vor einem Diktat``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import word_set, words
from .beside import Found
from .content import has_object
from .frames import Item, Unit
from .phrases import PhraseReader
from .predicates import Predicate
from .speakers import Resolver
from .subjects import find_subject
from .view import View

_SEES = frozenset({"sieht", "sehen", "sah", "sahen"})
_EXCLUDE = frozenset({"ausschließen", "ausschliessen"})
_DEFINITE = frozenset({"dem", "der", "den", "seiner", "ihrer", "seinem", "ihrem"})
_LAWS = ("verfassung", "gesetz", "vertrag", "statut", "satzung", "abkommen")
_PARTICIPLE = re.compile(r"^(?:\w+)?(?:ge\w{3,}(?:t|en)|(?:be|er|ver|zer|ent)\w{3,}t|\w{3,}iert)$")


def assessed(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """Who judges something in the unit; None if nobody does. Only whoever is the subject of a main clause."""
    items = view.unit.items
    for n, item in enumerate(items):
        if item.low not in _SEES or not n or item.capital:
            continue
        end = _clause_end(items, n)
        if not _sees(items[n + 1 : end]):
            continue
        start = next((m + 1 for m in range(n - 1, -1, -1) if items[m].boundary), 0)
        subjects, order = find_subject(items, n, start, reader)
        if order not in {"left", "right"} or subjects[0].kind not in {"person", "body", "role"}:
            continue
        found = resolver.speakers(subjects, view.unit, view.anchor)
        if found and all(s.kind != "unnamed" for s in found):
            return found, "assess"
    return None


def _clause_end(items: Sequence[Item], n: int) -> int:
    return next((m for m in range(n + 1, len(items)) if items[m].boundary or items[m].quote), len(items))


def _sees(behind: Sequence[Item]) -> bool:
    """Whether an object and a closing judgement stand behind "sieht"; "sieht sich gezwungen" is an event."""
    if len(behind) < 2 or behind[0].low in {"sich", "man", "es"} or not any(x.capital for x in behind):
        return False
    closing = " ".join(x.text for x in behind)
    if closing.endswith(words("speech", "seen")):
        return True
    return behind[-1].text[:1].islower() and bool(_PARTICIPLE.match(behind[-1].low))


def restates(unit: Unit, p: Predicate) -> bool:
    """``bekräftigte die Forderung nach …``, ``wiederholte seine Warnung``: a noun of saying as object."""
    if p.form.verb.lemma not in word_set("speech", "restating") or p.order not in {"left", "right"}:
        return False
    end = _clause_end(unit.items, max(p.verb, p.last))
    nouns = word_set("speech", "restated")
    return any(unit.items[n].text in nouns for n in range(p.clause, end)) and has_object(unit, p)


def rules_out(unit: Unit, p: Predicate) -> bool:
    """``schloss einen Gipfel aus``: the object stands alone; "aus der Partei" is an act, a law no word."""
    if p.form.verb.lemma not in _EXCLUDE or p.order not in {"left", "right"} or not has_object(unit, p):
        return False
    inner = unit.items[p.clause : p.last]
    return not any(x.low in {"von", "vom", "aus", "sich"} or x.low.endswith(_LAWS) for x in inner)


def leaves_open(unit: Unit, p: Predicate) -> bool:
    """``schloss nicht aus, dass …``: what somebody does not exclude is what they say."""
    comma = next((n for n in range(p.last + 1, len(unit.items) - 1) if unit.items[n].text == ","), None)
    said = comma is not None and comma <= p.last + 2 and unit.items[comma + 1].low == "dass"
    return p.form.verb.lemma in _EXCLUDE and said


def warns_of(unit: Unit, p: Predicate) -> bool:
    """``warnte in Oslo vor einem Diktat``, ``Vor neuen Zöllen warnte X``; not before whom or when."""
    items = unit.items
    end = _clause_end(items, p.verb)
    behind = any(_feared(items, n, end) for n in range(p.verb + 1, end))
    article = items[min(p.clause + 1, len(items) - 1)].low in _DEFINITE
    return behind or (items[p.clause].low == "vor" and not article and _feared(items, p.clause, p.verb))


def _feared(items: Sequence[Item], n: int, end: int) -> bool:
    noun = next((x for x in items[n + 1 : end] if x.capital), None)
    return items[n].low == "vor" and noun is not None and noun.text not in word_set("speech", "warned_before")
