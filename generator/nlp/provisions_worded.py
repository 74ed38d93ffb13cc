"""Contents told without a verb of their own for it: "strittig ist daran der verlangte Abzug"."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid, one
from .plans_words import begin_pattern
from .provisions_aims import infinitives
from .provisions_deeds import STIRRED_UP
from .provisions_gains import gains
from .provisions_stated import points_are, stated
from .provisions_verbs import by_modal, by_verb, indicative

_BE = r"(?:ist|sind|war|waren|sei|seien|bleibt|bleiben|bleibe|blieb|blieben)"
_LITTLE = (
    r"(?:(?:vor allem|allen voran|unter anderem|insbesondere|besonders|auch|nun|jetzt|noch|weiter|weiterhin"
    r"|zudem"
    r"|außerdem|etwa|lediglich|nur|nur noch|darin|dagegen|zunächst)\s+)*"
)
_INFINITIVE = r"(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)"
_DISPUTED = r"(?:[Ss]trittig|[Uu]mstritten|[Hh]eikel|[Uu]mkämpft|[Uu]nannehmbar|[Oo]ffen|[Bb]risant)"
_ASKED = (
    r"(?:gefordert|verlangt|vorgesehen|geplant|vorgeschlagen|angedacht|festgeschrieben|vereinbart|skizziert)"
)
_CONTESTED = re.compile(
    rf"(?:^|[;,:]\s+|\s[–—]\s)(?:und\s+|aber\s+|doch\s+)?{_DISPUTED}\s+(?:(?:für"
    rf"|zwischen)\s[^,.;:]{{2,40}}?\s+)?{_BE}\s+{_LITTLE}"
    r"(?:§|(?:in|an|bei|aus)\s+§|daran|darin|dabei|davon)\s+"
    rf"{_LITTLE}(?P<article>der|die|das|den)\s+(?:(?P<asked>(?:[a-zäöüß]+\s+)*?{_ASKED}(?:e|en|er"
    rf"|es))\s+(?P<object>[^.;:]+)"
    r"|(?:Klausel|Passage|Bestimmung|Vorgabe|Regelung|Punkt|Forderung|Satz|Absatz|Stelle|Formulierung),\s+"
    r"(?:nach (?:der|dem)|wonach|laut (?:der|dem)|dass|demzufolge)\s+(?P<clause>[^.;:]+))"
)
_FRESH = re.compile(
    rf"^(?:Auch\s+)?(?:[Nn]eu|[Nn]eu hinzugekommen|[Hh]inzugekommen|[Nn]eu aufgenommen|[Ee]nthalten)\s+"
    rf"(?:{_BE}\s+{_LITTLE}in\s+§|(?:in|an)\s+§\s+{_BE})\s+{_LITTLE}(?P<object>(?:eine?\s|der\s|die\s|das\s"
    rf"|\d|[A-ZÄÖÜ]|strenge|mehr\s)[^.;:]+)"
)
_ON_MATTER = re.compile(
    r"^(?:Zur|Zum|Zu|Bei|Beim|Über)\s[^,.;:]{3,50}?\s(?:steht|stehen|heißt es|heisst es|findet sich)\s+"
    r"(?:nur\s+|lediglich\s+)?in\s+§:?,?\s+(?:dass\s+)?(?P<object>(?!nichts|kein)[^;:]+)$"
)
_PRICED = re.compile(
    r"^[^.;:]{0,60}§[^.;:]{0,40}:\s+(?P<object>(?:plus\s+)?\d[\d.,]*\s+(?:Prozent|Euro|Dollar|Franken|Tage"
    r"|Monate|Millionen"
    r"|Milliarden)\b[^;:]*)$"
)
_BELONGS = re.compile(
    rf"^Zu\s+§\s+(?:gehör(?:t|en|te|ten)|zähl(?:t|en|te|ten))\s+{_LITTLE}(?P<object>[^.;:]+)$"
)
_SPEAKS = re.compile(
    rf"^[^.;:,]{{0,60}}§[^.;:,]{{0,40}}?\s(?:spricht|sprach|spreche|handelt|handelte)\s+{_LITTLE}vo[nm]\s+"
    r"(?P<object>(?!eine[rm]\s(?:Erfolg|Durchbruch))[^.;:!?]+)$"
)
_TALK_FIRST = re.compile(
    rf"^(?:Auch\s+)?[Vv]o(?:n|m)\s+(?P<object>[^.;:]{{3,90}}?)\s+(?:ist|war"
    rf"|sei)\s+in\s+§\s+{_LITTLE}die\s+Rede\b"
)
_AS_POINT = re.compile(
    r"^In\s+§\s+(?:[^.;:,]{0,40}?\s)?(?:steht|heißt es|heisst es|findet sich|stand)\s+(?:unter|als|in|an)\s+"
    r"(?:(?:[a-zäöüß]+\s+)?(?:Punkt|Artikel|Kapitel|Ziffer|Stelle)(?:\s+[\wäöü]+)?),?\s+(?:dass\s+)?(?P<object>[^;:]+)$"
)
_AGREED = re.compile(
    r"^(?:Mit|In|Laut|Durch)\s+§\s+(?:[^.;:,]{0,40}?\s)?(?:"
    r"(?:hat|haben|hatte|hatten)\s[^;:]{3,90}?\s(?:vereinbart|verständigt|geeinigt|festgelegt|zugesagt"
    r"|verpflichtet"
    rf"|verabredet|versprochen|erklärt),\s+(?:dass\s+(?P<that>[^.;:]+)"
    rf"|(?P<to>[^;:]+?\s{_INFINITIVE}\b[^;:]*))"
    r"|(?:verständig|einig)(?:t|en|te|ten|ten sich|t sich|en sich"
    r"|te sich)\s[^;:]{0,90}?\s(?:darauf,\s+(?:dass\s+)?(?P<on>[^;:]+)"
    r"|auf\s+(?P<object>[^;:]+)))$"
)
_BINDS = re.compile(
    r"^(?P<who>[A-ZÄÖÜ][^,;:.]{1,60}?)\s+(?:verpflichte(?:t|n|te|ten)\s+sich|sag(?:t|en|te|ten)|sicher(?:t"
    r"|n|te|ten)"
    r"|erklär(?:t|en|te|ten) sich|verspr(?:icht|echen|ach|achen)|willig(?:t|en|te|ten))\s+(?:(?:darin"
    r"|dort)\s+)?"
    rf"(?:in|mit)\s+§(?:\s+(?:zu|ein|bereit))?(?:\s+dazu)?,\s+(?P<to>[^;:]+?\s{_INFINITIVE}\b[^;:]*)$"
)
_CALLS = re.compile(
    r"^[^.;:,]{0,60}§[^.;:,]{0,40}?\s(?:fordert|forderte|fordere|ruft|rief|rufe|hält"
    r"|appelliert)\s+(?:(?P<who>[^,.;:]{2,60}?)\s+)?"
    rf"(?:(?:dazu\s+)?auf|dazu an|an)(?:,\s+(?P<to>[^;:]+?\s{_INFINITIVE}\b[^;:]*)"
    rf"|\s+zu\s+(?P<object>[^;:]+))$"
)
_FORCES = re.compile(
    r"^[^.;:,]{0,60}§[^.;:,]{0,40}?\s(?:würde|soll|sollte|könnte)\s+[^,.;:]{2,60}?\s+(?:zwingen"
    r"|verpflichten|nötigen|erlauben"
    rf"|ermöglichen|verbieten|untersagen),\s+(?P<to>[^;:]+?\s{_INFINITIVE}\b[^;:]*)$"
)
_AND_OF = re.compile(
    r"^[^.;:,]{0,60}§[^.;:,]{0,40}?\s(?:verlangt|verlangte|fordert|forderte)\s+von\s+(?P<a>[^,.;:]{2,40}),\s+"
    rf"(?P<one>[^,;:]+?\s{_INFINITIVE}),?\s+(?:und\s+)?von\s+(?P<b>[^,.;:]{{2,40}}),\s+(?P<two>[^;:]+?\s{_INFINITIVE})[.]?$"
)
_AVOWS = re.compile(
    rf"^[^.;:,]{{0,60}}§[^.;:,]{{0,40}}?\s(?:bekennt|bekannte)\s+sich\s+{_LITTLE}(?:ausdrücklich\s+"
    rf"|klar\s+)?(?P<object>zu[rm]?\s+"
    r"[^.;:]+?)(?:\s+und\s+(?P<rest>[a-zäöüß]+t\s[^;:]+))?$"
)
_SO = re.compile(
    r"^(?:So|Auch|Zudem|Außerdem|Unter anderem|Ferner|Dafür|Im Gegenzug|Künftig|Zunächst|Danach|Dort|Dann"
    r"|Später|Zugleich)\s+"
    r"(?P<modal>soll|sollen|muss|müssen|müsste|müssten|darf|dürfen|dürfte|dürften|wird|werden|würde"
    r"|würden)\s+"
    r"(?:laut|nach|gemäß)\s+§(?:\s+(?:der|des|von)\s+(?:[a-zäöüß]+en\s+)?[A-ZÄÖÜ][\w-]+)?\s+(?P<rest>[^;:]+)$"
)
_GILT = re.compile(
    r"^(?P<front>(?:Auf|Für|Bei|In|Ab|Bis|Mit)\s[^,.;:]{3,70}?)\s+(?P<verb>gilt|gelten|fällt|fallen|steigt"
    r"|steigen|sinkt|sinken"
    r"|bleibt|bleiben|kommt|kommen|gibt es|gälte|gälten|fiele|stiege|sänke|bliebe)\s+(?:laut|nach"
    r"|gemäß)\s+§\s+(?P<rest>[^;:]+)$"
)
_STAGE = re.compile(
    r"^In der (?:ersten|zweiten|dritten|vierten|nächsten|letzten) (?:Phase|Stufe|Etappe)\s+(?:von\s+)?§\s+"
    r"(?P<rest>(?!(?:der|des|gescheitert)\b)(?P<modal>soll\s|sollen\s|müssen\s|würden\s)?[a-zäöüß]+(?:t|en"
    r"|er|e)?\s[^;:]+)$"
)


_COMPLEMENT = re.compile(
    r"^\s(?:von|vom|aus|zwischen)\s(?:(?:\d{1,2}\.|dem|der|den)\s)?[A-ZÄÖÜ][\w-]+(?:\s\d{4})?(?:\s(?:und"
    r"|mit)\s[A-ZÄÖÜ][\w-]+)?(?=[\s,:])"
    r"|^,\s(?:der|die|das|den|dem|über|in|an|auf|zu)\s[^,;:]{5,90},(?=\s)"
)


def worded(text: str, start: int, end: int) -> tuple[Laid, ...]:
    """What a sentence tells of the text at ``text[start:end]`` in one of these wordings; empty if in none."""
    said = _marked(text, start, end)
    found = (
        _contested(said)
        or _bound(said)
        or _stood(said)
        or _sentence(said)
        or stated(said)
        or gains(said)
        or (points_are(said) if re.search(r"(?:Eck|Kern|Haupt)punkte", text[start:end]) else ())
    )
    return () if any(STIRRED_UP.search(told.text) for told in found) else found


def called(text: str) -> tuple[Laid, ...]:
    """ "Er ruft dazu auf, die Hilfen zu verdreifachen": behind a pronoun for the text."""
    return _bound(f"§{text}")


def contested(text: str) -> tuple[Laid, ...]:
    """ "Strittig ist daran der verlangte Abzug": in a sentence behind the one that names the text."""
    return _contested(text) if "daran" in text or "darin" in text or "dabei" in text else ()


def _marked(text: str, start: int, end: int) -> str:
    """The sentence with § for the text's name, a preposition joined with its article taken apart."""
    phrase = text[start:end]
    first = phrase.split(maxsplit=1)[0]
    apart = {"im": "in", "am": "an", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei"}.get(first.lower())
    front = "" if apart is None else f"{apart.capitalize() if first[0].isupper() else apart} "
    behind = text[end:].rstrip().rstrip(".!").lstrip('“”"»«')
    return f"{text[:start]}{front}§{_COMPLEMENT.sub('', behind)}"


def _contested(said: str) -> tuple[Laid, ...]:
    match = _CONTESTED.search(said)
    if match is None:
        return ()
    return one(match["clause"], "contested") if match["clause"] else laid(match["object"], "contested")


def _stood(said: str) -> tuple[Laid, ...]:
    """What is new in it, belongs to it, is spoken of in it, or stands there as a point."""
    for rule, pattern in (
        ("newly", _FRESH), ("belongs", _BELONGS), ("spoken-of", _SPEAKS), ("spoken-of", _TALK_FIRST),
    ):  # fmt: skip
        match = pattern.match(said)
        if match and not re.match(r"(?:kein|nicht|nichts)\b", match["object"]):
            return laid(match["object"], rule)
    priced = _PRICED.match(said)
    if priced:
        return laid(priced["object"], "list")
    match = _AS_POINT.match(said) or _ON_MATTER.match(said)
    return one(match["object"], "point") if match else ()


def _bound(said: str) -> tuple[Laid, ...]:
    """What somebody is called upon, bound or forced to do, or has agreed upon."""
    both = _AND_OF.match(said)
    if both:
        return one(f"{both['a']}: {both['one']}", "obligation") + one(
            f"{both['b']}: {both['two']}", "obligation"
        )
    for pattern in (_CALLS, _FORCES, _BINDS, _AGREED):
        match = pattern.match(said)
        if match is None:
            continue
        named = match.groupdict()
        told = named.get("to") or named.get("object") or named.get("that") or named.get("on")
        return laid(told or "", "obligation")
    avows = _AVOWS.match(said)
    if avows is None:
        return ()
    return one(f"Bekenntnis {avows['object']}", "avowal") + (
        by_verb(f" {avows['rest']}", True) if avows["rest"] else ()
    )


def _sentence(said: str) -> tuple[Laid, ...]:
    """ "So soll laut § die Front eingefroren werden", "Auf X gilt laut § ein Zoll"."""
    so = _SO.match(said)
    if so and not begin_pattern("no_contents").search(so["rest"]):
        rows = infinitives(so["rest"]) or [so["rest"]]
        return tuple(told for row in rows for told in one(f"{so['modal']} {row}", "laut"))
    holds = _GILT.match(said)
    if holds:
        return one(f"{holds['front'][0].lower()}{holds['front'][1:]} {holds['verb']} {holds['rest']}", "laut")
    stage = _STAGE.match(said)
    if stage is None or begin_pattern("no_contents").search(stage["rest"]):
        return ()
    if stage["modal"]:
        return by_modal(f" {stage['rest']}", "stage", near=True)
    first, *others = re.split(r",\s+(?:und\s+)?(?=[A-ZÄÖÜ]|(?:die|der|das|alle|beide)\s)", stage["rest"])
    told = indicative(f" {first}", "stage")
    return told + tuple(found for other in others for found in one(other, "stage")) if told else ()
