"""What the engine of the database counts, and narrows to."""

import pytest

from search.query import Dimension
from tests import factories
from tests.search.engines.asking import ask, dated, found

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(show):
    """Five products, and the ids of what they can be narrowed by, by dimension and a name."""
    provinces = {"java": factories.province(), "bali": factories.province("ID-BA", "Bali", official_code="51")}
    rounds = {name: dated(-1, 9, provinces=[one]) for name, one in provinces.items()}
    here, there = map(factories.pavilion, rounds.values())
    sectors = {"crafts": factories.sector(), "food": factories.sector("culinary", "Kuliner")}
    categories = {
        name: factories.category(code)
        for name, code in {"baskets": "hg-3-6", "trays": "hg-3-7", "tea": "fb-1", "decor": "hg-3", "home": "hg"}.items()
    }
    regency = factories.regency()
    javanese = factories.producer("Dua", sectors=sectors.values(), regency=regency)
    balinese = factories.producer("Satu", sectors=[sectors["crafts"]], province=provinces["bali"])
    show("Nampan jati", "Nampan sono", of=javanese, within=here, category=categories["trays"])
    exhibits = [
        factories.exhibit(name, category=categories[category])
        for name, category in {"Bakul": "baskets", "Teh": "tea", "Nampan bali": "trays"}.items()
    ]
    factories.booth(balinese, there, exhibits)
    made = {
        "round": rounds,
        "province": provinces,
        "regency": {"lamongan": regency},
        "sector": sectors,
        "category": categories | {"food and drinks": factories.category("fb")},
    }
    return {
        Dimension(dimension): {name: row.pk for name, row in several.items()} for dimension, several in made.items()
    }


def chosen(rows, filters):
    return {
        Dimension(name): frozenset(rows[Dimension(name)][value] for value in values) for name, values in filters.items()
    }


def counts(rows, dimension, text="", **filters):
    """Return the counts of a facet by the names that its rows have here."""
    names = {pk: name for name, pk in rows[Dimension(dimension)].items()}
    facet = ask(text, filters=chosen(rows, filters)).facets[Dimension(dimension)]
    return {names[pk]: count for pk, count in facet.items()}


def test_products_are_counted_by_all_they_can_be_narrowed_by(rows):
    assert counts(rows, "round") == {"java": 2, "bali": 3}
    assert counts(rows, "province") == {"java": 2, "bali": 3}
    assert counts(rows, "regency") == {"lamongan": 2}
    assert counts(rows, "sector") == {"crafts": 5, "food": 2}


def test_products_count_for_every_category_above_theirs(rows):
    assert counts(rows, "category") == {
        "home": 4,
        "decor": 4,
        "trays": 3,
        "baskets": 1,
        "food and drinks": 1,
        "tea": 1,
    }


def test_only_what_is_found_is_counted(rows):
    assert counts(rows, "province", "nampan") == {"java": 2, "bali": 1}
    assert counts(rows, "sector", "bakul") == {"crafts": 1}
    assert counts(rows, "sector", "xyzzy") == {}


def test_each_facet_is_counted_with_the_filters_of_the_others_and_without_its_own(rows):
    filters = {"province": ["bali"], "category": ["trays"]}

    assert counts(rows, "province", **filters) == {"java": 2, "bali": 1}
    assert counts(rows, "sector", **filters) == {"crafts": 1}
    assert counts(rows, "regency", **filters) == {}
    assert counts(rows, "category", **filters) == {
        "home": 2,
        "decor": 2,
        "trays": 1,
        "baskets": 1,
        "food and drinks": 1,
        "tea": 1,
    }


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"round": ["java"]}, ["Nampan jati", "Nampan sono"]),
        ({"province": ["java"]}, ["Nampan jati", "Nampan sono"]),
        ({"regency": ["lamongan"]}, ["Nampan jati", "Nampan sono"]),
        ({"sector": ["food"]}, ["Nampan jati", "Nampan sono"]),
        ({"category": ["tea"]}, ["Teh"]),
        ({"category": ["decor"]}, ["Bakul", "Nampan bali", "Nampan jati", "Nampan sono"]),
        ({"category": ["tea", "baskets"]}, ["Bakul", "Teh"]),
        ({"province": ["java", "bali"], "category": ["trays"]}, ["Nampan bali", "Nampan jati", "Nampan sono"]),
        ({"province": ["java"], "category": ["tea"]}, []),
    ],
)
def test_one_value_of_each_dimension_must_fit(rows, filters, expected):
    assert sorted(found(filters=chosen(rows, filters))) == expected
    assert ask(filters=chosen(rows, filters)).total == len(expected)


def test_a_count_is_how_many_products_choosing_the_value_finds(rows):
    for dimension, values in ask("nampan").facets.items():
        for pk, count in values.items():
            assert ask("nampan", filters={dimension: frozenset([pk])}).total == count
