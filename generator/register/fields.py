"""One entry's fields to its model, with German words for what is wrong."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Any, get_args

from babel import Locale
from pydantic import ValidationError

from ..model.base import Model
from ..model.facts import MeetingStatus
from ..model.register import SUBJECTS, Judgement
from ..problems import Problem
from ..yamltext import Located

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PATTERNS = {
    "id": (SLUG, "aus Kleinbuchstaben, Ziffern und Bindestrichen"),
    "wikidata": (re.compile(r"Q[1-9][0-9]*"), "wie Q123"),
    "geonames": (re.compile(r"[1-9][0-9]*"), "eine Zahl"),
    "language": (re.compile(r"[a-z]{2,3}"), "das Kürzel einer Sprache wie uk"),
}
IN_NAMES = frozenset(" -.'’׳·\u200c")
"""What a name may hold besides letters: the last is the joiner's opposite that Persian spelling needs."""
ALLIANCES = frozenset({"EU", "NATO", "UN"})
_OWN = frozenset({"line"})
"""Fields of ours that no file gives."""
_REMEDY = "berichtigen; «dossier judge» schreibt gültige Einträge"
NO_TERRITORY = frozenset({"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ"})


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """ISO 3166 alpha-2 codes of states and territories.

    Source: CLDR through Babel, without its groupings and placeholders.
    """
    codes = map(str, Locale("de").territories)
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code)) - NO_TERRITORY


def entry_problem(name: str, raw: Located, model: type[Model], problems: list[Problem]) -> Model | None:
    """The entry as a model; None when it has to be left out. Findings are added to ``problems``.

    An unknown field is named and dropped; a missing or senseless value drops the entry.
    """
    fields: dict[str, Any] = {}
    allowed = [field for field in model.model_fields if field not in _OWN]
    for field, value in raw.items():
        if field not in allowed:
            problems.append(
                Problem(
                    name,
                    raw.line,
                    "register-field",
                    f"Das Feld «{field}» gibt es nicht, es bleibt unbeachtet.",
                    "erlaubt: " + ", ".join(allowed),
                )
            )
        elif value not in ("", None):
            fields[field] = value
    wrong = _senseless(fields, model)
    if wrong is None:
        try:
            return model.model_validate(fields)
        except ValidationError as error:
            wrong = _said(error)
    todo = _REMEDY if model is Judgement else ""
    problems.append(
        Problem(name, raw.line, "register-entry", f"{wrong}; der Eintrag{_label(fields)} bleibt weg.", todo)
    )
    return None


def _label(fields: dict[str, Any]) -> str:
    name = fields.get("id") or fields.get("name") or fields.get("term") or fields.get("target")
    return f" «{name}»" if isinstance(name, str) else ""


def _senseless(fields: dict[str, Any], model: type[Model]) -> str | None:
    """What the types alone do not catch; None when there is nothing."""
    for field, (pattern, like) in PATTERNS.items():
        value = fields.get(field)
        if isinstance(value, str) and not pattern.fullmatch(value):
            return f"«{field}: {value}» ist nicht {like}"
    for field, codes in (("side", territories() | ALLIANCES), ("country", territories())):
        value = fields.get(field)
        if isinstance(value, str) and value not in codes:
            extra = " und nicht EU, NATO oder UN" if field == "side" else ""
            return f"«{field}: {value}» ist kein Ländercode nach ISO 3166{extra}"
    return _senseless_judgement(fields) if model is Judgement else _senseless_original(fields)


def _senseless_original(fields: dict[str, Any]) -> str | None:
    """A name in the own script goes with its language, and is made of letters, spaces and few marks."""
    original, language = fields.get("original"), fields.get("language")
    if isinstance(language, str) and language not in Locale("de").languages:
        return f"«language: {language}» ist kein Kürzel einer Sprache nach ISO 639"
    if (original is None) != (language is None):
        given, lacks = ("original", "language") if original else ("language", "original")
        return f"Zu «{given}» fehlt «{lacks}»"
    if isinstance(original, str) and not all(_in_names(sign) for sign in original):
        return f"«original: {original}» ist kein Name: Buchstaben, Leerzeichen, Bindestrich, Apostroph"
    if original is not None and original == fields.get("name"):
        return f"«original: {original}» ist der Name selbst"
    return None


def _in_names(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM" or sign in IN_NAMES


def _senseless_judgement(fields: dict[str, Any]) -> str | None:
    kind, value, when = fields.get("kind"), fields.get("value", ""), fields.get("when", "")
    subject = fields.get("subject")
    meant = next((subjects for name, subjects in SUBJECTS.items() if name == kind), ())
    if meant and isinstance(subject, str) and subject not in meant:
        return f"«subject: {subject}» passt nicht zu «{kind}» (möglich: {', '.join(meant)})"
    if when and not _is_day(when):
        return f"«when: {when}» ist kein Tag des Kalenders (JJJJ-MM-TT)"
    if kind == "date" and not _are_days(str(value).split("/")):
        return f"«value: {value}» ist kein Tag des Kalenders (JJJJ-MM-TT, auch JJJJ-MM-TT/JJJJ-MM-TT)"
    if kind == "status" and value not in get_args(MeetingStatus):
        return f"«value: {value}» ist kein Stand eines Treffens ({', '.join(get_args(MeetingStatus))})"
    if kind in ("same", "not-same", "rename") and not value:
        return f"Dem Redaktionsentscheid «{kind}» fehlt «value»"
    if kind == "not-a-person" and value:
        return "Der Redaktionsentscheid «not-a-person» hat kein «value»"
    return None


def _is_day(text: Any) -> bool:
    try:
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _are_days(days: list[str]) -> bool:
    """One day, or a first and a last one in their order."""
    return len(days) <= 2 and all(map(_is_day, days)) and days == sorted(days)


def _said(error: ValidationError) -> str:
    """The first thing pydantic found, in German."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return f"Das Feld «{field}» fehlt"
    if first["type"] == "literal_error":
        allowed = str(first.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
        return f"«{field}: {first['input']}» gibt es nicht (erlaubt: {allowed})"
    if first["type"] == "tuple_type":
        return f"Das Feld «{field}» muss eine Liste sein"
    kinds = {"model_type": "braucht Unterfelder", "int_parsing": "muss eine Zahl sein"}
    if first["type"] == "extra_forbidden":
        return f"Das Feld «{field}» gibt es nicht"
    return f"Das Feld «{field}» {kinds.get(first['type'], 'muss ein Text sein')}"
