"""The search page: what visitors see and can do there, without JavaScript."""

from datetime import timedelta
from urllib.parse import parse_qsl

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from search.models import Concept
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    """Ask for the page, in English where no language is given."""

    def opened(query="", language="en", status=200):
        response = client.get(f"/{language}/search/{query}")
        assert response.status_code == status
        return BeautifulSoup(response.content, "html.parser")

    return opened


def links(soup, css):
    """Return the parameters of the links that a selector finds, by their text."""
    return {
        " ".join(link.get_text(" ", strip=True).split()): parse_qsl(link["href"].removeprefix("?"))
        for link in soup.select(css)
    }


def test_a_hit_is_a_card_that_leads_to_the_exhibit_in_the_visitors_language(page):
    producer = factories.producer("Anyaman Sari", regency=factories.regency())
    exhibit = factories.exhibit("Nampan jati", code="N-1", summary="Halus.")
    booth = factories.booth(producer, exhibits=[exhibit])
    factories.translate(booth, "ar", exhibit_name="صينية", exhibit_summary="ناعمة.")

    card = page("?q=nampan", "ar").select_one(".card")

    assert card.h2.get_text() == "صينية"
    assert "lang" not in card.h2.attrs
    assert card.a["href"] == f"/ar{booth.get_url().removeprefix('/id')}nampan-jati/"
    assert card.img["alt"] == "Foto Nampan jati"

    card = page("?q=nampan", "ja").select_one(".card")

    assert (card.h2.get_text(), card.h2["lang"], card.h2["dir"]) == ("Nampan jati", "id", "ltr")
    assert "Anyaman Sari" in card.select_one(".card__place").get_text()


def test_a_hit_says_as_what_a_word_was_found(page, show):
    Concept.objects.create(kind="glossary", code="tray", forms={"id": ["nampan"], "en": ["tray"]})
    show("Nampan jati")

    notes = [note.get_text() for note in page("?q=tray+jati").select(".card__note")]

    assert notes == ["tray: nampan"]


def test_the_number_of_products_is_said_and_the_text_stays_in_the_form(page, show):
    show("Nampan 1", "Nampan 2", "Tikar")

    soup = page("?q=nampan")

    assert soup.select_one(".search__total").get_text(strip=True) == "2 products"
    assert soup.select_one("#q")["value"] == "nampan"
    assert soup.h1.get_text(strip=True) == "Search: nampan"
    assert soup.title.get_text().split()[:2] == ["Search:", "nampan"]
    assert page().select_one(".search__total").get_text(strip=True) == "3 products"


def test_nothing_found_offers_a_way_on(page, show):
    show("Nampan")

    soup = page("?q=xyzzy")

    assert soup.select(".card") == []
    assert "Nothing was found" in soup.select_one(".search__results").get_text()
    assert soup.select_one(".search__results a")["href"] == "/en/search/"


def test_a_text_that_is_too_long_is_cut_and_the_page_says_so(page, show):
    show("Nampan")

    cut, whole = page(f"?q=nampan+{'x' * 300}"), page(f"?q=nampan+{'x' * 193}")

    assert [notice.get_text() for notice in cut.select(".notice")] == [
        "The text was longer than 200 characters; the search is for its beginning."
    ]
    assert cut.select_one("#q")["value"] == f"nampan {'x' * 193}"
    assert len(cut.select(".card")) == 1
    assert whole.select(".notice") == []


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("?province=ID-XX&q=nampan", "There is no province “ID-XX”. Use its ISO code, as ID-JI."),
        ("?round=lalu", "There is no round “lalu”."),
        ("?page=nol", "Enter a whole number."),
        ("?page_size=101", "Ensure this value is less than or equal to 100."),
        ("?sector=%3Cb%3E", "There is no sector “<b>”."),
    ],
)
def test_a_wrong_value_is_a_friendly_line_and_a_way_on(page, show, query, line):
    show("Nampan")

    soup = page(query, status=400)

    assert [item.get_text() for item in soup.select(".error li")] == [line]
    assert soup.select_one(".error a")["href"] == "/en/search/"
    assert soup.select(".card, .facets") == []


def test_a_wrong_value_is_told_in_the_visitors_language(page):
    assert page("?page=nol", "nl", status=400).select_one(".error li").get_text() == "Voer een geheel getal in."


def test_a_value_of_a_facet_is_added_by_a_link_and_removed_by_another(page, show):
    crafts, food = factories.sector(), factories.sector("culinary", "Kuliner")
    show("Nampan 1", of=factories.producer("A", sectors=[crafts]))
    show("Nampan 2", of=factories.producer("B", sectors=[crafts, food]))

    soup = page("?q=nampan&page=1")
    assert links(soup, ".facets a[href*=sector]") == {
        "Crafts 2": [("q", "nampan"), ("sector", "crafts")],
        "Culinary 1": [("q", "nampan"), ("sector", "culinary")],
    }
    assert soup.select(".chip") == []

    soup = page("?q=nampan&sector=culinary")
    assert len(soup.select(".card")) == 1
    assert links(soup, ".facets a[href*=sector]")["Crafts 2"] == [
        ("q", "nampan"),
        ("sector", "culinary"),
        ("sector", "crafts"),
    ]
    assert links(soup, ".chip") == {"Culinary × (remove)": [("q", "nampan")]}
    assert [link.get_text(" ", strip=True) for link in soup.select(".facets a[aria-current]")] == ["Culinary 1"]


def test_open_rounds_only_is_a_link_and_a_chip(page, show):
    today = timezone.localdate()
    show("Buka", within=factories.pavilion(factories.round_page(opens_on=today)))
    show("Nanti", within=factories.pavilion(factories.round_page(opens_on=today + timedelta(days=1))))

    everything, opened = page("?q="), page("?open=1")

    assert links(everything, ".facets a[href*=open]")["Open rounds only"] == [("open", "1")]
    assert [card.h2.get_text() for card in opened.select(".card")] == ["Buka"]
    assert links(opened, ".chip") == {"Open rounds only × (remove)": []}


def test_the_pager_leads_through_all_and_keeps_what_was_asked(page, show):
    show(*(f"Nampan {number}" for number in range(5)))

    first, second, last = (page(f"?q=nampan&page_size=2&page={number}") for number in (1, 2, 3))

    shown = [card.h2.get_text() for soup in (first, second, last) for card in soup.select(".card")]
    assert sorted(shown) == [f"Nampan {number}" for number in range(5)]
    asked = [("q", "nampan"), ("page_size", "2")]
    assert links(first, ".pager a") == {"Next": [*asked, ("page", "2")]}
    assert links(second, ".pager a") == {"Previous": [*asked, ("page", "1")], "Next": [*asked, ("page", "3")]}
    assert links(last, ".pager a") == {"Previous": [*asked, ("page", "2")]}
    assert " ".join(second.select_one(".pager span").get_text().split()) == "Page 2 of 3"


def test_a_page_beyond_the_last_leads_to_the_last(client, show):
    for number in range(25):
        show(f"Nampan {number}")

    assert client.get("/en/search/?q=nampan&page=9")["Location"] == "?q=nampan&page=2"
    assert client.get("/en/search/?q=xyzzy&page=9")["Location"] == "?q=xyzzy&page=1"


@pytest.mark.parametrize("text", ["!!!", "☕", "…"])
def test_a_text_without_words_finds_nothing(page, show, text):
    show("Nampan jati")

    soup = page(f"?q={text}")

    assert soup.select_one(".search__total").get_text(strip=True) == "0 products"
    assert "Nothing was found" in soup.get_text()


def test_the_page_is_the_same_search_in_every_language_and_not_for_indexes(page):
    soup = page("?q=n%26%C3%A9&page=1")

    assert {link["href"] for link in soup.select("a[hreflang]")} >= {
        "/ja/search/?q=n%26%C3%A9",
        "/ar/search/?q=n%26%C3%A9",
    }
    assert soup.select_one("meta[name=robots]")["content"] == "noindex, follow"
