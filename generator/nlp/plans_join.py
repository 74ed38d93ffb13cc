"""From the places that name a text to the versions of one article: which mention means which text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import word_set
from .plans_carried import Laid, carried
from .plans_items import follows_item, within_item
from .plans_lists import tidy
from .plans_meant import meant_by
from .plans_mentions import TextMention, find_mentions, numbered
from .plans_points import points_of_clause
from .plans_replaced import of_another_thing, takes_place
from .plans_sets import sets_of_texts
from .plans_version import CONTENTS, ENOUGH, Version
from .provisions import of_mention
from .provisions_onward import of_onward, of_pronoun
from .topics import topics_of
from .types import Reading, Sentence

_REACH = 2  # sentences after its last mention in which "demnach", "vorgesehen sind" still mean a text


def versions(reading: Reading) -> tuple[Version, ...]:
    """All candidates in order of first mention, accepted or not."""
    found: list[Version] = []
    last: int | None = None
    pending: list[tuple[int, Laid]] = []
    for sentence in reading.sentences:
        mentions = (
            sets_of_texts(reading, sentence, find_mentions(reading, sentence), last is not None)
            if _worth(sentence)
            else ()
        )
        if mentions and last is not None and (sentence.kind == "list" or _PRONOUN.match(sentence.text)):
            size = len(found[last].laid)
            last = _continue(found, last, sentence, reading)
            if last is not None and len(found[last].laid) > size:
                continue
        if mentions:
            taken = _take(found, mentions, sentence, last)
            last = last if last is not None and within_item(found[last], sentence, reading) else taken
        elif last is not None:
            last = _continue(found, last, sentence, reading)
        previous = reading.sentences[sentence.index - 1].text if sentence.index else ""
        for laid in carried(sentence.text, previous):
            pending.append((sentence.index, laid))
    return _with_carried(found, pending)


def _worth(sentence: Sentence) -> bool:
    return sentence.end - sentence.start > 8


def _take(
    found: list[Version], mentions: Sequence[TextMention], sentence: Sentence, last: int | None
) -> int | None:
    """Puts the mentions of one sentence where they belong; returns the version spoken of last."""
    before: int | None = None
    listed_first: int | None = None
    subject: int | None = None
    for k, mention in enumerate(mentions):
        at = _place(
            found, mention, sentence, before if mention.joins else None, last if k == 0 else None, last
        )
        previous = mentions[k - 1] if k else None
        replaces = previous is not None and takes_place(sentence.text, previous, mention)
        _relate(found, at, before, mention, previous, replaces)
        if mention.listed:
            listed_first = at if listed_first is None else listed_first
            if listed_first != at and found[listed_first].best.head.weight >= CONTENTS:
                found[at] = replace(found[at], part_of=listed_first)
        told_off = mention.listed and numbered(sentence.text, mention.phrase_start)
        if (told_off or not mention.listed) and not replaces and _lays_down(found, at, mention, sentence):
            subject = at
        before = at
    return subject if subject is not None else _topical(found, mentions, sentence, before)


def _place(
    found: list[Version],
    mention: TextMention,
    sentence: Sentence,
    joined: int | None,
    explained: int | None,
    last: int | None,
) -> int:
    """Index of the version the mention belongs to, a new one if it introduces one."""
    at = joined
    if at is None and explained is not None and _explains(found, mention, sentence, explained):
        at = explained
    at = at if at is not None else meant_by(found, mention, last, sentence.index)
    if at is None:
        found.append(Version((mention,), (sentence.index,), points=mention.points))
        return len(found) - 1
    found[at] = _grown(found[at], mention, sentence.index)
    return at


def _lays_down(found: list[Version], at: int, mention: TextMention, sentence: Sentence) -> bool:
    """Adds what the text lays down in the sentence that names it; whether there was anything."""
    told = of_mention(sentence.text, mention.phrase_start, mention.end)
    if not told or mention.head.group == "other":
        return False
    found[at] = _told(found[at], sentence.index, told)
    return True


_PRONOUN = re.compile(r"^(?:Er|Sie|Es|Dieser|Diese|Dieses|Darin|Demnach|Danach|Vorgesehen|Enthalten)\b")


_EXPLAINS = re.compile(
    r"^(?:Dabei handelt es sich|Es handelt sich|Gemeint (?:ist|war)|Das (?:ist|war)|Dies (?:ist"
    r"|war))\b[^,.;:]*$"
)


def _explains(found: list[Version], mention: TextMention, sentence: Sentence, last: int | None) -> bool:
    """ "Dabei handelt es sich um ein Begleitdokument" says what the text named just before is."""
    near = last is not None and sentence.index - found[last].sentences[-1] <= 1
    return near and bool(_EXPLAINS.match(sentence.text[: mention.phrase_start]))


def _topical(
    found: list[Version], mentions: Sequence[TextMention], sentence: Sentence, before: int | None
) -> int | None:
    """The text the next sentence goes on about: of two, the first, unless the later ones follow from it."""
    if len(mentions) == 2 and mentions[0].revises:
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    copula = len(mentions) >= 2 and re.match(r"^\s*(?:ist|war|sei)\b", sentence.text[mentions[0].end :])
    if copula:
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    sure = [m for m in mentions if m.support > 0]
    if sure and sure[-1] is not mentions[-1]:  # a treaty only hoped for is not what the next sentence means
        return next((i for i, v in enumerate(found) if sure[-1] in v.mentions), before)
    return before


def _grown(version: Version, mention: TextMention, index: int) -> Version:
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    points = version.points if version.points is not None else mention.points
    return replace(version, mentions=(*version.mentions, mention), sentences=sentences, points=points)


def _told(version: Version, index: int, laid: tuple[Laid, ...]) -> Version:
    known = {one.text for _, one in version.laid}
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    return replace(
        version,
        sentences=sentences,
        laid=(*version.laid, *((index, one) for one in laid if one.text not in known)),
    )


def _relate(
    found: list[Version],
    at: int,
    before: int | None,
    mention: TextMention,
    previous: TextMention | None,
    replaces: bool = False,
) -> None:
    """Notes which version replaces which, where the words say so."""
    if mention.replaces is not None:
        old = next((i for i, v in enumerate(found) if v.points == mention.replaces), None)
        if old is not None and old != at:
            found[at] = replace(found[at], supersedes=old)
    elif before is not None and before != at and replaces:
        found[before] = replace(found[before], supersedes=at)
    elif previous is not None and previous.revises and before is not None and before != at:
        newer = before
        found[newer] = replace(found[newer], supersedes=at)
    elif mention.version == "first" and len(found[at].mentions) == 1 and not of_another_thing(mention):
        later = _replacing(found, at)
        if later is not None:
            found[later] = replace(found[later], supersedes=at)
            found[at] = replace(found[at], mentions=(replace(mention, support=max(mention.support, ENOUGH)),))
    elif mention.version == "new" and found[at].supersedes is None and not mention.revises:
        old = _replaceable(found, at)
        found[at] = replace(found[at], supersedes=old) if old is not None else found[at]


def _replaceable(found: list[Version], at: int) -> int | None:
    """The version spoken of last that a "new version" can replace; None if there is none."""
    named = word_set("plans", "any_text") | {"Friedensplan"}
    candidates = [
        i
        for i, v in enumerate(found)
        if i != at
        and v.accepted
        and not v.has("counter")
        and not v.first.listed
        and v.best.head.noun in named
        and v.supersedes != at
    ]
    return max(candidates, key=lambda i: (found[i].sentences[-1], i), default=None)


def _replacing(found: list[Version], at: int) -> int | None:
    """The one accepted text an "older version" can be older than: that of the sentences just before."""
    near = [
        i
        for i, v in enumerate(found)
        if i != at
        and v.accepted
        and v.supersedes is None
        and not v.has("counter")
        and found[at].first.sentence - v.sentences[-1] <= _REACH
    ]
    return near[0] if len(near) == 1 else None


def _continue(found: list[Version], last: int, sentence: Sentence, reading: Reading) -> int | None:
    """Reads a sentence without a text's name as going on about the last; returns the one spoken of."""
    version = found[last]
    gap = sentence.index - version.sentences[-1]
    follows = follows_item(version, sentence, reading)
    if gap > _REACH and not follows:
        return last if within_item(version, sentence, reading) else None
    previous = reading.sentences[sentence.index - 1]
    persons = bool(reading.of(reading.names, previous))
    for at in _spoken_of(found, last):
        laid = _laid_on(found[at], sentence, previous, persons, follows)
        if laid is not None:
            points = points_of_clause(sentence.text) if found[at].points is None else found[at].points
            found[at] = replace(_told(found[at], sentence.index, laid), points=points)
            return at
    points = points_of_clause(sentence.text) if version.points is None and gap <= 1 else None
    if points is not None and _PRONOUN.match(sentence.text) and version.best.head.group != "other":
        found[last] = replace(_told(version, sentence.index, ()), points=points)
    if version.best.head.group == "other" and re.match(r"^(?:Es|Sie|Er|Darin|Dort)\b", sentence.text):
        found[last] = _told(version, sentence.index, ())
    return last


def _spoken_of(found: list[Version], last: int) -> list[int]:
    """The text spoken of last, then others of the same sentence; strategies and studies never."""
    index = found[last].sentences[-1]
    others = [i for i in range(len(found) - 1, -1, -1) if i != last and found[i].sentences[-1] == index]
    return [i for i in (last, *others) if found[i].best.head.group != "other"]


def _laid_on(
    version: Version, sentence: Sentence, previous: Sentence, persons: bool, follows: bool
) -> tuple[Laid, ...] | None:
    """What a sentence without a text's name adds to the version; None if it does not speak of it."""
    gap = sentence.index - version.sentences[-1]
    told = any(index == sentence.index - 1 for index, _ in version.laid)
    if (
        sentence.kind == "list"
        and (gap <= 1 or follows)
        and (told or follows or previous.text.rstrip().endswith((":", "?")) or previous.kind == "heading")
    ):
        item = tidy(re.sub(r"^\W*(?:\d+[.)]|[a-z]\))?\s*", "", sentence.text))
        return (Laid(item, "list"),) if item else None
    recent = [m.head.gender for m in version.mentions if m.sentence == version.mentions[-1].sentence]
    recent += _of_part(version, sentence, previous)
    by_pronoun = (of_pronoun(sentence.text, gender, not persons) for gender in dict.fromkeys(recent))
    return next((laid for laid in by_pronoun if laid), ()) or of_onward(sentence.text, told) or None


_PARTS = (
    (re.compile(r"\b(?:Phase|Stufe|Etappe|Passage|Klausel|Version|Fassung)\s+$"), "f"),
    (re.compile(r"\b(?:Teil|Kern|Abschnitt|Artikel|Punkt|Anhang|Text|Wortlaut|Inhalt)s?\s+$"), "m"),
    (re.compile(r"\b(?:Kapitel|Kernstück)s?\s+$"), "n"),
)


def _of_part(version: Version, sentence: Sentence, previous: Sentence) -> list[str]:
    """Genders of the part named before the text ("die zweite Phase des Plans"), which a pronoun can mean."""
    starts = [m.phrase_start for m in version.mentions if m.sentence == sentence.index - 1]
    return [gender for at in starts for part, gender in _PARTS if part.search(previous.text[:at])]


def _with_carried(found: list[Version], pending: Sequence[tuple[int, Laid]]) -> tuple[Version, ...]:
    """What is "part of the deal" belongs to the latest text before it, or to the only text of the article."""
    real = [i for i, v in enumerate(found) if v.accepted]
    for index, laid in pending:
        before = [i for i in real if found[i].sentences[0] <= index]
        if laid.rule == "deal-with":  # "a deal with X" is this text only if X is what the text is about
            before = [
                i for i in real if set(topics_of(found[i].best.label or "")) & set(topics_of(laid.text))
            ]
        at = (
            max(before, key=lambda i: found[i].sentences[0])
            if before
            else real[0]
            if len(real) == 1 and laid.rule != "deal-with"
            else None
        )
        if at is not None:
            found[at] = _told(found[at], index, (laid,))
    return tuple(found)
