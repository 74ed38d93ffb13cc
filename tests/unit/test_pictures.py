"""The pictures alone: axis, places in time, boxes, signs, outlines, and what every picture must have."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from generator.pages.network import network_page
from generator.pages.pictured import chronology_picture, lineage_picture, short_chronology, strip
from generator.pages.places_map import map_page
from generator.pages.world import World
from generator.pictures import (
    Knot,
    Moment,
    Picture,
    Site,
    Tie,
    Timeline,
    Version,
    draw_lineage,
    draw_map,
    figure,
)
from generator.pictures import boxes as boxes_module
from generator.pictures.axis import BREAK, axis, ticks
from generator.pictures.boxes import Box, apart
from generator.pictures.geography import UNIT, cutout, land, outlines
from generator.pictures.map import draw_map as drawn_map
from generator.pictures.network import place, size_of
from generator.pictures.recipe import derive, simplified
from generator.pictures.signs import GROUPS, STATUSES, side_sign, status_sign
from generator.pictures.svg import BOLD, SMALL, cut, label, lines, node, number, text_width, written
from generator.pictures.timeline import Laid, lay_out, span_of
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import EVERYTHING, hostile

DAY = date(2031, 3, 10)


def _moment(n: int = 0, **days: date | None) -> Moment:
    known = {"start": None, "end": None, "earliest": None, "latest": None} | days
    return Moment(lane=0, status="held", name=f"Treffen {n}", label="", href=f"t{n}.html", **known)


def test_numbers_have_one_decimal_at_most_and_no_minus_zero() -> None:
    assert [number(v) for v in (3, 3.04, 3.25, -0.01)] == ["3", "3", "3.2", "0"]


def test_texts_are_cut_and_broken_to_fit() -> None:
    told = lines("Rahmen der Sicherheitsvereinbarungen von Paris", 120, 2)

    assert len(told) == 2
    assert all(text_width(line) <= 120 for line in told)
    assert told[1].endswith("…")
    assert cut("kurz", 100) == "kurz"


def test_texts_are_escaped_and_numbers_are_not() -> None:
    found = written(label(1.5, 2, '<b>"'), html.escape)

    assert found == '<text x="1.5" y="2">&lt;b&gt;&quot;</text>'
    assert written(node("a", href='x" y'), html.escape) == '<a href="x&quot; y"/>'


def test_a_long_pause_is_cut_out_and_counted_in_weeks() -> None:
    line = axis([DAY, DAY + timedelta(days=44)], 700)

    assert [weeks for _, weeks in line.breaks] == [6]
    first, second = line.stretches
    assert second.x - line.x(first.last + timedelta(days=1)) == pytest.approx(BREAK, abs=0.1)
    assert line.x(DAY) < line.x(DAY + timedelta(days=20)) < line.x(DAY + timedelta(days=44)) <= line.width


def test_a_short_pause_is_not_cut_out() -> None:
    assert axis([DAY, DAY + timedelta(days=27)], 700).breaks == ()


def test_a_long_time_makes_the_picture_wider_not_closer() -> None:
    line = axis([DAY + timedelta(days=10 * n) for n in range(60)], 700)

    assert line.scale == 3
    assert line.width > 1700


def test_months_are_german_and_tell_the_year_once() -> None:
    line = axis([date(2030, 12, 10), date(2030, 12, 30), date(2031, 1, 20), date(2031, 2, 10)], 740)

    assert [t.text for t in ticks(line) if t.text] == ["Dez. 2030", "Jan. 2031", "Feb."]


@pytest.mark.parametrize(
    ("days", "first", "last", "left", "right"),
    [
        ({"start": DAY, "end": DAY}, 0, 0, False, False),
        ({"start": DAY, "end": DAY + timedelta(2)}, 0, 2, False, False),
        ({"start": DAY + timedelta(2), "end": DAY}, 2, 2, False, False),
        ({"latest": DAY}, 0, 0, True, False),
        ({"earliest": DAY}, 0, 0, False, True),
        ({"earliest": DAY, "latest": DAY + timedelta(5)}, 0, 5, True, True),
        ({"earliest": DAY, "latest": DAY}, 0, 0, False, False),
        ({"end": DAY}, 0, 0, True, False),
        ({"start": DAY}, 0, 0, False, True),
    ],
)
def test_what_is_uncertain_is_open(
    days: dict[str, date], first: int, last: int, left: bool, right: bool
) -> None:
    span = span_of(_moment(**days), None)

    assert (span.first, span.last) == (DAY + timedelta(first), DAY + timedelta(last))
    assert (span.open_left, span.open_right) == (left, right)


def test_a_meeting_without_a_day_has_no_place() -> None:
    with pytest.raises(ValueError, match="without a day"):
        span_of(_moment(), None)


def _row_spans(laid: Laid) -> Iterator[tuple[float, float, float]]:
    for lane in laid.lanes:
        for p in lane.placed:
            told = text_width(p.label, SMALL) + 10 if p.label and isinstance(p.entry, Moment) else 0
            yield p.y, min(p.left, p.x) - 8, max(p.right, p.x) + max(8, told)


def test_entries_and_their_words_do_not_touch() -> None:
    moments = tuple(
        Moment(n % 3, "held", d, d + timedelta(n % 4), None, None, f"T {n}", "Hallandale Beach", f"{n}.html")
        for n in range(120)
        for d in [DAY + timedelta(days=n * 2)]
    )
    laid = lay_out(Timeline(("A", "B", "C"), moments))
    spans = sorted(_row_spans(laid))

    assert len(spans) == 120
    for (y1, _, end), (y2, start, _) in pairwise(spans):
        assert y1 != y2 or end <= start + 1


def test_signs_differ_in_shape_not_in_colour_alone() -> None:
    for signs in ([status_sign(s) for s in STATUSES], [side_sign(g) for g in GROUPS]):
        shapes = [re.sub(r'class="[zs]-\w+"', "", written(s, html.escape)) for s in signs]
        assert len(set(shapes)) == len(shapes)


def test_boxes_that_are_stuck_lie_where_all_rounds_would_leave_them(monkeypatch: pytest.MonkeyPatch) -> None:
    crowds = [
        [Box(n * 13 % 80, n * 7 % 50, 18 + n % 3 * 9, 8, n % 5 == 0) for n in range(number)]
        for number in range(2, 14)
    ]
    soon = [apart(boxes, 90, 60) for boxes in crowds]
    monkeypatch.setattr(boxes_module._Seen, "skip", lambda self, turn, at: turn)

    assert soon == [apart(boxes, 90, 60) for boxes in crowds]


def test_boxes_are_pushed_apart_and_stay_inside() -> None:
    found = apart([Box(50, 50, 20, 8) for _ in range(20)], 300, 200)

    for one, other in combinations(found, 2):
        assert abs(one.x - other.x) + 0.2 >= 40 or abs(one.y - other.y) + 0.2 >= 16
    assert all(19.9 <= b.x <= 280.1 and 7.9 <= b.y <= 192.1 for b in found)


def test_forty_names_do_not_lie_on_each_other() -> None:
    knots = tuple(Knot(f"p{n}", "von der Leyen", f"Person {n}", "eu", f"{n}.html") for n in range(40))
    ties = tuple(Tie(f"p{a}", f"p{b}", 1) for a, b in combinations(range(40), 2) if a * b % 7 == 1)
    places = place(knots, ties, *size_of(40))

    for one, other in combinations(places, 2):
        wide = one.half_width + other.half_width - abs(one.x - other.x)
        high = one.half_height + other.half_height - abs(one.y - other.y)
        assert wide <= 0.3 or high <= 0.3


def test_people_who_met_lie_nearer_than_others() -> None:
    knots = tuple(Knot(k, k, k, "us", "x.html") for k in "abcd")
    a, b, _, d = place(knots, (Tie("a", "b", 1), Tie("b", "c", 1), Tie("c", "d", 1)), 640, 460)

    assert abs(a.x - b.x) + abs(a.y - b.y) < abs(a.x - d.x) + abs(a.y - d.y)


def test_a_cutout_shows_all_places_and_is_no_mere_strip() -> None:
    for places in (
        [(6.1, 46.2)],
        [(-80.2, 25.8), (37.6, 55.8)],
        [(-149.9, 61.2), (116.4, 39.9)],
        [(10.0, -50.0), (11.0, 75.0)],
    ):
        view = cutout(places, 840)
        points = [view.at(x, y) for x, y in places]
        assert all(0 <= x <= view.width and 0 <= y <= view.height for x, y in points)
        assert 0.25 * view.width <= view.height <= view.width
        assert land(view).startswith("M")


def test_outlines_lie_on_the_earth_and_no_line_runs_around_it() -> None:
    for ring in outlines():
        assert all(-540 <= x <= 540 and -90 <= y <= 90 for x, y in ring)
        assert all(abs(a[0] - b[0]) < 60 for a, b in pairwise(ring))


def test_the_recipe_reads_topojson() -> None:
    square = [[0, 0], [100, 0], [0, 100], [-100, 0], [0, -100]]
    topology = {
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "arcs": [square],
        "objects": {"land": {"geometries": [{"arcs": [[[0]]]}]}},
    }

    assert derive(json.loads(json.dumps(topology))) == [
        [0, 0, 10 * UNIT, 0, 0, 10 * UNIT, -10 * UNIT, 0, 0, -10 * UNIT]
    ]
    assert simplified([(0, 0), (1, 0.001), (2, 0), (2, 2), (0, 0)], 0.01) == [(0, 0), (2, 0), (2, 2), (0, 0)]


def test_dots_of_neighbouring_towns_do_not_cover_each_other() -> None:
    sites = tuple(
        Site(f"o{n}", f"Ort {n}", f"Ort {n}: 5 Treffen", 8 + n / 50, 47 + n / 60, 5, f"{n}.html")
        for n in range(12)
    )
    text = figure(drawn_map(sites, "k", "Karte", "Orte."), html.escape)
    found = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" class="ort"', text)
    dots = [tuple(map(float, dot)) for dot in found][:12]

    for (x1, y1, r1), (x2, y2, r2) in combinations(dots, 2):
        assert max(abs(x1 - x2), abs(y1 - y2)) + 0.3 >= r1 + r2


def test_a_ring_of_replacements_is_drawn_once_each() -> None:
    versions = (
        Version("a", "Plan A", (), "a.html", replaces="b"),
        Version("b", "Plan B", (), "b.html", replaces="a"),
    )
    text = figure(draw_lineage(versions, "f", "Fassungen", "Zwei."), html.escape)

    assert text.count('class="griff"') == 2


def test_long_labels_of_versions_fit_their_boxes() -> None:
    label_text = "Sicherheitsgarantien der USA und der Europäer für die Zeit nach dem Waffenstillstand"
    picture = draw_lineage((Version("a", label_text, (), "a.html"),), "f", "T", "D")
    told = re.findall(r'class="stark">([^<]*)<', figure(picture, html.escape))

    assert all(text_width(line) * BOLD <= picture.width - 16 for line in told)
    assert len(told) > 1


def _pictures(world: World) -> list[Picture]:
    person = max(world.dossier.persons, key=lambda p: len(p.meetings))
    own = [world.meetings[m] for m in person.meetings]
    net, places = network_page(world), map_page(world)
    found = [
        chronology_picture(world, "chronik/index.html"),
        short_chronology(world, "index.html"),
        strip(world, person.name, own, person.page),
        lineage_picture(world, "plan/index.html"),
        lineage_picture(world, world.dossier.plans[0].page, world.dossier.plans[0]),
        net.picture if net else None,
        *(places.pictures if places else ()),
    ]
    return [p for p in found if p]


@pytest.mark.parametrize("given", [dossier, hostile, crowded])
def test_every_picture_is_named_described_and_well_formed(given: object) -> None:
    world = World(given())  # type: ignore[operator]
    pictures = _pictures(world)

    assert len(pictures) >= 6
    for picture in pictures:
        text = figure(picture, html.escape)
        root = ET.fromstring(text)
        images = root.findall(".//svg[@role='img']")
        assert len(images) == 1
        names = images[0].get("aria-labelledby", "").split()
        assert [images[0].find(f"*[@id='{name}']").tag for name in names] == ["title", "desc"]  # type: ignore[union-attr]
        assert images[0].findall(".//a") == []
        assert all((a.findtext("title") or "").strip() and a.get("href") for a in root.iter("a"))
        assert root.find("*/div[@role='region'][@tabindex='0'][@aria-label]") is not None
        assert "\n" not in text
        assert all(float(e.get(k, "0")) >= 0 for e in root.iter() for k in ("width", "height", "r"))
        assert "<script" not in text.replace(html.escape(EVERYTHING), "")


def test_the_same_dossier_gives_the_same_pictures() -> None:
    first, second = (_pictures(World(crowded())) for _ in range(2))

    assert [figure(p, html.escape) for p in first] == [figure(p, html.escape) for p in second]


def test_one_place_makes_a_map() -> None:
    picture = draw_map(
        (Site("genf", "Genf", "Genf: 1 Treffen", 6.15, 46.2, 1, "g.html"),), "k", "Karte", "Genf."
    )

    assert picture.width == 840
    assert len(picture.links) == 1
