"""Whether a sentence with a verb of saying holds what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...lexicon import word_set
from ..rolewords import is_role
from .frames import Item, Unit
from .predicates import Predicate
from .subjunctive import has_subjunctive, is_first, runs_on
from .view import View, owed

_MORE = frozenset({"mehr", "weniger", "besser", "anders", "sowohl", "erster", "erste", "sofort"})


def has_content(unit: Unit, p: Predicate) -> bool:
    """Whether the sentence holds what is said: a clause before or after the verb, or a Konjunktiv."""
    items = unit.items
    if p.clause == 0 and items[0].low == "was":
        return False  # "Was X sagte, war kaum zu verstehen"
    if p.order == "final" and (items[p.clause].low in {"wie", "was"} or items[0].low == "wie"):
        return bool(p.groups & {"say", "announce"})
    if p.clause > 2 and items[p.clause - 1].text == "," and items[p.clause].low in {"das", "dies"}:
        return bool(p.groups & {"say", "announce"}) and p.order == "right"
    if _clause_before(unit, p) or _so_before(unit, p):
        return True
    for n in range(p.verb + 1, len(items) - 1):
        if items[n].text == ":":
            return has_subjunctive(unit, n) or (
                len(items) - n > 3 and (p.form.verb.lemma in word_set("speech", "plain") or owed(unit, n, p))
            )
        if items[n].text == ";":
            return n - p.verb <= 8 and runs_on(replace(unit, items=items[n + 1 :]), present=True)
        if items[n].text == "," and n >= min(p.last, p.verb + 1):
            if items[n + 1].low in word_set("speech", "content_words") and items[n + 1].low not in {
                "wo",
                "was",
                "wer",
                "wenn",
                "falls",
                "sofern",
            }:
                return True
            if _infinitive(unit, n + 1, items[n - 1].low in word_set("speech", "bound")) and (
                "evaluate" not in p.groups or p.groups & {"say", "announce", "demand"}
            ):
                return True
            if _open_clause(unit, n + 1, p):
                return True
    return False


def thinks(unit: Unit, p: Predicate) -> bool:
    """``X hofft, dass …``, ``Y rechnet damit, dass …``, ``Z glaubt, das Papier sei …``."""
    items = unit.items
    if p.order not in {"left", "right"} or p.form.kind == "participle":
        return False
    comma = next((n for n in range(p.verb + 1, len(items) - 2) if items[n].text in {",", ":"}), None)
    bound = comma is not None and items[comma - 1].low in word_set("speech", "bound")
    if comma is None or p.verb + (12 if bound else 6) < comma:
        return _clause_before(unit, p) and has_subjunctive(unit)
    return items[comma + 1].low == "dass" or (
        any(is_first(items, n) for n in range(comma + 2, min(len(items), comma + 8)))
        and items[comma + 1].low not in {"der", "die", "das", "den", "dem", "wenn", "weil"}
    )


def _so_before(unit: Unit, p: Predicate) -> bool:
    """``so hat er es betont``, ``so erzählte es X``."""
    return p.verb > 1 and unit.items[p.verb - 1].low == "so" and unit.items[p.verb - 2].boundary


def _clause_before(unit: Unit, p: Predicate) -> bool:
    """``…, sagte X``: the verb opens its clause and words stand before the comma."""
    items = unit.items
    if p.order != "right" or p.verb < 3 or items[p.verb - 1].text not in {",", "–"}:
        return False
    said = "say" in p.groups or p.form.verb.lemma == "ankündigen"
    plain = said and p.form.verb.lemma not in word_set("speech", "no_plain")
    return plain or has_subjunctive(unit)


def told_by_another(view: View) -> bool:
    """``…, meldet die Agentur X``: whoever is named behind the verb tells it, though no speaker of ours."""
    items = view.unit.items
    for p in view.predicates:
        behind = items[p.verb + 1] if p.verb + 1 < len(items) else None
        named = behind is not None and (behind.capital or behind.low in word_set("speech", "nominative"))
        inquit = p.order in {"right", "none"} and p.verb > 2 and items[p.verb - 1].text in {",", "–"}
        if named and inquit and "say" in p.groups:
            return True
    return False


def denies_existence(unit: Unit) -> bool:
    """``Einen „Geheimplan“ gebe es nicht``: a word taken up to deny it is spoken, not the name of a thing."""
    items = unit.items
    there = any(x.low in {"gebe", "gäbe"} and y.low == "es" for x, y in pairwise(items))
    return there and any(x.low in word_set("speech", "negations") for x in items)


def _infinitive(unit: Unit, start: int, bound: bool) -> bool:
    """Whether the clause from ``start`` is an infinitive with "zu" ("abzureisen", "zu reisen")."""
    if not bound and unit.items[start].low in {"um", "ohne", "statt", "anstatt"}:
        return False
    for n in range(start, len(unit.items)):
        low = unit.items[n].low
        if unit.items[n].boundary:
            return False
        last = (
            n + 1 >= len(unit.items) or unit.items[n + 1].boundary or unit.items[n + 1].low in {"und", "oder"}
        )
        if last and low.endswith("n") and "zu" in low[1:-3]:
            return True
        if last and low.endswith("n") and unit.items[n - 1].low == "zu":
            return True
    return False


def _open_clause(unit: Unit, start: int, p: Predicate) -> bool:
    """A main clause after the comma: in the Konjunktiv, or in the indicative after a plain verb of saying."""
    items = unit.items
    end = next((n for n in range(start, len(items)) if items[n].text in {";", ":"}), len(items))
    if items[start].low in word_set("speech", "no_content"):
        return _opened(unit, start)
    if any(_reporting(unit, n) for n in range(start, end)):
        return True
    if "say" not in p.groups or p.form.verb.lemma in word_set("speech", "no_plain"):
        return False
    if items[start].low in {
        "der",
        "die",
        "das",
        "dem",
        "den",
        "dessen",
        "deren",
        "in",
        "mit",
        "bei",
        "wo",
        "zu",
        "auf",
        "an",
        "von",
        "wenn",
        "wer",
        "was",
    }:
        return _second_place(items, start, end)
    if items[start].low in {"man", "er", "sie", "es", "dies", "wir", "sein", "seine", "ihr", "ihre"}:
        return True
    return end - start >= 3 and any(
        items[n].low in word_set("speech", "finite") or items[n].low.endswith(("ten", "te"))
        for n in range(start, min(end, start + 6))
    )


def _second_place(items: Sequence[Item], start: int, end: int) -> bool:
    """``die Löhne stagnierten seit Mai``: article, noun and verb make a main clause, no relative one."""
    if items[start].low not in {"der", "die", "das"} or end - start < 4 or not items[start + 1].capital:
        return False
    verb, closing = items[start + 2], next(x for x in reversed(items[start:end]) if not x.boundary)
    late = closing.low in word_set("speech", "finite") or closing.low.endswith(("te", "ten", "tet"))
    behind = items[start + 3]
    return (
        verb.text[:1].islower()
        and (verb.low.endswith(("te", "ten")) or verb.low in word_set("tense", "past"))
        and not late
        and not behind.boundary
        and behind.low not in word_set("speech", "finite")
    )


def _opened(unit: Unit, start: int) -> bool:
    """``ohne Hilfe werde …``, ``um das zu ändern, brauche …``: a Konjunktiv behind the opening part."""
    items = unit.items
    if items[start].low not in word_set("speech", "openers"):
        return False
    comma = next((n for n in range(start + 1, len(items)) if items[n].boundary), len(items))
    if comma + 1 < len(items) and items[comma].text == "," and is_first(items, comma + 1):
        return True
    # "ohne dass er komme" and "weil er krank sei" are clauses of their own, a Konjunktiv there tells nothing
    return items[start].low == "ohne" and any(
        is_first(items, n) for n in range(start + 2, comma - 1) if items[start + 1].low != "dass"
    )


def _reporting(unit: Unit, n: int) -> bool:
    item = unit.items[n]
    second = word_set("speech", "second") | {
        "könnten",
        "könnte",
        "würde",
        "wäre",
        "hätte",
        "stünde",
        "gäbe",
        "müsste",
    }
    return not item.quote and item.text[:1].islower() and (item.low in second or is_first(unit.items, n))


def with_von(unit: Unit, p: Predicate) -> bool:
    """Whether "sprechen" goes with "von" and not with a partner ("mit") or a stage ("vor")."""
    items = unit.items
    if any(x.low in {"mit", "über"} for x in items[p.verb + 1 : p.verb + 3]):
        return False
    near = items[p.clause : p.last] if p.form.kind == "participle" else items[p.verb + 1 :]
    partner = next((n for n, x in enumerate(near) if x.low in {"mit", "vor"}), len(near))
    if p.form.kind == "participle" and any(x.low in {"von", "vom"} for x in near[partner:]):
        return any(x.low in {"von", "vom", "davon"} for x in near[:partner])
    for n, x in enumerate(near):
        if x.boundary and p.form.kind != "participle":
            return False
        if (
            x.low == "vom"
            and n + 1 < len(near)
            and near[n + 1].text in {"Stand", "Verlauf", "Ausgang", "Fortgang"}
        ):
            return False  # "berichtete ihm vom Stand der Dinge": nothing of what was said
        if x.low == "von" and n and n < partner < len(near) and is_role(near[n - 1].text):
            continue  # "hatte der Berater von X mit Y gesprochen"
        if x.low in {"von", "vom", "davon"}:
            after = near[n + 1] if n + 1 < len(near) else None
            if (
                after is not None
                and after.text[:1].islower()
                and after.low not in {"der", "dem", "den", "des"}
            ):
                return True  # "im Sender X von einem Rückschlag": no part of the place
            return not (
                n and near[n - 1].capital and n > 1 and near[n - 2].low in {"am", "im", "auf", "in", "bei"}
            )
    return False


def names(unit: Unit, p: Predicate) -> bool:
    """Whether object and name are both there: ``nannte das Gespräch offen``, ``als unausgewogen``."""
    items = unit.items
    end = next(
        (n for n in range(max(p.verb, p.last) + 1, len(items)) if items[n].boundary and items[n].text != "-"),
        len(items),
    )
    if p.form.verb.lemma != "nennen":
        if items[p.clause].low == "als" and p.order == "right" and p.verb - p.clause > 1:
            return True  # "Als mager bezeichnete das Angebot X"
        first = p.clause if p.order == "final" else p.verb + 1
        stretch = items[first : max(end, p.last + 1)]
        return any(x.low == "als" and y.low not in _MORE for y, x in pairwise(stretch))
    if p.verb and items[p.verb - 1].low == "so":
        return False
    stretch = items[p.verb + 1 : end]
    if p.order == "right":
        stretch = (*items[p.clause : p.verb], *stretch)
    if stretch and stretch[0].low in {"kein", "keine", "keinen", "als"}:
        return False
    determiners = sum(
        x.low
        in {
            "das",
            "den",
            "die",
            "dies",
            "es",
            "ihn",
            "sie",
            "ein",
            "eine",
            "einen",
            "dieses",
            "diesen",
            "diese",
            "seine",
            "seinen",
        }
        for x in stretch
    )
    closing = next((x for x in reversed(stretch) if x.text), None)
    if (
        p.order == "right"
        and p.verb - p.clause == 1
        and determiners
        and not items[p.clause].low.endswith(("s", "n"))
    ):
        return True
    return determiners >= 2 or (determiners >= 1 and closing is not None and not closing.capital)


def has_object(unit: Unit, p: Predicate) -> bool:
    """Whether a noun stands in the clause besides the subject."""
    inside = {n for s in p.subjects for n in range(s.first, s.last)}
    end = next(
        (n for n in range(p.verb + 1, len(unit.items)) if unit.items[n].text in {";", ":", "."}),
        len(unit.items),
    )
    return p.order != "final" and any(n not in inside and unit.items[n].capital for n in range(p.clause, end))
