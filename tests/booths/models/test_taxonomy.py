import pytest

from booths.models import Category
from booths.models.taxonomy import lineage
from tests import factories

pytestmark = pytest.mark.django_db


def test_lineage_leads_from_the_top():
    assert lineage("fb-1-3") == ["fb", "fb-1", "fb-1-3"]


@pytest.fixture
def categories():
    factories.category("hg", id="Rumah & Taman", en="Home & Garden")
    factories.category("hg-3", id="Dekorasi", en="Decor")
    factories.category("hg-3-6", id="Keranjang", en="Baskets")
    factories.category("ap", id="Hewan", en="Animals")
    factories.category("ap-2", id="Keranjang", en="Baskets")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hg-3-6", "hg-3-6"),
        ("HG-3-6", "hg-3-6"),
        ("Home & Garden > Decor > Baskets", "hg-3-6"),
        ("home & garden>decor  >baskets", "hg-3-6"),
        ("Rumah & Taman > Dekorasi > Keranjang", "hg-3-6"),
        ("Decor > Baskets", "hg-3-6"),
        ("Baskets", None),
        ("Rumah & Taman > Decor > Keranjang", None),
        ("Sepatu", None),
        ("", None),
    ],
)
def test_a_category_is_found_by_code_or_path_where_it_is_clear_which(categories, text, code):
    found = Category.objects.find(text)

    assert (found.code if found else None) == code


def test_a_category_below_nothing_is_an_error():
    with pytest.raises(Exception, match="xx"):
        Category(code="xx-1", names={"id": "A", "en": "A"}).clean()


def test_names_fall_back_and_say_so():
    category = factories.category("hg", id="Rumah", en="Home", ja="家")

    assert [(str(category.name(code)), category.name(code).language) for code in ("ja", "nl", "id")] == [
        ("家", "ja"),
        ("Home", "en"),
        ("Rumah", "id"),
    ]
