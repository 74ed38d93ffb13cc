"""Differences are complete: applied to the one export they give the other, and each is explained."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes import Diff, apply, compare, flatten, match, unflatten
from generator.changes.compare import explain
from generator.changes.laid import laid
from generator.changes.match import Numbers, owned, pair
from generator.changes.models import Explained
from generator.changes.states import states
from generator.ingest import clean_all, read_articles
from generator.model.dossier import Dossier
from generator.model.facts import ArticleFacts
from generator.model.register import Judgement, JudgementKind, Register
from generator.nlp import Reader
from generator.register import load_register
from generator.resolve import Joined, resolve, seen_by_itself
from tests.property.facts import REGISTER
from tests.property.test_resolving import ARTICLES

ROOT = Path(__file__).parents[2]
FOLDERS = ("seeds/articles", "tests/evaluation/dev")
Pool = tuple[tuple[ArticleFacts, ...], Register]


@pytest.fixture(scope="module")
def pool() -> Pool:
    """What real articles tell, and the register."""
    register = load_register(ROOT / "seeds/register")[0]
    reader = Reader(register)
    articles = [a for f in FOLDERS for a in clean_all(read_articles(ROOT / f)[0])[0]]
    return tuple(reader.read(a) for a in articles), register


def subsets(size: int) -> st.SearchStrategy[tuple[set[int], set[int]]]:
    """Two sets of articles, by place."""
    one = st.sets(st.sampled_from(range(size)))
    return st.tuples(one, one)


def dossier(told: tuple[ArticleFacts, ...], chosen: set[int], register: Register) -> Dossier:
    return resolve(tuple(told[i] for i in sorted(chosen)), register, "Probe")


def unexplained(diff: Diff, old: Dossier, new: Dossier) -> set[tuple[str, ...]]:
    """Fields that differ between the two tables and that no change accounts for."""
    told = {step for change in diff.changes for step in change.explains}
    before, after = flatten(old), flatten(new)
    moved = {(m.list, m.before): m.after for m in diff.moved}
    here = {(m.list, m.after) for m in diff.moved}
    gone = {(e.list, e.key) for e in diff.removed}
    come = {(e.list, e.key) for e in diff.added}
    left = set()
    for path in {p for p in {*before, *after} if before.get(p, ...) != after.get(p, ...)}:
        entry = path[:2]
        steps = {("=", *path)}
        if len(path) == 3:
            steps |= {("+", *entry)} if entry in come and path in after else set()
            steps |= {("-", *entry)} if entry in gone and path in before else set()
            steps |= {(">", path[0], moved[path[0], path[1]])} if (path[0], path[1]) in moved else set()
            steps |= {(">", *entry)} if entry in here else set()
        if not steps & told:
            left.add(path)
    return left


def holds(old: Dossier, new: Dossier) -> None:
    diff = compare(old, new)
    operations = (
        {("-", e.list, e.key) for e in diff.removed}
        | {("+", e.list, e.key) for e in diff.added}
        | {(">", m.list, m.after) for m in diff.moved}
        | {("=", *f.path) for f in diff.fields}
    )
    told = {step for change in diff.changes for step in change.explains}

    assert apply(diff, flatten(old)) == flatten(new)
    assert unexplained(diff, old, new) == set()
    assert operations - told == set()
    assert {step for step in told - operations if len(step) > 2} == set()


@settings(max_examples=80, deadline=None)
@given(subsets(len(ARTICLES)))
def test_made_up_articles_are_compared_field_by_field(chosen: tuple[set[int], set[int]]) -> None:
    old, new = (dossier(ARTICLES, some, REGISTER) for some in chosen)

    holds(old, new)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_real_articles_are_compared_field_by_field(pool: Pool, data: st.DataObject) -> None:
    facts, register = pool
    old, new = (dossier(facts, some, register) for some in data.draw(subsets(len(facts))))

    holds(old, new)


def test_a_dossier_comes_back_from_its_fields(pool: Pool) -> None:
    facts, register = pool
    found = resolve(facts, register, "Probe")

    assert unflatten(flatten(found)) == found
    assert unflatten(flatten(resolve((), register, "Probe"))) == resolve((), register, "Probe")


@settings(max_examples=25, deadline=None)
@given(subsets(len(ARTICLES)))
def test_what_nothing_changed_is_no_change(chosen: tuple[set[int], set[int]]) -> None:
    found = dossier(ARTICLES, chosen[0], REGISTER)

    assert compare(found, found).changes == ()


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_every_state_is_what_its_articles_alone_give(pool: Pool, data: st.DataObject) -> None:
    facts, register = pool
    chosen = sorted(data.draw(st.sets(st.sampled_from(range(len(facts))), min_size=1, max_size=8)))
    told = tuple(facts[i] for i in chosen)
    today = resolve(told, register, "Probe")
    come: set[str] = set()
    for state in states(told, register, "Probe", today):
        come |= set(state.articles)
        alone = tuple(f for f in told if f.article.id in come)

        assert state.dossier == resolve(alone, register, "Probe")
    assert come == {f.article.id for f in told}


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(ARTICLES))), st.integers(0, len(ARTICLES)))
def test_joining_goes_on_from_any_earlier_choice(order: list[int], first: int) -> None:
    """Also from one that is no beginning of the later: what does not fit is joined anew."""
    joined = Joined()
    resolve(tuple(ARTICLES[i] for i in order[:first]), REGISTER, "Probe", joined)

    assert resolve(ARTICLES, REGISTER, "Probe", joined) == resolve(ARTICLES, REGISTER, "Probe")


def judgement(kind: JudgementKind, target: str, value: str = "") -> Judgement:
    return Judgement(kind=kind, target=target, value=value, who="R", when="2025-12-31", why="geprüft")


MET = [m.id for m in resolve(ARTICLES, REGISTER, "Probe").meetings]
PEOPLE = [p.id for p in resolve(ARTICLES, REGISTER, "Probe").persons]
judgements = st.lists(
    st.one_of(
        st.builds(judgement, st.sampled_from(("same", "not-same")), *[st.sampled_from(MET)] * 2),
        st.builds(judgement, st.just("status"), st.sampled_from(MET), st.just("cancelled")),
        st.builds(judgement, st.just("hide"), st.sampled_from((*MET, *PEOPLE))),
        st.builds(judgement, st.just("not-a-person"), st.sampled_from(PEOPLE)),
    ).filter(lambda j: j.target != j.value),
    max_size=3,
    unique_by=lambda j: j.target,
).map(lambda some: REGISTER.model_copy(update={"judgements": tuple(some)}))


@settings(max_examples=40, deadline=None)
@given(judgements, subsets(len(ARTICLES)))
def test_differences_are_complete_whatever_editors_say(
    register: Register, chosen: tuple[set[int], set[int]]
) -> None:
    old, new = (dossier(ARTICLES, some, register) for some in chosen)

    holds(old, new)
    holds(dossier(ARTICLES, chosen[0], REGISTER), old)


@settings(max_examples=40, deadline=None)
@given(judgements, st.permutations(range(len(ARTICLES))), st.integers(0, len(ARTICLES)))
def test_joining_goes_on_whatever_editors_say(register: Register, order: list[int], first: int) -> None:
    joined = Joined()
    resolve(tuple(ARTICLES[i] for i in order[:first]), register, "Probe", joined)

    assert resolve(ARTICLES, register, "Probe", joined) == resolve(ARTICLES, register, "Probe")


@settings(max_examples=25, deadline=None)
@given(judgements, st.sets(st.sampled_from(range(len(ARTICLES))), min_size=1))
def test_every_state_is_what_its_articles_and_todays_judgements_give(
    register: Register, chosen: set[int]
) -> None:
    told = tuple(ARTICLES[i] for i in sorted(chosen))
    today = resolve(told, register, "Probe")
    whole = seen_by_itself(told, register, "Probe")
    come: set[str] = set()
    for state in states(told, register, "Probe", today):
        come |= set(state.articles)
        alone = tuple(f for f in told if f.article.id in come)

        assert state.dossier == (
            today if len(alone) == len(told) else resolve(alone, register, "Probe", today=whole)
        )


_tokens = st.dictionaries(st.sampled_from("abcdef"), st.frozensets(st.integers(0, 6), max_size=4))


@given(_tokens, _tokens, st.data())
def test_what_is_the_same_on_both_sides_is_a_pair_anyway(
    old: dict[str, frozenset[int]], new: dict[str, frozenset[int]], data: st.DataObject
) -> None:
    shared = data.draw(st.sets(st.sampled_from(sorted(old)))) if old else set()
    new = {**new, **{key: old[key] for key in shared}}
    more = {key: own | data.draw(st.frozensets(st.integers(5, 9))) for key, own in old.items()}
    new = data.draw(st.sampled_from((new, {**more, **new}, {**new, **more}))) | {k: old[k] for k in shared}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(match, "_grown", lambda *_: {})  # what only grew is found among all others, too
        whole = pair(old, new)
    quick = pair(old, new, shared, data.draw(st.sampled_from((None, owned(new)))))

    assert {key: key for key in quick.same} | dict(quick.pairs) == dict(whole.pairs)
    assert (quick.gone, quick.fresh) == (whole.gone, whole.fresh)
    assert (quick.merged, quick.parted) == (whole.merged, whole.parted)


@given(*[st.sets(st.sampled_from(range(len(ARTICLES))))] * 2)
def test_a_look_back_tells_what_a_comparison_does_without_what_is_minor(a: set[int], b: set[int]) -> None:
    numbers: Numbers = {}
    before, after = (laid(dossier(ARTICLES, one, REGISTER), numbers) for one in (a, b))
    full = compare(before.dossier, after.dossier)
    brief = explain(before, after, brief=True)

    assert brief.successors == full.successors
    assert _told(brief) == _told(full)


def _told(found: Diff | Explained) -> Counter[tuple[str, ...]]:
    """Its changes without those that are minor, of entries that came only that they did."""
    return Counter(
        (c.thing, c.kind) if c.kind == "new" else (c.thing, c.kind, c.id, c.label, c.before, c.after)
        for c in found.changes
        if c.kind != "minor"
    )
