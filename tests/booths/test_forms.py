"""What an editor sends with the form of a booth, and what comes of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from booths.models import BoothPage, Product
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, add_url, bare_exhibit, draft, edited_booth, errors, page_url, saved

pytestmark = pytest.mark.django_db
REQUIRED = ["This field is required."]
PRICE = ["A price needs a currency, a unit, a basis and the day it was asked."]


def shown(page):
    """The exhibits of a booth's draft in their order: name and code."""
    return [(one.name, one.code) for one in sorted(draft(page).exhibits.all(), key=lambda one: one.sort_order)]


def written():
    return BoothPage.objects.count(), Product.objects.count()


class TestDraftsAndPublication:
    def test_a_booth_with_two_products_is_a_draft_until_it_is_published(self, admin_client, client):
        exhibits = [posting.exhibit("Keranjang", "K-1"), posting.exhibit("Tas", "K-2")]
        data = posting.booth(factories.producer(), exhibits, slug="stan")

        admin_client.post(add_url("boothpage", factories.pavilion()), data)
        page = BoothPage.objects.get()
        assert (page.live, shown(page)) == (False, [("Keranjang", "K-1"), ("Tas", "K-2")])
        assert client.get(page.url).status_code == 404

        admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH)
        assert client.get(page.url).status_code == 200
        assert BoothPage.objects.get().exhibits.count() == 2

    def test_a_draft_may_be_incomplete(self, admin_client):
        data = posting.booth(factories.producer(), [bare_exhibit(name="Tas"), bare_exhibit(price="10")])

        admin_client.post(add_url("boothpage", factories.pavilion()), data)

        page = BoothPage.objects.get()
        assert shown(page) == [("Tas", ""), ("", "")]
        assert [one.product for one in page.exhibits.all()] == [None, None]
        assert admin_client.get(page_url("edit", page)).status_code == 200

    def test_an_incomplete_product_is_not_published_and_nothing_is_written(self, admin_client):
        exhibits = [posting.exhibit(), bare_exhibit(name="Tas"), posting.exhibit("Topi", "K-3", price="10")]

        response = admin_client.post(
            add_url("boothpage", factories.pavilion()), posting.booth(factories.producer(), exhibits) | PUBLISH
        )

        complete, bare, priced = errors(response, "exhibits")
        assert complete == {}
        assert list(bare) == ["code", "summary", "category", "pictures"]
        assert [bare[field] for field in ("code", "summary", "category")] == [REQUIRED] * 3
        assert priced == dict.fromkeys(["currency", "unit", "price_basis", "price_as_of"], PRICE)
        assert written() == (0, 0)

    def test_what_is_missing_is_said_in_the_language_of_the_editor(self, admin_client):
        data = posting.booth(factories.producer(), [posting.exhibit(single_price="10")]) | PUBLISH
        url = add_url("boothpage", factories.pavilion())

        assert "A price needs a currency." in admin_client.post(url, data).content.decode()
        response = admin_client.post(url, data, headers={"accept-language": "id"})
        assert errors(response, "exhibits") == [{"currency": ["Harga harus disertai mata uang."]}]

    def test_a_refused_publication_leaves_the_live_booth_and_its_draft_alone(self, admin_client, client):
        page = factories.booth(exhibits=[factories.exhibit("Keranjang", "K-1")])
        revision = page.latest_revision_id
        broken = [saved(one, name="Keranjang baru", summary="") for one in page.exhibits.all()]

        response = admin_client.post(page_url("edit", page), edited_booth(page, broken) | PUBLISH)

        assert errors(response, "exhibits") == [{"summary": REQUIRED}]
        page.refresh_from_db()
        assert page.latest_revision_id == revision
        assert b"Keranjang baru" not in client.get(page.url).content

    @pytest.mark.parametrize(
        ("fact", "field"),
        [
            ({"price": "1.000,50"}, "price"),
            ({"price": "-1"}, "price"),
            ({"minimum_order": "0"}, "minimum_order"),
            ({"minimum_order": "9" * 30}, "minimum_order"),
            ({"hs_code": "4602.12"}, "hs_code"),
            ({"marketplace_links": "javascript:alert(1)"}, "marketplace_links"),
            ({"materials": ("emas-palsu",)}, "materials"),
            ({"category": "999999"}, "category"),
            ({"name": "x" * 121}, "name"),
            ({"code": "x" * 41}, "code"),
            ({"price_as_of": (timezone.localdate() + timedelta(days=2)).isoformat()}, "price_as_of"),
        ],
    )
    def test_what_cannot_be_is_refused_even_in_a_draft(self, admin_client, fact, field):
        data = posting.booth(factories.producer(), [posting.exhibit(**fact)])

        response = admin_client.post(add_url("boothpage", factories.pavilion()), data)

        assert [list(one) for one in errors(response, "exhibits")] == [[field]]
        assert written() == (0, 0)

    def test_a_booth_may_show_many_products_with_all_their_facts(self, admin_client):
        facts = dict.fromkeys(("price", "single_price", "hs_code", "sample_terms", "unit", "currency", "ships_to"), "")
        facts |= dict.fromkeys(("price_basis", "price_as_of", "minimum_order", "monthly_capacity"), "")
        facts |= dict.fromkeys(("lead_time_days", "last_confirmed_on", "certificate_numbers"), "")
        exhibits = [bare_exhibit(name="Tas", code=f"K-{number}", **facts) for number in range(60)]
        data = posting.booth(factories.producer(), exhibits)

        admin_client.post(add_url("boothpage", factories.pavilion()), data)

        assert len(data) > 1000
        assert BoothPage.objects.get().exhibits.count() == 60


class TestOneBooth:
    def test_a_producer_has_one_booth_in_a_round(self, admin_client):
        page = factories.booth(factories.producer("Anyaman Sari"))
        second = posting.booth(page.producer, [posting.exhibit(code="K-9")])

        response = admin_client.post(add_url("boothpage", page.pavilion), second)
        assert errors(response) == {"producer": ["Anyaman Sari has a booth in this round already."]}
        assert written() == (1, 1)

        admin_client.post(add_url("boothpage", factories.pavilion()), second)
        assert written() == (2, 2)

    def test_a_booth_is_not_given_to_a_producer_who_has_one(self, admin_client):
        page = factories.booth(exhibits=[])
        other = factories.booth(factories.producer("Lain"), page.pavilion, [])

        response = admin_client.post(page_url("edit", other), edited_booth(other, producer=page.producer.pk))

        assert errors(response) == {"producer": ["Anyaman Sari has a booth in this round already."]}

    def test_a_booth_needs_a_producer(self, admin_client):
        data = posting.booth(factories.producer(), [posting.exhibit()], producer="")

        response = admin_client.post(add_url("boothpage", factories.pavilion()), data)

        assert errors(response) == {"producer": REQUIRED}


class TestOrderAndCopies:
    def test_products_stand_in_the_order_of_the_form(self, admin_client):
        page = factories.booth(exhibits=[factories.exhibit("A", "A"), factories.exhibit("B", "B")])
        first, second = page.exhibits.all()
        new = posting.exhibit("C", "C", ORDER="1")

        data = edited_booth(page, [saved(first, ORDER="3"), saved(second, ORDER="2"), new])
        admin_client.post(page_url("edit", page), data | PUBLISH)

        assert shown(page) == [("C", "C"), ("B", "B"), ("A", "A")]
        assert [one.name for one in BoothPage.objects.get().exhibits.all()] == ["C", "B", "A"]

    def test_a_copy_stands_below_its_product_without_its_code(self, admin_client):
        page = factories.booth(exhibits=[factories.exhibit("A", "A", hs_code="460212"), factories.exhibit("B", "B")])
        data = edited_booth(page, [saved(one, description="Baru.") for one in page.exhibits.all()])

        admin_client.post(page_url("edit", page), data | {"duplicate": "exhibits-0"})

        assert shown(page) == [("A", "A"), ("A", ""), ("B", "B")]
        original, copy = draft(page).exhibits.all()[:2]
        assert (copy.product, copy.description, copy.summary) == (None, "Baru.", original.summary)
        assert copy.translation_key != original.translation_key
        assert [one["value"] for one in copy.pictures.raw_data] == [one["value"] for one in original.pictures.raw_data]
        assert BoothPage.objects.get().exhibits.count() == 2

    def test_a_product_that_was_never_saved_can_be_copied_and_its_copy_too(self, admin_client):
        data = posting.booth(factories.producer(), [posting.exhibit("A", "A")]) | {"duplicate": "exhibits-0"}
        admin_client.post(add_url("boothpage", factories.pavilion()), data)
        page = BoothPage.objects.get()

        admin_client.post(page_url("edit", page), edited_booth(page) | {"duplicate": "exhibits-1"})

        assert shown(page) == [("A", "A"), ("A", ""), ("A", "")]

    @pytest.mark.parametrize("prefix", ["exhibits-7", "", "exhibits-__prefix__", "producer"])
    def test_what_is_no_product_is_not_copied(self, admin_client, prefix):
        page = factories.booth()

        response = admin_client.post(page_url("edit", page), edited_booth(page) | {"duplicate": prefix})

        assert response.status_code == 302
        assert draft(page).exhibits.count() == 1

    def test_a_copy_is_never_published_with_its_product(self, admin_client):
        page = factories.booth()

        admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH | {"duplicate": "exhibits-0"})

        assert BoothPage.objects.get().exhibits.count() == 1
