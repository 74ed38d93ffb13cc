"""What a text lays down, read from the sentence that names it: verb, "laut dem Plan", relative clause."""

from __future__ import annotations

import re

from .plans_carried import Laid, agreed_beside, laid, one
from .plans_clauses import purposed, renounced
from .plans_lists import including
from .plans_offered import offer
from .plans_patterns import (
    alternatives,
    parties_pattern,
    postposed_pattern,
    relative_pattern,
    renouncing_pattern,
    standing_pattern,
    verb_pattern,
)
from .plans_spread import agreed_on
from .plans_words import head_of
from .provisions_aims import by_deeds, wanted
from .provisions_around import around, proposed, signed_about
from .provisions_beside import (
    emerges,
    had_listed,
    in_so_many_words,
    matter_in_front,
    modal_in_front,
    promised,
    put_aside,
    set_at,
    spoken_of,
    with_figures,
)
from .provisions_deeds import deeds
from .provisions_plain import behind_semicolon, plainly, to_do
from .provisions_stated import and_shall, told_behind_colon
from .provisions_verbs import GAP, by_modal, by_verb, clause, complete, exchanged, indicative, renounces, says
from .provisions_within import within
from .provisions_worded import worded

_OF_MAKER = re.compile(  # "sieht das Papier des Konzerns Abfindungen vor"
    r"^[“”\"»«]?\s+(?:(?:des|der)\s+(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+|(?:von|aus)\s+[A-ZÄÖÜ][\w-]+)(?=\s+[\wÄÖÜ„])"
    r"(?!\s+(?:vor|fest|aus|ein|zu|auf)\b)"
)
_IN_BRACKETS = re.compile(r"^([^,.;:()]{0,60}?)\s\([^()]{3,60}\)(?=:\s)")
"""An aside before the colon that opens a list: "das Angebot (es liegt uns vor): …"."""
_MAKERS = re.compile(r"^\svon\s(?:[A-ZÄÖÜ][\w-]+,\s)+[A-ZÄÖÜ][\w-]+\sund\s[A-ZÄÖÜ][\w-]+(?=\s)")
"""Makers of a text that stand in a row: "das Programm von A, B und C enthält …"."""
_DOERS = re.compile(
    r"^(?:(?:Beide|Die|Alle)\s)?[A-ZÄÖÜ][\w-]+\s[a-zäöüß]{3,}en\s(?=[^.;:]*(?:,|\bund)\s[a-zäöüß]{3,}en\s)"
)
_OBLIGED = re.compile(
    r"^[“”\"»«]?(?:\s[^,.;:]{1,30})?\s(?:verpflichtet|verpflichte|zwingt|zwinge|hält)\s(?!sich\b)[^,.;:]{3,60},\s"
    r"(?P<object>[^.;:]+?\bzu\s[a-zäöüß]+n)\.?$"
)
_OBJECT = re.compile(r"^(?:Den|Einen|Keinen|Nur|\d[\d.]*|Einen eigenen|Beide|Mehrere)\s")
_OTHER_THAN = re.compile(r"\b(?:[Aa]nders als|[Ii]m (?:Unterschied|Gegensatz) zu|[Gg]egenüber)\s*$")
_SO = re.compile(r"^[“”\"»«]?\s+(?:zufolge|nach)(?=\s)")
_ASIDE = re.compile(r"^[^,.;:]{0,40},\s[^,.;:]{3,80},(?=\s[a-zäöüß]+\s)")


def of_mention(text: str, start: int, end: int) -> tuple[Laid, ...]:
    """What the text at ``text[start:end]`` (article to noun) lays down in this sentence; empty if nothing.

    A question tells nothing ("Was sieht der Plan bei den Gebieten vor?").
    """
    if text.rstrip().endswith("?"):
        return ()
    if _OTHER_THAN.search(text[:start]):
        return ()
    found = worded(text, start, end) or _first_told(text, start, end)
    if not found:
        return told_behind_colon(text[end:])
    return found + exchanged(text[end:]) + and_shall(text[end:])


def _first_told(text: str, start: int, end: int) -> tuple[Laid, ...]:
    before, after = text[:start], _MAKERS.sub("", _IN_BRACKETS.sub(r"\1", text[end:]))
    beside = around(before, after) or offer(text[start:end])
    if beside:
        return beside
    preposition = re.search(r"([\w]+)\s*$", before)
    according = (
        preposition and preposition.group(1).lower() in {"laut", "gemäß", "nach", "in", "aus", "mit"}
    ) or text[start:end].lower().startswith("im ")
    if according or postposed_pattern().match(after):
        return _according(before, after)
    return (
        _by_relative(after)
        or by_deeds(after)
        or _obliged(after)
        or renounces(after)
        or by_verb(after, True)
        or _inverted(before, after)
        or _by_that(after)
        or to_do(after)
        or _heading_list(after)
        or (agreed_on(text, start, end) and agreed_beside(after))
        or wanted(text[start:end].split()[0].lower(), after)
        or one(purposed(after), "purpose")
        or by_parties(before, after)
        or signed_about(before, after)
        or proposed(text[start:end], after)
        or matter_in_front(before, after)
        or with_figures(after)
        or put_aside(after)
        or plainly(after)
        or behind_semicolon(after)
        or deeds(after)
    )


def _according(before: str, after: str) -> tuple[Laid, ...]:
    """What stands in a text: "laut dem Plan soll", "… soll laut Plan", "…, heißt es in dem Papier"."""
    opens = not before.strip() or re.match(r"^\W*(?:\w+\s+)?\w+\s*$", before)
    aside = _ASIDE.match(after)
    return (
        stands_in(before, after)
        or within(before, after)
        or modal_in_front(before, after)
        or set_at(before, after)
        or in_so_many_words(before)
        or spoken_of(after)
        or emerges(before, after)
        or by_modal(after, "laut")
        or says(after)
        or by_parties("", after)
        or _heading_list(after)
        or had_listed(after)
        or promised(after)
        or plainly(after)
        or (
            indicative(_OF_MAKER.sub("", after[aside.end() :] if aside else _SO.sub("", after)), "laut")
            if opens
            else ()
        )
        or _by_relative(after)
    )


def stands_in(before: str, after: str) -> tuple[Laid, ...]:
    """ "Das steht im Geheimplan: Kiew soll die Stadt räumen": the clause behind the colon."""
    if not re.match(
        r"^\W*(?:Das|Dies|Das alles|Folgendes)\s+(?:steht|stand|steckt)\s+(?:also\s+|drin\s+)?(?:in\s+)?$",
        before,
    ):
        return ()
    behind = re.match(r"^[“”\"»«]?:\s+(?P<clause>(?![„»«\"])[^;!?]{8,160}?)[.!?]?$", after)
    return one(behind["clause"], "it-says") if behind and ", " not in behind["clause"] else ()


def _inverted(before: str, after: str) -> tuple[Laid, ...]:
    match = re.search(rf"(?P<front>[^.;:]*?)\b(?P<verb>{alternatives('text')})\s+(?:\w+\s+)?$", before)
    if not match:
        return ()
    if re.match(r"^[“”\"»«]?\s*[,.;]", after):  # "Siebzehn Artikel umfasst der Vertrag, den …"
        return laid(match["front"], "verb") if _OBJECT.match(match["front"]) else ()
    return complete(match["verb"], _OF_MAKER.sub("", after), "verb", front_of(match["front"]))


def front_of(front: str) -> str:
    """ "Neben einer Waffenruhe" before the verb belongs to what is laid down; other openings do not."""
    match = re.match(r"^\W*(?:Neben|Außer)\s+(?P<object>.+?)\s*$", front)
    return match["object"] if match else ""


def _by_relative(after: str) -> tuple[Laid, ...]:
    standing = standing_pattern().match(after)
    if standing:
        return laid(standing["in"] or standing["out"], "relative")
    without = renouncing_pattern().match(after)
    if without:
        return one(renounced(f" verzichtet auf {without['object']}"), "renounced")
    match = relative_pattern().match(after)
    if not match or head_of(match["object"].split()[-1]):
        return ()  # ", die russische Fassung verlangt" is the next text's clause
    if verb_pattern(True).search(after[: after.index(",")]):
        return ()  # "verlangt von Riga, die Küste zu räumen, und verbietet …"
    return laid(
        re.sub(
            r"^(?:(?:noch|zunächst|damals|ursprünglich|anfangs|bereits)\s+)?auf\s+(?=\d)", "", match["object"]
        ),
        "relative",
    )


def _by_that(after: str) -> tuple[Laid, ...]:
    match = re.match(
        r"^[^,.;:]{0,40},\s*(?:wonach|demzufolge|dem zufolge|nach dem)\s+(?P<object>[^.;]+)", after
    )
    return laid(match["object"], "that") if match else ()


def _heading_list(after: str) -> tuple[Laid, ...]:
    """ "… mit drei Stufen: A, B, C" and "… mit sechs Punkten, darunter A und B"."""
    colon = re.match(
        r"^(?P<lead>[^.;:!?]{0,60}):\s+(?P<object>(?:[^.!?;]|\.(?=\d))+(?:,| und | oder | sowie )"
        r"(?:[^.!?;]|\.(?=\d))+)",
        after,
    )
    if (
        colon
        and not re.search(r"[„“\"»«]\s*$|^\s*[„\"»«]", colon["object"][:2])
        and not re.search(r"\b(?:sagt|erklär|laut|sei)", colon["lead"])
    ):
        return _shared(colon["object"]) or laid(colon["object"], "list")
    match = including().search(after, 0, 90)
    if (
        match
        and after[match.start() : match.start() + 1] == ","
        and re.search(
            r"\b(?:Punkten|Punkte|Artikeln?|Kapiteln?|Teilen|Stufen|Schritten|Etappen|Phasen|Säulen|Bausteinen|Maßnahmen)\b",
            after[: match.start()],
        )
    ):
        return laid(clause(after[match.end() :]), "list")
    return ()


def _obliged(after: str) -> tuple[Laid, ...]:
    """ "verpflichtet die Staaten, Impfstoffe zu teilen": what they are to do."""
    match = _OBLIGED.match(after)
    return laid(match["object"], "obligation") if match else ()


def _shared(raw: str) -> tuple[Laid, ...]:
    """ "Beide Seiten verschonen A und B, tauschen C und lassen D": what one subject does, deed by deed."""
    if not _DOERS.match(raw):
        return ()
    deeds = re.split(r"(?:,\s+|\s+und\s+)(?=[a-zäöüß]{3,}en\s)", raw.rstrip(" ."))
    return tuple(told for deed in deeds for told in one(deed, "list")) if len(deeds) > 1 else ()


def by_parties(before: str, after: str) -> tuple[Laid, ...]:
    """ "Darin bekennen sich die Staaten zu …", "Auf 144 Seiten vereinbaren die Parteien …"."""
    match = next((m for m in (p.search(after) for p in parties_pattern()) if m and m.start() < GAP), None)
    return laid(match["object"], "parties") if match else ()
