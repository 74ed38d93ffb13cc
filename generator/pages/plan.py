"""Pages of plan versions, and the synopsis."""

from __future__ import annotations

from collections import Counter

from ..german.typography import counted, quoted
from ..model.dossier import Plan
from ..model.evidence import Claim, Evidence
from .days import UNKNOWN, long_day, short_day, weekday_day
from .facts import Fact, Gap, Inferred, Ref, Row, Value, fact
from .models import PlanIndex, PlanPage
from .parts import box, sayings_by_side, section
from .pictured import PICTURED, lineage_picture
from .shapes import Cells, Change, Head, Provisions, Step, Synopsis
from .world import World, capital, claimed, claims_of, unique

_COLUMNS = 6  # of a synopsis: more cannot be read side by side
_FEW_MORE = 2  # that go in as well, so that no table is left with one or two
NEW, CHANGED, GONE = "neu genannt", "anders beschrieben", "in den Quellen nicht mehr genannt"
"""How a topic's provisions differ from those of the version before, as far as the sources tell."""


def plan_page(world: World, plan: Plan) -> PlanPage:
    """The page of one version."""
    before = world.plans.get(plan.supersedes or "")
    return PlanPage(
        head=Head(plan.page, capital(plan.label), "plan", (section("plan"),)),
        lead=_lead(plan),
        boxes=tuple(box(world, g, plan.page) for g in world.boxes(plan.page, plan.id, plan.label)),
        previous=world.plan_ref(plan.supersedes),
        next=tuple(world.plan_link(p) for p in _successors(world, plan)),
        rows=_rows(world, plan),
        provisions=tuple(Provisions(world.topic_part(t), items_on(plan, t)) for t in _topics(world, (plan,))),
        against=world.plan_ref(plan.supersedes),
        comparable=bool(before and before.provisions and plan.provisions),
        changes=_changes(world, before, plan) if before else (),
        stances=sayings_by_side(world, world.touching(plan.evidence)),
        reports=_reports(world, plan),
        picture=lineage_picture(world, plan.page, plan),
    )


def _lead(plan: Plan) -> Fact:
    """The first sentence: since when sources tell of it."""
    since = (
        f"Die Quellen nennen diese Fassung seit dem {long_day(plan.first_reported)}."
        if plan.first_reported
        else ("Die Quellen nennen diese Fassung, ohne dass der Tag des Berichts bekannt ist.")
    )
    return fact(since, plan.evidence[0])


def _successors(world: World, plan: Plan) -> tuple[Plan, ...]:
    return tuple(p for p in world.lineage if p.supersedes == plan.id)


def _companions(world: World, plan: Plan) -> tuple[Plan, ...]:
    return tuple(p for p in world.lineage if p.part_of == plan.id)


def _rows(world: World, plan: Plan) -> tuple[Row, ...]:
    origin = claims_of(plan.claims, plan.origin, "origin")
    rows = [Row("Herkunft", (_told(plan, plan.origin, origin),))]
    points = counted(plan.points, "Punkt", "Punkte") if plan.points is not None else None
    rows.append(Row("Umfang", (_told(plan, points, claims_of(plan.claims, None, "points")),)))
    dated = weekday_day(plan.dated) if plan.dated else None
    rows.append(Row("Datiert auf", (_told(plan, dated, claims_of(plan.claims, None, "dated", "date")),)))
    for label, refs in (
        ("Löst ab", (world.plan_ref(plan.supersedes),)),
        ("Abgelöst durch", tuple(world.plan_ref(p.id) for p in _successors(world, plan))),
        ("Gehört zu", (world.plan_ref(plan.part_of),)),
        ("Begleitdokumente", tuple(world.plan_ref(p.id) for p in _companions(world, plan))),
    ):
        values = tuple(_relation(plan, world, ref) for ref in refs if ref)
        if values:
            rows.append(Row(label, values))
    for label, prop in (("Stand", "state"), ("Wortlaut", "wording")):
        claims = claims_of(plan.claims, None, prop)
        if claims:
            rows.append(Row(label, tuple(fact(c.value, c.evidence, laut=c.source) for c in claims)))
    return tuple(rows)


def _relation(plan: Plan, world: World, ref: Ref) -> Value:
    """A link to another version, with the sentence that relates the two where a claim has it."""
    other = world.plans[next(p.id for p in world.lineage if p.page == ref.path)]
    claims = claims_of(plan.claims, other.id, "supersedes", "part_of") or claims_of(
        other.claims, plan.id, "supersedes", "part_of"
    )
    return Fact((ref,), unique(c.evidence for c in claims)) if claims else Inferred((ref,))


def _told(plan: Plan, text: str | None, claims: tuple[Claim, ...]) -> Value:
    if text is None:
        return Gap("nicht genannt")
    words = text.split()[0]
    return claimed(text, claims, sorted(plan.evidence, key=lambda e: words not in e.quote))


def _topics(world: World, plans: tuple[Plan, ...]) -> tuple[str, ...]:
    found = {p.topic for plan in plans for p in plan.provisions}
    return tuple(sorted(found, key=world.topic_sort))


def items_on(plan: Plan, topic: str) -> tuple[Fact, ...]:
    """Provisions on one topic; the same words from several sentences are one item."""
    found: dict[str, list[Evidence]] = {}
    for provision in plan.provisions:
        if provision.topic == topic:
            found.setdefault(provision.text, []).append(provision.evidence)
    return tuple(fact(capital(text), *unique(evidence)) for text, evidence in found.items())


def _changes(world: World, before: Plan, plan: Plan) -> tuple[Change, ...]:
    """Topic by topic against the version before, only where the two differ."""
    found = []
    for topic in _topics(world, (before, plan)):
        was, now = items_on(before, topic), items_on(plan, topic)
        if {f.text for f in was} == {f.text for f in now}:
            continue
        word = CHANGED if was and now else NEW if now else GONE
        found.append(Change(world.topic_part(topic), word, was, now))
    return tuple(found)


def changes_in_short(world: World, plan: Plan) -> str:
    """What changed against the version before, in numbers of topics; empty when nothing can be said."""
    before = world.plans.get(plan.supersedes or "")
    if not (before and before.provisions and plan.provisions):
        return ""
    count = Counter(change.word for change in _changes(world, before, plan))
    found = [f"{count[word]} {word}" for word in (NEW, CHANGED, GONE) if count[word]]
    return ", ".join(found) or "kein Unterschied genannt"


def _reports(world: World, plan: Plan) -> tuple[Step, ...]:
    """The sentences that tell of the version, oldest first."""
    order = sorted(plan.evidence, key=lambda e: (world.rank(e.article), e.start))
    steps = []
    for item in order:
        source = world.sources[item.article]
        day = weekday_day(source.published) if source.published else UNKNOWN
        steps.append(Step(day, fact(item.quote if source.retold else quoted(item.quote), item)))
    return tuple(steps)


def lineage(world: World) -> tuple[tuple[Fact, str, str], ...]:
    """The versions in order: link with evidence, what is beside it, ``begleit`` for companion documents."""
    found = []
    for plan in world.dossier.plans:
        base = world.plan_ref(plan.part_of)
        first = (
            f"erstmals berichtet {long_day(plan.first_reported)}"
            if plan.first_reported
            else "Tag des Berichts unbekannt"
        )
        note = f"{first} · gehört zu: {base.text}" if base else first
        found.append(
            (Fact((world.plan_link(plan),), plan.evidence[:1]), note, "begleit" if base else "fassung")
        )
    return tuple(found)


def plan_index(world: World) -> PlanIndex:
    """All versions, and their provisions side by side."""
    entries = (g for g in world.dossier.glossary if g.kind == "plan")
    total = len(world.dossier.plans)
    return PlanIndex(
        head=Head("plan/index.html", "Planfassungen", "plans", wide=True),
        lineage=lineage(world),
        total=total,
        left_out=max(0, total - PICTURED),
        synopses=_synopses(world),
        boxes=tuple(box(world, g, "plan/index.html") for g in entries),
        picture=lineage_picture(world, "plan/index.html"),
    )


def _synopses(world: World) -> tuple[Synopsis, ...]:
    """The versions whose content is told, at most ``_COLUMNS`` a table unless they belong together."""
    tables: list[list[Plan]] = []
    told = tuple(p for p in world.dossier.plans if p.provisions)
    room = len(told) if len(told) <= _COLUMNS + _FEW_MORE else _COLUMNS
    for family in _families(told):
        if tables and len(tables[-1]) + len(family) <= room:
            tables[-1] += family
        else:
            tables.append(list(family))
    total, done, found = sum(len(t) for t in tables), 0, []
    for table in tables:
        last = done + len(table)
        span = f"{last}" if len(table) == 1 else f"{done + 1} bis {last}"
        which = f"Fassung {span} von {total}" if len(tables) > 1 else ""
        found.append(_synopsis(world, tuple(table), which))
        done += len(table)
    return tuple(found)


def since(plan: Plan) -> str:
    """When sources first told of it, in short: "zuerst 30. 11. 2025"."""
    return f"zuerst {short_day(plan.first_reported)}" if plan.first_reported else "Tag nicht genannt"


def _families(plans: tuple[Plan, ...]) -> tuple[tuple[Plan, ...], ...]:
    """Versions that replace or accompany one another together, in the order of the dossier."""
    home: dict[str, list[Plan]] = {}
    for plan in plans:
        family = next((home[k] for k in (plan.supersedes, plan.part_of) if k in home), [])
        family.append(plan)
        home[plan.id] = family
    return tuple(tuple(home[p.id]) for p in plans if home[p.id][0] is p)


def _synopsis(world: World, plans: tuple[Plan, ...], which: str) -> Synopsis:
    rows = tuple(
        Cells(world.topic_part(t), tuple(items_on(p, t) for p in plans)) for t in _topics(world, plans)
    )
    caption = f"Bestimmungen nach Streitpunkten: {which}" if which else "Bestimmungen nach Streitpunkten"
    return Synopsis(caption, tuple((world.plan_link(p), since(p)) for p in plans), rows)
