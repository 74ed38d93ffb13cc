"""What makes a word a term, and two plain ways to explain it: "X ist ein Bündnis …", "Long form (LF)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import words
from .types import Reading
from .vocabulary import is_common, is_listed, is_noun

_BRACKETS = re.compile(
    r"(?P<long>[A-ZÄÖÜ][\wäöüß-]+"
    r"(?:[ -](?:[A-ZÄÖÜ]|der|des|für|und|von|vom|zur|zum|in|im|gegen|for|of|the|and|de|des)[\wäöüß-]*){0,7}) "
    r"\((?:kurz:? )?(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7})\)"
)
_LONG_IN_BRACKETS = re.compile(
    r"\b(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7}) \((?P<long>[A-ZÄÖÜ][\wäöüß-]+(?:[ -][\wäöüß-]+){1,8})\)"
)
_LONG_BEHIND = re.compile(
    r"\b(?P<short>[A-ZÄÖÜ]{2,8}), (?:der|die|das|also (?:der|die|das)|kurz für) "
    r"(?P<long>[A-ZÄÖÜ][\wäöüß-]+(?:[ -][\wäöüß-]+){1,7}), "
)
_UNITS = frozenset(
    {
        "Kilometer",
        "Meter",
        "Quadratkilometer",
        "Hektar",
        "Prozent",
        "Euro",
        "Dollar",
        "Millionen",
        "Milliarden",
        "Jahre",
    }
)
_BESIDE = frozenset({"von", "vom", "aus", "in", "im", "mit", "durch", "für"})
# "eine von Ruanda unterstützte Gruppe": the noun behind these words is no part of the class


_QUICK = re.compile(r" (?:ist|sind|war|waren|wäre) ")
_COMPOUND = 9  # letters from which a noun behind "die" is a compound that may need explaining
_RULED = re.compile(  # "eine Bestimmung, mit der ein Staat …"
    r"^(?:[a-zäöüß]+e[rsn]? )?(?:[\w-]*(?:[Bb]estimmung|[Kk]lausel|[Vv]orschrift|[Rr]egel|[Rr]egelung"
    r"|[Mm]echanismus|[Vv]erfahren|[Ii]nstrument|[Mm]ethode|[Vv]ertrag"
    r"|[Vv]ereinbarung|[Vv]erhandlungen|[Gg]espräche|[Aa]bgabe|[Kk]onzept|[Pp]rinzip)), (?:mit|bei|nach"
    r"|durch|in|auf|unter|über) (?:der|dem|denen)\b"
)
_SPAN = re.compile(r"^(?:[Zz]eit|[Zz]eitraum|[Ff]rist|[Pp]hase|[Ss]panne), (?:in|während) (?:der|dem)\b")
"""A stretch of time in which something holds: "die Zeit, in der nicht gestreikt werden darf"."""
_THAT = re.compile(
    r" (?:ist|sind) jene[rs]? (?P<rest>[^,;:.]{3,60}),"
    r" (?:mit|in|bei|ab|unter|durch|über|auf) (?:dem|der|denen)\b"
)
_SAID = re.compile(r", (?:sagte?|so|meinte?|erklärte?|findet|betonte?) ")
_TRY = re.compile(r"^Versuch, [^;:.]{6,} (?:zu \w+en|\w+zu\w+en)\b")
"""What is tried is no judgement behind "Eine X ist der": it says what an X is for."""
_OF_SEVERAL = re.compile(
    r"^Die (?P<term>[A-ZÄÖÜ]{2,8}|[A-ZÄÖÜ][\w-]+) ist die (?:[a-zäöüß]+e|[a-zäöüß]+ste) "
    r"(?:der|von) (?:[a-zäöüß]+ ){0,2}(?P<class>[A-ZÄÖÜ][\w-]+)\b"
)
_SERVES = re.compile(
    r"^(?:[a-zäöüß]+e[rsn]? )?[A-ZÄÖÜ][\w-]+, "
    r"(?:aus|mit|in|hinter|über|durch|auf|unter|bei|nach) (?:dem|der|den|die|denen)\b"
)
_NEWS = re.compile(
    r"\b(?:heute|gestern|nun|jetzt|erneut|wieder|bislang|bisher|zuletzt|gescheitert|am (?:\w+tag|Mittwoch)\w*"
    r"|seit (?:Montag|Tagen|Wochen|Monaten)|sei|seien|sagte?|meinte?|soll|sollen|will|wollen"
    r"|könnte|niemand)\b"
)
_DEFINITE = frozenset({"Der", "Die", "Das"})
_SPECIFIED = 3  # words behind "ist ein" that say enough without a further clause


def short_forms(text: str) -> Iterator[str]:
    """The short forms in brackets behind their long forms, and those with the long form in brackets."""
    for match in _LONG_BEHIND.finditer(text) if text.count(",") > 1 else ():
        if _short_for(match["short"], match["long"]):
            yield match["short"]
    if "(" not in text:
        return
    for match in _LONG_IN_BRACKETS.finditer(text):
        if _short_for(match["short"], match["long"]):
            yield match["short"]
    for match in _BRACKETS.finditer(text):
        parts = match["long"].split()
        if any(_short_for(match["short"], " ".join(parts[n:])) for n in range(len(parts))):
            yield match["short"]


def is_person(term: str, reading: Reading) -> bool:
    """Whether a term is the name or the surname of somebody the text names."""
    return any(p.name == term or p.name.endswith(" " + term) for p in reading.persons.values())


@lru_cache(maxsize=1)
def _is_a_pattern() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<article>Der |Die |Das |Ein |Eine )?"
        r"(?P<term>(?:(?<=Ein |ine |Der |Die |Das )[a-zäöüß]+e[rsn]? )?"
        r"[„«»\"]?[A-ZÄÖÜ\d][\w.-]*(?: (?:der|des|von|für|und|for|of|the|[A-ZÄÖÜ\d])[\w.-]*){0,6}[“»«\"]?)"
        r"(?: \([^()]{2,60}\)|, [^,;:.]{3,50},)? "
        r"(?:ist|sind|war|waren|wäre) "
        r"(?:(?:seit \d{4}|eigentlich|dabei|zunächst|formal|rechtlich|offiziell) )?"
        r"(?:(?:im|in der|nach|laut|seit dem) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+(?: (?:der"
        r"|des) [A-ZÄÖÜ][\w-]+)? )?"
        r"(?:(?:kein|keine) [^,;:.]{3,50}, sondern )?"
        r"(?:(?P<whose>[A-ZÄÖÜ]\w+s)|ein|eine|der|die|das|jene[rs]?|(?P<one>jemand|wer)),? "
        r"(?P<rest>(?:\d+\. )?[^;:.]{3,})"
    )


def is_a(text: str, reading: Reading) -> str | None:
    """The term of ``X ist ein Bündnis von …``: a class noun and something that specifies it.

    After "Ein X ist ein …" any noun will do that does not judge ("ein erster Schritt").
    """
    if not _QUICK.search(text, 2, 90):
        return None
    among = _OF_SEVERAL.match(text) if " ist die " in text else None
    if among and special(among["term"], reading) and class_in_plural(among["class"]):
        return among["term"]
    match = _is_a_pattern().match(text)
    if not match or is_person(match["term"], reading):
        return None
    article, term = (match["article"] or "").strip(), match["term"]
    parts = [w.strip('„“«»"') for w in term.split()]
    if not is_noun(parts[-1]) and (term[0].islower() or not is_noun(parts[0])):
        return None
    generic = article in {"Ein", "Eine"}
    if match["one"]:
        return term if generic else None
    behind = text[match.start("rest") :]
    tried = generic and " der Versuch, " in text and _TRY.match(behind)
    if not _SAID.search(text) and (tried or (len(term) >= _COMPOUND and _holds(text, behind))):
        return term
    if _serves(term, text, behind, reading):
        return term
    if not class_noun(match["rest"], any_noun=generic):
        return None
    specified = "," in behind or ":" in behind or len(match["rest"].split()) >= _SPECIFIED
    ruled = _RULED.match(match["rest"] + behind[len(match["rest"]) :]) and len(term) >= _COMPOUND
    composed = _is_compound(term) and not _NEWS.search(text)
    if not specified or (article in _DEFINITE and not (ruled or composed or special(term, reading))):
        return None
    return without_weak_ending(term) if article == "Die" and "sind " in text else term


def _serves(term: str, text: str, behind: str, reading: Reading) -> bool:
    """Whether a name is said to be a thing "aus dem", "mit dem", "hinter die": what it serves for."""
    if not _SERVES.match(behind) or not special(term, reading) or _NEWS.search(text):
        return False
    plan = term.lower().endswith(words("definitions", "plan_words"))
    return not plan and class_noun(behind.partition(",")[0], any_noun=True)


def tells_news(text: str) -> bool:
    """Whether a sentence tells what is new or what somebody says; "wieder in Kraft" may be said of any."""
    return any(m.group() != "wieder" for m in _NEWS.finditer(text))


def _is_compound(term: str) -> bool:
    """Whether a single noun is put together of two that the word list has ("Tarifunion")."""
    low = term.lower()
    if not term.isalpha() or len(term) < _COMPOUND:
        return False
    halves = ((low[:cut].removesuffix("s"), low[cut:]) for cut in range(4, len(low) - 3))
    return any(is_listed(a.capitalize()) and is_listed(b.capitalize()) for a, b in halves)


def _holds(text: str, behind: str) -> bool:
    """Whether a clause says when or how something holds: "die Zeit, in der", "jener Teil, mit dem"."""
    that = _THAT.search(text)
    return bool(_SPAN.match(behind)) or (that is not None and class_noun(that["rest"], any_noun=True))


_PLURALS = (("ien", "ium"), ("en", ""), ("n", ""), ("e", ""), ("er", ""), ("s", ""), ("en", "um"), ("", ""))


def class_in_plural(word: str) -> bool:
    """Whether a noun may be the plural of one that names a class ("Gremien", "Gewerkschaften")."""
    noun = word.lower()
    forms = {noun.removesuffix(end) + back for end, back in _PLURALS if noun.endswith(end)}
    forms |= {form.replace("ä", "a").replace("ü", "u") for form in forms}
    return any(form.endswith(words("definitions", "class_nouns")) for form in forms)


def plainly_a_class(text: str) -> str | None:
    """The term of "Die X ist eine Vereinbarung, die …", everyday noun or not: for lines under a label."""
    match = _is_a_pattern().match(text) if _QUICK.search(text, 2, 90) else None
    explains = match and match["article"] and class_noun(match["rest"], any_noun=False)
    return (
        match["term"] if match and explains and re.search(r", (?:die|der|das|mit|in|bei)\b", text) else None
    )


def without_weak_ending(term: str) -> str:
    """ "guten Dienste" behind "Die" is "gute Dienste" by itself."""
    return re.sub(r"^([A-ZÄÖÜa-zäöüß][a-zäöüß]+e)n(?= [A-ZÄÖÜ])", r"\1", term)


def class_noun(rest: str, any_noun: bool, acts: bool = True) -> bool:
    """Whether a phrase behind "ist ein" names a class that explains.

    Args:
        any_noun: whether any noun will do that does not judge.
        acts: whether what is done ("ein Verbot") counts, too.
    """
    parts = rest.split()[:6]
    first = next(
        (
            w.rstrip(",")
            for before, w in zip(["", *parts], parts, strict=False)
            if w[:1].isupper()
            and w not in _UNITS
            and before not in _BESIDE
            and not w.rstrip(",").endswith("-")
        ),
        "",
    ).lower()
    if first.endswith(words("definitions", "class_nouns")):
        return True
    if acts and first.endswith(words("definitions", "class_acts")):
        return True
    return any_noun and bool(first) and not first.endswith(words("definitions", "judging"))


def special(term: str, reading: Reading) -> bool:
    """Whether a term is no everyday noun: several words, a hyphen, digits, an acronym, a known term."""
    if " " in term or "-" in term or re.search(r"\d|[A-ZÄÖÜ]{2}", term):
        return True
    return term in reading.known.terms or not is_common(term)


def _short_for(short: str, long: str) -> bool:
    """Whether the letters of the short form stand in the long form in order, the first ones alike."""
    if (
        sum(c.isupper() for c in short) < 2
        or short[0].lower() != long[0].lower()
        or len(long) < 2 * len(short)
    ):
        return False
    rest: Iterator[str] = iter(long.lower())
    return all(letter in rest for letter in short.lower())


def asks_more(words_asked: str) -> bool:
    """``Was ist der Vertrag wert?``: a small German word behind the noun asks for something else."""
    last = words_asked.split()[-1]
    return " " in words_asked and last.isalpha() and last.islower() and is_listed(last)
