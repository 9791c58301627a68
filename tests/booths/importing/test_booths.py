"""Booths are found or made with their exhibits; what a person has begun is left to that person."""

from datetime import date
from decimal import Decimal

import pytest

from booths.models import BoothPage, Exhibit, Product
from tests import factories
from tests.booths.importing.sheets import counts, row, take

pytestmark = pytest.mark.django_db

FACTS = {
    "description": "Dianyam.\n\nDikeringkan.",
    "materials": "bambu;rotan",
    "unit": "buah",
    "price": "Rp 185.000",
    "single_price": "210.000,50",
    "currency": "IDR",
    "price_basis": "EXW",
    "price_as_of": "31/05/2025",
    "minimum_order": "50",
    "monthly_capacity": "1.200",
    "lead_time_days": "14",
    "sample_terms": "Satu contoh.",
    "hs_code": "4602.12",
    "certificates": "H-1;H-2",
    "marketplace_links": "https://www.tokopedia.com/contoh/keranjang",
    "ships_to": "Dikirim ke negara tertentu",
    "ships_to_countries": "Jepang;AE",
    "last_confirmed_on": "2025-06-01",
}


@pytest.fixture
def published(expo_round, java):
    """A public booth of the producer that rows name, with one basket."""
    producer = factories.producer("Anyaman Sari", province=java)
    exhibit = factories.exhibit("Keranjang", code="K-1", summary="Keranjang lama.")
    return factories.booth(producer, factories.pavilion(expo_round, java), [exhibit], introduction="Lama.")


def source():
    return BoothPage.objects.sources().get()


def english_page(client, booth):
    return client.get(f"/en{booth.url_path.removeprefix('/home')}").content.decode()


def test_a_booth_is_made_where_the_producer_belongs_and_its_exhibits_in_order(tmp_path, expo_round, java):
    factories.material("bamboo", id="bambu", en="bamboo")
    factories.material("rattan", id="rotan", en="rattan")

    report = take(tmp_path, expo_round, [row(booth_introduction="Datanglah.", **FACTS), row(code="K-0", name="Topi")])

    booth = source()
    assert (booth.pavilion.province, booth.round, booth.title, booth.introduction, booth.live) == (
        java,
        expo_round,
        "Anyaman Sari",
        "Datanglah.",
        False,
    )
    basket, hat = booth.exhibits.all()
    assert (basket.code, hat.code, hat.name, hat.price) == ("K-1", "K-0", "Topi", None)
    facts = {field.name: getattr(basket, field.name) for field in Exhibit._meta.fields}
    assert (
        facts
        | {
            "name": "Keranjang",
            "summary": "Keranjang anyaman.",
            "description": "Dianyam.\n\nDikeringkan.",
            "category": factories.category(),
            "materials": ["bamboo", "rattan"],
            "unit": "piece",
            "price": Decimal(185000),
            "single_price": Decimal("210000.50"),
            "currency": "IDR",
            "price_basis": "EXW",
            "price_as_of": date(2025, 5, 31),
            "minimum_order": 50,
            "monthly_capacity": 1200,
            "lead_time_days": 14,
            "sample_terms": "Satu contoh.",
            "hs_code": "460212",
            "certificate_numbers": ["H-1", "H-2"],
            "marketplace_links": ["https://www.tokopedia.com/contoh/keranjang"],
            "ships_to": "countries",
            "ships_to_countries": ["JP", "AE"],
            "last_confirmed_on": date(2025, 6, 1),
        }
        == facts
    )
    assert counts(report) == {"new": 2}
    assert (report.published, report.drafts) == ([], {})


def test_a_complete_booth_is_published_when_asked_to(tmp_path, expo_round, pictures):
    report = take(
        tmp_path, expo_round, [row(), row(producer="Bali Kopi", province="Bali")], publish=True, images=pictures
    )

    assert report.published == ["Anyaman Sari", "Bali Kopi"]
    assert BoothPage.objects.published().count() == 2
    assert {product.is_published for product in Product.objects.all()} == {True}


def test_a_booth_that_was_imported_as_a_draft_is_published_the_next_time(tmp_path, expo_round, pictures):
    take(tmp_path, expo_round, [row()], images=pictures)
    assert not BoothPage.objects.published().exists()

    report = take(tmp_path, expo_round, [row()], publish=True, images=pictures)

    assert (report.published, counts(report)) == (["Anyaman Sari"], {"unchanged": 1})
    assert BoothPage.objects.published().count() == 1


def test_an_incomplete_booth_stays_a_draft_and_says_what_is_missing(tmp_path, expo_round, pictures):
    rows = [row(), row(code="K-2", summary="", price="5"), row(producer="Lengkap")]

    report = take(tmp_path, expo_round, rows, publish=True, images=pictures)

    assert report.published == ["Lengkap"]
    assert report.drafts == {
        "Anyaman Sari": (
            "K-2: Say in one sentence what it is. A price needs a currency, a unit, a basis and the day it was asked."
        )
    }
    assert [booth.producer.brand for booth in BoothPage.objects.published()] == ["Lengkap"]
    assert Exhibit.objects.count() == 3
    assert report.problems == []


def test_a_row_changes_what_it_says_and_leaves_the_rest(tmp_path, expo_round, published):
    exhibit = published.exhibits.get()
    rows = [
        {"producer": "Anyaman Sari", "province": "Jawa Timur", "code": "K-1", "name": "Keranjang", "hs_code": "4602"}
    ]

    report = take(tmp_path, expo_round, rows, publish=True)

    changed = source().exhibits.get()
    assert (changed.pk, changed.translation_key, changed.product) == (
        exhibit.pk,
        exhibit.translation_key,
        exhibit.product,
    )
    assert (changed.hs_code, changed.summary, changed.category) == ("4602", "Keranjang lama.", exhibit.category)
    assert list(changed.pictures.raw_data) == list(exhibit.pictures.raw_data)
    assert source().introduction == "Lama."
    assert (counts(report), report.published) == ({"changed": 1}, ["Anyaman Sari"])


def test_a_published_product_keeps_its_code_and_another_code_is_another_product(
    tmp_path, expo_round, published, pictures
):
    product = Product.objects.get()

    take(tmp_path, expo_round, [row(code="K-1 baru"), row(code="k-1")], publish=True, images=pictures)

    product.refresh_from_db()
    assert (product.code, product.slug) == ("K-1", "keranjang")
    assert [exhibit.code for exhibit in source().exhibits.all()] == ["K-1", "K-1 baru", "k-1"]


def test_a_product_of_another_round_is_shown_again_and_not_made_anew(tmp_path, expo_round, java, published):
    other = factories.round_page(title="Gelombang dua")

    take(tmp_path, other, [row(), row(code="K-2")])

    assert sorted(Product.objects.values_list("code", flat=True)) == ["K-1", "K-2"]
    shown = Exhibit.objects.filter(product__code="K-1").values_list("booth__round", flat=True)
    assert sorted(shown) == sorted([expo_round.pk, other.pk])


def test_a_booth_that_moved_to_another_pavilion_is_not_doubled(tmp_path, expo_round, bali, published):
    published.move(factories.pavilion(expo_round, bali), pos="last-child")

    report = take(tmp_path, expo_round, [row(), row(code="K-2")])

    assert [(problem.row, problem.message) for problem in report.problems] == [
        (2, "The producer's booth in this round is in Bali."),
        (3, "The producer's booth in this round is in Bali."),
    ]
    assert Exhibit.objects.count() == 1


class TestDrafts:
    ROWS = [row(summary="Keranjang baru."), row(code="K-2", name="Topi", name_en="Hat")]

    def expect_untouched(self, report, booth, reason):
        assert report.published == []
        assert list(report.drafts) == ["Anyaman Sari"]
        assert reason in report.drafts["Anyaman Sari"]
        assert counts(report) == {"new": 1, "changed": 1}
        draft = booth.get_latest_revision_as_object()
        assert [(one.code, one.summary) for one in draft.exhibits.all()] == [
            ("K-1", "Keranjang baru."),
            ("K-2", "Keranjang anyaman."),
        ]
        return draft

    def test_a_booth_with_unpublished_changes_stays_a_draft_and_its_public_words_stay(
        self, tmp_path, expo_round, published, pictures, client
    ):
        published.introduction = "Rahasia."
        published.save_revision()

        report = take(tmp_path, expo_round, self.ROWS, publish=True, images=pictures)

        draft = self.expect_untouched(report, source(), "It has unpublished changes.")
        assert draft.introduction == "Rahasia."
        assert (source().live, source().introduction, source().has_unpublished_changes) == (True, "Lama.", True)
        assert [exhibit.summary for exhibit in source().exhibits.all()] == ["Keranjang lama."]
        page = english_page(client, source())
        assert "Keranjang lama." in page
        assert not [secret for secret in ("Rahasia", "Keranjang baru", "Topi", "Hat") if secret in page]
        assert Product.objects.get(code="K-2").is_published is False

        assert report.drafts == take(tmp_path, expo_round, self.ROWS, publish=True, images=pictures).drafts

    def test_a_withdrawn_booth_stays_withdrawn(self, tmp_path, expo_round, published, pictures):
        published.unpublish()

        report = take(tmp_path, expo_round, self.ROWS, publish=True, images=pictures)

        self.expect_untouched(report, source(), "It was withdrawn.")
        assert source().live is False

    def test_a_booth_that_somebody_works_on_stays_a_draft(
        self, tmp_path, expo_round, java, pictures, django_user_model
    ):
        producer = factories.producer("Anyaman Sari", province=java)
        exhibit = factories.exhibit("Keranjang", code="K-1")
        booth = factories.booth(producer, factories.pavilion(expo_round, java), [exhibit], publish=False)
        booth.save_revision(user=django_user_model.objects.create_user("editor"))

        report = take(tmp_path, expo_round, self.ROWS, publish=True, images=pictures)

        self.expect_untouched(report, source(), "Somebody is working on it.")
        assert not BoothPage.objects.published().exists()

    def test_without_publishing_a_public_booth_changes_in_its_draft_only(self, tmp_path, expo_round, published):
        report = take(tmp_path, expo_round, self.ROWS)

        assert [exhibit.summary for exhibit in source().exhibits.all()] == ["Keranjang lama."]
        assert source().has_unpublished_changes is True
        assert report.drafts == {}
