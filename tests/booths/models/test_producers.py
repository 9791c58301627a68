from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from booths.models import Certificate, Contact, Producer
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_contact_is_public_only_with_recorded_consent():
    producer = factories.producer()
    producer.contacts.add(Contact(kind="email", value="a@example.com", consent_on=timezone.localdate()))
    producer.contacts.add(Contact(kind="phone", value="+62 812-3456-7890"))

    assert [contact.value for contact in producer.public_contacts()] == ["a@example.com"]


def test_consent_cannot_be_given_tomorrow():
    tomorrow = timezone.localdate() + timedelta(days=1)

    with pytest.raises(ValidationError) as error:
        Contact(kind="email", value="a@example.com", consent_on=tomorrow).clean()

    assert list(error.value.message_dict) == ["consent_on"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0812 3456 7890", "+62 812-3456-7890"),
        ("+62 81234567890", "+62 812-3456-7890"),
        ("+81 3-1234-5678", "+81 3-1234-5678"),
    ],
)
def test_numbers_are_kept_in_international_form(typed, kept):
    contact = Contact(kind="whatsapp", value=typed)
    contact.clean()

    assert contact.value == kept


@pytest.mark.parametrize(("kind", "value"), [("whatsapp", "banyak"), ("phone", "12"), ("email", "bukan surel")])
def test_what_is_no_contact_is_an_error(kind, value):
    with pytest.raises(ValidationError) as error:
        Contact(kind=kind, value=value).clean()

    assert list(error.value.message_dict) == ["value"]


def test_digits_for_whatsapp():
    assert Contact(kind="whatsapp", value="+62 812-3456-7890").digits == "6281234567890"


def test_a_slug_is_made_of_the_brand():
    factories.producer("Kopi Gayo", slug="kopi-gayo")
    another = Producer(brand="Kopi Gayo", province=factories.province())
    another.clean()

    assert another.slug == "kopi-gayo-2"


def test_the_regency_is_in_the_province():
    bali = factories.province("ID-BA", "Bali", official_code="51")
    producer = Producer(brand="A", province=bali, regency=factories.regency())

    with pytest.raises(ValidationError) as error:
        producer.clean()

    assert list(error.value.message_dict) == ["regency"]


def test_a_year_to_come_and_exports_that_were_denied_are_errors():
    year = timezone.localdate().year + 1
    with pytest.raises(ValidationError) as error:
        Producer(brand="A", province=factories.province(), year_founded=year).clean()
    assert list(error.value.message_dict) == ["year_founded"]

    with pytest.raises(ValidationError) as error:
        Producer(brand="A", province=factories.province(), has_exported=False, export_countries=["JP"]).clean()
    assert list(error.value.message_dict) == ["has_exported"]


def test_short_codes_have_nothing_that_is_misread():
    codes = {factories.producer().short_code for _number in range(20)}

    assert len(codes) == 20
    assert not set("".join(codes)) & set("01ilo")


def test_a_certificate_until_the_last_day_there_is_does_not_end():
    assert Certificate(valid_until=date.max).end(ZoneInfo("Asia/Jakarta")) is None
