"""The ways through the site that every page offers."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.navigation import read_navigation
from tests import factories

pytestmark = pytest.mark.django_db


def titles(links):
    return [str(link.title) for link in links]


def hide(page, how):
    if how == "unpublished":
        page.unpublish()
    elif how == "expired":
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=how, password="rahasia")


def test_the_latest_expo_comes_first_and_stories_in_the_order_of_the_tree():
    for number in (1, 2, 3):
        factories.expo(f"Pameran {number}", slug=f"pameran-{number}")
        factories.story(f"Kisah {number}", slug=f"kisah-{number}")

    found = read_navigation("ja")

    assert titles(found.expos) == ["Pameran 3", "Pameran 2", "Pameran 1"]
    assert titles(found.stories) == ["Kisah 1", "Kisah 2", "Kisah 3"]
    assert [link.url for link in found.expos] == [f"/ja/pameran-{number}/" for number in (3, 2, 1)]
    assert (found.home_url, found.footer) == ("/ja/", [])


def test_a_story_that_the_menu_leaves_out_is_in_the_footer():
    factories.story("Syarat", show_in_menus=False)
    for number in (1, 2, 3, 4):
        factories.story(f"Kisah {number}")

    found = read_navigation("id")

    assert titles(found.stories) == ["Kisah 1", "Kisah 2", "Kisah 3"]
    assert titles(found.footer) == ["Syarat", "Kisah 4"]


@pytest.mark.parametrize("how", ["unpublished", "expired", "password", "login"])
def test_what_is_not_public_is_not_offered(how):
    hide(factories.expo("Pameran rahasia"), how)
    hide(factories.story("Kisah rahasia"), how)
    hide(factories.story("Syarat rahasia", show_in_menus=False), how)
    factories.expo("Konsep", publish=False)
    factories.expo("Pameran")

    found = read_navigation("id")

    assert titles([*found.expos, *found.stories, *found.footer]) == ["Pameran"]


def test_titles_are_in_the_best_language_there_is_once_it_is_released():
    expo = factories.expo("Pameran")
    factories.translate(expo, "en", title="Expo")
    factories.translate(expo, "ja", publish=False, title="展示会")

    found = {language: read_navigation(language).expos[0].title for language in ("id", "ja", "en")}

    assert {language: (str(title), title.language) for language, title in found.items()} == {
        "id": ("Pameran", "id"),
        "ja": ("Expo", "en"),
        "en": ("Expo", "en"),
    }


def test_every_page_has_them_in_its_language(client):
    for number in (1, 2, 3):
        factories.expo(f"Pameran <{number}>", slug=f"pameran-{number}")
    factories.story("Kisah", slug="kisah")
    factories.story("Syarat", slug="syarat", show_in_menus=False)

    for path in ("", "kisah/", "search/", "provinces/", "tidak-ada/"):
        soup = BeautifulSoup(client.get(f"/ar/{path}").content, "html.parser")
        menu = [link["href"] for link in soup.select(".site-header nav a")]
        footer = [link["href"] for link in soup.select(".site-footer a")]

        assert menu == ["/ar/pameran-3/", "/ar/pameran-2/", "/ar/provinces/", "/ar/kisah/"], path
        assert footer == [
            *(f"/ar/pameran-{number}/" for number in (3, 2, 1)),
            "/ar/provinces/",
            "/ar/search/",
            "/ar/syarat/",
        ], path
        link = soup.select_one(".site-header nav a")
        assert (link.text, link["lang"], link["dir"]) == ("Pameran <3>", "id", "ltr")


def test_the_way_to_the_other_languages_stays_on_the_page(client):
    factories.story("Kisah", slug="kisah")

    soup = BeautifulSoup(client.get("/nl/kisah/").content, "html.parser")
    ways = {link["hreflang"]: link for link in soup.select(".languages a")}

    assert len(ways) == 10
    assert (ways["ar"]["href"], ways["ar"]["dir"], ways["ar"].text) == ("/ar/kisah/", "rtl", "العربيّة")
    assert [code for code, link in ways.items() if link.get("aria-current") == "page"] == ["nl"]
