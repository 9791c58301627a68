"""The languages of the site, and which of them a visitor gets."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from expo_site import languages


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("ja", "ja"),
        ("JA-jp,ja;q=0.9,en;q=0.8", "ja"),
        ("en-GB,ja;q=0.9", "en"),
        ("ja;q=0.3, ko;q=0.7", "ko"),
        ("pt-BR,pt;q=0.9,fr;q=0.5", "fr"),
        ("zh-Hans-CN", "zh-hans"),
        ("zh-TW,zh;q=0.9,en;q=0.1", "zh-hans"),
        ("ar-EG", "ar"),
        ("de;q=0,nl;q=0.1", "nl"),
        ("id-ID", "id"),
    ],
)
def test_a_visitor_gets_the_language_that_the_browser_asks_for_first(header, language):
    request = RequestFactory().get("/", headers={"Accept-Language": header})

    assert languages.preferred(request) == language


@pytest.mark.parametrize(
    "header", ["", "*", "tlh", "de;q=0", "ja;q=viel", ";;,,=", "ja\x00", "../../etc", "ja " * 5000, "jaen"]
)
def test_who_asks_for_no_language_of_ours_gets_english(header):
    request = RequestFactory().get("/", headers={"Accept-Language": header})

    assert languages.preferred(request) == "en"


def test_who_says_nothing_gets_english():
    assert languages.preferred(RequestFactory().get("/")) == "en"


def test_words_are_looked_for_in_the_visitors_language_then_english_then_the_authors():
    assert languages.preferences("ja") == ["ja", "en", "id"]
    assert languages.preferences("en") == ["en", "id"]
    assert languages.preferences("id") == ["id", "en"]


def test_only_arabic_runs_from_right_to_left():
    assert {code for code in languages.codes() if languages.direction(code) == "rtl"} == {"ar"}


def test_a_language_is_tagged_as_browsers_know_it_and_called_what_its_speakers_call_it():
    assert [languages.html_code(code) for code in languages.codes()] == [
        *("id", "en", "ja", "zh-Hans", "ko", "ar", "nl", "de", "fr", "es")
    ]
    assert [languages.native_name(code) for code in ("ja", "nl", "ar")] == ["日本語", "Nederlands", "العربيّة"]


@pytest.mark.parametrize(("active", "language"), [("ja", "ja"), ("pt", "id"), (None, "id")])
def test_a_language_that_is_not_the_sites_counts_as_the_authors(active, language):
    with translation.override(active):
        assert languages.current() == language
