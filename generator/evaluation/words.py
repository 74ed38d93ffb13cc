"""Statements, glossary, noise and the soundness of passages against the gold annotation."""

from __future__ import annotations

from ..model.dossier import Dossier, Meeting, Plan, Speaker
from .errors import ReadingError, sentence_at
from .gold import Gold, covers, fold, locate
from .people import spellings
from .tally import Counts, Share, share


def same_speaker(wanted: str, found: Speaker, names: dict[str, set[str]]) -> bool:
    """Whether one of the speaker's spellings is the wanted name or ends with the same word."""
    name = fold(wanted)
    known = {fold(found.name)} | names.get(found.id or "", set())
    return any(one == name or (one and one.split()[-1:] == name.split()[-1:]) for one in known)


def compare_statements(gold: Gold, dossier: Dossier) -> tuple[dict[str, Counts | Share], list[ReadingError]]:
    """Figures by mode; statements of unnamed speakers count neither way."""
    names = spellings(dossier)
    found = [
        one
        for one in dossier.statements
        if one.evidence.article == gold.article and one.speaker.kind != "unnamed"
    ]
    figures = {"direct": Counts(), "indirect": Counts()}
    errors: list[ReadingError] = []
    used: set[int] = set()
    for quote in gold.listed("quotes"):
        at, mode = locate(gold.text, quote["begins"]), quote["mode"]
        fitting = (
            i
            for i, one in enumerate(found)
            if i not in used
            and one.mode == mode
            and covers(one.evidence, at, 3)
            and same_speaker(str(quote["speaker"]), one.speaker, names)
        )
        match = next(fitting, None)
        figures[mode] += Counts(missed=1) if match is None else Counts(hits=1)
        if match is None:
            what = f"fehlt: {quote['speaker']}"
            errors.append(ReadingError(gold.article, f"statements.{mode}", what, sentence_at(gold, at)))
        else:
            used.add(match)
    for i, one in enumerate(found):
        if i not in used and not gold.doubtful([one.evidence]):
            figures[one.mode] += Counts(false=1)
            what, quote = f"erfunden: {one.speaker.name}", one.evidence.quote
            errors.append(ReadingError(gold.article, f"statements.{one.mode}", what, quote, one.rule))
    return {f"statements.{mode}": counts for mode, counts in figures.items()}, errors


def compare_words(gold: Gold, dossier: Dossier) -> tuple[dict[str, Counts | Share], list[ReadingError]]:
    """Figures on glossary and noise, and an error for each one missed."""
    explained = [passage for entry in dossier.glossary for passage in gold.mine(entry.evidence)]
    terms, errors = Counts(), []
    for entry in gold.listed("glossary"):
        at = locate(gold.text, entry["evidence"])
        hit = any(covers(passage, at, 2) for passage in explained)
        terms += Counts(hits=1) if hit else Counts(missed=1)
        if not hit:
            errors.append(
                ReadingError(gold.article, "glossary", f"fehlt: {entry['term']}", sentence_at(gold, at))
            )
    cut = [span for source in dossier.articles if source.id == gold.article for span in source.noise]
    noise = Share()
    for phrase in gold.listed("noise"):
        at = locate(gold.text, phrase)
        if at >= 0:
            hit = any(span.start - 2 <= at < span.end for span in cut)
            noise += share(hit)
            if not hit:
                what, where = f"nicht ausgesondert: {phrase}", sentence_at(gold, at)
                errors.append(ReadingError(gold.article, "noise.found", what, where))
    return {"glossary": terms, "noise.found": noise}, errors


def broken_spans(gold: Gold, dossier: Dossier) -> int:
    """How many passages of meetings and plan versions are not the words that stand there."""
    owners: list[Meeting | Plan] = [*dossier.meetings, *dossier.plans]
    passages = [passage for owner in owners for passage in gold.mine(owner.evidence)]
    return sum(gold.text[one.start : one.end].split() != one.quote.split() for one in passages)
