"""The home page: what is open, what comes, what was; and how it finds the pages below it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
SECTIONS = ["Open now", "Booths to visit", "Coming", "Past", "Without a date"]


def shown(client, language="en"):
    """Return the titles of the cards in each section of the home page."""
    soup = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
    return {
        section.h2.text: [" ".join(title.text.split()) for title in section.select("h3")]
        for section in soup.select("main section")
    }


def dated(expo, title, opens=None, closes=None):
    """A round that opens and closes so many days from now."""
    today = timezone.localdate()
    return factories.round_page(
        expo,
        title=title,
        opens_on=None if opens is None else today + opens * DAY,
        closes_on=None if closes is None else today + closes * DAY,
    )


def test_rounds_stand_under_their_state_each_in_its_order(client):
    expo, other = factories.expo("Pameran A"), factories.expo("Pameran B")
    dated(expo, "Kelak")
    dated(expo, "Segera, nanti", 20, 30)
    dated(other, "Segera, dulu", 1, 30)
    dated(expo, "Buka sejak kemarin", -1, 2)
    dated(other, "Buka sejak lama", -9)
    dated(expo, "Tutup, dulu", -90, -80)
    dated(other, "Tutup, baru saja", -9, -1)
    dated(expo, "Tutup, pembukaan tak diketahui", None, -50)

    assert shown(client) == {
        "Open now": ["Buka sejak lama", "Buka sejak kemarin"],
        "Coming": ["Segera, dulu", "Segera, nanti"],
        "Past": ["Tutup, baru saja", "Tutup, pembukaan tak diketahui", "Tutup, dulu"],
        "Without a date": ["Kelak"],
    }


def test_a_site_without_anything_has_a_title_and_a_search_and_no_empty_section(client):
    response = client.get("/ja/")
    soup = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 200
    assert soup.h1.text == factories.home().title
    assert soup.select_one("main form")["action"] == "/ja/search/"
    assert not soup.select("main section")


@pytest.mark.parametrize("level", ["expo", "round"])
@pytest.mark.parametrize("how", ["unpublished", "expired", "password"])
def test_what_is_not_public_is_not_on_the_home_page(client, level, how):
    expo = factories.expo("Pameran")
    dated(expo, "Gelombang", -1, 1)
    hidden = dated(factories.expo("Pameran rahasia") if level == "expo" else expo, "Gelombang rahasia", -1, 1)
    factories.booth(factories.producer("Stan rahasia"), factories.pavilion(hidden))
    page = hidden.expo if level == "expo" else hidden
    if how == "unpublished":
        page.unpublish()
    elif how == "expired":
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=how, password="sandi")

    assert shown(client) == {"Open now": ["Gelombang"]}
    assert "rahasia" not in client.get("/en/").content.decode()


def test_booths_to_visit_are_the_newest_of_open_rounds(client):
    expo = factories.expo()
    pavilion = factories.pavilion(dated(expo, "Buka", -1, 1))
    for round_page in (dated(expo, "Tutup", -9, -1), dated(expo, "Segera", 1, 9), dated(expo, "Kelak")):
        factories.booth(factories.producer("Lain"), factories.pavilion(round_page))
    booths = [factories.booth(factories.producer(f"Stan {number}"), pavilion) for number in range(14)]
    factories.booth(factories.producer("Konsep"), pavilion, publish=False)
    booths[13].unpublish()
    booths[12].producer.unpublish()

    assert shown(client)["Booths to visit"] == [f"Stan {number}" for number in range(11, -1, -1)]


def test_rounds_and_booths_lead_on_in_the_visitors_language(client):
    expo = factories.expo("Pameran", slug="pameran")
    round_page = dated(expo, "Gelombang", -1, 1)
    factories.translate(round_page, "ko", title="라운드")
    factories.booth(within=factories.pavilion(round_page), slug="stan")

    soup = BeautifulSoup(client.get("/ko/").content, "html.parser")
    links = {link.text.strip(): link["href"] for link in soup.select("main section a")}

    assert links["라운드"] == f"/ko/pameran/{round_page.slug}/"
    assert links["Anyaman Sari"] == f"/ko/pameran/{round_page.slug}/jawa-timur/stan/"


@pytest.mark.parametrize(
    "path",
    [
        "pameran/lain/",
        "lain/",
        "home/",
        "pameran/buka/jawa-timur/stan/lain/",
        "pameran/buka/jawa-timur/stan/k-1/lain/",
        "buka/",
        "pameran//buka/",
        "PAMERAN/",
        "pameran/buka.html",
    ],
)
def test_only_whole_addresses_lead_to_a_page(client, path):
    round_page = factories.round_page(factories.expo(slug="pameran"), slug="buka")
    factories.booth(within=factories.pavilion(round_page), exhibits=[factories.exhibit(code="K-1")], slug="stan")
    assert client.get("/en/pameran/buka/jawa-timur/stan/").status_code == 200

    assert client.get(f"/en/{path}").status_code == 404


def test_translations_have_no_address_of_their_own(client):
    expo = factories.expo("Pameran", slug="pameran")
    factories.translate(expo, "ja", title="展示会")

    assert [client.get(f"/ja/{path}").status_code for path in ("pameran/", "home-ja/", "home/pameran/")] == [
        *(200, 404, 404)
    ]
    assert "展示会" in client.get("/ja/pameran/").content.decode()
    assert "展示会" not in client.get("/ko/pameran/").content.decode()
