"""Verbs of saying in a unit, each with its subject.

The place before the finite verb of a German main clause holds one constituent. If it is a noun phrase
that can speak, it is the subject; otherwise the subject follows the verb. In a clause with "wie" or
"dass" the subject follows that word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...lexicon import word_set
from .frames import Item, Unit
from .phrases import PREPOSITIONS, Phrase, PhraseReader
from .verbs import Form, forms

_SKIP = frozenset({"sich", "es", "dies", "das", "dem", "den", "ihm", "ihr", "ihnen", "ihn", "uns", "der"})
LEADING = frozenset({"und", "aber", "doch", "denn", "sondern", "oder", "sowie", "auch", "sogar", "selbst", "nur", "bereits", "schon", "ausgerechnet"})
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "dessen", "deren", "welche", "welcher", "welches"})
_PARTICLES = frozenset({"ab", "an", "auf", "aus", "ein", "vor", "nach", "um", "her", "hin", "los", "fort", "weg", "zusammen", "durch", "statt", "teil", "fest", "heraus", "heran", "hinaus"})
_DETERMINING = frozenset({"der", "die", "das", "den", "dem", "des", "seine", "seinen", "seiner", "ihre", "ihren", "ihrer", "eine", "einen", "einer", "als", "wie", "keine", "mit", "von", "unter"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb of saying.

    Attributes:
        verb: index of its finite form; ``last`` of its last part (prefix, participle).
        form: which form of which verb.
        subjects: phrases joined by "und"; empty when none was found.
        order: ``left``, ``right`` (subject before or after the verb), ``final`` (subordinate clause),
            ``shared`` (subject of the predicate before).
        negated: whether it is denied.
        plural: whether the finite form is a plural.
        clause: index of the first item of its clause.
        first_word: whether no constituent of the sentence stands before it.
    """

    verb: int
    last: int
    form: Form
    subjects: tuple[Phrase, ...]
    order: str
    negated: bool
    plural: bool
    clause: int
    first_word: bool = False

    @property
    def groups(self) -> frozenset[str]:
        """The groups of its verb."""
        return self.form.verb.groups


def find_predicates(unit: Unit, reader: PhraseReader) -> tuple[Predicate, ...]:
    """All verbs of saying in ``unit``, from left to right."""
    found: list[Predicate] = []
    items = unit.items
    k = 0
    while k < len(items):
        hit = _verb_at(items, k)
        if hit:
            finite, last, form = hit
            if not any(p.verb == finite for p in found):
                predicate = _predicate(items, finite, last, form, reader, found)
                if predicate:
                    found.append(predicate)
        k += 1
    return tuple(found)


def _verb_at(items: Sequence[Item], k: int) -> tuple[int, int, Form] | None:
    """(finite form, last part, form) if a verb of saying stands at ``k``."""
    item = items[k]
    if item.quote or not item.text[:1].isalpha() or item.capital and k and not items[k - 1].boundary:
        return None
    if item.low in word_set("speech", "let"):
        return _let(items, k)
    readings = forms().get(item.low, ())
    if not readings or _adjectival(items, k):
        return None
    opens = k > 0 and items[k - 1].boundary and any(f.kind == "finite" and not f.verb.prefix for f in readings)
    aux = _auxiliary(items, k) if any(f.kind == "participle" for f in readings) and not opens else None
    if aux == -1:
        return None
    if aux is not None:
        return aux, k, next(f for f in readings if f.kind == "participle")
    plain: tuple[int, int, Form] | None = None
    for form in readings:
        if form.kind == "joined":
            return k, k, form
        if form.kind != "finite":
            continue
        if form.verb.prefix:
            prefix = _prefix(items, k, form.verb.prefix)
            if prefix:
                return k, prefix, form
        else:
            plain = plain or (k, k, form)
    return None if plain and _other_particle(items, k) else plain


def _other_particle(items: Sequence[Item], k: int) -> bool:
    """Whether a prefix at the end of the clause makes the verb another one ("verlangt … viel ab")."""
    for n in range(k + 1, min(len(items) - 1, k + 30)):
        if items[n].boundary or items[n].low in {"und", "oder"}:
            return n > k + 1 and items[n - 1].low in _PARTICLES and not any(x.low == "von" for x in items[k:n])
    return False


def _adjectival(items: Sequence[Item], k: int) -> bool:
    """"seine erklärten Ziele": a participle before its noun."""
    return k > 0 and items[k - 1].low in _DETERMINING and k + 1 < len(items) and items[k + 1].capital and items[k].low.endswith(("e", "en", "er", "em", "es"))


def _let(items: Sequence[Item], k: int) -> tuple[int, int, Form] | None:
    for n in range(k + 1, min(len(items), k + 14)):
        if items[n].low in word_set("speech", "let_with"):
            said = next(f for f in forms()["sagte"] if f.kind == "finite")
            return k, n, said
        if items[n].text in {";", ":", "."}:
            return None
    return None


def _auxiliary(items: Sequence[Item], k: int) -> int | None:
    """Index of the "hat" that goes with a participle, -1 for a passive, None if there is neither."""
    after = items[k + 1].low if k + 1 < len(items) else ""
    if after in {"worden", "wurde", "wurden", "wird", "werden"}:
        return -1
    if after in word_set("speech", "have") or after == "haben":
        soll = next((n for n in range(k - 1, max(-1, k - 25), -1) if items[n].low in {"soll", "sollen", "will"}), None)
        return soll if soll is not None else k + 1
    commas = 0
    for n in range(k - 1, max(-1, k - 45), -1):
        low = items[n].low
        if low in word_set("speech", "have"):
            return n
        if low in word_set("speech", "passive"):
            return -1
        if items[n].text in {";", ":"}:
            return None
        commas += items[n].text == ","
        if commas and low not in {","} and low in forms() and any(f.kind == "finite" for f in forms()[low]):
            return None
    return None


def _prefix(items: Sequence[Item], k: int, prefix: str) -> int | None:
    """Where the split-off prefix of the verb at ``k`` stands: at the end of its clause."""
    for n in range(k + 1, min(len(items), k + 40)):
        if items[n].low == prefix:
            after = items[n + 1] if n + 1 < len(items) else None
            if after is None or after.boundary or after.quote or after.low in {"und", "aber", "oder"}:
                return n
        if items[n].text in {";", ":", "–"}:
            return None
    return None


def _predicate(items: Sequence[Item], finite: int, last: int, form: Form, reader: PhraseReader, before: Sequence[Predicate]) -> Predicate | None:
    start = _clause_start(items, finite)
    subjects, order = find_subject(items, finite, start, reader)
    if order == "relative" and not subjects:
        return None
    if not subjects and before:
        lead = items[start].low if start < len(items) else ""
        if (lead in {"und", "aber", "doch"} or start == finite) and order == "none":
            subjects, order = before[-1].subjects, "shared"
    low = items[finite].low
    plural = form.plural if form.kind != "participle" else low in {"haben", "hatten", "sollen"}
    if low in word_set("speech", "let"):
        plural = low in {"lassen", "ließen", "liessen"}
    if low == "sagten":
        plural = True
    return Predicate(finite, last, form, subjects, order, _negated(items, finite, last), bool(plural), start, all(x.low in LEADING for x in items[:finite]))


def _negated(items: Sequence[Item], finite: int, last: int) -> bool:
    """Whether the verb itself is negated: the word stands in its own clause, not in what is said."""
    for n in range(finite + 1, len(items)):
        if items[n].boundary and n > last or items[n].text == ":":
            return False
        if items[n].low in word_set("speech", "negations"):
            return not (items[n].low == "nicht" and n + 1 < len(items) and items[n + 1].low in {"nur", "mehr"})
    return False


def _clause_start(items: Sequence[Item], finite: int) -> int:
    for n in range(finite - 1, -1, -1):
        if items[n].boundary and not (items[n].text == "-" and n and items[n - 1].end == items[n].start):
            return n + 1
    return 0


def find_subject(items: Sequence[Item], finite: int, start: int, reader: PhraseReader) -> tuple[tuple[Phrase, ...], str]:
    """The subject of the finite verb at ``finite`` in the clause from ``start``, and how it stands to it.

    The order is ``none`` when no phrase that can speak was found and ``relative`` in a relative clause.
    """
    words = word_set("speech", "subordinators")
    first = start
    while first < finite and items[first].low in LEADING:
        first += 1
    if first < finite and items[first].low in words and not (start == 0 and items[first].low in {"seit", "als", "während"}):
        if items[first].low not in word_set("speech", "spoken_subordinators"):
            return (), "relative"
        phrase = _following(items, first + 1, finite, reader)
        return (reader.joined(items, phrase), "final") if phrase else ((), "relative")
    if first < finite and start > 0 and items[first].low in _RELATIVE and items[start - 1].text == "," and _clause_final(items, finite) and finite - first > 1:
        return _antecedent(items, start - 1, reader) if items[first].low in {"der", "die", "welche", "welcher"} else (), "relative"
    if first < finite:
        phrase = reader.read(items, first)
        if phrase and phrase.speaks:
            joint = reader.joined(items, phrase)
            end = joint[-1].last
            rest = items[end:finite]
            if all(_adverbial(r) for r in rest) or (phrase.first == 0 and _bracketed(items, end, finite)):
                return joint, "left"
    phrase = _following(items, finite + 1, len(items), reader)
    if phrase:
        return reader.joined(items, phrase), "right"
    if first >= finite and start > 0 and items[start - 1].text in {",", "–"}:
        return _before_apposition(items, start - 1, reader)
    if 0 < start and first < finite and items[start - 1].text == ",":
        return _before_apposition(items, start - 1, reader)
    return (), "none"


def _antecedent(items: Sequence[Item], comma: int, reader: PhraseReader) -> tuple[Phrase, ...]:
    """The person whose name ends right before the relative clause."""
    for n in range(comma - 1, max(-1, comma - 8), -1):
        mention = reader.names.get(items[n].start)
        if mention:
            behind = [x for x in items[n:comma] if x.start >= mention.end]
            whole = not behind or behind[0].text == "("
            return (Phrase(n, comma, "person", (mention.ref,), (mention.form,)),) if whole else ()
    return ()


def _adverbial(item: Item) -> bool:
    return item.quote is None and not item.capital and item.low not in PREPOSITIONS


def _bracketed(items: Sequence[Item], end: int, finite: int) -> bool:
    """Whether between phrase and verb only "am Montag", "in Brüssel" or brackets stand."""
    rest = items[end:finite]
    return bool(rest) and rest[0].low in PREPOSITIONS | {"(", "auch"} and len(rest) <= 8


def _clause_final(items: Sequence[Item], finite: int) -> bool:
    after = items[finite + 1] if finite + 1 < len(items) else None
    return after is None or after.boundary or after.low in {"und", "oder", "hat", "haben", "hatte"}


def _following(items: Sequence[Item], i: int, limit: int, reader: PhraseReader) -> Phrase | None:
    """The first nominative phrase after ``i`` that can speak; adverbs and adverbial phrases are passed over."""
    k = i
    while k < min(limit, i + 14):
        item = items[k]
        if item.boundary or item.quote:
            return None
        if item.low in PREPOSITIONS:
            k = _past_preposition(items, k, limit)
            continue
        phrase = reader.read(items, k)
        if phrase and (phrase.speaks or item.low not in _SKIP):
            return phrase if phrase.speaks else None
        if item.low in {"der", "den", "dem", "des", "einem", "einer", "einen", "ihrem", "seinem", "seinen", "ihren", "den"} and not phrase:
            k = _past_preposition(items, k, limit)
            continue
        k += 1
    return None


def _past_preposition(items: Sequence[Item], k: int, limit: int) -> int:
    """Behind the first noun after a preposition, with "des"/"der" attributes of it."""
    n = k + 1
    while n < limit and not items[n].boundary and not items[n].capital and not items[n].text[:1].isdigit():
        n += 1
    while n < limit and items[n].text[:1].isdigit():
        n += 1
    n += 1
    if n < limit and items[n - 1].capital and items[n].low == "des":
        return _past_preposition(items, n, limit)
    return n


def _before_apposition(items: Sequence[Item], comma: int, reader: PhraseReader) -> tuple[tuple[Phrase, ...], str]:
    """``X, Sekretär des …, sagte``: the phrase at the head of the sentence, if a comma follows it at once."""
    first = 0
    for n in range(comma - 1, -1, -1):
        if items[n].text in {".", ";", ":", "!", "?"}:
            first = n + 1
            break
    while first < comma and items[first].low in LEADING:
        first += 1
    phrase = reader.read(items, first)
    if phrase and phrase.speaks and phrase.kind != "pronoun" and phrase.last <= comma:
        joint = reader.joined(items, phrase)
        if joint[-1].last == comma or (joint[-1].last < comma and items[joint[-1].last].text in {",", "–"}):
            return joint, "left"
    return (), "none"
