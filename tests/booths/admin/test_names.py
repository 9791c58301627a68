"""Rows are found by their Indonesian and their English name, whatever the editor's language."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests import factories
from tests.booths.admin.posting import snippet_url

pytestmark = pytest.mark.django_db


def found(response):
    """What a list or a chooser shows, by name."""
    assert response.status_code == 200
    soup = BeautifulSoup(response.content, "html.parser")
    return [link.get_text(strip=True) for link in soup.select("tbody td.title a:not(ul a), a.snippet-choice")]


@pytest.fixture
def baskets():
    factories.category("aa", id="Keranjang", en="Baskets", ja="かご")
    factories.category("bb", id="Tikar", en="Mats", ja="むしろ")


@pytest.mark.parametrize("address", ["snippets_booths_category:list", "snippetchoosers_booths_category:choose_results"])
def test_a_row_is_found_by_a_part_of_its_name(admin_client, baskets, address):
    searches = {"": ["Baskets", "Mats"], "keranj": ["Baskets"], "BASKET": ["Baskets"], "tik": ["Mats"]}
    searches |= {text: [] for text in ("かご", '"', "%", "' OR 1=1 --", "k" * 5000)}

    for text, names in searches.items():
        assert found(admin_client.get(reverse(f"wagtail{address}"), {"q": text})) == names


def test_rows_are_named_in_the_language_of_the_editor(admin_client, baskets):
    response = admin_client.get(snippet_url("category", "list"), headers={"accept-language": "id"})

    assert found(response) == ["Keranjang", "Tikar"]
