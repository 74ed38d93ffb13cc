"""An entry told by what it has other than its former version."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.versions import retold, told
from generator.model.dossier import Person, Variant
from generator.model.evidence import Passage
from generator.model.hashes import Hashes, hash_of

passages = st.lists(st.integers(0, 6), max_size=8).map(
    lambda places: tuple(Passage(article="a", start=n, end=n + 1) for n in places)
)
persons = st.builds(
    lambda name, side, mentions, meetings: Person(
        id="x", name=name, side=side, known=False,
        variants=(Variant(form=name, articles=("a", "ü\n\u2028")),),
        roles=(), mentions=mentions, meetings=meetings, page="personen/x.html",
    ),
    st.sampled_from(("Ada Holm", "Bo Lind")),
    st.sampled_from((None, "NO", "EU")),
    passages,
    st.lists(st.sampled_from("abc"), max_size=4).map(tuple),
)  # fmt: skip


@given(persons, persons)
def test_a_version_is_told_by_what_it_has_other_than_the_former(old: Person, new: Person) -> None:
    line = json.dumps(told(old, new), ensure_ascii=False)

    assert "\n" not in line
    again = retold(old, json.loads(line))
    assert again == new
    assert again.model_dump_json() == new.model_dump_json()
    assert hash_of(again) == hash_of(new)


def test_what_stayed_is_not_told_and_is_the_same_object() -> None:
    first = Passage(article="a", start=0, end=1)
    old = Person(
        id="x", name="Ada", side=None, known=False, variants=(), roles=(), mentions=(first,),
        meetings=("m",), page="p",
    )  # fmt: skip
    new = old.model_copy(update={"mentions": (first, Passage(article="b", start=0, end=1))})

    assert told(old, new) == {"mentions": {"was": [1, 0], "now": [{"article": "b", "start": 0, "end": 1}]}}
    assert retold(old, told(old, new)).mentions[0] is first
    assert told(old, old) == {}


def test_what_is_no_version_is_an_error() -> None:
    old = Variant(form="Ada", articles=("a",))
    for wrong in ({"form": {}}, {"form": {"now": 3}}, {"articles": {"now": ["b"], "was": "x"}}):
        with pytest.raises((ValueError, LookupError, TypeError)):
            retold(old, wrong)
    with pytest.raises(LookupError):
        retold(old, {"nothing": {"now": 1}})


def test_a_hash_tells_kind_and_content() -> None:
    hashes = Hashes()
    one, same, other = (Variant(form=form, articles=()) for form in ("a", "a", "b"))

    assert hashes.of(one) == hashes.of(same) == hash_of(one)
    assert hashes.of(other) != hashes.of(one)
    assert len(hashes.of(one)) == 32
