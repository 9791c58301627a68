"""The rows that search reads are those of what is public, at every moment."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from booths.models import BoothPage, Exhibit, PavilionPage, Producer
from booths.signals import booths_changed
from search.documents import write
from search.models import CatalogueVersion, Concept, ProductDocument
from search.text_index import TEXT_TABLE
from tests import factories

pytestmark = pytest.mark.django_db


def said(field="name"):
    """Return what the rows say, by product code and language."""
    return {
        row.product_code: {language: words[field] for language, words in row.words.items() if field in words}
        for row in ProductDocument.objects.all()
    }


def edited(booth, **words):
    """Return the latest draft of a booth with other words in its first exhibit."""
    draft = BoothPage.objects.get(pk=booth.pk).get_latest_revision_as_object()
    first = draft.exhibits.all()[0]
    for field, text in words.items():
        setattr(first, field, text)
    draft.exhibits.add(first)
    return draft


def booth(*coded, **options):
    exhibits = [factories.exhibit(name, code=code) for code, name in coded]
    return factories.booth(exhibits=exhibits, **options)


def test_a_row_holds_the_facts_and_words_of_an_exhibit():
    sectors = [factories.sector(), factories.sector("culinary", "Kuliner")]
    regency = factories.regency()
    producer = factories.producer("Anyaman Sari", legal_name="CV Sari", regency=regency, sectors=sectors)
    one = factories.exhibit("Keranjang", code="K-1", description="Dianyam.", materials=["bamboo"])
    shown = factories.booth(producer, exhibits=[one])

    row = ProductDocument.objects.get()
    exhibit = shown.exhibits.get()

    assert (row.exhibit_id, row.product_id, row.product_uuid) == (exhibit.pk, exhibit.product_id, exhibit.product.uuid)
    assert (row.booth_id, row.pavilion_id, row.producer_id) == (shown.pk, shown.pavilion_id, producer.pk)
    assert (row.province_id, row.regency_id, row.category_id) == (
        factories.province().pk,
        regency.pk,
        exhibit.category_id,
    )
    assert row.sector_ids == [sector.pk for sector in sectors]
    assert row.words == {"id": {"name": "Keranjang", "summary": "Keranjang buatan tangan."}}
    assert row.image_id == exhibit.pictures.raw_data[0]["value"]["image"]
    assert row.image_alt == {"id": "Foto Keranjang"}
    assert row.shown_until is None
    assert row.fact_tokens.split() == [
        *("category·hg", "category·hg·3", "category·hg·3·6", "material·bamboo"),
        *("province·id·ji", "regency·35·24", "sector·crafts", "sector·culinary"),
    ]
    assert row.maker_tokens == "anyaman sari ¦ cv sari"
    assert row.name_tokens.startswith("keranjang ¦ id·")
    assert row.name_tokens.endswith(" ¦ k 1 ¦ k1")
    assert "dianyam" in row.text_tokens.split()


def test_a_draft_has_no_row_and_changes_none():
    booth(("K-1", "Nampan"), publish=False)
    public = booth(("K-2", "Tas"))

    edited(public, name="Rahasia").save_revision()

    assert said() == {"K-2": {"id": "Tas"}}


def test_publishing_again_writes_the_row_anew(names):
    shown = booth(("K-1", "Nampan"), ("K-2", "Tikar"))
    key = ProductDocument.objects.get(product_code="K-1").pk

    edited(shown, name="Tampah", summary="Bulat.").save_revision().publish()

    assert said() == {"K-1": {"id": "Tampah"}, "K-2": {"id": "Tikar"}}
    assert said("summary")["K-1"] == {"id": "Bulat."}
    assert ProductDocument.objects.get(product_code="K-1").pk == key
    assert [names("tampah"), names("nampan"), names("tikar")] == [["Tampah"], [], ["Tikar"]]
    assert_text_index_is_whole()


def test_an_exhibit_that_is_taken_out_leaves_no_row():
    shown = booth(("K-1", "Nampan"), ("K-2", "Tikar"))
    draft = BoothPage.objects.get(pk=shown.pk).get_latest_revision_as_object()
    draft.exhibits.remove(draft.exhibits.all()[0])
    draft.save_revision().publish()

    assert said() == {"K-2": {"id": "Tikar"}}
    assert_text_index_is_whole()


@pytest.mark.parametrize("level", ["booth", "pavilion", "round", "expo"])
def test_what_is_deleted_leaves_no_row(level):
    gone = booth(("K-1", "Nampan"))
    booth(("K-2", "Tikar"), within=factories.pavilion())
    line = {
        "booth": gone,
        "pavilion": gone.pavilion,
        "round": gone.round,
        "expo": gone.round.expo,
    }

    line[level].delete()

    assert said() == {"K-2": {"id": "Tikar"}}
    assert_text_index_is_whole()


def test_an_unpublished_booth_has_no_row_until_it_is_published_again():
    shown = booth(("K-1", "Nampan"))

    shown.unpublish()
    assert said() == {}

    shown.get_latest_revision().publish()
    assert said() == {"K-1": {"id": "Nampan"}}


def test_an_unpublished_producer_has_no_rows_until_it_is_published_again():
    producer = factories.producer()
    booth(("K-1", "Nampan"), of=producer)
    booth(("K-2", "Tikar"))

    producer.unpublish()
    assert said() == {"K-2": {"id": "Tikar"}}

    producer.save_revision().publish()
    assert said() == {"K-1": {"id": "Nampan"}, "K-2": {"id": "Tikar"}}


def test_a_published_change_of_a_producer_is_in_its_rows():
    producer = factories.producer("Anyaman Sari")
    booth(("K-1", "Nampan"), of=producer)

    producer.brand = "Rotan Jaya"
    producer.save_revision().publish()

    assert ProductDocument.objects.get().maker_tokens == "rotan jaya"


def test_a_moved_booth_is_in_its_new_pavilion():
    shown = booth(("K-1", "Nampan"))
    bali = factories.province("ID-BA", "Bali", official_code="51")
    other = factories.add(shown.round, PavilionPage(title="Bali", slug="bali", province=bali))

    shown.move(other, pos="last-child")

    row = ProductDocument.objects.get()
    assert (row.pavilion_id, row.province_id) == (other.pk, bali.pk)
    assert "province·id·ba" in row.fact_tokens.split()


def test_words_of_a_language_come_and_go_with_the_publication_of_the_translation(names):
    shown = booth(("K-1", "Nampan"))

    factories.translate(shown, "ja", publish=False, exhibit_name="盆")
    assert (said(), names("盆")) == ({"K-1": {"id": "Nampan"}}, [])

    factories.translate(shown, "ja", exhibit_name="盆")
    assert (said(), names("盆")) == ({"K-1": {"id": "Nampan", "ja": "盆"}}, ["Nampan"])

    factories.translate(shown, "ja", publish=False, exhibit_name="米びつ")
    assert (said(), names("米びつ")) == ({"K-1": {"id": "Nampan", "ja": "盆"}}, [])

    shown.get_translation(translation_locale("ja")).unpublish()
    assert (said(), names("盆")) == ({"K-1": {"id": "Nampan"}}, [])


def test_words_that_are_the_same_as_the_source_are_not_passed_off_as_another_language():
    shown = booth(("K-1", "Batik"))

    factories.translate(shown, "nl", exhibit_name="Batik", exhibit_summary="Met de hand gemaakt.")

    assert said() == {"K-1": {"id": "Batik"}}
    assert said("summary")["K-1"]["nl"] == "Met de hand gemaakt."


def test_a_row_is_shown_until_the_booth_or_its_producer_expires():
    soon, later = (timezone.now() + timedelta(days=days) for days in (1, 2))
    booth(("K-1", "Nampan"), expire_at=later, of=factories.producer(expire_at=soon))
    booth(("K-2", "Tikar"), expire_at=soon, of=factories.producer(expire_at=later))
    booth(("K-3", "Tas"), of=factories.producer(expire_at=later))

    assert [row.shown_until for row in ProductDocument.objects.order_by("product_code")] == [soon, soon, later]


def test_a_renamed_province_is_found_by_its_new_name_and_no_row_changes(names):
    booth(("K-1", "Nampan"))
    before = (ProductDocument.objects.values().get(), CatalogueVersion.current())

    province = factories.province()
    province.names = {"id": "Tapal Kuda"}
    province.save()

    assert names("tapal kuda") == ["Nampan"]
    assert (ProductDocument.objects.values().get(), CatalogueVersion.current()) == before


def test_rows_are_written_in_the_transaction_of_the_change(names):
    """Whatever listens last and fails: nothing of the publication remains, in the tables and in memory."""
    shown = booth(("K-1", "Nampan"))
    assert names("nampan") == ["Nampan"]

    def fail(**kwargs):
        assert said() == {"K-1": {"id": "Tampah"}}
        raise RuntimeError

    booths_changed.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            edited(shown, name="Tampah").save_revision().publish()
    finally:
        booths_changed.disconnect(fail)

    assert said() == {"K-1": {"id": "Nampan"}}
    assert [Exhibit.objects.get().name, names("tampah"), names("nampan")] == ["Nampan", [], ["Nampan"]]


def test_writing_takes_the_same_queries_for_many_exhibits_and_languages():
    few, many = booth(("A-1", "Nampan")), booth(*((f"B-{number}", f"Tikar {number}") for number in range(8)))
    for language in ("en", "ja"):
        factories.translate(many, language, exhibit_name=f"Nama {language}")
    Concept.objects.filter(kind="category").delete()
    write([few.pk])

    counts = []
    for booths in ([few.pk], [many.pk], [few.pk, many.pk]):
        with CaptureQueriesContext(connection) as queries:
            write(booths)
        counts.append(len(queries))

    assert len(set(counts)) == 1
    assert len(said()["B-7"]) == 3


def test_every_write_of_rows_gives_them_another_version():
    shown = booth(("K-1", "Nampan"))
    versions = {CatalogueVersion.current()}

    for _time in range(2):
        assert write([shown.pk]) == 1
        versions.add(CatalogueVersion.current())
    Producer.objects.get().unpublish()
    versions.add(CatalogueVersion.current())

    assert len(versions) == 4


def translation_locale(language):
    from wagtail.models import Locale

    return Locale.objects.get(language_code=language)


def assert_text_index_is_whole():
    """The database raises where its text index is not that of the rows."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TEXT_TABLE} ({TEXT_TABLE}, rank) VALUES ('integrity-check', 1)")
