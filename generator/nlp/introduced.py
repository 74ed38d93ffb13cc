"""Bodies one article introduces itself: "der Zentralverband der Häfen (ZDS)", "die Kabinengewerkschaft Ufo".

They are known in that article only, by the short name the text gives them; nothing is kept for others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..german.slug import slug
from ..lexicon import pattern
from .knowledge import BodyInfo, Knowledge
from .vocabulary import is_common
from .wordlist import is_known

_SHORT_FORM = pattern(
    "bodies_introduced",
    r"\b((?=[A-ZÄÖÜ])(?i:[\w-]*(?:<kinds>))(?: [\w-]+){0,6}) \(([A-ZÄÖÜ][\wÄÖÜäöüß-]{1,9})\)",
)
_CALLED = pattern(
    "bodies_introduced", r"\b(?=[A-ZÄÖÜ])(?i:[\w-]*(?:<called>)(?:e?s)?) ([A-ZÄÖÜ][\w-]*\d*)(?![\w-])"
)
_COMPANY = pattern(
    "bodies_introduced", r"\b(?=[A-ZÄÖÜ])(?i:[\w-]*(?:<companies>)s?) ([A-ZÄÖÜ][\w-]+)(?![\w-])"
)
_CALLED_BOTH = pattern(
    "bodies_introduced",
    r"\b(?:<called_both>) ([A-ZÄÖÜ][\w-]*)(?:, ([A-ZÄÖÜ][\w-]*))? (?:und|sowie) ([A-ZÄÖÜ][\w-]*)(?![\w-])",
)
"""``die Gewerkschaften A und B``."""
_CLUB = pattern(
    "bodies_introduced", r"\b((?:1\. )?(?:<clubs>) (?!Der |Die |Das |In |Am )[A-ZÄÖÜ][\w-]+)(?![\w-])"
)
_LONG_NAME = re.compile(
    r"\b([A-ZÄÖÜ][\w-]*verband)(?:e?s)? "
    r"((?:[A-ZÄÖÜ]\w*isch|Deutsch|Kommunal|Privat|Öffentlich|Frei)e[rsn]? [A-ZÄÖÜ][\w-]+)(?! \()"
)
"""``Arbeitgeberverband Sächsischer Molkereien``: nobody calls it by one word."""
_LONG_OF = re.compile(
    r"\b([A-ZÄÖÜ]\w*verband|Verband|Zentralrat|Vereinigung)(?:e?s)? "
    r"((?:der|des) (?:[A-ZÄÖÜ][a-zäöüß]+en )?[A-ZÄÖÜ][\w-]+)(?! \()"
)
"""``Verband der Chemischen Industrie``, ``Zentralrat der Juden``."""
_Bodies = dict[str, tuple[BodyInfo, list[str]]]
_CAPITALS = 2  # a short form of letters has at least as many


def with_introduced(text: str, known: Knowledge) -> Knowledge:
    """What is known while this article is read; ``known`` itself where it introduces nobody new."""
    new = _introduced(text, known)
    if not new:
        return known
    forms = {k: list(v) for k, v in known.body_forms.items() if k in _firsts(new)}
    for info, names in new.values():
        for name in dict.fromkeys(names):
            words = tuple(name.split())
            forms.setdefault(words[0], []).append((words, info.id))
    ordered = {k: tuple(sorted(v, key=lambda f: (-len(f[0]), f))) for k, v in forms.items()}
    return replace(
        known,
        bodies={**known.bodies, **{ref: info for ref, (info, _names) in new.items()}},
        body_forms={**known.body_forms, **ordered},
    )


def _introduced(text: str, known: Knowledge) -> _Bodies:
    """The new bodies by id, each with the names the text has for it."""
    new: _Bodies = {}
    for match in _SHORT_FORM.finditer(text):
        long, short = match.groups()
        if sum(c.isupper() for c in short) >= _CAPITALS and not _listed(short, known):
            _add(new, short, long, "organisation")
    for regex, kind in ((_CALLED, "organisation"), (_COMPANY, "company")):
        for match in regex.finditer(text):
            name = match.group(1)
            if name in known.body_forms and kind == "organisation":
                ref = next((r for words, r in known.body_forms[name] if len(words) == 1), None)
                if ref:
                    new.setdefault(ref, (known.bodies[ref], [name]))[1].append(match.group())
                continue
            plain = name.isalpha() and (is_known(name) if kind == "company" else is_common(name))
            if not plain and not _listed(name, known) and name not in known.surnames:
                _add(new, name, match.group(), kind)
    for match in _CALLED_BOTH.finditer(text):
        for name in filter(None, match.groups()):
            if not is_common(name) and not _listed(name, known) and name not in known.surnames:
                _add(new, name, name, "organisation")
    for match in _CLUB.finditer(text):
        _add(new, match.group(1), match.group(1), "organisation")
    for match in (*_LONG_NAME.finditer(text), *_LONG_OF.finditer(text)):
        _add(new, f"{match.group(1)} {match.group(2)}", match.group(), "organisation")
    return new


def _add(new: _Bodies, name: str, long: str, kind: str) -> None:
    info = BodyInfo(slug(name), name, kind, None)
    new.setdefault(info.id, (info, [name]))[1].append(long)


def _firsts(new: _Bodies) -> set[str]:
    return {name.split()[0] for _info, names in new.values() for name in names}


def _listed(name: str, known: Knowledge) -> bool:
    """Whether register or lexicon have a body, place or state of that name."""
    forms = (*known.body_forms.get(name, ()), *known.place_forms.get(name, ()))
    return any(len(words) == 1 for words, _ref in forms) or name in known.compounds
