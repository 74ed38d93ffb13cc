"""What pages say of themselves: fields, headlines, days and names where one source is as good as another."""

from __future__ import annotations

import pytest

from generator.ingest.html import Page, read_page
from generator.ingest.structured import day_of, moment_of

BODY = (
    "<p>Die Außenminister von Ostmark und Westmark haben sich am Montag in Altstadt auf eine Verlängerung "
    "der Waffenruhe um sechzig Tage verständigt. Beide Seiten bestätigten die Einigung am Abend.</p>"
    "<p>„Das ist kein Frieden, aber Zeit“, sagte die Vermittlerin Henrike Thalau nach dem Treffen. Der "
    "westmärkische Minister Goran Ilkow nannte die Frist ausreichend.</p>"
)


def page(head: str, body: str) -> Page:
    found = read_page(f"<html lang='de'><head>{head}</head><body>{body}</body></html>")

    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"Ruhe \ud800 vorerst", "Ruhe \ufffd vorerst"),
        (r"Ruhe \udc00 vorerst", "Ruhe \ufffd vorerst"),
        (r"Ruhe \ud83d\ude00 vorerst", "Ruhe \U0001f600 vorerst"),
    ],
)
def test_half_a_character_in_json_ld_is_none(written: str, title: str) -> None:
    """It could be written to no file, and the build would end there."""
    script = f'{{"@type": "NewsArticle", "headline": "{written}"}}'
    found = page(f'<script type="application/ld+json">{script}</script>', BODY)

    assert found.title == title


def test_json_ld_inside_of_another_thing_and_with_names_as_text() -> None:
    inner = '{"@type":"NewsArticle","headline":"Ruhe &ndash; vorerst","datePublished":"2026-03-02T21:14"'
    script = f'{{"@type":"WebPage","mainEntity":{inner},"publisher":"Rundschau","author":"Paula Kehr"}}}}'
    found = page(f'<script type="application/ld+json">{script}</script>', f"<h1>Ruhe</h1>{BODY}")

    assert (found.title, found.publisher, found.author) == ("Ruhe – vorerst", "Rundschau", "Paula Kehr")
    assert (found.published, found.bases["published"]) == ("2026-03-02", "json-ld")


@pytest.mark.parametrize(
    "broken", ["{", "[1, 2", '{"@type": 7}', "null", '{"@graph": {"@graph": [[[[[]]]]]}}']
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    found = page(f'<script type="application/ld+json">{broken}</script>', f"<h1>Ruhe vorerst</h1>{BODY}")

    assert found.publisher is None


def test_a_paper_named_first_in_the_window_and_by_its_logo() -> None:
    logo = '<a href="https://kurier.example/"><img alt="Altstadt-Kurier" src="l.png"></a>'
    found = page(
        "<title>Altstadt-Kurier - Waffenruhe verlängert</title>",
        f"{logo}<h2>Waffenruhe verlängert</h2>{BODY}",
    )

    assert (found.title, found.publisher) == ("Waffenruhe verlängert", "Altstadt-Kurier")


def test_a_name_in_the_window_that_nothing_confirms_is_none() -> None:
    found = page(
        "<title>Waffenruhe verlängert | Krieg und Frieden</title>", f"<h1>Waffenruhe verlängert</h1>{BODY}"
    )

    assert found.publisher is None


def test_a_headline_in_parts_has_the_colon_of_its_other_version() -> None:
    head = '<title>In Altstadt: Ruhe hält</title><meta property="og:title" content="In Altstadt: Ruhe hält">'
    found = page(head, f"<h1><span>In Altstadt</span> <span>Ruhe hält</span></h1>{BODY}")

    assert (found.title, found.bases["title"]) == ("In Altstadt: Ruhe hält", "headline")


def test_the_day_of_publication_goes_before_the_day_of_a_change() -> None:
    line = "<div>Veröffentlicht: 2. März 2026, 21:40 Uhr. Zuletzt aktualisiert: 3. März 2026, 08:00 Uhr</div>"
    found = page("<title>Waffenruhe verlängert</title>", f"<h1>Waffenruhe verlängert</h1>{line}{BODY}")

    assert (found.published, found.bases["published"]) == ("2026-03-02", "visible")


def test_a_day_over_the_whole_page_is_todays() -> None:
    top = "<div id='oben'>Freitag, 6. März 2026</div>"
    found = page(
        "<title>Waffenruhe verlängert</title>", f"{top}<div><h1>Waffenruhe verlängert</h1>{BODY}</div>"
    )

    assert found.published is None


def test_a_lead_the_extraction_leaves_out_is_kept_and_a_caption_is_not() -> None:
    lead = "<div class='c-lead'>Die Waffen schweigen, doch die schweren Fragen bleiben den Ministern.</div>"
    caption = "<figure><figcaption>Ein Bild von der Sitzung im alten Rathaus am Abend.</figcaption></figure>"
    found = page(
        "<title>Waffenruhe verlängert</title>", f"<h1>Waffenruhe verlängert</h1>{lead}{caption}{BODY}"
    )

    assert "bleiben den Ministern" in found.text
    assert "im alten Rathaus" not in found.text


def test_a_wall_around_the_whole_article_takes_nothing_out() -> None:
    found = page("", f"<h1>Waffenruhe verlängert</h1><div class='paywall-content'>{BODY * 4}</div>")

    assert "Henrike Thalau" in found.text


def test_control_characters_stop_nothing() -> None:
    found = page("<title>Waffen\x1bruhe &#27;verlängert</title>", f"<h1>Waffen\x00ruhe verlängert</h1>{BODY}")

    assert found.title == "Waffenruhe verlängert"


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2026-02-03T23:20:00.000Z", "2026-02-04T00:20"),
        ("2026-02-03T23:20:11+0200", "2026-02-03T22:20"),
        ("2026-02-03 08:05", "2026-02-03T08:05"),
        ("2026-02-03", "2026-02-03"),
        ("2026-02-30", None),
        ("9999-12-31T23:59:00-12:00", None),
        ("gestern", None),
        (None, None),
    ],
)
def test_points_in_time(stamp: str | None, moment: str | None) -> None:
    assert moment_of(stamp) == moment
    assert day_of(stamp) == (moment[:10] if moment else None)


def test_terms_of_a_list_stand_before_what_explains_them() -> None:
    entries = "<dl><dt>Lohnband:</dt><dd>Unter- und Obergrenze für Löhne einer Branche.</dd></dl>"
    found = page("", f"<article><h1>Ruhe</h1>{BODY}{entries}{BODY}</article>")

    assert "Lohnband: Unter- und Obergrenze für Löhne einer Branche." in found.text


def test_a_box_that_explains_is_part_of_the_text_and_a_list_of_links_is_not() -> None:
    box = "<aside><h4>Was ist ein Lohnband?</h4><p>Ein Lohnband setzt Unter- und Obergrenzen.</p></aside>"
    links = "<aside><h4>Auch dazu?</h4><p><a href='x'>Warum der Streit nicht enden will</a></p></aside>"
    found = page("", f"<article><h1>Ruhe</h1>{BODY}{box}{links}</article>")

    assert "Was ist ein Lohnband?\n\nEin Lohnband setzt Unter- und Obergrenzen." in found.text
    assert "nicht enden" not in found.text


def test_quotations_without_marks_of_their_own_get_them() -> None:
    body = "<p>Ilkow sagte: <q>Das Wort <q>Frist</q> fiel nie.</q> Thalau sagte: „<q>Doch.</q>“</p>"
    found = page("", f"<article><h1>Ruhe</h1>{BODY}{body}</article>")

    assert "Ilkow sagte: „Das Wort ‚Frist‘ fiel nie.“ Thalau sagte: „Doch.“" in found.text
