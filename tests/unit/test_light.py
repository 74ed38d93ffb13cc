"""What a built site loses: rules and maps that no page uses, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import DossierError
from generator.light import lighten, purged, vocabulary

USED = frozenset({"a", "b", "p", "dir", "ltr", "md-nav", "__box"})


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:1}", ".a{x:1}"),
        (".c{x:1}", ""),
        (".a,.c,.b{x:1}", ".a,.b{x:1}"),
        (".a .c{x:1}", ""),
        (".a>.b~p{x:1}", ".a>.b~p{x:1}"),
        ("pre{x:1}", ""),
        ("*,:before,::after{x:1}", "*,:before,::after{x:1}"),
        (".a:hover,.a:not(.c){x:1}", ".a:hover,.a:not(.c){x:1}"),
        (":is(.a,.c){x:1}", ":is(.a,.c){x:1}"),
        ("[dir=ltr] .a,[dir=rtl] .a{x:1}", "[dir=ltr] .a{x:1}"),
        ("[open]{x:1}", ""),
        ("#__box,#other{x:1}", "#__box{x:1}"),
        ("@media print{.a{x:1}.c{x:1}}@media print{.c{x:1}}", "@media print{.a{x:1}}"),
        ("@supports (x:1){.c{x:1}}", ""),
        ("@font-face{x:1}@keyframes k{0%{x:1}}", "@font-face{x:1}@keyframes k{0%{x:1}}"),
        ('@charset "UTF-8";.a{x:1}/*# sourceMappingURL=a.map */', '@charset "UTF-8";.a{x:1}'),
        ('.a{content:"}";background:url(a.png)}', '.a{content:"}";background:url(a.png)}'),
    ],
)
def test_rules_that_can_match_stay(css: str, kept: str) -> None:
    assert purged(css, USED) == kept


def test_what_is_no_css_ends_the_run() -> None:
    with pytest.raises(DossierError, match=r"main\.css"):
        purged("}", USED, "main.css")


def _site(folder: Path) -> Path:
    for name, text in {
        "index.html": '<p class="md-header a" id="x">md-tag</p><script src="assets/own.js"></script>',
        "assets/own.js": "box.classList.add('open');",
        "assets/javascripts/bundle.js": 'f("md-header--shadow","md-search__item","focus-visible","n");\n'
        "//# sourceMappingURL=bundle.js.map\n",
        "assets/javascripts/bundle.js.map": "{}",
        "assets/stylesheets/main.css": ".md-header--shadow{x:1}.md-search__item{x:1}.md-tag{x:1}.n{x:1}"
        ".open{x:1}",
        "assets/stylesheets/main.css.map": "{}",
        "assets/own.css": ".unused{x:1}",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_state_counts_where_a_page_has_what_it_is_a_state_of(tmp_path: Path) -> None:
    used = vocabulary(_site(tmp_path))

    assert {"md-header", "md-header--shadow", "focus-visible", "open", "a", "x"} <= used
    assert not {"md-search__item", "md-tag", "n"} & used


def test_only_the_theme_s_files_change_and_the_second_time_nothing_does(tmp_path: Path) -> None:
    site = _site(tmp_path)
    lighten(site)
    once = {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
    lighten(site)

    assert (site / "assets/stylesheets/main.css").read_text(encoding="utf-8") == (
        ".md-header--shadow{x:1}.open{x:1}"
    )
    assert (site / "assets/own.css").read_text(encoding="utf-8") == ".unused{x:1}"
    assert not list(site.rglob("*.map"))
    assert "sourceMappingURL" not in (site / "assets/javascripts/bundle.js").read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()} == once


def test_a_site_of_another_theme_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>x</p>", encoding="utf-8")
    lighten(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
