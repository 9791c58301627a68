"""Expos and rounds as editors make them: dates that go together, provinces that come and leave."""

import pytest

from booths.models import ExpoPage, PavilionPage, RoundPage
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, add_url, errors, page_url

pytestmark = pytest.mark.django_db


def test_an_expo_and_its_round_are_made(admin_client):
    admin_client.post(add_url("expopage", factories.home()), posting.expo(title="Relai", slug="relai") | PUBLISH)
    expo = ExpoPage.objects.get()
    bali = factories.province("ID-BA", "Bali", official_code="51")
    data = posting.round_page([bali, factories.province()], opens_on="2021-11-29", closes_on="2021-12-18")

    admin_client.post(add_url("roundpage", expo), data)

    page = RoundPage.objects.get()
    assert (page.live, page.expo) == (False, expo)
    assert [one.title for one in page.pavilions.order_by("path")] == ["Bali", "Jawa Timur"]


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        (
            {"opens_on": "2021-12-18", "closes_on": "2021-11-29"},
            {"closes_on": ["The round closes before it opens."]},
        ),
        ({"opens_at": "09:00"}, {"opens_on": ["There is an hour of opening without a date."]}),
        ({"closes_at": "09:00"}, {"closes_on": ["There is an hour of closing without a date."]}),
        ({"opens_on": "29/11/2021"}, {"opens_on": ["Enter a valid date."]}),
        (
            {"time_zone": "Asia/Atlantis"},
            {"time_zone": ["Select a valid choice. Asia/Atlantis is not one of the available choices."]},
        ),
        (
            {"slug": "gelombang-1"},
            {"slug": ["Another round has this address. Add the year or the expo to it."]},
        ),
    ],
)
def test_dates_that_do_not_go_together_are_an_error_of_the_form(admin_client, facts, error):
    factories.round_page(slug="gelombang-1")

    response = admin_client.post(add_url("roundpage", factories.expo()), posting.round_page(**facts))

    assert errors(response) == error
    assert RoundPage.objects.count() == 1


def test_a_province_stands_in_a_round_once(admin_client):
    data = posting.round_page([factories.province(), factories.province()])

    response = admin_client.post(add_url("roundpage", factories.expo()), data)

    assert response.status_code == 200
    assert "Please correct the duplicate" in str(response.context["form"].formsets["round_provinces"].non_form_errors())
    assert RoundPage.objects.count() == 0


@pytest.mark.parametrize("publish", [True, False])
def test_a_province_with_booths_does_not_leave(admin_client, publish):
    bali = factories.province("ID-BA", "Bali", official_code="51")
    page = factories.round_page(provinces=[bali, factories.province()])
    if not publish:
        page.unpublish()
    factories.booth(within=factories.pavilion(page, bali), publish=False)
    rows = [{"id": row.pk, "province": row.province_id, "DELETE": "1"} for row in page.round_provinces.all()]

    response = admin_client.post(page_url("edit", page), posting.round_page(rows, slug=page.slug) | PUBLISH)

    assert errors(response) == {
        "__all__": ["Bali has 1 booth in this round. Move or delete it before the province leaves."]
    }
    assert [one.title for one in PavilionPage.objects.order_by("path")] == ["Bali", "Jawa Timur"]


def test_a_province_without_booths_leaves_with_its_pavilion(admin_client):
    bali = factories.province("ID-BA", "Bali", official_code="51")
    page = factories.round_page(provinces=[bali, factories.province()])
    gone, kept = page.round_provinces.all()
    rows = [{"id": gone.pk, "province": bali.pk, "DELETE": "1"}, {"id": kept.pk, "province": kept.province_id}]

    admin_client.post(page_url("edit", page), posting.round_page(rows, slug=page.slug) | PUBLISH)

    assert [one.title for one in PavilionPage.objects.all()] == ["Jawa Timur"]


@pytest.mark.parametrize("slug", ["search", "provinces", "products"])
def test_an_expo_does_not_take_an_address_of_the_site(admin_client, slug):
    response = admin_client.post(add_url("expopage", factories.home()), posting.expo(slug=slug))

    assert errors(response) == {"slug": ["The site itself uses this address. Choose another."]}
