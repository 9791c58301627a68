"""Producers are found or made by name; what the sheet says of them is taken over, and nothing else is touched."""

from datetime import date

import pytest
from wagtail.models import Locale, Revision

from booths.models import Contact, Producer, ProducerWords
from tests import factories
from tests.booths.importing.sheets import counts, row, take

pytestmark = pytest.mark.django_db

FACTS = {
    "producer_legal_name": "CV Anyaman",
    "regency": "35.24",
    "sectors": "crafts;fashion",
    "year_founded": "1998",
    "employees": "1.200",
    "languages": "id;en",
    "shops": "https://www.tokopedia.com/contoh",
    "has_exported": "ya",
    "export_countries": "JP;NL",
    "branches": "Surabaya;Gresik",
    "fairs": "Osaka, 2024",
    "producer_certificates": "halal|BPJPH|H-1|31/12/2030",
}


@pytest.fixture
def known(expo_round):
    """The round, and what rows of these tests name."""
    factories.regency()
    factories.sector("crafts", "Kriya")
    factories.sector("fashion", "Fesyen")
    factories.certificate_kind("halal")
    return expo_round


def shown(client, booth, language="id"):
    return client.get(f"/{language}{booth.url_path.removeprefix('/home')}").content.decode()


def test_a_producer_is_made_with_all_its_facts(tmp_path, known):
    take(tmp_path, known, [row(producer="Anyaman  Sari", **FACTS)])

    producer = Producer.objects.get()
    assert (producer.brand, producer.legal_name, producer.slug) == ("Anyaman  Sari", "CV Anyaman", "anyaman-sari")
    assert (producer.province.code, producer.regency.official_code) == ("ID-JI", "35.24")
    assert [one.sector.slug for one in producer.producer_sectors.all()] == ["crafts", "fashion"]
    assert (producer.year_founded, producer.employees, producer.has_exported) == (1998, 1200, True)
    assert (producer.spoken_languages, producer.export_countries) == (["id", "en"], ["JP", "NL"])
    assert (producer.shops, producer.branches, producer.fairs) == (
        ["https://www.tokopedia.com/contoh"],
        ["Surabaya", "Gresik"],
        ["Osaka, 2024"],
    )
    certificate = producer.certificates.get()
    assert (certificate.kind.code, certificate.issuer, certificate.number) == ("halal", "BPJPH", "H-1")
    assert certificate.valid_until == date(2030, 12, 31)
    assert producer.is_sample is False


def test_a_producer_is_found_whatever_the_case_and_blanks_of_its_name(tmp_path, known):
    producer = factories.producer("Anyaman Sari", province=factories.province())

    take(tmp_path, known, [row(producer="ANYAMAN   sari"), row(producer="Anyaman Sari", code="K-2")])

    assert Producer.objects.get() == producer
    assert producer.booths.get().exhibits.count() == 2


def test_the_same_name_in_another_province_is_another_producer(tmp_path, known):
    take(tmp_path, known, [row(), row(province="Bali")])

    assert sorted(Producer.objects.values_list("slug", "province__code")) == [
        ("anyaman-sari", "ID-JI"),
        ("anyaman-sari-2", "ID-BA"),
    ]


def test_a_name_without_latin_letters_has_an_address_too(tmp_path, known):
    report = take(tmp_path, known, [row(producer="籠工房"), row(producer="قهوة")])

    assert counts(report) == {"new": 2}
    assert sorted(Producer.objects.values_list("slug", flat=True)) == ["producer", "producer-2"]


def test_the_rows_of_a_producer_say_together_what_is_to_be_said_of_it(tmp_path, known):
    take(tmp_path, known, [row(year_founded="1998"), row(code="K-2", employees="7", year_founded="2001")])

    assert Producer.objects.values_list("year_founded", "employees").get() == (1998, 7)


def test_new_producers_are_marked_as_samples_only_when_asked_to(tmp_path, known):
    real = factories.producer("Anyaman Sari", province=factories.province())

    take(tmp_path, known, [row(year_founded="1998"), row(producer="Contoh")], is_sample=True)

    assert dict(Producer.objects.values_list("brand", "is_sample")) == {"Anyaman Sari": False, "Contoh": True}
    assert real.get_latest_revision_as_object().is_sample is False


class TestContacts:
    CELLS = {
        "email": "a@example.com",
        "phone": "0812 3456 7891",
        "whatsapp": "0812 3456 7890",
        "address": "Jalan Bambu 1",
    }
    CONSENT = {"contact_consent_on": "31/05/2025", "contact_consent_note": "Formulir"}

    def test_with_a_day_of_consent_they_are_public(self, tmp_path, known):
        take(tmp_path, known, [row(**self.CELLS, **self.CONSENT)])

        contacts = Producer.objects.get().public_contacts()
        assert [(one.kind, one.value) for one in contacts] == [
            ("email", "a@example.com"),
            ("phone", "+62 812-3456-7891"),
            ("whatsapp", "+62 812-3456-7890"),
            ("address", "Jalan Bambu 1"),
        ]
        assert {(one.consent_on, one.consent_note) for one in contacts} == {(date(2025, 5, 31), "Formulir")}

    def test_without_consent_they_are_kept_and_not_public(self, tmp_path, known):
        take(tmp_path, known, [row(**self.CELLS, contact_consent_note="Katanya boleh")])

        assert Contact.objects.count() == 4
        assert Producer.objects.get().public_contacts() == []

    def test_consent_comes_later_and_a_contact_of_a_kind_is_not_doubled(self, tmp_path, known):
        take(tmp_path, known, [row(**self.CELLS)])
        take(tmp_path, known, [row(email="b@example.com", **self.CONSENT)], publish=True)

        assert [one.value for one in Producer.objects.get().public_contacts()] == ["b@example.com"]
        assert Contact.objects.count() == 4


class TestKnownProducers:
    @pytest.fixture
    def producer(self, known, java):
        producer = factories.producer("Anyaman Sari", province=java, legal_name="CV Lama", employees=5)
        factories.booth(producer, factories.pavilion(known, java), [factories.exhibit(code="K-9")])
        return producer

    def test_what_changed_is_a_draft_until_it_is_published(self, tmp_path, known, producer):
        take(tmp_path, known, [row(employees="9")])

        producer.refresh_from_db()
        assert (producer.employees, producer.has_unpublished_changes) == (5, True)
        assert producer.get_latest_revision_as_object().employees == 9

    def test_publishing_takes_over_what_is_said_and_leaves_the_rest(self, tmp_path, known, producer):
        take(tmp_path, known, [row(employees="9", producer_legal_name="")], publish=True)

        producer.refresh_from_db()
        assert (producer.employees, producer.legal_name) == (9, "CV Lama")

    def test_somebodys_unpublished_changes_stay_unpublished_and_are_not_lost(self, tmp_path, known, producer):
        producer.legal_name = "CV Rahasia"
        producer.save_revision()

        take(tmp_path, known, [row(employees="9")], publish=True)

        producer.refresh_from_db()
        assert (producer.employees, producer.legal_name) == (5, "CV Lama")
        draft = producer.get_latest_revision_as_object()
        assert (draft.employees, draft.legal_name) == (9, "CV Rahasia")

    def test_a_withdrawn_producer_stays_withdrawn(self, tmp_path, known, producer):
        producer.unpublish()

        take(tmp_path, known, [row(employees="9")], publish=True)

        assert Producer.objects.get().live is False

    def test_a_certificate_is_renewed_by_its_number(self, tmp_path, known, producer):
        take(tmp_path, known, [row(producer_certificates="halal|BPJPH|H-1|2026-01-31")], publish=True)
        cell = "halal|BPJPH|H-1|2030-01-31;halal|LPPOM|H-2"
        take(tmp_path, known, [row(producer_certificates=cell)], publish=True)

        certificates = Producer.objects.get().certificates.values_list("number", "valid_until")
        assert list(certificates) == [("H-1", date(2030, 1, 31)), ("H-2", None)]

    def test_words_about_a_shown_producer_become_public_only_when_published(self, tmp_path, known, producer, client):
        cells = row(producer_summary="Belum untuk umum.", producer_summary_en="Not for the public yet.")
        booth = producer.booths.get()

        take(tmp_path, known, [cells])
        pages = shown(client, booth) + shown(client, booth, "en")
        assert "Belum untuk umum." not in pages
        assert "Not for the public yet." not in pages

        take(tmp_path, known, [cells], publish=True)
        assert "Belum untuk umum." in shown(client, booth)
        assert "Not for the public yet." in shown(client, booth, "en")

    def test_withdrawn_words_stay_withdrawn(self, tmp_path, known, producer):
        words = factories.producer_words(producer, "Perajin.")
        words.save_revision().publish()
        words.refresh_from_db()
        words.unpublish()

        take(tmp_path, known, [row(producer_summary="Perajin bambu.")], publish=True)

        assert ProducerWords.objects.get().live is False


def test_words_about_a_new_producer_come_with_their_translations(tmp_path, known):
    cells = {
        "producer_summary": "Perajin bambu.",
        "producer_about": "Sejak lama.",
        "ringkasan_produsen_ja": "竹細工の職人。",
        "producer_about_zh": "历史悠久。",
    }

    take(tmp_path, known, [row(**cells)], publish=True)

    words = {
        language: ProducerWords.objects.get(locale=Locale.objects.get(language_code=language))
        for language in ("id", "ja", "zh-hans")
    }
    assert {language: (one.live, one.summary, one.about) for language, one in words.items()} == {
        "id": (True, "Perajin bambu.", "Sejak lama."),
        "ja": (True, "竹細工の職人。", ""),
        "zh-hans": (True, "", "历史悠久。"),
    }
    assert ProducerWords.objects.count() == 3


def test_a_second_time_makes_no_revision(tmp_path, known):
    rows = [row(**FACTS, **TestContacts.CELLS, **TestContacts.CONSENT, producer_summary="A.", producer_about="B.")]
    take(tmp_path, known, rows, publish=True)
    before = Revision.objects.count()

    take(tmp_path, known, rows, publish=True)

    assert Revision.objects.count() == before


def test_a_changed_contact_is_not_public_until_there_is_consent_for_it(tmp_path, known):
    take(tmp_path, known, [row(email="lama@example.com", contact_consent_on="2026-01-31")])

    take(tmp_path, known, [row(email="baru@example.com")])

    contact = Producer.objects.get().get_latest_revision_as_object().contacts.get()
    assert (contact.value, contact.consent_on) == ("baru@example.com", None)


def test_a_certificate_that_a_product_names_covers_just_such_products(tmp_path, known):
    certificates = "halal|BPJPH|H-1;halal|BPJPH|H-2"

    take(tmp_path, known, [row(producer_certificates=certificates), row(code="K-2", certificates="H-2")])

    covers_all = dict(Producer.objects.get().certificates.values_list("number", "covers_all"))
    assert covers_all == {"H-1": True, "H-2": False}
