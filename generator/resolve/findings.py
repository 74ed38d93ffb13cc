"""What is amiss with judgements, as findings with the line of each."""

from __future__ import annotations

import difflib

from ..model.dossier import Dossier
from ..model.register import Register
from ..problems import Problem
from .targets import NOWHERE

FILE = "judgements.yml"


def judgement_problems(dossier: Dossier, register: Register) -> tuple[Problem, ...]:
    """Judgements that match nothing any more, or only by their id; in the order of the register.

    Args:
        dossier: made with that register.
        register: its judgements have their lines.
    """
    found = []
    for judgement, judged in zip(register.judgements, dossier.judgements, strict=True):
        if judged.note is None:
            continue
        what = f"Redaktionsentscheid «{judgement.kind}» zu «{judgement.target}»"
        if judged.applied:
            said, todo = "gilt allein nach der id", "die Fundstelle (at) erneuern oder streichen"
        else:
            said = "bleibt ohne Wirkung"
            todo = "anpassen oder den Eintrag streichen"
            if judged.note.endswith(NOWHERE):
                of_value = judged.note.startswith("value")
                todo = _near(dossier, judgement.value if of_value else judgement.target)
        severity = "warning" if judged.applied else "error"
        line = f"{what} {said}: {judged.note}."
        found.append(Problem(FILE, judgement.line, "judgement", line, todo, severity))
    return tuple(found)


def _near(dossier: Dossier, wanted: str) -> str:
    ids = {
        *(p.id for p in dossier.persons),
        *(m.id for m in dossier.meetings),
        *(p.id for p in dossier.plans),
        *(a.id for a in dossier.articles),
    }
    near = difflib.get_close_matches(wanted, sorted(ids), n=3, cutoff=0.5)
    return f"ähnliche ids: {', '.join(near)}" if near else "die Adressen der Seiten nennen die ids"
