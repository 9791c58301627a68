"""What may be asked for: every parameter, right and wrong."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from booths.models import Sector
from expo_site.languages import codes
from search.forms import LARGEST_PAGE, LONGEST_TEXT, SearchForm
from search.query import Dimension
from search.scope import Scope
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """A row of each dimension, as the form is to find it."""
    round_page = factories.round_page(slug="gelombang")
    return {
        "round": round_page,
        "province": factories.province(),
        "regency": factories.regency(),
        "sector": factories.sector(),
        "category": factories.category(),
    }


VALUES = {"round": "gelombang", "province": "ID-JI", "regency": "35.24", "sector": "crafts", "category": "hg-3-6"}


def form(query="", language="id"):
    made = SearchForm(QueryDict(query), Scope.at(timezone.now()), language)
    made.is_valid()
    return made


def test_nothing_asked_is_everything_from_the_first_page(rows):
    asked = form().query(24)

    assert (asked.groups, asked.filters, asked.open_only, asked.page, asked.page_size) == ((), {}, False, 1, 24)


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_found_by_its_code(rows, name):
    asked = form(f"{name}={VALUES[name]}").query(24)

    assert asked.filters == {Dimension(name): {rows[name].pk}}


def test_several_values_of_a_parameter_count_and_empty_ones_do_not(rows):
    other = Sector.objects.create(slug="culinary", names={"id": "Kuliner"})

    asked = form("sector=crafts&sector=&sector=culinary&sector=crafts&province=&q=&page=&page_size=&open=&lang=").query(
        5
    )

    assert asked.filters == {Dimension.SECTOR: {rows["sector"].pk, other.pk}}
    assert (asked.page, asked.page_size, asked.open_only) == (1, 5, False)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("open=1", (True, 1, 24)),
        ("open=0", (False, 1, 24)),
        ("page=7&page_size=100", (False, 7, 100)),
        ("page=100000&page_size=1", (False, 100_000, 1)),
        *((f"lang={code}", (False, 1, 24)) for code in codes()),
    ],
)
def test_what_may_be_asked(rows, query, expected):
    made = form(query)

    assert made.errors == {}
    asked = made.query(24)
    assert (asked.open_only, asked.page, asked.page_size) == expected


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("round=tidak-ada", "round"),
        ("province=35", "province"),
        ("province=id-ji", "province"),
        ("province=ID-JI&province=ID-XX", "province"),
        ("province=%00", "province"),
        ("regency=kabupaten-lamongan", "regency"),
        ("sector=Kriya", "sector"),
        ("sector=%27%20OR%201=1--", "sector"),
        ("category=hg-3-6-9", "category"),
        ("category=Keranjang", "category"),
        ("open=2", "open"),
        ("open=true", "open"),
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=satu", "page"),
        ("page=1.5", "page"),
        ("page=100001", "page"),
        (f"page={'9' * 5000}", "page"),
        ("page_size=0", "page_size"),
        (f"page_size={LARGEST_PAGE + 1}", "page_size"),
        ("page_size=semua", "page_size"),
        ("lang=xx", "lang"),
        ("lang=EN", "lang"),
        ("lang=zh", "lang"),
    ],
)
def test_what_may_not_be_asked(rows, query, wrong):
    made = form(query)

    assert list(made.errors) == [wrong]
    assert len(made.errors[wrong]) == 1


def test_every_wrong_value_is_told_at_once(rows):
    assert list(form("province=a&sector=b&open=c&page=d").errors) == ["province", "sector", "open", "page"]


@pytest.mark.parametrize("hide", ["unpublish", "delete"])
def test_a_round_that_is_not_public_is_as_one_that_there_is_not(rows, hide):
    getattr(rows["round"], hide)()

    assert list(form("round=gelombang").errors) == ["round"]


def test_a_reason_repeats_no_more_than_the_beginning_of_a_value(rows):
    (reason,) = form(f"sector={'x' * 1000}").errors["sector"]

    assert "x" * 100 in reason
    assert "x" * 101 not in reason


@pytest.mark.parametrize(
    ("text", "kept", "cut"),
    [
        ("a" * LONGEST_TEXT, "a" * 200, False),
        ("a" * 201, "a" * 200, True),
        ("竹" * 999, "竹" * 200, True),
        (f"  kopi{' ' * 300}gayo ", "kopi gayo", False),
        ("kopi\x00gayo\u202e\n\u200b!", "kopi gayo !", False),
    ],
)
def test_a_text_is_cut_and_the_cut_remembered(rows, text, kept, cut):
    made = SearchForm({"q": text}, Scope.at(timezone.now()), "id")

    assert made.is_valid()
    assert (made.cleaned_data["q"], made.is_cut) == (kept, cut)


def test_words_are_understood_in_the_language_that_is_asked_for_else_in_the_visitors(rows):
    assert [part.typed for part in form("q=der+Korb", "de").query(24).groups] == ["Korb"]
    assert [part.typed for part in form("q=der+Korb", "id").query(24).groups] == ["der", "Korb"]
    assert [part.typed for part in form("q=der+Korb&lang=de", "id").query(24).groups] == ["Korb"]
