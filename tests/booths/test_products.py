"""Which product an exhibit shows, as an editor types its code."""

import pytest

from booths.models import BoothPage, Product
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, add_url, draft, edited_booth, errors, page_url, saved

pytestmark = pytest.mark.django_db


def products():
    return {product.code: product.slug for product in Product.objects.order_by("code")}


def test_the_product_of_a_code_is_found_in_another_round_or_made(admin_client):
    before = factories.booth(exhibits=[factories.exhibit("Tas", "A-1")])
    exhibits = [posting.exhibit("Tas besar", "A-1"), posting.exhibit("Topi", "A-2")]

    admin_client.post(add_url("boothpage", factories.pavilion()), posting.booth(before.producer, exhibits) | PUBLISH)

    page = BoothPage.objects.exclude(pk=before.pk).get()
    assert page.exhibits.first().product == before.exhibits.get().product
    assert products() == {"A-1": "tas", "A-2": "topi"}


def test_codes_are_compared_as_they_are_kept(admin_client):
    data = posting.booth(factories.producer(), [posting.exhibit("Tas", "A-1"), posting.exhibit("Topi", "  A-1 ")])

    response = admin_client.post(add_url("boothpage", factories.pavilion()), data)

    assert errors(response, "exhibits") == [{"code": ["Two products of this booth have the code A-1."]}] * 2
    assert products() == {}


def test_the_code_of_a_published_product_stays(admin_client):
    page = factories.booth(exhibits=[factories.exhibit("Tas", "A-1")])
    exhibits = [saved(one, code="A-9", name="Tas besar") for one in page.exhibits.all()]

    admin_client.post(page_url("edit", page), edited_booth(page, exhibits) | PUBLISH)

    assert products() == {"A-1": "tas"}
    assert [(one.name, one.code) for one in draft(page).exhibits.all()] == [("Tas besar", "A-1")]


def test_the_code_of_a_product_that_nobody_saw_follows_the_form(admin_client):
    page = factories.booth(exhibits=[factories.exhibit("Tsa", "A-l")], publish=False)
    exhibits = [saved(one, code="A-1", name="Tas") for one in page.exhibits.all()]

    admin_client.post(page_url("edit", page), edited_booth(page, exhibits))

    assert products() == {"A-1": "tas"}


def test_a_published_product_does_not_go_to_another_producer(admin_client):
    page = factories.booth(factories.producer("Satu"), exhibits=[factories.exhibit("Tas", "A-1")])

    response = admin_client.post(
        page_url("edit", page), edited_booth(page, producer=factories.producer("Dua").pk) | PUBLISH
    )

    problem = "This product is published as one of Satu, not of this producer."
    assert errors(response, "exhibits") == [{"code": [problem]}]


def test_a_product_that_nobody_saw_goes_to_the_producer_of_the_form(admin_client):
    page = factories.booth(exhibits=[factories.exhibit("Tas", "A-1")], publish=False)
    other = factories.producer("Dua")

    admin_client.post(page_url("edit", page), edited_booth(page, producer=other.pk))

    assert Product.objects.get().producer == other


def test_the_code_of_a_removed_product_may_be_typed_for_a_new_exhibit(admin_client):
    page = factories.booth(exhibits=[factories.exhibit("Tas", "A-1")])
    product = Product.objects.get()
    exhibits = [*(saved(one, DELETE="1") for one in page.exhibits.all()), posting.exhibit("Tas baru", "A-1")]

    admin_client.post(page_url("edit", page), edited_booth(page, exhibits) | PUBLISH)

    assert [(one.name, one.product) for one in page.exhibits.all()] == [("Tas baru", product)]


def test_a_product_of_another_round_keeps_its_code_while_it_is_only_in_the_draft(admin_client):
    """Its row is not saved yet, so the form must send the code back: a browser sends nothing of a disabled field."""
    before = factories.booth(exhibits=[factories.exhibit("Tas", "A-1")])
    page = factories.booth(before.producer, factories.pavilion(), [factories.exhibit("Topi", "A-2")])
    exhibits = [*(saved(one) for one in page.exhibits.all()), posting.exhibit("Tas", "A-1")]
    admin_client.post(page_url("edit", page), edited_booth(page, exhibits))

    forms = admin_client.get(page_url("edit", page)).context["form"].formsets["exhibits"].forms

    assert [(form["code"].value(), form.fields["code"].disabled) for form in forms] == [("A-2", True), ("A-1", False)]
    admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH)
    assert [one.code for one in BoothPage.objects.get(pk=page.pk).exhibits.all()] == ["A-2", "A-1"]


def test_any_text_may_be_a_code(admin_client, client):
    hostile = ["A/1", "'; drop", "<b>A", "コード", "0", "~1"]
    exhibits = [posting.exhibit(f"Tas {number}", code) for number, code in enumerate(hostile)]

    admin_client.post(
        add_url("boothpage", factories.pavilion()), posting.booth(factories.producer(), exhibits) | PUBLISH
    )

    assert set(products().values()) == {f"tas-{number}" for number in range(6)}
    assert set(products()) == set(hostile)
    for slug in products().values():
        response = client.get(f"/id/products/{slug}/", follow=True)
        assert response.status_code == 200
        assert b"<b>A" not in response.content
