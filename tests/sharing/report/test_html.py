"""The page as HTML: nothing runs, nothing is fetched, nothing that was typed is more than words."""

import re

import pytest

from selfcare.sharing.report.forms import as_words
from selfcare.sharing.report.gather import Report
from tests.sharing.report.made import hostile, of_the_demo, report


@pytest.mark.parametrize(
    "made", [of_the_demo(), hostile(), report([])], ids=["demo", "bad", "none"]
)
def test_nothing_runs_and_nothing_is_fetched(made: Report) -> None:
    page = as_words(made, "html")
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page.replace(
        "&#39;", "'"
    )
    tags = set(re.findall(r"<([a-z0-9]+)", page))
    assert not tags & {"script", "iframe", "object", "embed", "link", "form", "img", "a", "base"}
    assert not re.search(r"\son\w+=|url\(|@import|javascript:", re.sub(r"<bdi>.*?</bdi>", "", page))
    links = re.findall(r'(?:src|href|action)="', page)
    assert links == []


def test_what_was_typed_stays_words() -> None:
    page = as_words(hostile(), "html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7*7 }}" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "\u0645\u0631\u062d\u0628\u0627" in page


def test_pictures_are_described_and_no_id_stands_twice() -> None:
    page = as_words(of_the_demo(), "html")
    assert page.count('<svg xmlns="http://www.w3.org/2000/svg" role="img"') == 3
    assert page.count("><title>") >= 3
    assert " id=" not in page
    assert '<html lang="en">' in page
    assert page.count("<h1>") == 1


def test_each_heading_of_a_table_says_what_it_heads() -> None:
    page = as_words(of_the_demo(), "html")
    assert re.search(r'<th scope="row"><bdi>Average pain</bdi></th><td>[\d.]+</td>', page)
    assert not re.search(r"<th(?! scope)[^e]", page)


@pytest.mark.parametrize("form", ["html", "txt", "json"])
def test_nothing_that_was_typed_can_steer_a_terminal(form: str) -> None:
    text = as_words(hostile(), form)
    assert not {"\x1b", "\x07", "\u202e", "\u202c"} & set(text)
    assert max(map(len, text.splitlines())) < 998 or form != "txt"
