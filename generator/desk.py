"""The editor's desk: what is in doubt, and judgements that are tried before they are written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace

from .build import Tell, put_together, read_seeds, silent
from .config import Config
from .errors import DossierError
from .folders import only_one
from .german.collation import sort_key
from .model.evidence import Evidence
from .model.register import Anchor, Judgement, JudgementKind, Subject
from .register import load_register, read_judgements, with_judgement, write_judgements
from .resolve import NOWHERE, locate
from .review import Doubt, anchored, doubts
from .stages import Gathered, Told

FILE = "judgements.yml"


class Desk:
    """A dossier that follows each judgement written; articles are read once.

    Args:
        config: where articles, register and pages lie.
        tell: told of each stage of the first reading.
    """

    def __init__(self, config: Config, tell: Tell = silent) -> None:
        self._config = config
        self._told: Told = read_seeds(config, tell)
        self.gathered: Gathered = put_together(self._told, config.title)
        self._written: list[tuple[str, str, Judgement]] = []

    @property
    def undoable(self) -> Judgement | None:
        """The newest judgement of this desk that was not taken back; None when there is none."""
        return self._written[-1][2] if self._written else None

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is in doubt now."""
        return doubts(self.gathered.dossier)

    def answer(
        self, doubt: Doubt, kind: JudgementKind, value: str, who: str, when: str, why: str
    ) -> tuple[Judgement, int]:
        """Writes an editor's answer to a doubt; see ``judge``."""
        if doubt.claim and kind == "hide":
            value = doubt.claim
        judgement = Judgement(
            kind=kind, target=doubt.target, value=value, who=who, when=when, why=why, subject=doubt.subject
        )
        pair = doubt.evidence if doubt.value is not None else doubt.evidence[:1]
        first, second = (*pair, None, None)[:2]
        if value != doubt.value:
            second = None
        return self.judge(judgement, first, second)

    def judge(
        self, judgement: Judgement, at: Evidence | None = None, value_at: Evidence | None = None
    ) -> tuple[Judgement, int]:
        """Writes a judgement, unless it would change nothing.

        Args:
            judgement: without anchors.
            at: the sentence that tells of its target; None: a first one.
            value_at: the same for the other one of two.

        Returns:
            The judgement as it was written, and its line.

        Raises:
            DossierError: when it means nothing here, contradicts one that stands, or another run is at work.
        """
        texts = {article.id: article.text for article in self.gathered.articles}
        fields = ("who", "when", "why", "value")
        said = judgement.model_copy(update={f: " ".join(getattr(judgement, f).split()) for f in fields})
        for field, value in (("--by", said.who), ("--on", said.when), ("--why", said.why)):
            if not value:
                raise DossierError(field, "fehlt", "jeder Entscheid sagt, wer ihn wann und warum traf")
        whole = anchored(said, self.gathered.dossier, texts, at, value_at)
        with only_one(self._config.docs.parent):
            before = read_judgements(self._config.register)
            text, line = with_judgement(self._config.register, whole)
            self._try(whole.model_copy(update={"line": line}))
            write_judgements(self._config.register, text)
        self._written.append((before, text, whole))
        self._follow(whole)
        return whole, line

    def undo(self) -> Judgement:
        """Takes back the newest judgement of this desk: the file is what it was before.

        Raises:
            DossierError: when there is none, when the file was changed since, or another run is at work.
        """
        if not self._written:
            raise DossierError(FILE, "hier wurde noch nichts entschieden", "ältere Entscheide dort streichen")
        before, after, judgement = self._written[-1]
        with only_one(self._config.docs.parent):
            if read_judgements(self._config.register) != after:
                raise DossierError(FILE, "hat sich seither geändert", "den Eintrag dort von Hand streichen")
            write_judgements(self._config.register, before)
        self._written.pop()
        self._follow(judgement)
        return judgement

    def names(self, subject: Subject) -> tuple[str, ...]:
        """What an editor may call persons, meetings or plan versions, sorted; people of the register too."""
        dossier = self.gathered.dossier
        found: dict[str, Iterable[tuple[str, str]]] = {
            "person": (
                *((p.name, p.id) for p in dossier.persons),
                *((p.name, p.id) for p in self.gathered.register.people),
            ),
            "meeting": ((m.title, m.id) for m in dossier.meetings),
            "plan": ((p.label, p.id) for p in dossier.plans),
        }
        return tuple(sorted({name for pair in found.get(subject, ()) for name in pair}, key=sort_key))

    def sentence(self, subject: Subject | None, name: str, article: str, quote: str) -> Evidence:
        """The words an editor names in an article, or a sentence of it that tells of an entry.

        Raises:
            DossierError: when there are no such words or no such sentence.
        """
        texts = {one.id: one.text for one in self.gathered.articles}
        if article not in texts:
            raise DossierError(article, "diesen Artikel gibt es nicht", self._near(article))
        if quote:
            found = locate(Anchor(article=article, quote=quote), texts[article])
            if isinstance(found, str):
                raise DossierError(article, found, "die Worte so angeben, wie sie im Artikel stehen")
            start, end = found
            return Evidence(article=article, start=start, end=end, quote=texts[article][start:end])
        dossier = self.gathered.dossier
        told = (
            *(e for p in dossier.persons if name in (p.id, p.name) for e in p.sentences),
            *(e for m in dossier.meetings if m.id == name for e in m.evidence),
            *(e for p in dossier.plans if p.id == name for e in p.evidence),
        )
        own = [e for e in told if e.article == article]
        if not own:
            raise DossierError(
                name, f"davon erzählt der Artikel «{article}» nichts", "anderen Artikel angeben"
            )
        return own[0]

    def _try(self, judgement: Judgement) -> None:
        """Puts all together with the judgement, to see that it finds what it is about."""
        register = self._told.register
        trial = replace(
            self._told, register=register.model_copy(update={"judgements": (*register.judgements, judgement)})
        )
        judged = put_together(trial, self._config.title).dossier.judgements[-1]
        if not judged.applied:
            wrong = judgement.value if (judged.note or "").startswith("value") else judgement.target
            note = (judged.note or "bleibt ohne Wirkung").removeprefix("value: ")
            told = f"«dossier explain {judgement.target}» zeigt, was dort steht"
            todo = self._near(wrong) if note == NOWHERE else told
            raise DossierError(wrong, note, todo)

    def _follow(self, judgement: Judgement) -> None:
        """The dossier as it is with what was written."""
        if judgement.subject == "article":
            self._told = read_seeds(self._config)
        else:
            self._told = replace(self._told, register=load_register(self._config.register)[0])
        self.gathered = put_together(self._told, self._config.title)

    def _near(self, wanted: str) -> str:
        dossier = self.gathered.dossier
        ids = {
            *(one.id for one in dossier.persons),
            *(one.id for one in dossier.meetings),
            *(one.id for one in dossier.plans),
            *(one.id for one in dossier.articles),
        }
        near = difflib.get_close_matches(wanted, sorted(ids), n=3, cutoff=0.5)
        return f"ähnlich: {', '.join(near)}" if near else "«dossier review» nennt die ids"
