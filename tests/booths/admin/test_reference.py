"""Rows that have a name in each language: what an organiser may change in them."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from booths.models import Category, Honour, Material, Province, Regency
from expo_site.languages import codes
from tests import factories
from tests.booths.admin.posting import errors, snippet_url

pytestmark = pytest.mark.django_db


def names(**given):
    """The form's fields for a name in each language."""
    return {f"names_{code}": given.get(code, "") for code in codes()}


def test_a_row_has_a_name_in_each_language(admin_client):
    data = {**names(id="lontar", en="lontar palm", ja="ロンタル", ar="لونتار"), "code": "lontar"}

    admin_client.post(snippet_url("material", "add"), data)

    expected = {"id": "lontar", "en": "lontar palm", "ja": "ロンタル", "ar": "لونتار"}
    assert Material.objects.get().names == expected


@pytest.mark.parametrize("given", [{"id": "lontar"}, {"en": "lontar palm"}, {"ja": "ロンタル"}, {}])
def test_the_indonesian_and_the_english_name_are_needed(admin_client, given):
    response = admin_client.post(snippet_url("material", "add"), {**names(**given), "code": "lontar"})

    assert list(errors(response)) == ["names"]
    assert Material.objects.count() == 0


@pytest.mark.parametrize("kind", ["material", "category", "province"])
def test_the_code_of_a_row_stays(admin_client, kind):
    made = {"material": factories.material, "category": factories.category, "province": factories.province}[kind]()
    facts = {"official_code": "35", "time_zone": "Asia/Jakarta", "slug": "jawa-timur", "ended_in": ""}
    data = {**names(id="Baru", en="New"), "code": "other", **(facts if kind == "province" else {})}

    admin_client.post(snippet_url(kind, "edit", made.pk), data)

    code = made.code
    made.refresh_from_db()
    assert (made.code, made.names["en"]) == (code, "New")


def test_a_category_is_put_below_the_one_that_its_code_names(admin_client):
    above = factories.category("hg-3")
    data = {**names(id="Besek", en="Bamboo boxes"), "code": "hg-3-x1"}

    admin_client.post(snippet_url("category", "add"), data)
    response = admin_client.post(snippet_url("category", "add"), {**data, "code": "zz-9-x1"})

    assert Category.objects.get(code="hg-3-x1").parent == above
    assert errors(response) == {"code": ["There is no category zz-9 to put this one under."]}


def regency_form(figures, initial=0, **facts):
    data = {"kind": "regency", "province": factories.province().pk, "official_code": "35.24", "slug": "lamongan"}
    data |= {**names(id="Lamongan", en="Lamongan"), "campaign": "", **facts}
    return nested_form_data({**data, "export_figures": inline_formset(figures, initial=initial)})


def test_a_regency_has_its_exports_with_their_source(admin_client):
    figure = {"year": "2020", "amount": "12.5", "currency": "USD", "firms": "9", "source": "Koran", "source_url": ""}

    admin_client.post(snippet_url("regency", "add"), regency_form([figure]))
    regency = Regency.objects.get()
    row = regency.export_figures.get()
    assert (row.year, row.amount, row.currency, row.firms, row.source) == (2020, 12.5, "USD", 9, "Koran")

    admin_client.post(
        snippet_url("regency", "edit", regency.pk), regency_form([{**figure, "id": row.pk, "DELETE": "1"}], initial=1)
    )
    assert regency.export_figures.count() == 0


@pytest.mark.parametrize("facts", [{"amount": "-1"}, {"source": ""}, {"year": "x"}])
def test_an_export_figure_that_cannot_be_is_refused(admin_client, facts):
    figure = {
        "year": "2020",
        "amount": "12",
        "currency": "USD",
        "firms": "",
        "source": "Koran",
        "source_url": "",
        **facts,
    }

    response = admin_client.post(snippet_url("regency", "add"), regency_form([figure]))

    assert [list(row) for row in errors(response, "export_figures")] == [list(facts)]
    assert Regency.objects.count() == 0


def test_an_honour_belongs_to_one(admin_client):
    producer, material = factories.producer(), factories.material()
    data = {"year": "2024", "source": "Koran", "source_url": "", "product": "", "material": material.pk}
    data |= {key.replace("names", "text"): value for key, value in names(id="Juara", en="Winner").items()}

    response = admin_client.post(snippet_url("honour", "add"), {**data, "producer": producer.pk})
    problem = "Choose one of producer, product and material: whom the honour belongs to."
    assert errors(response) == {"__all__": [problem]}

    admin_client.post(snippet_url("honour", "add"), {**data, "producer": ""})
    assert Honour.objects.get().material == material


def test_two_provinces_do_not_share_a_code(admin_client):
    factories.province()
    facts = {"official_code": "35", "time_zone": "Asia/Jakarta", "slug": "jatim", "ended_in": ""}

    response = admin_client.post(
        snippet_url("province", "add"), {**names(id="Jatim", en="East Java"), "code": "ID-JI", **facts}
    )

    assert set(errors(response)) == {"code", "__all__"}
    assert errors(response)["__all__"] == ["Another province of today has this official code."]
    assert Province.objects.count() == 1
