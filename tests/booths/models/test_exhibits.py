from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from booths.models import Certificate, Exhibit, Product
from booths.products import code_problems, identify
from tests import factories

pytestmark = pytest.mark.django_db


def complete(**facts):
    return factories.exhibit(**facts)[0]


def test_a_complete_exhibit_misses_nothing():
    assert complete().missing() == {}


@pytest.mark.parametrize("field", ["name", "summary"])
def test_a_text_that_is_missing_stands_against_publication(field):
    assert list(complete(**{"name": "Keranjang", field: ""}).missing()) == [field]


def test_a_category_and_a_picture_are_needed():
    bare = Exhibit(name="Keranjang", summary="Keranjang.")

    assert list(bare.missing()) == ["category", "pictures"]


def test_each_picture_needs_an_alternative_text():
    picture = {"image": factories.image().pk, "alt_text": " ", "decorative": False}

    assert list(complete(pictures=[picture]).missing()) == ["pictures"]


def test_a_price_needs_currency_unit_basis_and_day():
    exhibit = complete(price=Decimal("185000"))

    assert list(exhibit.missing()) == ["currency", "unit", "price_basis", "price_as_of"]


def test_a_quantity_needs_a_unit_and_a_single_price_a_currency():
    assert list(complete(minimum_order=10).missing()) == ["unit"]
    assert list(complete(single_price=Decimal("5")).missing()) == ["currency"]


def test_countries_and_shipping_go_together():
    assert list(complete(ships_to="countries").missing()) == ["ships_to_countries"]
    assert list(complete(ships_to="no", ships_to_countries=["JP"]).missing()) == ["ships_to"]
    assert complete(ships_to="countries", ships_to_countries=["JP"]).missing() == {}


@pytest.mark.parametrize("field", ["price_as_of", "last_confirmed_on"])
def test_a_day_that_is_yet_to_come_is_an_error(field):
    with pytest.raises(ValidationError) as error:
        complete(**{field: timezone.localdate() + timedelta(days=1)}).clean()

    assert list(error.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("field", "value"), [("price", -1), ("single_price", -1), ("minimum_order", 0), ("monthly_capacity", 0)]
)
def test_the_database_refuses_impossible_numbers(field, value):
    booth = factories.booth()

    with pytest.raises(IntegrityError), transaction.atomic():
        booth.exhibits.update(**{field: value})


def test_a_certificate_counts_until_its_last_day_for_what_it_covers():
    producer = factories.producer()
    kind = factories.certificate_kind()
    day = date(2026, 5, 31)
    # The day ends by the zone of the producer's province: Jakarta is seven hours ahead.
    last_moment = datetime(2026, 5, 31, 16, 59, tzinfo=UTC)
    for number, facts in {
        "ALL": {},
        "SOME": {"covers_all": False},
        "OTHER": {"covers_all": False},
        "OLD": {"valid_until": day - timedelta(days=1)},
        "LAST-DAY": {"valid_until": day},
    }.items():
        producer.certificates.add(Certificate(kind=kind, issuer="BPJPH", number=number, **facts))
    producer.save()
    exhibit = complete(certificate_numbers=["SOME"])

    def covering(now):
        return [certificate.number for certificate in exhibit.covered_by(producer.valid_certificates(now))]

    assert covering(last_moment) == ["ALL", "SOME", "LAST-DAY"]
    assert covering(last_moment + timedelta(minutes=1)) == ["ALL", "SOME"]


class TestProducts:
    def test_a_product_is_made_by_its_code_and_shared_by_its_booths(self):
        producer = factories.producer()
        first = factories.booth(producer, exhibits=[factories.exhibit(code="A-1")])
        second = factories.booth(producer, factories.pavilion(), [factories.exhibit(code="A-1")])

        assert first.exhibits.get().product == second.exhibits.get().product
        assert Product.objects.get().code == "A-1"

    def test_the_same_code_of_another_producer_is_another_product(self):
        within = factories.pavilion()
        factories.booth(factories.producer(), within, [factories.exhibit(code="A-1")])
        factories.booth(factories.producer(), within, [factories.exhibit(code="A-1")])

        assert Product.objects.count() == 2

    def test_an_unpublished_product_follows_its_exhibit(self):
        booth = factories.booth(exhibits=[factories.exhibit("Kerajang", code="A-l")], publish=False)
        exhibit = booth.exhibits.get()
        product = exhibit.product
        exhibit.name = "Keranjang"

        identify(booth.producer, [(exhibit, "A-1")])

        product.refresh_from_db()
        assert (product.code, product.slug) == ("A-1", "keranjang")
        assert Product.objects.count() == 1

    def test_two_unpublished_products_may_change_their_codes(self):
        booth = factories.booth(
            exhibits=[factories.exhibit("Tas", code="A-1"), factories.exhibit("Topi", code="A-2")], publish=False
        )
        bag, hat = booth.exhibits.all()

        identify(booth.producer, [(bag, "A-2"), (hat, "A-1")])

        assert {product.code: product.slug for product in Product.objects.all()} == {"A-2": "tas", "A-1": "topi"}

    def test_a_published_product_keeps_code_and_address(self):
        booth = factories.booth(exhibits=[factories.exhibit("Tas", code="A-1")])
        exhibit = booth.exhibits.select_related("product").get()

        assert list(code_problems(booth.producer, [(exhibit, "A-2")])) == [0]

        exhibit.name = "Tas baru"
        identify(booth.producer, [(exhibit, "A-1")])
        assert (Product.objects.get().code, Product.objects.get().slug) == ("A-1", "tas")

    def test_two_exhibits_of_a_booth_cannot_have_one_code(self):
        first, second = complete(), complete()

        assert list(code_problems(factories.producer(), [(first, "A"), (second, "A")])) == [0, 1]
        assert code_problems(factories.producer(), [(first, ""), (second, "")]) == {}

    def test_addresses_of_products_are_unique(self):
        within = factories.pavilion()
        for brand in ("Satu", "Dua", "Dua"):
            factories.booth(
                factories.producer(brand, slug=f"{brand.lower()}"[:4] + str(Product.objects.count())),
                within,
                [factories.exhibit("Tas")],
            )

        assert sorted(Product.objects.values_list("slug", flat=True)) == ["tas", "tas-dua1", "tas-dua2"]
