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


@pytest.mark.parametrize(
    "url", ["wagtailsnippets_booths_category:list", "wagtailsnippetchoosers_booths_category:choose_results"]
)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["Baskets", "Mats"]),
        ("keranj", ["Baskets"]),
        ("BASKET", ["Baskets"]),
        ("tik", ["Mats"]),
        ("かご", []),
        ('"', []),
        ("%", []),
        ("' OR 1=1 --", []),
        ("k" * 5000, []),
    ],
)
def test_a_row_is_found_by_a_part_of_its_name(admin_client, baskets, url, text, names):
    assert found(admin_client.get(reverse(url), {"q": text})) == names


def test_rows_are_named_in_the_language_of_the_editor(admin_client, baskets):
    response = admin_client.get(snippet_url("category", "list"), headers={"accept-language": "id"})

    assert found(response) == ["Keranjang", "Tikar"]
