"""Which of the texts named so far a mention means."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import word_set
from .plans_mention import TITLE, TextMention
from .plans_version import CONTENTS, Version

_TREATY_REACH = 9  # sentences in which "der Vertrag" goes back to an "Abkommen"


_OWN = ("eigen", "ander", "alternativ", "abweichend", "europäisch", "zweit")


_OTHER_REACH = 4  # sentences in which "das Papier" can mean a strategy or study named before


def meant_by(found: list[Version], mention: TextMention, last: int | None, index: int) -> int | None:
    """The version a mention means; None when it introduces one."""
    if mention.listed:
        return next((i for i, v in enumerate(found) if mention.points and v.points == mention.points), None)
    if mention.head.group == "other":
        return None
    if mention.label and mention.head.prefix:  # named in quotation marks
        return next((i for i, v in enumerate(found) if v.first.label == mention.label), None)
    other = _absorbed(found, mention, index)
    if other is not None:
        return other
    order = sorted(range(len(found)), key=lambda i: (found[i].sentences[-1], i), reverse=True)
    if mention.points is not None:
        return _by_points(found, mention, order)
    if mention.version in ("counter", "new"):
        return _by_version(found, mention, order) if mention.determiner != "ein" else None
    if mention.version == "first":
        return _by_first(found, order)
    name = mention.head.name
    if _resumes(found, mention, order, index):
        return order[0]
    same = [i for i in order if not _generic(mention) and any(_alike(m, mention) for m in found[i].mentions)]
    if same:
        return next((i for i in same if found[i].accepted), same[0])
    if _own_under_heading(found, mention, order, index):
        return order[0]
    if mention.determiner == "ein" and _generic(mention):
        return next((i for i in order if all(m.determiner == TITLE for m in found[i].mentions)), None)
    if mention.determiner in ("ein", "", "kein"):
        return None
    return _meant(found, mention, order, name, last, index)


def _own_under_heading(found: list[Version], mention: TextMention, order: Sequence[int], index: int) -> bool:
    """ "Paris brachte einen eigenen Text ein" in the sentence under "Und der Gegenvorschlag?"."""
    if mention.determiner != "ein" or not order or not mention.adjective.startswith(_OWN):
        return False
    latest = found[order[0]]
    return latest.has("counter") and len(latest.mentions) == 1 and index - latest.sentences[-1] <= 1


def _resumes(found: list[Version], mention: TextMention, order: Sequence[int], index: int) -> bool:
    """ "Der Friedensplan" in the sentence after "Was ist der X-Friedensplan?"."""
    if not order or _generic(mention) or mention.determiner in ("ein", "", "kein"):
        return False
    latest = found[order[0]]
    makers = {m.origin for m in latest.mentions if m.origin}
    return (
        not mention.version
        and index - latest.sentences[-1] <= 1
        and latest.best.head.name.lower().endswith(mention.head.name.lower())
        and (mention.origin is None or not makers or mention.origin in makers)
    )


def _absorbed(found: list[Version], mention: TextMention, index: int) -> int | None:
    """The strategy, study or statement that "das Papier" means when it was the text spoken of last."""
    if not found or mention.points is not None or mention.determiner in ("ein", "", "kein", "poss"):
        return None
    latest = max(range(len(found)), key=lambda i: (found[i].sentences[-1], i))
    version = found[latest]
    if version.best.head.plural or (mention.version and version.best.head.noun != mention.head.noun):
        return None
    if version.best.head.group != "other" or index - version.sentences[-1] > _OTHER_REACH:
        return None
    same = version.best.head.noun == mention.head.noun or (
        mention.head.noun in word_set("plans", "any_text")
        and version.best.head.noun in word_set("plans", "resumed_by_any_text")
    )
    known = any(_alike(m, mention) for v in found for m in v.mentions) or mention.head.name.endswith(
        "riedensplan"
    )
    return latest if same and not known else None


def _by_points(found: list[Version], mention: TextMention, order: Sequence[int]) -> int | None:
    same = next((i for i in order if found[i].points == mention.points), None)
    if (
        same is not None
        or mention.version in ("new", "counter")
        or mention.replaces
        or mention.determiner == "ein"
    ):
        return same
    open_ones = [
        i
        for i in order
        if (
            found[i].points is None
            and found[i].accepted
            and not found[i].first.listed
            and not any(found[i].has(v) for v in ("new", "counter"))
            and found[i].best.head.noun in word_set("plans", "any_text")
        )
        or (
            found[i].points is None
            and found[i].best.head.name.endswith("riedensplan")
            and not found[i].first.listed
        )
    ]
    open_ones = [i for i in open_ones if found[i].first.label is None]  # "das X-Papier" is another one
    numbered = any(v.points is not None for v in found)
    return open_ones[0] if open_ones and not numbered and mention.head.group == "text" else None


def _by_version(found: list[Version], mention: TextMention, order: Sequence[int]) -> int | None:
    """The text called so before; "der neue Text" is also the one said to have replaced another."""
    called = next((i for i in order if found[i].has(mention.version)), None)
    if called is not None or mention.version != "new" or not _generic(mention):
        return called
    replacing = [i for i in order if found[i].supersedes is not None]
    return replacing[0] if len(replacing) == 1 else None


def _by_first(found: list[Version], order: Sequence[int]) -> int | None:
    replaced = {v.supersedes for v in found if v.supersedes is not None}
    called = [i for i in order if found[i].has("first")]
    return next(iter(called), None) if called else min(replaced, default=None)


def _generic(mention: TextMention) -> bool:
    """ "der Plan", "das Papier": any text may be meant."""
    return (
        not mention.head.prefix
        and mention.head.noun in word_set("plans", "any_text")
        and mention.origin is None
    )


def _alike(one: TextMention, other: TextMention) -> bool:
    """The same name of a text, and no different makers."""
    if one.head.group == "other" or one.label is not None:
        return False
    if one.head.name.lower() == other.head.name.lower() and not _generic(one):
        return one.origin == other.origin or one.origin is None or other.origin is None
    treaties = word_set("plans", "treaties")
    if one.head.prefix and one.head.prefix == other.head.prefix:
        return one.head.noun in treaties and other.head.noun in treaties
    plan_words = {"Plan", "Friedensplan"}
    return (
        one.head.noun in plan_words
        and other.head.noun in plan_words
        and one.origin is not None
        and one.origin == other.origin
    )


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


def _fits_maker(version: Version, mention: TextMention) -> bool:
    """Whether "der amerikanische Plan" can be the version: made by the same, or its maker not told."""
    makers = {m.origin for m in version.mentions if m.origin}
    named = mention.head.noun in word_set("plans", "any_text") or mention.head.noun == "Friedensplan"
    return (
        named
        and not version.has("counter")
        and not version.has("new")
        and (mention.origin in makers or (not makers and not version.first.listed))
        and (mention.head.prefix == "" or version.points is not None or version.best.head.noun == "Plan")
    )


def _fits(version: Version, mention: TextMention, index: int) -> bool:
    if version.first.listed and version.first.points is None:
        return version.best.head.name.lower().endswith(mention.head.noun.lower()) and not mention.head.prefix
    if version.best.head.group == "other" or (version.first.label and mention.complement.startswith("über ")):
        return False
    if version.best.head.noun in word_set("plans", "no_paper") and not version.accepted:
        return mention.head.noun == version.best.head.noun
    if _matter_of_its_own(version, mention):
        return False
    if mention.origin is not None:
        return _fits_maker(version, mention)
    if mention.head.prefix:
        return _fits_compound(version, mention, index)
    family = word_set("plans", "treaties")
    if (
        mention.head.noun in family
        and version.best.head.noun in family
        and index - version.sentences[-1] <= _TREATY_REACH
    ):
        return True
    return mention.head.noun in word_set("plans", "any_text") or any(
        m.head.noun == mention.head.noun or m.head.name.lower().endswith(mention.head.noun.lower())
        for m in version.mentions
    )


def _matter_of_its_own(version: Version, mention: TextMention) -> bool:
    """ "das Dokument über die Garantien" beside another text, "seines Plans" beside a treaty."""
    if mention.determiner == "poss" and mention.head.noun in ("Plan", "Friedensplan", "Vorschlag"):
        return version.best.head.noun in word_set("plans", "treaties")
    about = mention.complement.startswith("über ") and mention.head.noun in word_set("plans", "about_matters")
    return (
        about and all(mention.complement != m.complement for m in version.mentions) and bool(version.points)
    )


def _fits_compound(version: Version, mention: TextMention, index: int) -> bool:
    """Whether "das Rahmenabkommen" can go back to "ein Abkommen", or "der Friedensplan" to any text."""
    if version.best.head.noun == mention.head.noun and not version.best.head.prefix and not version.points:
        return index - version.sentences[-1] <= _TREATY_REACH
    return (
        mention.head.weight < CONTENTS
        and mention.head.noun in word_set("plans", "any_text")
        and version.accepted
        and index - version.sentences[-1] <= 1
    ) or (mention.head.noun == "Friedensplan")
