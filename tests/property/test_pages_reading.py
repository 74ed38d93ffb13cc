"""Pages cut up by expressions are read as the parser of the standard library reads them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.reading import Reading, read, read_by_parser

_PIECES = (
    "Wort", " the ", "\n", "<", ">", "&", "&amp;", "&#8288;", "&auml", '"', "'", "/", "=", "<p>",
    "</p>", "<P >", "</ p>", "<br>", "<br/>", '<span class="angabe">', '<sup class="beleg">', "</sup>",
    "</span>", '<a href="x.html#b1">', "<a href='y.html?a=1&amp;b'>", "<a href=z.html>", "</a>",
    '<h2 id="eins">', "</h2>", '<p lang="en">', "<p id>", '<b title="a>b">', "<code class='eng'>",
    "</code>", '<script type="application/ld+json">', "</script>", '{"a":"<b>"}', "<title>",
    "</title>", "<textarea>", "</textarea>", "<style>", "</style>", "<!-- x -->", "<!doctype html>",
    "<?pi?>", "<![CDATA[", "]]>", "<svg viewBox=\"0 0 1 1\">", "</svg>", "<x-y>", "<https://a.b>",
    '<div class="zitat fremd">', "</div>", '<p id="a" id="b">', '<p class="beleg"/>',
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_both_ways_find_the_same(html: str) -> None:
    assert _found(read(html)) == _found(read_by_parser(html))


def _found(reading: Reading) -> tuple[set[str], list[str], set[str], int]:
    return reading.ids, reading.links, reading.words, reading.bare
