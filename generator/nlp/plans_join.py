"""From the places that name a text to the versions of one article: which mention means which text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon import word_set
from .plans_lists import tidy
from .plans_mentions import TextMention, find_mentions
from .plans_points import points_of_clause
from .plans_sets import sets_of_texts
from .provisions import Laid, carried, of_mention, of_onward, of_pronoun
from .types import Reading, Sentence

ENOUGH = 3
"""Signs a text needs to count as negotiated. Source: measured on the evaluation articles."""
CONTENTS = 2
"""Signs that told contents are worth."""
_TREATY_REACH = 6  # sentences in which "der Vertrag" goes back to an "Abkommen"
_OTHER_REACH = 4  # sentences in which "das Papier" can mean a strategy or study named before
_REACH = 2  # sentences after its last mention in which "demnach", "vorgesehen sind" still mean a text


@dataclass(frozen=True, slots=True)
class Version:
    """One text of one article, growing while the article is read.

    Attributes:
        mentions: where it is named, in order.
        sentences: indices of the sentences that tell of it, in order, without repetition.
        laid: (sentence index, thing laid down).
        supersedes: index of the version it replaces among the article's; ``part_of`` likewise.
    """

    mentions: tuple[TextMention, ...]
    sentences: tuple[int, ...]
    laid: tuple[tuple[int, Laid], ...] = ()
    points: int | None = None
    supersedes: int | None = None
    part_of: int | None = None

    @property
    def first(self) -> TextMention:
        """The mention that introduced it."""
        return self.mentions[0]

    @property
    def best(self) -> TextMention:
        """The mention whose word says most, the first of equals."""
        return max(self.mentions, key=lambda m: (m.head.weight, bool(m.head.prefix), bool(m.complement)))

    @property
    def accepted(self) -> bool:
        """Whether there are enough signs of a negotiated text."""
        if any(m.head.group == "other" for m in self.mentions):
            return False
        support = max(m.support for m in self.mentions)
        told = bool(self.laid) or (self.points is not None and self.best.head.points is None)
        if all(m.head.group == "content" for m in self.mentions) and not self.laid and self.points is None and not self._placed:
            return False
        return support + (CONTENTS if told and support > -2 else 0) >= ENOUGH

    @property
    def _placed(self) -> bool:
        """Whether the words put it among other texts: a list of documents, a new or counter proposal."""
        return self.first.listed or any(m.version for m in self.mentions)

    def has(self, version: str) -> bool:
        """Whether one of its mentions calls it so (``new``, ``first``, ``counter``)."""
        return any(m.version == version for m in self.mentions)


def versions(reading: Reading) -> tuple[Version, ...]:
    """All candidates in order of first mention, accepted or not."""
    found: list[Version] = []
    last: int | None = None
    pending: list[tuple[int, Laid]] = []
    for sentence in reading.sentences:
        mentions = sets_of_texts(reading, sentence, find_mentions(reading, sentence)) if _worth(sentence) else ()
        if mentions and last is not None and (sentence.kind == "list" or _PRONOUN.match(sentence.text)):
            size = len(found[last].laid)
            last = _continue(found, last, sentence, reading)
            if last is not None and len(found[last].laid) > size:
                continue
        if mentions:
            last = _take(found, mentions, sentence, last)
        elif last is not None:
            last = _continue(found, last, sentence, reading)
        for laid in carried(sentence.text):
            pending.append((sentence.index, laid))
    return _with_carried(found, pending)


def _worth(sentence: Sentence) -> bool:
    return sentence.end - sentence.start > 8


def _take(found: list[Version], mentions: Sequence[TextMention], sentence: Sentence, last: int | None) -> int | None:
    """Puts the mentions of one sentence where they belong; returns the version spoken of last."""
    before: int | None = None
    listed_first: int | None = None
    subject: int | None = None
    for k, mention in enumerate(mentions):
        at = before if mention.joins else last if k == 0 and _explains(found, mention, sentence, last) else None
        at = at if at is not None else _same(found, mention, last, sentence.index)
        if at is None:
            found.append(Version((mention,), (sentence.index,), points=mention.points))
            at = len(found) - 1
        else:
            found[at] = _grown(found[at], mention, sentence.index)
        _relate(found, at, before, mention, mentions[k - 1] if k else None)
        if mention.listed:
            listed_first = at if listed_first is None else listed_first
            if listed_first != at and found[listed_first].best.head.weight >= CONTENTS:
                found[at] = replace(found[at], part_of=listed_first)
        else:
            laid = of_mention(sentence.text, mention.phrase_start, mention.end)
            if laid and mention.head.group != "other":
                found[at] = _told(found[at], sentence.index, laid)
                subject = at
        before = at
    return subject if subject is not None else _topical(found, mentions, sentence, before)


_PRONOUN = re.compile(r"^(?:Er|Sie|Es|Dieser|Diese|Dieses|Darin|Demnach|Danach|Vorgesehen|Enthalten)\b")
_EXPLAINS = re.compile(r"^(?:Dabei handelt es sich|Es handelt sich|Gemeint (?:ist|war)|Das (?:ist|war)|Dies (?:ist|war))\b[^,.;:]*$")


def _explains(found: list[Version], mention: TextMention, sentence: Sentence, last: int | None) -> bool:
    """"Dabei handelt es sich um ein Begleitdokument" says what the text named just before is."""
    near = last is not None and sentence.index - found[last].sentences[-1] <= 1
    return near and bool(_EXPLAINS.match(sentence.text[:mention.phrase_start]))


def _topical(found: list[Version], mentions: Sequence[TextMention], sentence: Sentence, before: int | None) -> int | None:
    """The text the next sentence goes on about: of two, the first, unless the later ones follow from it."""
    if len(mentions) == 2 and mentions[0].revises:
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    copula = len(mentions) >= 2 and re.match(r"^\s*(?:ist|war|sei)\b", sentence.text[mentions[0].end:])
    if copula:
        return next((i for i, v in enumerate(found) if mentions[0] in v.mentions), before)
    return before


def _same(found: list[Version], mention: TextMention, last: int | None, index: int) -> int | None:
    """The version a mention means; None when it introduces one."""
    if mention.listed:
        return next((i for i, v in enumerate(found) if mention.points and v.points == mention.points), None)
    if mention.head.group == "other":
        return None
    other = _absorbed(found, mention, index)
    if other is not None:
        return other
    order = sorted(range(len(found)), key=lambda i: (found[i].sentences[-1], i), reverse=True)
    if mention.points is not None:
        return _by_points(found, mention, order)
    if mention.version in ("counter", "new"):
        return next((i for i in order if found[i].has(mention.version)), None) if mention.determiner != "ein" else None
    if mention.version == "first":
        return _by_first(found, order)
    name = mention.head.name
    same = [i for i in order if not _generic(mention) and any(_alike(m, mention) for m in found[i].mentions)]
    if same:
        return next((i for i in same if found[i].accepted), same[0])
    if mention.determiner in ("ein", "", "kein"):
        return None
    return _meant(found, mention, order, name, last, index)


def _absorbed(found: list[Version], mention: TextMention, index: int) -> int | None:
    """The strategy, study or statement that "das Papier" means when it was the text spoken of last."""
    if not found or mention.points is not None or mention.determiner in ("ein", "", "kein", "poss"):
        return None
    latest = max(range(len(found)), key=lambda i: (found[i].sentences[-1], i))
    version = found[latest]
    if version.best.head.group != "other" or index - version.sentences[-1] > _OTHER_REACH:
        return None
    same = version.best.head.noun == mention.head.noun or (
        mention.head.noun in word_set("plans", "any_text") and version.best.head.noun in word_set("plans", "resumed_by_any_text")
    )
    known = any(_alike(m, mention) for v in found for m in v.mentions) or mention.head.name.endswith("riedensplan")
    return latest if same and not known else None


def _by_points(found: list[Version], mention: TextMention, order: Sequence[int]) -> int | None:
    same = next((i for i in order if found[i].points == mention.points), None)
    if same is not None or mention.version in ("new", "counter") or mention.replaces or mention.determiner == "ein":
        return same
    open_ones = [i for i in order if found[i].points is None and found[i].accepted and not found[i].first.listed
                 and not any(found[i].has(v) for v in ("new", "counter")) and found[i].best.head.noun in word_set("plans", "any_text")
                 or found[i].points is None and found[i].best.head.name.endswith("riedensplan") and not found[i].first.listed]
    numbered = any(v.points is not None for v in found)
    return open_ones[0] if open_ones and not numbered and mention.head.group == "text" else None


def _by_first(found: list[Version], order: Sequence[int]) -> int | None:
    replaced = {v.supersedes for v in found if v.supersedes is not None}
    called = [i for i in order if found[i].has("first")]
    return next(iter(called), None) if called else min(replaced, default=None)


def _generic(mention: TextMention) -> bool:
    """"der Plan", "das Papier": any text may be meant."""
    return not mention.head.prefix and mention.head.noun in word_set("plans", "any_text") and mention.origin is None


def _alike(one: TextMention, other: TextMention) -> bool:
    """The same name of a text, and no different makers."""
    if one.head.group == "other" or one.label is not None:
        return False
    if one.head.name.lower() == other.head.name.lower() and not _generic(one):
        return one.origin == other.origin or one.origin is None or other.origin is None
    plan_words = {"Plan", "Friedensplan"}
    return one.head.noun in plan_words and other.head.noun in plan_words and one.origin is not None and one.origin == other.origin


def _meant(
    found: list[Version], mention: TextMention, order: Sequence[int], name: str, last: int | None, index: int
) -> int | None:
    """The text a definite phrase goes back to: by its head ("das Paket"), or any text for "das Papier"."""
    for i in order:
        if found[i].has("counter") and found[i].best.head.name.lower().endswith(mention.head.noun.lower()):
            return i
    open_to = [i for i in order if _fits(found[i], mention, index)]
    sure = [i for i in open_to if found[i].accepted]
    return next(iter(sure or open_to), None)


def _fits(version: Version, mention: TextMention, index: int) -> bool:
    if version.first.listed and version.first.points is None:
        return version.best.head.name.lower().endswith(mention.head.noun.lower()) and not mention.head.prefix
    if version.best.head.group == "other":
        return False
    if mention.origin is not None:
        makers = {m.origin for m in version.mentions if m.origin}
        named = mention.head.noun in word_set("plans", "any_text") or mention.head.noun == "Friedensplan"
        return named and not version.has("counter") and not version.has("new") and (mention.origin in makers or not makers and version.first.determiner != "ein") and (
            mention.head.prefix == "" or version.points is not None or version.best.head.noun == "Plan")
    if mention.head.prefix and version.best.head.noun == mention.head.noun and not version.best.head.prefix and not version.points:
        return index - version.sentences[-1] <= _TREATY_REACH
    if mention.head.prefix:
        return mention.head.weight < CONTENTS and mention.head.noun in word_set("plans", "any_text") and version.accepted and index - version.sentences[-1] <= 1 or (
            mention.head.noun == "Friedensplan")
    family = word_set("plans", "treaties")
    if mention.head.noun in family and version.best.head.noun in family and index - version.sentences[-1] <= _TREATY_REACH:
        return True
    return mention.head.noun in word_set("plans", "any_text") or any(
        m.head.noun == mention.head.noun or m.head.name.lower().endswith(mention.head.noun.lower()) for m in version.mentions)


def _grown(version: Version, mention: TextMention, index: int) -> Version:
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    points = version.points if version.points is not None else mention.points
    return replace(version, mentions=(*version.mentions, mention), sentences=sentences, points=points)


def _told(version: Version, index: int, laid: tuple[Laid, ...]) -> Version:
    known = {one.text for _, one in version.laid}
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    return replace(version, sentences=sentences, laid=(*version.laid, *((index, one) for one in laid if one.text not in known)))


def _relate(found: list[Version], at: int, before: int | None, mention: TextMention, previous: TextMention | None) -> None:
    """Notes which version replaces which, where the words say so."""
    if mention.replaces is not None:
        old = next((i for i, v in enumerate(found) if v.points == mention.replaces), None)
        if old is not None and old != at:
            found[at] = replace(found[at], supersedes=old)
    elif previous is not None and previous.revises and before is not None and before != at:
        newer = before
        found[newer] = replace(found[newer], supersedes=at)
    elif mention.version == "new" and found[at].supersedes is None and not mention.revises:
        candidates = [i for i, v in enumerate(found) if i != at and v.accepted and not v.has("counter") and not v.first.listed
                      and v.best.head.noun in word_set("plans", "any_text") | {"Friedensplan"} and v.supersedes != at]
        if candidates:
            found[at] = replace(found[at], supersedes=max(candidates, key=lambda i: (found[i].sentences[-1], i)))


def _continue(found: list[Version], last: int, sentence: Sentence, reading: Reading) -> int | None:
    """Reads a sentence that names no text as going on about the last one; returns the text spoken of, or None."""
    version = found[last]
    gap = sentence.index - version.sentences[-1]
    if gap > _REACH:
        return None
    previous = reading.sentences[sentence.index - 1]
    persons = bool(reading.of(reading.names, previous))
    for at in _spoken_of(found, last):
        laid = _laid_on(found[at], sentence, previous, persons)
        if laid is not None:
            points = points_of_clause(sentence.text) if found[at].points is None else found[at].points
            found[at] = replace(_told(found[at], sentence.index, laid), points=points)
            return at
    if version.best.head.group == "other" and re.match(r"^(?:Es|Sie|Er|Darin|Dort)\b", sentence.text):
        found[last] = _told(version, sentence.index, ())
    return last


def _spoken_of(found: list[Version], last: int) -> list[int]:
    """The text spoken of last, then others of the same sentence; strategies and studies never."""
    index = found[last].sentences[-1]
    others = [i for i in range(len(found) - 1, -1, -1) if i != last and found[i].sentences[-1] == index]
    return [i for i in (last, *others) if found[i].best.head.group != "other"]


def _laid_on(version: Version, sentence: Sentence, previous: Sentence, persons: bool) -> tuple[Laid, ...] | None:
    """What a sentence without a text's name adds to the version; None if it does not speak of it."""
    gap = sentence.index - version.sentences[-1]
    told = any(index == sentence.index - 1 for index, _ in version.laid)
    if sentence.kind == "list" and gap <= 1 and (told or previous.text.rstrip().endswith((":", "?")) or previous.kind == "heading"):
        item = tidy(re.sub(r"^\W*(?:\d+[.)]|[a-z]\))?\s*", "", sentence.text))
        return (Laid(item, "list"),) if item else None
    gender = version.mentions[-1].head.gender
    return of_pronoun(sentence.text, gender, not persons) or of_onward(sentence.text, told) or None


def _with_carried(found: list[Version], pending: Sequence[tuple[int, Laid]]) -> tuple[Version, ...]:
    """What is "part of the deal" belongs to the latest text before it, or to the only text of the article."""
    real = [i for i, v in enumerate(found) if v.accepted]
    for index, laid in pending:
        before = [i for i in real if found[i].sentences[0] <= index]
        at = max(before, key=lambda i: found[i].sentences[0]) if before else real[0] if len(real) == 1 else None
        if at is not None:
            found[at] = _told(found[at], index, (laid,))
    return tuple(found)
