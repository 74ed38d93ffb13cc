"""From the places that name a text to the versions of one article: which mention means which text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import word_set
from .plans_asked import asked, bare_list
from .plans_carried import Laid, carried
from .plans_continued import PRONOUN, go_on
from .plans_heralds import joined
from .plans_items import within_item
from .plans_meant import meant_by
from .plans_mention import TextMention
from .plans_mentions import find_mentions, numbered
from .plans_replaced import (
    beside_last,
    in_its_place,
    nearly,
    of_another_thing,
    replaceable,
    replaces_by_pronoun,
    replacing,
    takes_place,
)
from .plans_sets import sets_of_texts
from .plans_version import CONTENTS, ENOUGH, REACH, Version, grown, told
from .provisions import of_mention
from .provisions_beside import put_aside
from .provisions_more import compared, runs_for
from .provisions_onward import of_onward
from .topics import topics_of
from .types import Reading, Sentence


def versions(reading: Reading) -> tuple[Version, ...]:
    """All candidates in order of first mention, accepted or not."""
    found: list[Version] = []
    last: int | None = None
    pending: list[tuple[int, Laid]] = []
    for sentence in reading.sentences:
        counted = any(v.points for v in found)
        mentions = (
            sets_of_texts(reading, sentence, find_mentions(reading, sentence), last is not None, counted)
            if _worth(sentence)
            else ()
        )
        marked = beside_last(sentence.text, mentions, last is not None) if mentions else mentions
        other, mentions = marked != mentions, marked
        if mentions and last is not None and not other and _goes_on_about(sentence, reading):
            size = len(found[last].laid)
            last = go_on(found, last, sentence, reading)
            if last is not None and len(found[last].laid) > size:
                continue
        if mentions and last is not None and (aside := _about_the_last(found[last], sentence)):
            found[last] = told(found[last], sentence.index, aside)
            if aside[0].rule == "verb":  # "Anders als der X-Plan regelt er …" names another text as well
                _take(found, mentions, sentence, last, lays=False)
            continue
        if mentions:
            taken = _take(found, mentions, sentence, last)
            if other and _replaced(found, last, taken, sentence):
                continue
            last = last if last is not None and within_item(found[last], sentence, reading) else taken
        elif last is not None:
            last = go_on(found, last, sentence, reading)
        previous = reading.sentences[sentence.index - 1].text if sentence.index else ""
        pending += [(sentence.index, laid) for laid in carried(sentence.text, previous)]
    return _with_carried(_with_dropped(joined(found, reading)), pending)


def _replaced(found: list[Version], last: int | None, taken: int | None, sentence: Sentence) -> bool:
    """ "Er ersetzt das Papier vom Mai": notes it; what follows is about the new one, spoken of before."""
    if last is None or taken is None or last == taken or not replaces_by_pronoun(sentence.text):
        return False
    mine = [one for i, one in found[taken].laid if i == sentence.index and one.rule == "verb"]
    kept = tuple(pair for pair in found[taken].laid if pair[0] != sentence.index or pair[1] not in mine)
    found[taken] = replace(found[taken], laid=kept)  # "… abgelöst und sieht X vor": the newer one does
    found[last] = replace(told(found[last], sentence.index, tuple(mine)), supersedes=taken)
    return True


def _goes_on_about(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence that names a text may still tell of the one before ("darin ist vorgesehen, …")."""
    answers = bare_list(sentence.text) and asked(reading, sentence)
    pronoun = bool(PRONOUN.match(sentence.text)) or " darin " in sentence.text
    return sentence.kind == "list" or pronoun or answers


def _about_the_last(version: Version, sentence: Sentence) -> tuple[Laid, ...]:
    """What a sentence that names a treaty or another text tells of the one before; empty for all others."""
    near = sentence.index - version.sentences[-1] <= REACH and version.best.head.group != "other"
    if not near:
        return ()
    return compared(sentence.text) or (runs_for(sentence.text) if version.laid else ())


def _worth(sentence: Sentence) -> bool:
    return sentence.end - sentence.start > 8


def _take(
    found: list[Version],
    mentions: Sequence[TextMention],
    sentence: Sentence,
    last: int | None,
    lays: bool = True,
) -> int | None:
    """Puts the mentions of one sentence where they belong; returns the version spoken of last.

    Args:
        lays: whether what the sentence tells is read as theirs.
    """
    before: int | None = None
    listed_first: int | None = None
    subject: int | None = None
    for k, mention in enumerate(mentions):
        previous = mentions[k - 1] if k else None
        replaces = previous is not None and takes_place(sentence.text, previous, mention)
        if previous and in_its_place(sentence.text, previous, mention):
            mention = replace(mention, version="new", determiner="ein", replaces=previous.points)
        if replaces and mention.points:
            mention = replace(mention, support=max(mention.support, ENOUGH))
        at = _place(
            found, mention, sentence, before if mention.joins else None, last if k == 0 else None, last
        )
        _relate(found, at, before, mention, previous, replaces)
        if mention.listed:
            listed_first = at if listed_first is None else listed_first
            if listed_first != at and found[listed_first].best.head.weight >= CONTENTS:
                found[at] = replace(found[at], part_of=listed_first)
        told_off = mention.listed and numbered(sentence.text, mention.phrase_start)
        own = lays and not replaces and not (previous and previous.revises)
        if (told_off or not mention.listed) and own and _lays_down(found, at, mention, sentence):
            subject = at
        before = at
    return subject if subject is not None else _topical(found, mentions, sentence, before, last)


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
    found[at] = grown(found[at], mention, sentence.index)
    return at


def _lays_down(found: list[Version], at: int, mention: TextMention, sentence: Sentence) -> bool:
    """Adds what the text lays down in the sentence that names it; whether there was anything."""
    if mention.head.group == "other":
        return False
    laid = of_mention(sentence.text, mention.phrase_start, mention.end)
    onward = _ONWARD.search(sentence.text, mention.end)
    if onward:
        laid = tuple(one for one in laid if one.rule != "list") + of_onward(
            sentence.text[onward.end() :], True
        )
    if mention.replaces and not laid:
        laid = put_aside(sentence.text[mention.end :], comma=True)
    if not laid:
        return False
    found[at] = told(found[at], sentence.index, laid)
    return True


_STRUCK = " gestrichen"
_ONWARD = re.compile(r":\s+(?=(?:Danach|Demnach|Demzufolge|Darin|Vorgesehen)\b)")


_EXPLAINS = re.compile(
    r"^(?:Dabei handelt es sich|Es handelt sich|Gemeint (?:ist|war)|Das (?:ist|war)|Dies (?:ist"
    r"|war))\b[^,.;:]*$"
)


def _explains(found: list[Version], mention: TextMention, sentence: Sentence, last: int | None) -> bool:
    """ "Dabei handelt es sich um ein Begleitdokument" says what the text named just before is."""
    near = last is not None and sentence.index - found[last].sentences[-1] <= 1
    return near and bool(_EXPLAINS.match(sentence.text[: mention.phrase_start]))


def _topical(
    found: list[Version],
    mentions: Sequence[TextMention],
    sentence: Sentence,
    before: int | None,
    last: int | None,
) -> int | None:
    """The text the next sentence goes on about: of two, the first, unless the later ones follow from it."""
    if len(mentions) == 2 and (mentions[0].revises or takes_place(sentence.text, *mentions)):
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    copula = len(mentions) >= 2 and re.match(r"^\s*(?:ist|war|sei)\b", sentence.text[mentions[0].end :])
    if copula:
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    if len(mentions) == 1 and mentions[0].head.noun in word_set("plans", "no_paper") and last is not None:
        return before if before is not None and found[before].accepted else last
    sure = [m for m in mentions if m.support > 0]
    if sure and sure[-1] is not mentions[-1]:  # a treaty only hoped for is not what the next sentence means
        return next((i for i, v in enumerate(found) if sure[-1] in v.mentions), before)
    return before


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
        later = replacing(found, at)
        if later is not None:
            found[later] = replace(found[later], supersedes=at)
            found[at] = replace(found[at], mentions=(replace(mention, support=max(mention.support, ENOUGH)),))
    elif mention.version == "new" and found[at].supersedes is None and not mention.revises:
        old = replaceable(found, at)
        old = nearly(found, at) if old is None else old
        found[at] = replace(found[at], supersedes=old) if old is not None else found[at]


def _with_dropped(found: list[Version]) -> list[Version]:
    """What the newer version strikes out the older one laid down."""
    for version in tuple(found):
        if version.supersedes is None:
            continue
        gone = [(i, one) for i, one in version.laid if one.text.endswith(_STRUCK)]
        for index, one in gone:
            struck = replace(one, text=one.text.removesuffix(_STRUCK))
            found[version.supersedes] = told(found[version.supersedes], index, (struck,))
    return found


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
            found[at] = told(found[at], index, (laid,))
    return tuple(found)
