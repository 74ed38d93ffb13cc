"""Texts named otherwise than by one noun: lists of documents, numbers of points, writings to come."""

from __future__ import annotations

import re
from dataclasses import replace

from ..lexicon.required import guarded
from .plans_counted import FEWEST, counted_anew, counted_before
from .plans_lists import items
from .plans_mention import TITLE, TextMention
from .plans_named import called_so, laying, on_the_table, renamed
from .plans_offered import offered
from .plans_origin import origin_of
from .plans_points import elliptic_points, loose_points, made_into, point_pair, shortened_to
from .plans_words import Head, begin_pattern, head_of
from .plans_written import in_writing
from .provisions_further import announced
from .types import Reading, Sentence

_SET = guarded(
    r"\b[\wäöüß-]*(?:[Dd]okumente|[Pp]apiere|[Tt]exte|[Vv]erträge|[Ee]ntwürfe|[Aa]bkommen"
    r"|[Vv]ereinbarungen)n?\b(?P<gap>[^.;:!?]{0,60}?)(?:,\s*(?:darunter|nämlich|unter ihnen|und zwar"
    r"|unter anderem)\s+|[,;]\s*(?:dazu|hierzu|zu ihnen)\s+(?:zählen|gehören|zählten|gehörten)\s+"
    r"|:\s+)(?P<list>[^.;!?]+)"
)
_COUNTED = re.compile(
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|\d+|mehrere\w?|paket|reihe|bündel)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_SURE = 3


def sets_of_texts(
    reading: Reading,
    sentence: Sentence,
    found: tuple[TextMention, ...],
    resumed: bool,
    counted: bool = False,
) -> tuple[TextMention, ...]:
    """``found`` and what else the sentence names, sorted by start.

    Args:
        resumed: whether the sentences before speak of a text, which a pronoun can mean.
        counted: whether the points of a text were told anywhere before.
    """
    found = renamed(sentence.text, _announcing(sentence.text, found) if resumed else found)
    listed = _listed(reading, sentence, found)
    pair = _pair(reading, sentence, found)
    pair = pair or _shortened(sentence, found, resumed)
    pair = pair or _counted(reading, sentence, found, resumed or counted) or _before(reading, sentence, found)
    listed = listed or _elliptic(sentence, found)
    written = in_writing(reading, sentence) if not listed else ()
    bare = (
        (*_bare_points(sentence), *(on_the_table(sentence, found) or laying(sentence, found)))
        if not pair
        else ()
    )
    pair = (
        *pair,
        *(offered(reading, sentence) if not found else ()),
        *called_so(sentence),
        *(
            m
            for m in bare
            if not any(
                o.phrase_start <= m.start < o.end or (m.points and o.points == m.points) for o in found
            )
        ),
    )
    taken = [(m.phrase_start, m.end) for m in (*listed, *pair, *written)]
    # the "package of three treaties" is its members, the "paper with 20 instead of 28 points" the pair
    list_start = min((m.phrase_start for m in (*listed, *pair[1:])), default=-1)
    rest = tuple(
        m
        for m in found
        if not any(s <= m.start < e for s, e in taken) and not (m.start < list_start and m.head.weight < 2)
    )  # the "package of three treaties" is its members
    if pair and made_into(sentence.text):  # what else a headline "Aus 28 mach 19: …" names is the newer one
        rest = tuple(replace(m, joins=True) for m in rest)
    return tuple(sorted((*rest, *listed, *pair, *written), key=lambda m: m.start))


def _listed(reading: Reading, sentence: Sentence, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    match = _SET.search(sentence.text)
    if not match or not (
        _COUNTED.search(sentence.text[: match.start()]) or match.group().startswith("Schlüssel")
    ):
        return ()
    out = []
    for item in items(match["list"]):
        at = sentence.text.find(item.removesuffix(" …"), match.start("list"))
        if at < 0:
            continue
        inner = next((m for m in found if at <= m.start < at + len(item)), None)
        label = None if inner and inner.points else item.removesuffix(" …")
        head = inner.head if inner else Head("Dokument", item, "text", "n", 0, None, "", False)
        origin = origin_of(reading, sentence, at, inner.start, inner.end) if inner else None
        out.append(TextMention(
            sentence.index, inner.start if inner else at, inner.end if inner else at + len(item),
            at, head, "ein", "",
            inner.points if inner else None, origin, "", "", _SURE, listed=True, label=label,
        ))  # fmt: skip
    named = any(
        m.label is None
        or head_of(m.label.split()[0])
        or m.head.weight
        or m.head.group != "text"
        or m.head.noun != "Dokument"
        for m in out
    )
    return tuple(out) if len(out) > 1 and named else ()


_SPOKEN_OF = re.compile(r"\b(?:[\w-]*[Pp]lan|[\w-]*[Pp]apier|[\w-]*[Ee]ntwurf|Fassung)s?\b")


def _pair(reading: Reading, sentence: Sentence, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    pair = point_pair(sentence.text) or (made_into(sentence.text) if found else None)
    opening = sentence.text[pair[2] : pair[2] + 10].lower() if pair else ""
    told = opening.startswith(("an die ", "aus ", "von anf", "von urspr", "von den"))
    counted = pair and " Punkte waren es" in sentence.text and _SPOKEN_OF.search(reading.text)
    if pair is None or not (found or told or counted):
        return ()  # a club's points fall from 28 to 19 as well
    before, after, start, end = pair
    old, new = head_of(f"{before}-Punkte-Plan"), head_of(f"{after}-Punkte-Plan")
    if old is None or new is None:
        return ()
    middle = (start + end) // 2
    return (
        TextMention(sentence.index, start, middle, start, old, "die", "", before, None, "", "", _SURE),
        TextMention(
            sentence.index, middle, end, middle, new, "die", "", after, None, "", "", _SURE, replaces=before
        ),
    )


_RESUMED = re.compile(r"\b(?:wird|wurde|ist|war|sei)\s+(?:er|es|dieser|dieses)\b|^(?:Er|Es|Dieser|Dieses)\s")


def _shortened(sentence: Sentence, found: tuple[TextMention, ...], resumed: bool) -> tuple[TextMention, ...]:
    """ "Sie strichen das Papier auf 19 Punkte zusammen": a new version of the text named before."""
    short = shortened_to(sentence.text)
    named = found or (resumed and _RESUMED.search(sentence.text))
    if short is None or not named or any(m.points == short[0] for m in found):
        return ()
    points, start, end = short
    head = head_of(f"{points}-Punkte-Plan")
    if head is None:
        return ()
    return (TextMention(sentence.index, start, end, start, head, "ein", "new", points, None, "", "", _SURE),)


def _counted(
    reading: Reading, sentence: Sentence, found: tuple[TextMention, ...], resumed: bool
) -> tuple[TextMention, ...]:
    """ "Übrig geblieben sind 19 Punkte": a new version of the text the sentences before tell of."""
    anew = counted_anew(reading, sentence) if resumed else None
    if anew is None or any(m.points for m in found):
        return ()
    points, start, end = anew
    head = head_of(f"{points}-Punkte-Plan")
    if head is None:
        return ()
    return (TextMention(sentence.index, start, end, start, head, "ein", "new", points, None, "", "", _SURE),)


def _announcing(text: str, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    """ "Die Eckpunkte: A, B, C" announces what the text named before lays down and names none itself."""
    match = announced().match(text)
    colon = text.find(":") if match else -1
    return tuple(m for m in found if not (m.end <= colon and m.head.noun == "Eckpunkte"))


def _before(reading: Reading, sentence: Sentence, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    """ "Ursprünglich waren es 22": the version before the one whose points were just counted."""
    count = counted_before(reading, sentence)
    head = head_of(f"{count[0]}-Punkte-Plan") if count else None
    if count is None or head is None or any(m.points and m.points != count[0] for m in found):
        return ()
    points, start, end = count
    return (
        TextMention(sentence.index, start, end, start, head, "ein", "first", points, None, "", "", _SURE),
    )


def _elliptic(sentence: Sentence, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    """ "mehrere Dokumente, eines mit 27 Punkten": one of those named just before."""
    out = []
    for points, start, end in elliptic_points(sentence.text):
        before = _last_text(sentence.text[:start])
        if before is None or any(m.points == points for m in found):
            continue
        label = f"{before.noun} mit {points} Punkten"
        out.append(
            TextMention(
                sentence.index, start, end, start, before, "ein", "", points, None, "", "", _SURE,
                listed=True, label=label,
            )
        )  # fmt: skip
    return tuple(out)


def _last_text(text: str) -> Head | None:
    heads = (head_of(word) for word in reversed(re.findall(r"[\w-]+", text)))
    return next((h for h in heads if h is not None and h.group == "text"), None)


def _bare_points(sentence: Sentence) -> tuple[TextMention, ...]:
    """ "die 28 Punkte": a text if something is done with it that is done with texts."""
    found = []
    for points, start, end in loose_points(sentence.text):
        head = head_of(f"{points}-Punkte-Plan")
        support = 1 + (2 if begin_pattern("tabled").search(sentence.text) else 0)
        if head is not None and points >= FEWEST:
            titled = start == 0 and not sentence.text.startswith(("die ", "Die "))
            determiner, support = (TITLE, _SURE) if titled else ("die", support)
            found.append(
                TextMention(
                    sentence.index, start, end, start, head, determiner, "", points, None, "", "", support
                )
            )  # fmt: skip
    return tuple(found)
