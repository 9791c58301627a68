"""Producers and the words about them, as editors make, find and withdraw them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale

from booths.links import url_for
from booths.models import Producer, ProducerSector
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, errors, snippet_url

pytestmark = pytest.mark.django_db
TOMORROW = (timezone.localdate() + timedelta(days=2)).isoformat()


def certificate(**facts):
    facts = {"kind": factories.certificate_kind().pk, "issuer": "BPJPH", "number": "H-1", "valid_until": "", **facts}
    return {**facts, "covers_all": "on"}


def contact(kind="email", value="a@example.com", consent_on="", **facts):
    return {"kind": kind, "value": value, "consent_on": consent_on, "consent_note": "", **facts}


def test_a_producer_is_made_with_what_is_known_of_it(admin_client):
    rows = {"certificates": [certificate()], "contacts": [contact("phone", "0812-3456-7890"), contact()]}
    facts = {"regency": factories.regency().pk, "spoken_languages": ("id", "ja"), "export_countries": ("NL", "JP")}
    texts = {"shops": "https://www.tokopedia.com/a\n\nhttps://a.example/", "fairs": " Osaka 2024 \n", "slug": ""}

    admin_client.post(
        snippet_url("producer", "add"), posting.producer("Anyaman Sari", **rows, **facts, **texts) | PUBLISH
    )

    made = Producer.objects.get()
    assert (made.live, made.slug, made.regency, made.has_exported) == (True, "anyaman-sari", factories.regency(), None)
    assert (set(made.spoken_languages), set(made.export_countries)) == ({"id", "ja"}, {"NL", "JP"})
    assert (made.shops, made.fairs) == (["https://www.tokopedia.com/a", "https://a.example/"], ["Osaka 2024"])
    assert [str(row.sector) for row in made.producer_sectors.all()] == ["Crafts"]
    assert [row.number for row in made.certificates.all()] == ["H-1"]
    assert [row.value for row in made.contacts.all()] == ["+62 812-3456-7890", "a@example.com"]
    assert made.public_contacts() == []


def test_a_producer_is_a_draft_until_it_is_published(admin_client):
    admin_client.post(snippet_url("producer", "add"), posting.producer())

    assert not Producer.objects.get().live


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"brand": ""}, {"brand"}),
        ({"province": ""}, {"province"}),
        ({"year_founded": "1499"}, {"year_founded"}),
        ({"year_founded": "2999"}, {"year_founded"}),
        ({"employees": "-1"}, {"employees"}),
        ({"shops": "tokopedia.com/a"}, {"shops"}),
        ({"export_countries": ("XX",)}, {"export_countries"}),
        ({"has_exported": "false", "export_countries": ("JP",)}, {"has_exported"}),
        ({"slug": "lama"}, {"slug"}),
    ],
)
def test_what_cannot_be_is_refused(admin_client, facts, problem):
    factories.producer("Lama", slug="lama")

    data = posting.producer(**{"brand": "Baru", **facts})

    response = admin_client.post(snippet_url("producer", "add"), data | PUBLISH)

    assert set(errors(response)) == problem
    assert Producer.objects.count() == 1


@pytest.mark.parametrize(
    ("rows", "row", "field"),
    [
        ("contacts", contact("phone", "12"), "value"),
        ("contacts", contact("whatsapp", "<b>0812</b>"), "value"),
        ("contacts", contact("email", "a@b@c"), "value"),
        ("contacts", contact(consent_on=TOMORROW), "consent_on"),
        ("size_records", {"as_of": "2024-01-01", "size_class": "vast", "currency": "IDR"}, "size_class"),
        ("producer_sectors", {"sector": "999999"}, "sector"),
    ],
)
def test_a_row_that_cannot_be_is_refused(admin_client, rows, row, field):
    response = admin_client.post(snippet_url("producer", "add"), posting.producer(**{rows: [row]}))

    assert [list(found) for found in errors(response, rows)] == [[field]]
    assert Producer.objects.count() == 0


def test_a_regency_lies_in_the_province(admin_client):
    elsewhere = factories.regency(province=factories.province("ID-BA", "Bali", official_code="51"))

    response = admin_client.post(snippet_url("producer", "add"), posting.producer(regency=elsewhere.pk))

    assert errors(response) == {"regency": ["Lamongan Regency is not in this province."]}


@pytest.mark.parametrize("rows", ["certificates", "producer_sectors"])
def test_the_same_twice_is_refused(admin_client, rows):
    row = certificate() if rows == "certificates" else {"sector": factories.sector().pk}

    response = admin_client.post(snippet_url("producer", "add"), posting.producer(**{rows: [row, row]}))

    assert response.context["form"].formsets[rows].non_form_errors()
    assert Producer.objects.count() == 0


def test_a_producer_needs_a_sector(admin_client):
    response = admin_client.post(snippet_url("producer", "add"), posting.producer(producer_sectors=[]) | PUBLISH)

    assert response.status_code == 200
    assert Producer.objects.count() == 0


def test_a_producer_that_is_unpublished_hides_its_booths_until_it_is_back(admin_client, client):
    producer = factories.producer("Anyaman Sari", sectors=[factories.sector()])
    booth = factories.booth(producer)

    admin_client.post(snippet_url("producer", "unpublish", producer.pk))
    assert client.get(url_for(booth, "ja")).status_code == 404
    assert client.get("/api/v1/products/?q=keranjang").json()["total"] == 0

    rows = [{"id": row.pk, "sector": row.sector_id} for row in producer.producer_sectors.all()]
    data = posting.producer("Anyaman Baru", slug=producer.slug, producer_sectors=rows)
    admin_client.post(snippet_url("producer", "edit", producer.pk), data | PUBLISH)
    assert client.get(url_for(booth, "ja")).status_code == 200
    assert client.get("/api/v1/products/?q=keranjang").json()["results"][0]["producer"]["name"] == "Anyaman Baru"


def test_producers_are_filtered_by_province_sector_exports_and_state(admin_client):
    bali = factories.province("ID-BA", "Bali", official_code="51")
    crafts, food = factories.sector(), factories.sector("culinary", "Kuliner")
    factories.producer("Satu", sectors=[crafts, food], has_exported=True)
    factories.producer("Dua", province=bali, sectors=[food], live=False)

    def found(**filters):
        response = admin_client.get(snippet_url("producer", "list"), filters)
        return [str(row) for row in response.context["object_list"]]

    assert found() == ["Dua", "Satu"]
    assert found(province=bali.pk) == ["Dua"]
    assert found(producer_sectors__sector=crafts.pk) == ["Satu"]
    assert found(has_exported="true") == ["Satu"]
    assert found(state="draft") == ["Dua"]
    assert found(q="sat") == ["Satu"]
    assert found(q="a", producer_sectors__sector=food.pk, state="live") == ["Satu"]
    assert ProducerSector.objects.count() == 3


def test_words_begin_with_the_producer_from_whom_one_comes(admin_client):
    producer = factories.producer("Anyaman Sari")
    edit = admin_client.get(snippet_url("producer", "edit", producer.pk)).content.decode()
    url = f"{snippet_url('producerwords', 'add')}?producer={producer.pk}"
    assert f'href="{url}"' in edit

    form = admin_client.get(url).context["form"]
    assert form["producer"].value() == str(producer.pk)
    assert "Anyaman Sari" in str(form["producer"])
    admin_client.post(url, {"producer": producer.pk, "summary": "Perajin bambu.", "about": "", "action-publish": "1"})

    words = producer.words.get()
    assert (words.live, words.locale) == (True, Locale.objects.get(language_code="id"))
    edit = admin_client.get(snippet_url("producer", "edit", producer.pk)).content.decode()
    assert f'href="{snippet_url("producerwords", "edit", words.pk)}"' in edit
    assert "Perajin bambu." in edit


@pytest.mark.parametrize("wrong", ["", "x", "999999", "9" * 30])
def test_words_of_nobody_begin_empty(admin_client, wrong):
    response = admin_client.get(snippet_url("producerwords", "add"), {"producer": wrong})

    assert response.status_code == 200


def test_a_producer_has_its_words_once(admin_client):
    producer = factories.producer()
    factories.producer_words(producer, "Perajin bambu.")

    response = admin_client.post(
        snippet_url("producerwords", "add"), {"producer": producer.pk, "summary": "Lagi.", "about": ""}
    )

    assert response.status_code == 200
    assert producer.words.get().summary == "Perajin bambu."
