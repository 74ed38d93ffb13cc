"""Hostile text comes out as plain text, whatever the engine."""

from __future__ import annotations

import html

import markdown
import pytest
import yaml

from generator.pages.escape import address, front, part, plain, text

HOSTILE = (
    "<script>window.__pwned=1</script>",
    "{{ 7*7 }} {% for x in y %}",
    "[klick](javascript:alert(1))",
    "Wort {: onclick=alert(1) }",
    "--8<-- 'geheim.txt'",
    "# Überschrift",
    "1. Punkt",
    "12) Punkt",
    "- Strich",
    "+ Plus",
    "a | b",
    "*fett* _kursiv_ **sehr**",
    "`code` ```x",
    "A & B &lt; &#60;",
    "::: kasten",
    "!!! note",
    '=== "Reiter"',
    ":smile: $x$ ~~weg~~ ^hoch^",
    "![bild](x.png) <img src=x onerror=alert(1)>",
    "[^1]: Fußnote",
    "*[HTML]: Abkürzung",
    '" onmouseover="alert(1)',
    "' x='",
    "---",
    "https://boese.example",
    "\\*kein Stern\\*",
    "<!-- weg -->",
    "&#123;&#123; x &#125;&#125;",
)


@pytest.mark.parametrize("raw", HOSTILE)
def test_markdown_shows_the_characters(raw: str) -> None:
    made = markdown.markdown(text(raw), extensions=["attr_list", "md_in_html", "tables", "admonition", "toc"])

    assert made == f"<p>{made[3:-4]}</p>"
    assert html.unescape(made[3:-4]) == raw
    assert "<" not in made[3:-4]


@pytest.mark.parametrize("raw", HOSTILE)
def test_heading_keeps_the_characters(raw: str) -> None:
    made = markdown.markdown(f"## {text(raw)} {{#fest}}", extensions=["attr_list", "toc"])

    assert made.startswith('<h2 id="fest">')
    assert html.unescape(made[len('<h2 id="fest">') : -len("</h2>")]) == raw


@pytest.mark.parametrize("raw", HOSTILE)
def test_attributes_and_template_marks(raw: str) -> None:
    made = text(raw)

    assert not set(made) & set("<>\"'{}[]`*_|\\")


@pytest.mark.parametrize("raw", [*HOSTILE, "Nein: doch", "no", "2025-12-06", "Zeile\nzwei", "\u2028"])
def test_front_matter_is_one_string_escaped_once(raw: str) -> None:
    loaded = yaml.safe_load(f"title: {front(raw)}\n")

    assert html.unescape(loaded["title"]) == plain(html.unescape(html.escape(plain(raw))))
    assert "<" not in loaded["title"]


def test_control_and_reversing_characters_go() -> None:
    assert plain("a\u202eb\x00c\u200b\n\n d") == "abc d"


def test_no_break_spaces_stay() -> None:
    assert plain("21.\u00a012. und 90\u202f%") == "21.\u00a012. und 90\u202f%"


def test_parts_keep_their_outer_spaces() -> None:
    assert part(" (USA) ") == " (USA) "
    assert part(" ") == " "


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//boese.example",
        "file:///etc/passwd",
        "https://",
        "http://[",
        "",
    ],
)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert address(url) is None


def test_web_address_is_encoded() -> None:
    assert address('https://a.example/ö?x="1"&y') == "https://a.example/%C3%B6?x=%221%22&amp;y"
