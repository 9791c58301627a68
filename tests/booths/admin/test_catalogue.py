"""The menu, the lists and their filters, and that every page of them opens."""

import json

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from booths.models import BoothPage, ExpoPage, PavilionPage, RoundPage
from tests import factories
from tests.booths.admin.posting import add_url, edited_booth, page_url, saved, snippet_url
from tests.pages import full_site

pytestmark = pytest.mark.django_db
SNIPPETS = (
    "producer",
    "producerwords",
    "province",
    "regency",
    "sector",
    "category",
    "material",
    "certificatekind",
    "marketplace",
    "organisation",
    "honour",
)


def menu(client, language):
    """The entries of the menu with those below them, by label."""
    html = client.get(reverse("wagtailadmin_home"), headers={"accept-language": language}).content
    props = json.loads(BeautifulSoup(html, "html.parser").find(id="wagtail-sidebar-props").string)
    module = next(one for one in props["modules"] if one["_type"] == "wagtail.sidebar.MainMenuModule")
    return {
        entry["_args"][0]["label"]: [below["_args"][0]["label"] for below in entry["_args"][1]]
        for entry in module["_args"][0]
        if entry["_type"] == "wagtail.sidebar.SubMenuItem"
    }


@pytest.mark.parametrize(
    ("language", "group", "entries", "reference", "first"),
    [
        (
            "en",
            "Virtual expo",
            ["Expos", "Rounds", "Booths", "Producers", "Words about producers"],
            "Reference",
            "Provinces",
        ),
        (
            "id",
            "Pameran virtual",
            ["Pameran", "Gelombang", "Stan", "Produsen", "Tulisan tentang produsen"],
            "Data referensi",
            "Provinsi",
        ),
    ],
)
def test_the_menu_speaks_of_the_domain(admin_client, language, group, entries, reference, first):
    found = menu(admin_client, language)

    assert found[group] == entries
    assert (found[reference][0], len(found[reference])) == (first, 9)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_of_the_admin_opens(admin_client, language):
    full_site(items=1)
    pages = [model.objects.first() for model in (ExpoPage, RoundPage, PavilionPage, BoothPage)]
    expo, _page, pavilion, booth = pages
    urls = [reverse(f"{name}:index") for name in ("expos", "rounds", "booths")]
    urls += [add_url("expopage", factories.home()), add_url("roundpage", expo), add_url("boothpage", pavilion)]
    urls += [page_url("edit", page) for page in pages]
    urls += [page_url(view, booth) for view in ("history", "usage", "delete", "move", "workflow_history")]
    urls.append(snippet_url("producer", "inspect", booth.producer_id))
    for kind in SNIPPETS:
        row = apps.get_model("booths", kind).objects.first()
        urls += [snippet_url(kind, "list"), snippet_url(kind, "add"), snippet_url(kind, "edit", row.pk)]

    for url in urls:
        response = admin_client.get(url, headers={"accept-language": language})

        assert response.status_code == 200, url
        assert f'lang="{language}"' in response.content.decode()[:200], url


def listed(client, name, **filters):
    """The titles on a list of pages, of those that fit the filters."""
    response = client.get(reverse(f"{name}:index"), filters)
    assert response.status_code == 200
    return {page.title for page in response.context["object_list"]}


class TestListsOfPages:
    def test_booths_are_filtered_by_province_round_sector_and_state(self, admin_client):
        bali = factories.province("ID-BA", "Bali", official_code="51")
        first = factories.round_page(provinces=[bali, factories.province()])
        second = factories.round_page(first.expo, [bali])
        crafts = factories.sector()
        factories.booth(factories.producer("Draf"), factories.pavilion(first, bali), publish=False)
        factories.booth(factories.producer("Terbit", sectors=[crafts]), factories.pavilion(first, factories.province()))
        changed = factories.booth(factories.producer("Berubah"), factories.pavilion(second, bali))
        admin_client.post(page_url("edit", changed), edited_booth(changed, introduction="Baru."))

        assert listed(admin_client, "booths") == {"Draf", "Terbit", "Berubah"}
        assert listed(admin_client, "booths", pavilion__province=bali.pk) == {"Draf", "Berubah"}
        assert listed(admin_client, "booths", round=first.pk) == {"Draf", "Terbit"}
        assert listed(admin_client, "booths", round=first.pk, pavilion__province=bali.pk) == {"Draf"}
        assert listed(admin_client, "booths", producer__producer_sectors__sector=crafts.pk) == {"Terbit"}
        assert listed(admin_client, "booths", state="draft") == {"Draf"}
        assert listed(admin_client, "booths", state="live") == {"Terbit", "Berubah"}
        assert listed(admin_client, "booths", state="changed") == {"Berubah"}

    def test_rounds_are_filtered_by_expo_province_and_state(self, admin_client):
        bali = factories.province("ID-BA", "Bali", official_code="51")
        expo = factories.expo()
        factories.round_page(expo, [bali], title="Satu")
        factories.round_page(expo, title="Dua", publish=False)
        factories.round_page(provinces=[bali], title="Lain")

        assert listed(admin_client, "rounds", expo=expo.pk) == {"Satu", "Dua"}
        assert listed(admin_client, "rounds", round_provinces__province=bali.pk) == {"Satu", "Lain"}
        assert listed(admin_client, "rounds", state="draft") == {"Dua"}

    def test_a_list_is_searched_and_filtered_at_once(self, admin_client):
        pavilion = factories.pavilion()
        for brand in ("Anyaman Sari", "Anyaman Jaya", "Batik Sari"):
            factories.booth(factories.producer(brand), pavilion, publish=brand != "Anyaman Jaya")

        assert listed(admin_client, "booths", q="anyam") == {"Anyaman Sari", "Anyaman Jaya"}
        assert listed(admin_client, "booths", q="sari", ordering="title") == {"Anyaman Sari", "Batik Sari"}
        both = {"pavilion__province": pavilion.province_id, "round": pavilion.round_id, "state": "live"}
        assert listed(admin_client, "booths", q="anyam", **both) == {"Anyaman Sari"}
        assert listed(admin_client, "rounds", q="gelombang", expo=pavilion.round.expo_id) == {"Gelombang"}
        assert listed(admin_client, "expos", q="pameran") == {"Pameran"}

    @pytest.mark.parametrize("wrong", ["x", "999999", '"', "\x00"])
    def test_a_wrong_filter_is_no_error(self, admin_client, wrong):
        factories.booth()

        for name in (
            "pavilion__province",
            "round",
            "producer__producer_sectors__sector",
            "state",
            "q",
            "p",
            "ordering",
        ):
            assert admin_client.get(reverse("booths:index"), {name: wrong}).status_code == 200, name
        for name in ("province", "producer_sectors__sector", "has_exported", "state", "q", "p"):
            assert admin_client.get(snippet_url("producer", "list"), {name: wrong}).status_code == 200, name

    def test_a_list_shows_what_authors_write_and_no_translations(self, admin_client):
        page = factories.booth()
        factories.translate(page, "en", title="Woven")

        assert BoothPage.objects.count() == 2
        assert [listed(admin_client, name) for name in ("booths", "rounds", "expos")] == [
            {page.title},
            {"Gelombang"},
            {"Pameran"},
        ]
        response = admin_client.get(reverse("booths:index"))
        rounds = response.context["filters"].form.fields["round"].queryset
        assert set(rounds.values_list("locale__language_code", flat=True)) == {"id"}

    def test_the_columns_of_a_list_take_no_query_a_row(self, admin_client):
        def queries():
            with CaptureQueriesContext(connection) as captured:
                admin_client.get(reverse("booths:index"))
            tables = ('"booths_province"', '"booths_roundpage"', '"booths_pavilionpage"')
            return len([query for query in captured if any(table in query["sql"] for table in tables)])

        pavilion = factories.pavilion()
        factories.booth(within=pavilion)
        few = queries()
        for _number in range(4):
            factories.booth(within=pavilion)

        assert queries() == few


def test_saved_exhibits_have_a_button_that_copies_them(admin_client):
    page = factories.booth()
    assert saved(page.exhibits.get())["id"]

    soup = BeautifulSoup(admin_client.get(page_url("edit", page)).content, "html.parser")

    assert [one["value"] for one in soup.find_all("button", attrs={"name": "duplicate"})] == [
        "exhibits-0",
        "exhibits-__prefix__",
    ]
