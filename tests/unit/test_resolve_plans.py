"""Plan versions over articles: joined, kept apart, in lineage."""

from __future__ import annotations

from typing import Any

from generator.model.article import Article
from generator.model.dossier import Plan
from generator.model.evidence import Claim, Decision, Evidence
from generator.model.facts import ArticleFacts, PersonFact, PlanFact, ProvisionFact
from generator.resolve.plans import resolve_plans


def told(article: str, label: str, **more: Any) -> PlanFact:
    key = more.pop("key", label.lower().replace(" ", "-").replace("ü", "u"))
    evidence = Evidence(article=article, start=more.pop("start", 0), end=9, quote="Der Plan.")
    fields = {
        "points": None,
        "dated": None,
        "supersedes": None,
        "part_of": None,
        "origin": None,
        "provisions": (),
        "claims": (),
    }
    return PlanFact(key=key, label=label, evidence=(evidence,), **{**fields, **more})


def facts(article: str, day: str | None, *plans: PlanFact, sides: tuple[str, ...] = ("UA",)) -> ArticleFacts:
    persons = tuple(
        PersonFact(key=s, register_id=None, name=s, full=True, side=s, gender=None, roles=(), mentions=())
        for s in sides
    )
    return ArticleFacts(
        article=Article(id=article, file=f"{article}.txt", text="", published=day),
        persons=persons,
        plans=plans,
    )


def resolved(found: tuple[ArticleFacts, ...]) -> tuple[tuple[Plan, ...], tuple[Decision, ...]]:
    made = resolve_plans(found)
    return made.plans, made.decisions


def test_one_number_of_points_is_one_version_in_one_negotiation() -> None:
    plans, decisions = resolved(
        (
            facts("b", "2025-12-02", told("b", "28-Punkte-Plan", points=28)),
            facts("a", "2025-11-30", told("a", "28-Punkte-Plan", points=28)),
        )
    )

    assert [(p.id, p.first_reported, len(p.evidence)) for p in plans] == [("28-punkte-plan", "2025-11-30", 2)]
    assert [(d.joined, d.left) for d in decisions] == [(True, "28-punkte-plan")]


def test_a_common_word_is_told_apart_from_the_newest_texts_of_that_name_alone() -> None:
    plans, decisions = resolved(
        tuple(facts(f"a{n}", f"2025-{n:02}-01", told(f"a{n}", "Entwurf")) for n in range(1, 9))
    )
    last = [d.left for d in decisions if d.right == "Entwurf (a8)"]

    assert [p.id for p in plans][-4:] == ["entwurf-5", "entwurf-6", "entwurf-7", "entwurf-8"]
    assert last == ["entwurf-7", "entwurf-6", "entwurf-5"]


def test_a_plan_for_other_parties_stays_apart() -> None:
    plans, decisions = resolved(
        (
            facts("a", "2025-10-14", told("a", "20-Punkte-Plan", points=20), sides=("IL", "US")),
            facts("b", "2025-12-21", told("b", "20-Punkte-Plan", points=20), sides=("UA", "US")),
        )
    )

    assert [p.id for p in plans] == ["20-punkte-plan", "20-punkte-plan-2"]
    assert not decisions[0].joined and "andere Verhandlung" in decisions[0].reason


def test_same_name_with_other_points_is_another_version() -> None:
    plans, _ = resolved(
        (
            facts("a", "2025-11-30", told("a", "US-Friedensplan", points=28)),
            facts("b", "2025-12-21", told("b", "US-Friedensplan", points=20)),
        )
    )

    assert [p.points for p in plans] == [28, 20]


def test_a_word_like_draft_joins_only_within_days() -> None:
    near, _ = resolved(
        (
            facts("a", "2025-12-01", told("a", "neuer Entwurf")),
            facts("b", "2025-12-05", told("b", "neuer Entwurf")),
        )
    )
    far, _ = resolved(
        (
            facts("a", "2025-12-01", told("a", "neuer Entwurf")),
            facts("b", "2026-01-20", told("b", "neuer Entwurf")),
        )
    )
    undated, _ = resolved(
        (facts("a", None, told("a", "neuer Entwurf")), facts("b", None, told("b", "neuer Entwurf")))
    )

    assert (len(near), len(far), len(undated)) == (1, 2, 2)


def test_lineage_and_companions_come_in_order() -> None:
    claim = Claim(
        property="supersedes",
        value="alt",
        evidence=Evidence(article="a", start=0, end=9, quote="Der Plan."),
        rule="x",
    )
    plans, _ = resolved((
        facts("a", "2025-12-01",
              told("a", "überarbeitete Fassung", supersedes="alt", claims=(claim,)),
              told("a", "28-Punkte-Plan", key="alt", points=28, start=50),
              told("a", "Sicherheitsabkommen", part_of="alt", start=80)),
    ))  # fmt: skip

    assert [p.id for p in plans] == ["28-punkte-plan", "ueberarbeitete-fassung", "sicherheitsabkommen"]
    assert plans[1].supersedes == plans[2].part_of == plans[1].claims[0].value == "28-punkte-plan"
    assert plans[0].page == "plan/28-punkte-plan.html"


def test_two_articles_that_contradict_each_other_make_no_circle() -> None:
    plans, _ = resolved(
        (
            facts(
                "a",
                "2025-12-01",
                told("a", "Plan A-Papier", key="x", supersedes="y"),
                told("a", "Plan B-Papier", key="y"),
            ),
            facts(
                "b",
                "2025-12-02",
                told("b", "Plan B-Papier", key="y", supersedes="x"),
                told("b", "Plan A-Papier", key="x"),
            ),
        )
    )

    assert sum(p.supersedes is not None for p in plans) == 1


def test_provisions_of_all_articles_are_kept_by_topic() -> None:
    def laid(article: str, topic: str) -> ProvisionFact:
        return ProvisionFact(
            topic=topic, text="x", evidence=Evidence(article=article, start=0, end=1, quote="x"), rule="r"
        )

    plans, _ = resolved(
        (
            facts("a", "2025-12-01", told("a", "Memorandum", provisions=(laid("a", "wahlen"),))),
            facts("b", "2025-12-02", told("b", "Memorandum", provisions=(laid("b", "gebiete"),))),
        )
    )

    assert [p.topic for p in plans[0].provisions] == ["gebiete", "wahlen"]


def test_nothing_told_is_nothing_resolved() -> None:
    assert resolved(()) == ((), ())


def test_the_order_of_articles_does_not_matter() -> None:
    one = facts("a", "2025-12-01", told("a", "Memorandum"), told("a", "Gegenentwurf", start=4))
    two = facts("b", "2025-12-02", told("b", "Gegenentwurf"), told("b", "Rahmenabkommen", start=4))

    assert resolved((one, two)) == resolved((two, one))
