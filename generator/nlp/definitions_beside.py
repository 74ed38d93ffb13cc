"""Explanations beside a term: in brackets, between dashes or commas, after a label, by a group's members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from ..lexicon import words
from ..lexicon.required import any_of
from .definitions_terms import class_noun, is_person, plainly_a_class, special
from .rolewords import is_role
from .types import Reading

_WORD = r"[A-ZÄÖÜ„«»\"][\w“”«»\"-]+"
_TERM = (
    rf"(?P<term>(?!(?:Der|Die|Das|Den|Dem|Eine?|Im|Am|Vom|Zum|Zur)\b){_WORD}"
    r"(?: (?:(?:der|des|für|von|zur|zum|und) [A-ZÄÖÜ]|[A-ZÄÖÜ\d])[\w“”«»\"-]*){0,3})"
)
_BEGINS = re.compile(_TERM)
_ARTICLE = r"(?:ein|eine|einer|einem|einen|eines|der|die|das|dem|den)"
_APPOSED = re.compile(
    rf"{_TERM},? (?:– )?(?:also )?eine?[rmns]? "
    r"(?P<rest>[^,;:.–()]{8,}|[^,;:.–()]{3,8}(?=, (?:der|die|das|dem|den|in|mit|bei)\b))"
)
_POSSESSED = re.compile(
    r"(?P<term>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?), (?:[A-ZÄÖÜ]\w+s|der|die|das|dem) "
    r"(?P<rest>(?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+(?: (?:der|des|von|für|aus|im|in|zwischen) [^;:.–()]{3,80}?)?), "
)
_BRACKETS = re.compile(rf"{_TERM} \((?:also )?{_ARTICLE} (?P<rest>[^()]{{10,}})\)")
_DASHED = re.compile(
    rf"(?:Der|Die|Das|Den|Dem|Ein|Eine|[a-zäöüß]+) {_TERM} – eine?[rmns]? (?P<rest>[^,;:.–()]{{3,60}}), "
    r"(?:der|die|das|den|dem|mit|in|bei|wer|wonach|nach|über|durch|für)\b[^–]{6,}–"
)
"""An explanation between dashes with a clause of its own: even an everyday noun is explained there."""
_GENERAL = re.compile(
    r"\b[Ee]ine?[nmrs]? (?P<term>[A-ZÄÖÜ][\w-]+) – (?:also )?eine?[nmrs]? "
    r"(?P<rest>(?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+ "
    r"(?:auf|von|für|über|mit|zwischen|zur|zum|der|des|ohne|in) [^–]{3,60}) –"
)
"""What any thing of the kind is: "ein Moratorium – ein Verzicht auf neue Zölle – soll …"."""
_BOLD = re.compile(
    rf"^\W*\*\*{_TERM}(?::\*\*|\*\*:|\*\* –) (?:(?:Eine?|Der|Die|Das) "
    r"|(?=[^,;:.]{3,60}, (?:die|der|das|in|mit|bei|auf|unter)\b))(?P<rest>[^,;:.]{3,60})(?:[,.]|$)"
)
_RULES = re.compile(
    rf"{_TERM} (?:regelt|verpflichtet|verbietet|erlaubt|garantiert|bestimmt|verlangt|begrenzt|verhindert"
    r"|schützt|legt fest)\b(?!.* (?:am (?:\w+tag|Mittwoch)|heute|gestern|erneut)\b)"
)
"""What holds for a term always, behind a label."""
_DEFINITE = re.compile(
    r"(?P<term>[A-ZÄÖÜ]{3,8})(?: – |, )(?:der|die|das|dem|den) "
    r"(?P<rest>(?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+ (?:der|des|von|für) "
    r"[^,;:.–()]{3,70}?)(?: –|,) "
)
_SPELT = re.compile(
    r"^(?P<term>[A-ZÄÖÜ]{2,8}|[A-ZÄÖÜ][A-Za-zÄÖÜ]*[A-ZÄÖÜ]\d*): "
    r"(?:Der|Die|Das) (?P<long>[A-ZÄÖÜ][^,;:.!?]{8,80}?) "
    r"(?:ist|sind|war|waren) (?:der|die|das|eine?) "
)
"""A short form with its long form in the sentence behind it ("BAFU: Das Bundesamt für Umwelt ist …")."""
_MEMBERS = re.compile(
    rf"{_TERM}, (?:zu (?:dem|der|denen)|in (?:dem|der)|dem|der|das|die) [^;:.]{{8,}}?"
    r"\b(?:gehören|zählen|zusammengeschlossen|zusammengetan|zusammengefunden|verbündet|angehören|bilden)\b"
)
_CONSISTING = re.compile(
    rf"{_TERM}, (?:bestehend aus|ein Zusammenschluss von) [A-ZÄÖÜ]\w+(?:, | und )[^;:.]+?,"
)
_CONSISTS = re.compile(rf"^(?:Die|Der|Das) {_TERM} besteht aus (?:[a-zäöüß]+ |\d+ )*[A-ZÄÖÜ]\w+")
_BELONG = re.compile(rf"^(?:Zum|Zur|Dem|Der) {_TERM} (?:gehören|zählen|gehört|zählt) ")
_NUMBERED = re.compile(r"\b[A-ZÄÖÜ]{1,3}\d{1,2}\b")
_LISTED = re.compile(
    rf"{_TERM}(?: \(| – |, also )(?:[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?, )+(?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+"
)
_SERIES = re.compile(
    r" (?:und|sowie|oder) (?:eine?[rmns]?|der|die|das|den|dem|[a-zäöüß]+) "
    r"| (?:aber|jedoch|dagegen) | zu [a-zäöüß]+n$"
)
_OPENER = re.compile(
    r"^(?:(?:Im|Als|In der|In dem|Beim?|Bei der|Mit dem|Mit der|Unter|Nach dem|Laut dem"
    r"|Der|Die|Das|Den|Dem|Eine?) )?"
)
_REPEATED = re.compile(  # "Sondierung: Bei Sondierungen loten Parteien aus, ob …"
    r"^(?P<term>[A-ZÄÖÜ][\wäöüß-]{4,}): (?:Beim?|Unter|Mit|Als|Eine?|Die|Der|Das)(?: (?:den|dem"
    r"|der|einer|einem))? "
    r"(?P=term)\w{0,3} "
)
_CALLED = re.compile(
    r"^(?:Stichwort|Begriff|Zum Begriff|Zum Stichwort"
    r"|Kurz erklärt) (?P<term>[A-ZÄÖÜ][\w-]{3,}): (?=\w)"
)
_TO_DO = re.compile(
    r"^[^,;:.]*(?:\bzu [a-zäöüß]+e?n|\b(?:zu|an|auf|ab|ein|aus|vor|nach|mit|bei|um)zu[a-zäöüß]+e?n)\b"
)
"""``Druck auf Kiew, einem Abkommen zuzustimmen``: what it is to do, not what it is."""
_OF_YEAR = re.compile(r"^ (?:von|aus dem Jahr|vom) (?:[\d.]+ ?[A-ZÄÖÜ]?\w* )?(?:19|20)\d\d\b")
_ACRONYM = re.compile(r"^(?:[A-ZÄÖÜ]{2,8}|[A-ZÄÖÜ]{1,6}\d+)$")


def beside(text: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """(rule, term) for each term with an explanation beside it."""
    if ", ein" in text or "– ein" in text:
        yield from (("apposition", t) for t in _apposed(text, reading))
    if " (" in text:
        for match in _BRACKETS.finditer(text):
            if not is_person(match["term"], reading) and class_noun(match["rest"], any_noun=False):
                yield "bracket", match["term"]
    for match in _GENERAL.finditer(text) if " – " in text else ():
        if class_noun(match["rest"], any_noun=True) and not is_role(match["term"]):
            yield "apposition", match["term"]
    for match in _DASHED.finditer(text):
        if not is_person(match["term"], reading) and class_noun(match["rest"], any_noun=False):
            yield "apposition", match["term"]
    for match in _DEFINITE.finditer(text):
        if not is_person(match["term"], reading) and class_noun(match["rest"], any_noun=False, acts=False):
            yield "apposition", match["term"]
    yield from (("apposition", t) for t in _possessed(text, reading))
    yield from (("members", t) for t in _groups(text))


def _apposed(text: str, reading: Reading) -> Iterator[str]:
    """Terms followed by "ein Bündnis …" between commas or after a dash."""
    for match in _APPOSED.finditer(text):
        term = match["term"]
        apposed = text[match.end("term")] == "," or " – " in match.group()
        if (
            apposed
            and (special(term, reading) or _known(term, reading))
            and not is_person(term, reading)
            and class_noun(match["rest"], any_noun=False, acts=False)
            and not _SERIES.search(match["rest"])
            and not _TO_DO.search(match["rest"])
        ):
            yield term


def _known(term: str, reading: Reading) -> bool:
    """Whether the register or the lexicon has a body or a place of that name."""
    key = tuple(term.split())
    forms = (reading.known.body_forms, reading.known.place_forms)
    return any(key == tuple(form) for kind in forms for form, _ in kind.get(key[0], ()))


def _possessed(text: str, reading: Reading) -> Iterator[str]:
    """Known bodies and terms with a definite class behind them: "der Mossad, Israels Geheimdienst, war"."""
    for match in _POSSESSED.finditer(text) if text.count(",") > 1 else ():
        term = match["term"]
        named = _known(term, reading) or (special(term, reading) and "-" not in term and " " not in term)
        if (
            named
            and not _ACRONYM.match(term)
            and not is_person(term, reading)
            and class_noun(match["rest"].replace(",", ""), any_noun=False, acts=False)
        ):
            yield term


def _groups(text: str) -> Iterator[str]:
    """Groups whose members the sentence lists."""
    if not _has_group()(text.lower()) and not _NUMBERED.search(text):
        return
    for pattern in (_MEMBERS, _CONSISTING, _CONSISTS, _BELONG, _LISTED):
        for match in pattern.finditer(text):
            term = match["term"].strip('„“”«»"')
            named = " " in term and term.endswith(("Gruppe", "Kommission", "Runde"))
            if named or term.lower().endswith(_group_words()) or _NUMBERED.fullmatch(term):
                yield term


@lru_cache(maxsize=1)
def _group_words() -> tuple[str, ...]:
    return words("definitions", "group_words")


@lru_cache(maxsize=1)
def _has_group() -> Callable[[str], bool]:
    return any_of((*_group_words(), "gruppe", "kommission", "runde"))


@lru_cache(maxsize=1)
def _inline_label() -> re.Pattern[str]:
    labels = "|".join(re.escape(w) for w in words("definitions", "inline_labels"))
    return re.compile(rf"^(?:{labels}|[A-ZÄÖÜ][\w-]+ erklärt): ", re.IGNORECASE)


@lru_cache(maxsize=1)
def _told_by_label() -> tuple[str, ...]:
    return (
        *words("definitions", "plan_words"),
        *words("definitions", "body_words"),
        *words("definitions", "place_words"),
    )


def headed(text: str) -> str | None:
    """The term set in bold before what it is ("**Haustarif:** Ein Vertrag, der …"), with its marks."""
    match = _BOLD.match(text) if "**" in text[:60] else None
    if match is None or _inline_label().match(f"{match['term']}: "):
        return None
    return match["term"] if class_noun(match["rest"], any_noun=False) else None


def labelled(text: str, reading: Reading) -> str | None:
    """The term a sentence after "Hintergrund: " or "Info: " begins with; None for news under such a label."""
    if ": " not in text[:40]:
        return None
    called = _CALLED.match(text)
    if called and not is_person(called["term"], reading):
        return called["term"]
    spelt = _SPELT.match(text)
    if spelt and spelt["term"][0] == spelt["long"][0]:
        return spelt["term"]
    repeated = _REPEATED.match(text)
    if repeated and not is_person(repeated["term"], reading):
        return repeated["term"]
    label = _inline_label().match(text)
    if not label:
        return None
    rest = text[label.end() :]
    plain = plainly_a_class(rest)
    if plain and not is_person(plain, reading):
        return plain
    match = _BEGINS.match(rest, _OPENER.match(rest).end())  # type: ignore[union-attr]
    if not match or is_person(match["term"], reading):
        return None
    term = match["term"]
    named = term.lower().endswith(_told_by_label()) and special(term, reading)
    ruled = _RULES.match(rest, match.start()) and special(term, reading)
    dated = bool(_OF_YEAR.match(rest[match.end() :])) and special(term, reading)
    return term if named or dated or ruled or (_ACRONYM.match(term) and term in reading.known.terms) else None
