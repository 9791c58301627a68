"""Products are found by their certificates while these hold, and not a moment longer."""

from datetime import UTC, datetime

import pytest
import time_machine

from booths.models import Certificate
from search.models import Concept, ProductDocument
from tests import factories

pytestmark = pytest.mark.django_db
#: The last day of the certificates here, and moments around its end in Papua (UTC+9).
LAST_DAY = datetime(2030, 5, 31, tzinfo=UTC).date()
BEFORE, AFTER = datetime(2030, 5, 31, 14, 59, 59, tzinfo=UTC), datetime(2030, 5, 31, 15, 0, tzinfo=UTC)


@pytest.fixture
def kind():
    Concept.objects.create(
        kind="glossary", code="halal-word", forms={"id": ["halal"], "ja": ["ハラール"]}, facts=["certificate·halal"]
    )
    return factories.certificate_kind("halal")


@pytest.fixture
def producer():
    papua = factories.province("ID-PA", "Papua", official_code="91", time_zone="Asia/Jayapura")
    return factories.producer("Dapur", province=papua)


def certify(producer, kind, number="H-1", valid_until=LAST_DAY, **facts):
    producer.certificates.add(Certificate(kind=kind, issuer="BPJPH", number=number, valid_until=valid_until, **facts))
    producer.save_revision().publish()


def exhibits(*numbers_by_name):
    return [factories.exhibit(name, summary="Enak.", certificate_numbers=numbers) for name, numbers in numbers_by_name]


def found_at(moment, names, text="halal", **parameters):
    with time_machine.travel(moment, tick=False):
        return sorted(names(text, **parameters))


@pytest.mark.parametrize(("text", "language"), [("halal", "id"), ("ハラール", "ja")])
def test_an_expired_certificate_is_no_longer_found_though_nothing_was_written(names, kind, producer, text, language):
    factories.booth(producer, exhibits=exhibits(("Keripik", [])))
    factories.booth(factories.producer(), exhibits=exhibits(("Rahasia", [])))
    certify(producer, kind)

    assert found_at(BEFORE, names, text, lang=language) == ["Keripik"]
    assert found_at(AFTER, names, text, lang=language) == []
    assert found_at(AFTER, names, "keripik", lang=language) == ["Keripik"]


def test_what_says_why_a_product_was_found_names_only_a_certificate_that_holds(ask, kind, producer):
    factories.booth(producer, exhibits=exhibits(("Keripik", [])))
    certify(producer, kind)

    def matched(moment):
        with time_machine.travel(moment, tick=False):
            (result,) = ask("keripik ハラール", lang="id")["results"]
        return result["matched"]

    assert matched(BEFORE) == [{"word": "keripik", "as": "keripik"}, {"word": "ハラール", "as": "halal"}]
    assert matched(AFTER) == [{"word": "keripik", "as": "keripik"}]


def test_of_several_certificates_of_a_kind_the_last_to_end_counts(names, kind, producer):
    factories.booth(producer, exhibits=exhibits(("Keripik", [])))
    certify(producer, kind, "H-1", LAST_DAY.replace(year=2020))
    assert found_at(BEFORE, names) == []

    certify(producer, kind, "H-2", LAST_DAY)
    assert (found_at(BEFORE, names), found_at(AFTER, names)) == (["Keripik"], [])

    certify(producer, kind, "H-3", None)
    assert found_at(AFTER, names) == ["Keripik"]
    assert ProductDocument.objects.get().certificates == {"halal": None}


def test_a_certificate_of_certain_products_finds_only_those_that_name_it(names, kind, producer):
    certify(producer, kind, covers_all=False)
    factories.booth(producer, exhibits=exhibits(("Keripik", ["H-1"]), ("Rahasia", ["H-2"]), ("Abon", [])))

    assert found_at(BEFORE, names) == ["Keripik"]


def test_a_certificate_that_is_taken_away_is_no_longer_found(names, kind, producer):
    factories.booth(producer, exhibits=exhibits(("Keripik", [])))
    certify(producer, kind)
    assert found_at(BEFORE, names) == ["Keripik"]

    producer.certificates.remove(producer.certificates.get())
    producer.save_revision().publish()

    assert found_at(BEFORE, names) == []
