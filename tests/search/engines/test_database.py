"""The engine of the database: what it finds, and in which order."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from booths.models import BoothPage
from search.engines.database import DatabaseEngine
from search.models import Concept
from search.query import Dimension, ProductQuery
from search.scope import Scope
from search.terms import groups
from tests import factories
from tests.search.engines.asking import ask, dated, found

pytestmark = pytest.mark.django_db


def test_all_words_first_then_most_and_never_fewer_than_half(show):
    show("Tikar pandan", "Nampan rotan bulat", "Tas rotan", "Nampan bulat", "Nampan", "Nampan rotan")

    assert found("nampan rotan bulat") == ["Nampan rotan bulat", "Nampan bulat", "Nampan rotan"]
    assert found("nampan rotan") == ["Nampan rotan bulat", "Nampan rotan", "Tas rotan", "Nampan bulat", "Nampan"]
    assert found("xyzzy nampan") == ["Nampan rotan bulat", "Nampan bulat", "Nampan", "Nampan rotan"]
    assert found("xyzzy") == []


def test_a_word_in_the_name_counts_more_than_the_makers_and_that_more_than_one_in_the_text(show):
    show("Tikar", summary="Berhias kawung.")
    show("Tas", of=factories.producer("Kawung Jaya"))
    show("Kain kawung")

    assert found("kawung") == ["Kain kawung", "Tas", "Tikar"]


def test_the_word_itself_counts_more_than_a_translation_of_it(show):
    Concept.objects.create(kind="glossary", code="tray", forms={"id": ["nampan"], "en": ["tray"]})
    show("Nampan", "Tea tray")

    assert found("tray", "en") == ["Tea tray", "Nampan"]


def test_what_a_fact_means_comes_before_what_only_bears_the_word(show):
    coffee = factories.category("fb-1", id="Kopi", en="Coffee")
    show("Meja kopi", category=factories.category("fr-1", id="Meja", en="Tables"))
    show("Kopi Gayo", "Biji pilihan", category=coffee)

    assert found("kopi") == ["Kopi Gayo", "Meja kopi", "Biji pilihan"]
    assert found("coffee", "en") == ["Kopi Gayo", "Meja kopi", "Biji pilihan"]


def test_of_equally_many_words_a_rare_one_counts_more(show):
    show("Tikar anyam", "Tas anyam", "Topi anyam", "Kipas perak")

    assert found("perak anyam")[0] == "Kipas perak"


@pytest.mark.parametrize("text", ["kg-01", "KG01", "kg 01"])
def test_a_code_finds_its_product(show, text):
    factories.booth(
        exhibits=[
            factories.exhibit("Nampan", code="KG-01"),
            factories.exhibit("Tas", code="XB-02"),
        ]
    )

    assert found(text) == ["Nampan"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("R n D Handycraft", "R&D handicraft"),
        ("Café Toraja", "cafe"),
        ("Cafe Toraja", "CAFÉ"),
        ("Anyaman halus", "menganyam"),
        ("手編みの竹籠バッグ", "竹籠"),
        ("手編みの竹籠バッグ", "竹"),
        ("手編みの竹籠バッグ", "ばっぐ"),
        ("手編みの竹籠バッグ", "竹籠 手編み"),
        ("爪哇手绘蜡染布", "蜡染"),
        ("수제커피원두", "커피"),
        ("Mama’s rendang", "mamas"),
    ],
)
def test_a_text_is_found_by_what_people_type(show, name, text):
    show(name, "Lain")

    assert found(text) == [name]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("ar", "قهوة جايو", "القهوه"),
        ("de", "Körbe", "korb"),
        ("fr", "L’huile précieuse", "huiles"),
        ("ko", "커피콩", "커피"),
    ],
)
def test_words_of_a_translation_are_found_by_their_stems(show, language, name, text):
    factories.translate(show("Barang"), language, exhibit_name=name)
    show("Lain")

    assert found(text) == ["Barang"]


def test_parts_of_a_run_must_follow_each_other(show):
    show("竹の籠", "竹籠")

    assert found("竹籠") == ["竹籠"]


def test_a_product_of_several_rounds_is_found_once_in_the_open_one_else_in_the_latest(show):
    producer = factories.producer()
    rounds = {
        name: dated(*days, slug=name)
        for name, days in {"lama": (-90, -80), "buka": (-1, 9), "baru": (-20, -10)}.items()
    }
    for name, one in rounds.items():
        exhibit = factories.exhibit(f"Nampan {name}", code="N-1")
        factories.booth(producer, factories.pavilion(one), [exhibit])
    ids = {name: one.pk for name, one in rounds.items()}

    assert found("nampan") == found() == ["Nampan buka"]
    assert ask("nampan").total == 1
    assert found(filters={Dimension.ROUND: frozenset([ids["lama"]])}) == ["Nampan lama"]
    assert found(filters={Dimension.ROUND: frozenset([ids["lama"], ids["baru"]])}) == ["Nampan baru"]
    assert ask().facets[Dimension.ROUND] == dict.fromkeys(ids.values(), 1)
    assert ask().facets[Dimension.PROVINCE] == {factories.province().pk: 1}

    rounds["buka"].unpublish()

    assert found("nampan") == ["Nampan baru"]
    assert found(open_only=True) == []


def test_equally_good_products_of_open_rounds_come_first_then_of_later_ones(show):
    for name, days in {"tutup": (-90, -80), "buka": (-1, 9), "nanti": (5, 9), "baru tutup": (-9, -2)}.items():
        show(f"Nampan {name}", within=factories.pavilion(dated(*days)))
    show("Nampan kapan", within=factories.pavilion(factories.round_page()))

    assert found("nampan") == ["Nampan buka", "Nampan nanti", "Nampan baru tutup", "Nampan tutup", "Nampan kapan"]
    assert found("nampan", open_only=True) == ["Nampan buka"]
    then = Scope.at(timezone.now() + timedelta(days=20))
    assert found("nampan", open_only=True, scope=then) == []


def test_pages_show_each_product_once_and_end(show):
    show(*(f"Nampan {number}" for number in range(7)))

    pages = [ask("nampan", page=page, page_size=3) for page in (1, 2, 3, 4)]

    assert [len(page.exhibit_ids) for page in pages] == [3, 3, 1, 0]
    assert [page.total for page in pages] == [7, 7, 7, 7]
    assert len({pk for page in pages for pk in page.exhibit_ids}) == 7
    assert [page.engine for page in pages] == ["database"] * 4


@pytest.mark.parametrize("text", ["", "nampan", "nampan rotan"])
def test_a_search_is_two_queries_whatever_it_finds(show, django_assert_num_queries, text):
    show(*(f"Nampan {number}" for number in range(5)))
    query = ProductQuery(scope=Scope.at(timezone.now()), groups=groups(text, "id"))
    DatabaseEngine().search(query)

    with django_assert_num_queries(2 if text else 1):
        assert DatabaseEngine().search(query).total == 5


def test_what_is_kept_in_memory_is_never_behind_nor_ahead_of_the_database(show):
    show("Nampan 1")
    assert found("nampan") == ["Nampan 1"]

    with transaction.atomic():
        show("Nampan 2")
        assert sorted(found("nampan")) == ["Nampan 1", "Nampan 2"]
        transaction.set_rollback(True)
    assert found("nampan") == ["Nampan 1"]

    BoothPage.objects.get().unpublish()
    assert (found("nampan"), found()) == ([], [])
