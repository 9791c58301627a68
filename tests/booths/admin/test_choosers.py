"""Choosing a row from many: found by either name, told apart by what it is part of."""

import pytest
from django.urls import reverse

from booths.models import Category
from tests import factories

pytestmark = pytest.mark.django_db


def test_categories_of_one_name_are_told_apart(admin_client, django_assert_max_num_queries):
    for code, name in {"aa": "Apparel", "hg": "Home"}.items():
        parent = Category.objects.create(code=code, names={"id": name, "en": name})
        Category.objects.create(code=f"{code}-1", names={"id": "Syal", "en": "Scarves"}, parent=parent)
        for number in range(2, 6):
            factories.category(f"{code}-{number}", id="Lain", en="Other")

    with django_assert_max_num_queries(20):
        response = admin_client.get(reverse("wagtailsnippetchoosers_booths_category:choose"), {"q": "scarv"})

    html = response.json()["html"]
    assert html.count("Syal") + html.count("Scarves") == 2
    assert "Apparel" in html
    assert "Home" in html
    assert "Other" not in html


@pytest.mark.parametrize(("text", "found"), [("anyam", True), ("CV Sari", True), ('"', False), ("kopi", False)])
@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_a_producer_is_found_by_either_name_whatever_is_typed(admin_client, text, found, view):
    factories.producer("Anyaman", legal_name="CV Sari")

    response = admin_client.get(reverse(f"wagtailsnippetchoosers_booths_producer:{view}"), {"q": text})

    assert response.status_code == 200
    assert ("Anyaman" in response.content.decode()) is found
