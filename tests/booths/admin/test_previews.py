"""What an editor sees before it is public: the booth and its exhibits, in each language, saved or not."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from booths.models import BoothPage, Product
from expo_site.languages import codes, html_code
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import edited_booth, page_url, saved

pytestmark = pytest.mark.django_db


def preview_on_add(pavilion):
    return reverse("wagtailadmin_pages:preview_on_add", args=["booths", "boothpage", pavilion.pk])


def read(response):
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return soup.html["lang"], soup.get_text(" ")


def titles(response):
    """The names of the products on the page of a booth."""
    return [one.get_text(strip=True) for one in BeautifulSoup(response.content, "html.parser").select(".card__title")]


def test_a_booth_has_two_previews_in_each_language(admin_client):
    modes = [mode for mode, _label in factories.booth().preview_modes]

    assert modes == [*codes(), *(f"exhibits:{code}" for code in codes())]


def test_what_is_typed_is_shown_in_each_language_and_nothing_is_written(admin_client, client):
    page = factories.booth(factories.producer("Anyaman"), exhibits=[factories.exhibit("Tas", "K-1")])
    factories.translate(page, "en", title="Woven", exhibit_name="Bag")
    exhibits = [saved(one, description="Ditenun pelan.") for one in page.exhibits.all()]
    exhibits.append(posting.bare_exhibit(name="Topi baru", code="K-2"))
    url = page_url("preview_on_edit", page)

    posted = admin_client.post(url, edited_booth(page, exhibits, introduction="Salam baru."))
    assert posted.json() == {"is_valid": True, "is_available": True}
    for code in codes():
        booth = admin_client.get(url, {"mode": code})
        language, text = read(booth)
        assert (language, "Salam baru." in text) == (html_code(code), True)
        # Words that are translated come in the visitor's language, or else in English; the authors read their own.
        assert titles(booth) == ["Tas" if code == "id" else "Bag", "Topi baru"]

        language, text = read(admin_client.get(url, {"mode": f"exhibits:{code}"}))
        assert (language, "Ditenun pelan." in text, "Topi baru" in text) == (html_code(code), True, True)
    assert (page.exhibits.count(), Product.objects.count()) == (1, 1)
    assert b"Salam baru." not in client.get(page.url).content


def test_a_booth_that_was_never_saved_is_shown(admin_client):
    pavilion = factories.pavilion()
    data = posting.booth(factories.producer("Anyaman"), [posting.exhibit("Tas", ""), posting.bare_exhibit(price="10")])

    assert admin_client.post(preview_on_add(pavilion), data).json()["is_valid"]

    for mode in ("ar", "exhibits:ar"):
        language, text = read(admin_client.get(preview_on_add(pavilion), {"mode": mode}))
        assert (language, "Tas" in text, "Anyaman" in text) == ("ar", True, True)
    assert (BoothPage.objects.count(), Product.objects.count()) == (0, 0)


def test_a_booth_without_a_producer_is_not_shown(admin_client):
    pavilion = factories.pavilion()
    data = posting.booth(factories.producer(), [posting.exhibit()], producer="")

    assert admin_client.post(preview_on_add(pavilion), data).json() == {"is_valid": False, "is_available": False}
    assert admin_client.get(preview_on_add(pavilion), {"mode": "id"}).status_code == 200


def test_an_unknown_mode_is_shown_in_the_authors_language(admin_client):
    page = factories.booth()
    url = page_url("preview_on_edit", page)
    admin_client.post(url, edited_booth(page))

    for mode in ("", "xx", "exhibits:", "exhibits:xx", "<b>"):
        assert read(admin_client.get(url, {"mode": mode}))[0] == "id"


@pytest.mark.parametrize("kind", ["draft", "revision"])
def test_a_draft_is_shown_with_incomplete_products(admin_client, kind):
    page = factories.booth(exhibits=[factories.exhibit("Tas", "K-1")])
    data = edited_booth(page) | {"duplicate": "exhibits-0"}
    admin_client.post(page_url("edit", page), data)
    revision = BoothPage.objects.get().latest_revision_id
    url = page_url("view_draft", page) if kind == "draft" else page_url("revisions_view", page, revision)

    assert titles(admin_client.get(url)) == ["Tas", "Tas"]


@pytest.mark.parametrize("make", [factories.expo, factories.round_page, factories.pavilion, factories.story])
def test_the_other_pages_are_shown_too(admin_client, make):
    page = make()

    assert [mode for mode, _label in page.preview_modes] == codes()
    assert read(admin_client.get(page_url("view_draft", page)))[0] == "id"
