"""Verbs of saying in a unit, each with its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import word_set
from .attributes import this_at
from .frames import Item, Unit
from .phrase import Phrase
from .phrases import PhraseReader
from .subjects import find_subject, main_subject
from .turns import let_at, turn_at, turns
from .verbs import Form, forms

_AFTER_INFINITIVE = frozenset(
    {"werde", "wird", "werden", "wolle", "will", "wollen", "solle", "soll", "könne"}
)
"""Behind an infinitive at the end of a clause: "dass A mit B sprechen werde" is no word of A's."""
_UNREAL = frozenset({"könnte", "könnten", "müsste", "müssten", "dürfte", "dürften", "sollte", "sollten"})


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
    told = _told()
    for k, item in enumerate(items):
        hit = _verb_at(items, k, reader) if item.low in told else None
        if hit:
            finite, last, form = hit
            if not any(p.verb == finite for p in found):
                predicate = _predicate(items, finite, last, form, reader, found)
                if predicate:
                    found.append(predicate)
    return tuple(found)


@lru_cache(maxsize=1)
def _told() -> frozenset[str]:
    """All words, in small letters, that can be a verb of saying."""
    return word_set("speech", "let").union(turns(), forms())


def _verb_at(items: Sequence[Item], k: int, reader: PhraseReader) -> tuple[int, int, Form] | None:
    """(finite form, last part, form) if a verb of saying stands at ``k``."""
    item = items[k]
    if item.quote or not item.text[:1].isalpha() or (item.capital and k and not items[k - 1].boundary):
        return None
    let = let_at(items, k) if item.low in word_set("speech", "let") else None
    if let:
        return let
    turn = turn_at(items, k) if item.low in turns() else None
    if turn:
        last, form = turn
        aux = _auxiliary(items, k) if form.kind == "participle" else k
        return None if aux is None or aux == -1 else (aux, last, form)
    readings = forms().get(item.low, ())
    if readings and _infinitive_of_modal(items, k):
        return None
    if not readings or _adjectival(items, k, reader):
        return None
    opens = (
        k > 0 and items[k - 1].boundary and any(f.kind == "finite" and not f.verb.prefix for f in readings)
    )
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


def _infinitive_of_modal(items: Sequence[Item], k: int) -> bool:
    """``wollte sich nicht dazu äußern``: an infinitive at the end of a clause with a modal verb."""
    last = k + 1 >= len(items) or items[k + 1].boundary
    if k and items[k - 1].low == "zu" and items[k].low.endswith("n"):
        return True  # "was X zu sagen hatte"
    if items[k].low.endswith("n") and k + 1 < len(items) and items[k + 1].low in {"lassen", "lässt"}:
        return any(x.low == "sich" for x in items[:k])  # "muss sich fragen lassen"
    if not items[k].low.endswith("n"):
        return False
    if not last:
        closes = k + 2 >= len(items) or items[k + 2].boundary
        return closes and items[k + 1].low in _AFTER_INFINITIVE
    for n in range(k - 1, -1, -1):
        if items[n].boundary:
            return False
        if items[n].low in word_set("speech", "modals"):
            return n + 1 < k or items[n].low in _UNREAL
    return False


def _other_particle(items: Sequence[Item], k: int) -> bool:
    """Whether a prefix at the end of the clause makes the verb another one ("verlangt … viel ab")."""
    for n in range(k + 1, min(len(items), k + 30)):
        if items[n].boundary or items[n].low in {"und", "oder"}:
            return (
                n > k + 1
                and items[n - 1].low in word_set("speech", "particles")
                and not any(x.low == "von" for x in items[k:n])
            )
    return False


def _adjectival(items: Sequence[Item], k: int, reader: PhraseReader) -> bool:
    """ "seine erklärten Ziele": a participle before its noun; in "das erklärte Minister X" it is the verb."""
    if this_at(items, k, reader.names):
        return False
    return (
        k > 0
        and items[k - 1].low in word_set("speech", "determining")
        and k + 1 < len(items)
        and items[k + 1].capital
        and items[k + 1].start not in reader.names
        and items[k].low.endswith(("e", "en", "er", "em", "es"))
    )


def _auxiliary(items: Sequence[Item], k: int) -> int | None:
    """Index of the "hat" that goes with a participle, -1 for a passive, None if there is neither."""
    after = items[k + 1].low if k + 1 < len(items) else ""
    if after in {"worden", "wurde", "wurden", "wird", "werden"}:
        return -1
    if after in word_set("speech", "have") or after == "haben":
        soll = next(
            (n for n in range(k - 1, max(-1, k - 25), -1) if items[n].low in {"soll", "sollen", "will"}), None
        )
        return soll if soll is not None else k + 1
    commas = 0
    finite = any(f.kind == "finite" for f in forms().get(items[k].low, ()))
    for n in range(k - 1, max(-1, k - 45), -1):
        low = items[n].low
        if (
            low == ","
            and not commas
            and finite
            and n < k - 2
            and items[n + 1].low in word_set("speech", "relative")
        ):
            return None  # "hatte X ein Papier übergeben, das den Abzug verlangt"
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


def _predicate(
    items: Sequence[Item],
    finite: int,
    last: int,
    form: Form,
    reader: PhraseReader,
    before: Sequence[Predicate],
) -> Predicate | None:
    start = _clause_start(items, finite)
    subjects, order = find_subject(items, finite, start, reader)
    if order == "relative" and not subjects:
        return None
    if not subjects and before:
        lead = items[start].low if start < len(items) else ""
        if (lead in {"und", "aber", "doch"} or start == finite) and order == "none":
            subjects, order = before[-1].subjects, "shared"
    if not subjects and order == "none" and finite and items[finite - 1].low in {"und", "aber"}:
        subjects, order = main_subject(items[: finite - 1], reader), "shared"
    if not any(s.first == finite + 1 for s in subjects) and _says_much(items, finite):
        return None
    low = items[finite].low
    plural = form.plural if form.kind != "participle" else low in {"haben", "hatten", "sollen"}
    if low in word_set("speech", "let"):
        plural = low in {"lassen", "ließen", "liessen"}
    if low == "sagten":
        plural = True
    return Predicate(
        finite,
        last,
        form,
        subjects,
        order,
        not form.verb.lemma.startswith("kein") and _negated(items, finite, last),
        bool(plural),
        start,
        all(x.low in word_set("speech", "leading") for x in items[:finite]),
    )


def _says_much(items: Sequence[Item], finite: int) -> bool:
    """``Dass er schwieg, sagt über die Sache genug``: a clause is the subject, nobody speaks."""
    opens = items[0].low in {"dass", "wer", "was", "wie", "ob", "warum", "wann", "wo", "wohin"}
    if not opens or not finite or items[finite - 1].text != ",":
        return False
    end = next((n for n in range(finite + 1, len(items)) if items[n].boundary), len(items))
    much = {"genug", "viel", "alles", "einiges", "nichts", "wenig", "mehr", "manches", "etwas"}
    return any(x.low in much for x in items[finite + 1 : end])


_JUDGING = ("bar", "end", "reich", "wert", "haft", "abel", "fair", "recht", "gewogen")
"""Ends of words that say what something is called: "nannte den Vertrag nicht annehmbar" is a judgement."""


def _negated(items: Sequence[Item], finite: int, last: int) -> bool:
    """Whether the verb itself is negated: the word stands in its own clause, not in what is said."""
    for n in range(finite + 1, len(items)):
        if (items[n].boundary and n > last) or items[n].text == ":":
            return False
        if items[n].low in word_set("speech", "negations"):
            behind = items[n + 1].low if n + 1 < len(items) else ""
            judged = behind.endswith(_JUDGING) and (n + 2 == len(items) or items[n + 2].boundary)
            return not (items[n].low == "nicht" and (behind in {"nur", "mehr"} or judged))
    return False


def _clause_start(items: Sequence[Item], finite: int) -> int:
    inside = False  # a comma in brackets ("X (52, SPD)") ends no clause
    for n in range(finite - 1, -1, -1):
        inside = items[n].text == ")" or (inside and items[n].text != "(")
        if inside:
            continue
        if items[n].boundary and not (items[n].text == "-" and n and items[n - 1].end == items[n].start):
            return n + 1
    return 0
