"""How many points a text has: "mit 19 Punkten", "der 28 Punkte umfasste", "aus 28 Punkten wurden 19"."""

from __future__ import annotations

import re
from functools import lru_cache

from .plans_words import begin_pattern, number, number_words

_REACH = 110  # characters after the noun in which its points can be told


@lru_cache(maxsize=1)
def _after() -> tuple[re.Pattern[str], ...]:
    n = rf"(?P<n>{number_words()})"
    few = r"(?:[\w-]+\s+){0,2}"
    return (
        re.compile(
            rf"^[“”\"»«]?\s+(?:[^,.;:()]{{0,50}}?\s)?(?:mit|in|aus|von)\s+"
            rf"{few}{n}\s+{few}Punkten\b", re.IGNORECASE),
        re.compile(
            rf"^[^.;:]*?\b{n}\s+(?:\w+\s+)?(?:Punkte|Artikel)\s+"
            r"(?:umfass|hat|enthält|enthielt|zähl|lang|stark)", re.IGNORECASE),
        re.compile(
            rf"^[^.;:]*?\b(?:umfass\w*|enthält|enthielt\w*|enthalte\w*|zähl\w*|hat|hatte|habe)"
            rf"\s+(?:[\w-]+\s+){{0,5}}?{n}\s+(?:\w+\s+)?(?:Punkte|Artikel)\b", re.IGNORECASE),
        re.compile(rf"^[“”\"»«]?\s*\(\s*{n}\s+Punkte\s*\)", re.IGNORECASE),
        re.compile(
            rf"^[“”\"»«]?\s+(?:(?:jetzt|nun|noch|nur|insgesamt|derzeit|nunmehr|mittlerweile|inzwischen"
            rf"|also)\s+){{0,2}}{n}\s+Punkte\b", re.IGNORECASE),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Dd](?:ie|en|er)\s+(?P<of>{number_words()})\s+Punkten?\s+(?:der|des)\s+(?:[a-zäöüß]+en\s+)?$"
        rf"|\b(?P<n>{number_words()})[\s-]Punkte\s*(?:umfassend|stark|lang|zählend"
        rf"|(?:zusammen|ein)?ge[a-zäöü]+|reduziert|verkürzt"
        rf"|erweitert|verdichtet)\w*\s+(?:[\w-]+\s+){{0,2}}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _pairs() -> tuple[re.Pattern[str], ...]:
    n, m, some = rf"(?P<n>{number_words()})", rf"(?P<m>{number_words()})", r"(?:[\w-]+\s+){0,3}?"
    once = r"(?:anfangs|anfänglich|zu Beginn|zunächst|ursprünglich|einst|ehemals|einmal|vorher|zuvor|vormals)"
    counted = r"(?:Punkten?|Ziffern)"
    whose = (
        r"(?:\s+(?:des|der|vom|von|aus|im)\s+[^.;:,]{3,50}?|,\s+(?:die|mit denen|von denen)\s[^.;:,]{3,90},)?"
    )
    left = r"(?:(?:übrig|stehen|erhalten|drin)\s*)?(?:ge|ver)blieben|übrig"
    return (
        re.compile(
            rf"\bvon\s+(?:den\s+)?(?:[a-zäöüß]+en\s+)?{n}\s+Punkten{whose}\s+"
            rf"(?:(?:sind|waren|seien)\s+[^.;:,]{{0,50}}?"
            rf"\b{m}\s+(?:Punkte\s+)?(?:noch\s+)?(?:{left})\b"
            rf"|(?:blieben|bleiben|verblieben)\s+[^.;:,]{{0,50}}?\b{m.replace('<m>', '<k>')}"
            r"(?:\s+Punkte)?(?:\s+(?:übrig|stehen))?(?=[.,;]|$))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\baus\s+(?:den\s+)?(?:\w+\s+)?{n}\s+Punkten{whose}\s+(?:sind|waren|seien)\s+[^.;:,]{{0,60}}?\b{m}\s+"
            r"(?:Punkte\s+)?geworden\b"
            rf"|\baus\s+(?:den\s+)?(?:\w+\s+)?{n.replace('<n>', '<o>')}\s+Punkten{whose}\s+"
            rf"(?:wurden|werden)\s+{some}{m.replace('<m>', '<k>')}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bvon\s+(?:den\s+)?(?:{once}|ursprünglichen|anfänglichen)\s+{n}\s+{counted}\b"
            rf"[^.;:]{{0,20}}?\b{m}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{once}\s+(?:noch\s+)?{n}\s+{counted}\b[^.;:]{{0,60}}?"
            r"\b(?:am Ende|zuletzt|jetzt|nun|inzwischen|mittlerweile"
            rf"|schließlich|heute|nur noch)\s+(?:\w+\s+){{0,2}}?{m}\b"
        ),
        re.compile(
            rf"\b{n}\s+Punkte\s+(?:waren|sind|wären)\s+es\b[^.;:]{{0,50}}?[,;]\s[^.;:]{{0,40}}?\b"
            r"(?:sind|waren|blieben|wurden)\s+"
            rf"(?:es\s+)?(?:[a-zäöüß]+\s+){{0,2}}?{m}(?=\s+Punkte\b|[.,;!]|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\baus\s+(?:den\s+)?(?:\w+\s+)?{n}\s+Punkten\s+(?:wurden|sind|werden|waren|seien)\s+{some}{m}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bvon\s+(?:\w+\s+)?{n}\s+(?:Punkten\s+)?auf\s+{some}{m}(?:\s+Punkte)?\b(?=[^.]*Punkt)?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:vom|von dem|von den|aus dem|aus den)\s+{n}[\s-]Punkten?(?:-\w+)?\s+"
            r"(?:ist|sind|war|waren|wurden?|wird|blieb|blieben|bleibt|bleiben)\s+[^.;:,]{0,50}?"
            rf"\b{m}[\s-]Punkt",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\ban die Stelle (?:der|des|von)\s+(?:\w+en\s+)?{n}[\s-]Punkten?(?:-\w+)?\s+"
            rf"(?:traten|treten|trat|tritt|rückten?|sind|ist)\s+[^.;:,]{{0,30}}?\b{m}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bstatt\s+(?:der\s+)?{n}\s+Punkten?\s+(?:zählt|umfasst|hat|enthält|sind|waren|zählte|umfasste)\s+"
            rf"[^.;:,]{{0,40}}?\b(?:nun|jetzt|noch|nur noch|inzwischen|nurmehr)\s+{m}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{n}[\s-]Punkte-\w+\s+(?:wurde|ist|war|wird|sei|schrumpfte|schmolz)\s+[^.;:,]{{0,60}}?\bauf\s+"
            rf"(?:nur\s+|noch\s+)*{m}(?:\s+(?:zusammen|ein|ge|ver|re|herunter)[a-zäöüß]+(?:t|en)\b|[.,]|$)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bstatt\s+(?:der\s+)?(?:\w+\s+)?{n}\s+(?:Punkten?\s+)?{some}{m}\s+Punkte", re.IGNORECASE
        ),
    )


@lru_cache(maxsize=1)
def _shortened() -> re.Pattern[str]:
    """ "auf 19 Punkte" with a verb of shortening behind it or before it in the clause."""
    return re.compile(
        rf"\bauf\s+(?:[a-zäöüß]+\s+){{0,3}}?(?P<n>{number_words()})\s+(?:\w+\s+)?Punkten?\b", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _elliptic() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:eine[rs]?|ein weitere[rs]|(?:der|die|das|ein)\s+(?:erste|zweite|dritte"
        rf"|andere|eine|weitere)[rs]?)"
        rf"(?:\s+davon)?\s+(?:mit|zu|von)\s+(?P<n>{number_words()})\s+(?:\w+\s+)?Punkten\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _loose() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:die|den|der|dieser|diesen|diese)\s+(?:(?:ursprünglich|anfänglich|alt|erst|bisherig)en\s+)?(?P<n>{number_words()})\s+Punkten?\b"
        rf"|^(?P<title>{number_words()})\s+Punkte\s+(?:für|zum|zur|gegen)\b",
        re.IGNORECASE,
    )


def points_around(text: str, end: int, limit: int) -> int | None:
    """The points told after the noun that ends at ``end`` and before ``limit``; None if none are."""
    rest = text[end : min(limit, end + _REACH)]
    matches = (p.match(rest) for p in _after())
    found = tuple((match.start("n"), number(match["n"])) for match in matches if match)
    if not found and (far := _behind_clause().match(text[end : min(limit, end + 2 * _REACH)])):
        return number(far["n"])
    return min(found, default=(0, None))[1]


@lru_cache(maxsize=1)
def _behind_clause() -> re.Pattern[str]:
    """ "Das Papier, das X daraus gemacht hat, kommt mit 19 Punkten aus"."""
    return re.compile(
        r"^[“”\"»«]?,\s(?:das|der|die|den|dem)\s[^,.;:]{5,160},\s+(?:(?:kommt|kam)\s+(?:\w+\s+){0,2}mit"
        rf"|hat|hatte|zählt|zählte|umfasst|umfasste|enthält|besteht aus)\s+(?:\w+\s+){{0,2}}"
        rf"(?P<n>{number_words()})\s+Punkten?\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _counted_first() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<n>{number_words()})\s+(?:Punkte|Artikel)\s+(?:umfass\w+|zähl\w+|hat|hatte|enthält|enthielt)\s+"
        r"(?:[\w-]+\s+){0,3}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _were_it() -> re.Pattern[str]:
    """ "28 Punkte waren es im Mai, als der Entwurf …"."""
    return re.compile(
        rf"^\W*(?:Noch |Erst |Zunächst |Anfangs |Ursprünglich )?(?P<n>{number_words()})\s+Punkte\s+"
        r"(?:waren|sind|wurden|zählte|zählten|umfasste|hatte|standen)\s+(?:es|er|sie|man|noch|anfangs|zunächst)\b"
        r"[^.;:]{0,80}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _still() -> re.Pattern[str]:
    return re.compile(
        r"^[“”\"»«]?[^,.;:]{0,40}?\s(?:hatte|hatten|habe|zählte|umfasste|enthielt|kam|waren es|brachte es)\s"
        rf"(?:[\w-]+\s+){{0,2}}?noch\s+(?:auf\s+)?(?P<n>{number_words()})"
        r"(?:\s+(?:umfasst|gezählt|enthalten|gehabt|aufgeführt|aufgelistet|gewesen))?(?=[.,;!]|$|\s+(?:und|gegen)\b)",
        re.IGNORECASE,
    )


def points_still(text: str, end: int, before: str) -> int | None:
    """The number in "der erste Entwurf hatte noch 28", where points are counted in it or in ``before``."""
    if "unkt" not in text and "unkt" not in before:
        return None
    match = _still().match(text[end : end + _REACH])
    return number(match["n"]) if match else None


def points_before(text: str, start: int) -> int | None:
    """Points in front of the noun: "der 28 Punkte umfassende Entwurf", "28 Punkte umfasst der Plan"."""
    front = text[max(0, start - 60) : start]
    match = _before().search(front) or _counted_first().search(front) or _were_it().match(text[:start])
    return number(match.groupdict().get("of") or match["n"]) if match else None


def points_of_clause(text: str) -> int | None:
    """The points of a text that the sentence means by a pronoun ("Er umfasst sieben Punkte")."""
    match = _after()[2].match(text)
    return number(match["n"]) if match and not match.group().endswith("Artikel") else None


def point_pair(text: str) -> tuple[int, int, int, int] | None:
    """(points before, points after, start, end) of "aus 28 Punkten wurden 19"; None without such words."""
    if "unkt" not in text and "Ziffern" not in text:
        return None
    for pattern in _pairs():
        match = pattern.search(text)
        if match and re.search("unkt|Ziffern", text[match.start() : match.end() + 8]):
            named = match.groupdict()
            before = number(named["n"] or named.get("o") or "")
            after = number(named["m"] or named.get("k") or "")
            if before and after and before != after:
                return before, after, match.start(), match.end()
    return None


@lru_cache(maxsize=1)
def _made_into() -> re.Pattern[str]:
    n, m = rf"(?P<n>{number_words()})", rf"(?P<m>{number_words()})"
    return re.compile(rf"^\W*Aus {n} (?:mach|werden|wurden) {m}\b(?=[:,.!?]| [–-]|$)", re.IGNORECASE)


def made_into(text: str) -> tuple[int, int, int, int] | None:
    """(points before, points after, start, end) of a headline's "Aus 28 mach 19", without "Punkte"."""
    match = _made_into().match(text) if "us " in text[:8] else None
    before, after = (number(match["n"]), number(match["m"])) if match else (None, None)
    return (before, after, match.start(), match.end()) if match and before and after else None


def loose_points(text: str) -> tuple[tuple[int, int, int], ...]:
    """(points, start, end) of points named without a noun for the text ("von den 28 Punkten")."""
    if "Punkt" not in text:
        return ()
    found = ((number(m["n"] or m["title"]), m.start(), m.end()) for m in _loose().finditer(text))
    return tuple((n, start, end) for n, start, end in found if n)


def shortened_to(text: str) -> tuple[int, int, int] | None:
    """(points, start, end) of "… auf 19 Punkte gekürzt"; None without a verb of shortening or growing."""
    match = _shortened().search(text) if "unkt" in text and begin_pattern("resizing").search(text) else None
    if match is None or re.match(r"\s+(?:\w+\s)?\w+te[nrsm]?\s+[A-ZÄÖÜ]", text[match.end() :]):
        return None  # "der auf 19 Punkte gekürzte Plan" is one text
    value = number(match["n"])
    return (value, match.start(), match.end()) if value else None


def elliptic_points(text: str) -> tuple[tuple[int, int, int], ...]:
    """(points, start, end) of texts meant by a number alone ("eines mit 27 Punkten")."""
    if "unkten" not in text:
        return ()
    found = ((number(m["n"]), m.start(), m.end()) for m in _elliptic().finditer(text))
    return tuple((n, start, end) for n, start, end in found if n)
