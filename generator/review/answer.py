"""An editor's answer as a judgement that hangs on a sentence, so that it lasts when ids change."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.dossier import Dossier
from ..model.evidence import Evidence
from ..model.register import Anchor, Judgement, Subject
from ..resolve import anchor


def anchored(
    judgement: Judgement,
    dossier: Dossier,
    texts: Mapping[str, str],
    at: Evidence | None = None,
    value_at: Evidence | None = None,
) -> Judgement:
    """The judgement with the sentences it hangs on.

    Args:
        judgement: without anchors.
        dossier: what its ids come from.
        texts: source text by article id.
        at: the sentence that tells of its target; None: a first one the dossier has, if any.
        value_at: the same for the other one of two.
    """
    subject = judgement.subject or _subject(dossier, judgement.target)
    if subject == "article":
        return judgement.model_copy(update={"subject": subject})
    first = at or _first(dossier, subject, judgement.target)
    second = value_at
    if judgement.kind in ("same", "not-same") and judgement.value != judgement.target:
        second = second or _first(dossier, subject, judgement.value)
    return judgement.model_copy(
        update={
            "subject": subject,
            "at": _anchor(first, texts),
            "value_at": _anchor(second, texts) if judgement.kind in ("same", "not-same") else None,
        }
    )


def _anchor(evidence: Evidence | None, texts: Mapping[str, str]) -> Anchor | None:
    return anchor(evidence, texts[evidence.article]) if evidence else None


def _subject(dossier: Dossier, name: str) -> Subject | None:
    """What the dossier has under an id or a person's name; None for nothing."""
    if any(name in (p.id, p.name) for p in dossier.persons):
        return "person"
    if any(m.id == name for m in dossier.meetings):
        return "meeting"
    if any(p.id == name for p in dossier.plans):
        return "plan"
    return "article" if any(a.id == name for a in dossier.articles) else None


def _first(dossier: Dossier, subject: Subject | None, name: str) -> Evidence | None:
    """A first sentence that tells of an entry; None when the dossier has none."""
    sentences: tuple[Evidence, ...] = ()
    if subject == "person":
        sentences = next((p.sentences for p in dossier.persons if name in (p.id, p.name)), ())
    elif subject == "meeting":
        sentences = next((m.evidence for m in dossier.meetings if m.id == name), ())
    elif subject == "plan":
        sentences = next((p.evidence for p in dossier.plans if p.id == name), ())
    return sentences[0] if sentences else None
