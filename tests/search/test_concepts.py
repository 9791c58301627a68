"""The vocabulary keeps in step with the names it takes in."""

import pytest

from booths.models import CertificateKind, Material, Province, Regency, Sector
from booths.signals import names_loaded
from search import concepts
from search.models import Concept, ConceptForm
from tests import factories

pytestmark = pytest.mark.django_db


def forms(kind, code):
    return Concept.objects.get(kind=kind, code=code).forms


@pytest.mark.parametrize(
    ("make", "kind", "code", "fact"),
    [
        (factories.province, "province", "ID-JI", "province·id·ji"),
        (factories.regency, "regency", "35.24", "regency·35·24"),
        (factories.sector, "sector", "crafts", "sector·crafts"),
        (factories.material, "material", "bamboo", "material·bamboo"),
        (factories.certificate_kind, "certificate", "halal", "certificate·halal"),
    ],
)
def test_a_name_is_a_concept_from_when_it_is_saved_to_when_it_is_deleted(make, kind, code, fact):
    row = make()
    concept = Concept.objects.get(kind=kind, code=code)
    assert concept.facts == [fact]
    assert concept.forms == {language: [name] for language, name in row.names.items()}

    row.names = {"id": "Nama baru", "nl": "Oud/Nieuw (of zo)"}
    row.save()
    assert forms(kind, code) == {"id": ["Nama baru"], "nl": ["Oud", "Nieuw"]}
    assert ConceptForm.objects.filter(concept=concept, key="id=nama baru").count() == 1

    row.delete()
    assert not Concept.objects.filter(kind=kind, code=code).exists()
    assert not ConceptForm.objects.exclude(concept__in=Concept.objects.all()).exists()


def test_alternatives_in_a_name_are_forms_of_their_own():
    factories.material("rattan", id="rotan", ja="籐・ラタン、トウ（植物）", en="rattan / cane (wicker)")

    assert forms("material", "rattan") == {"id": ["rotan"], "ja": ["籐", "ラタン", "トウ"], "en": ["rattan", "cane"]}


def test_categories_are_concepts_once_a_document_has_one_below_them(show):
    factories.category("hg-3-6")
    factories.category("hg-3-7", id="Vas", en="Vases")
    assert not Concept.objects.filter(kind="category").exists()

    show("Keranjang", category=factories.category("hg-3-6"))

    assert list(Concept.objects.filter(kind="category").values_list("code", flat=True)) == ["hg", "hg-3", "hg-3-6"]


def test_a_category_that_is_renamed_is_known_by_its_new_name(show):
    category = factories.category()
    show("Keranjang", category=category)

    category.names = {"id": "Wadah"}
    category.save()

    assert forms("category", "hg-3-6") == {"id": ["Wadah"]}


def test_loading_again_keeps_what_editors_changed_unless_told_otherwise():
    concepts.load()
    coffee = Concept.objects.get(kind="glossary", code="coffee")
    written = coffee.forms
    coffee.forms = {"id": ["kahwa"]}
    coffee.save()

    concepts.load()
    assert forms("glossary", "coffee") == {"id": ["kahwa"]}

    concepts.load(update=True)
    assert forms("glossary", "coffee") == written
    assert ConceptForm.objects.filter(concept=coffee, key="id=kopi").count() == 1


def test_names_that_were_loaded_in_bulk_are_taken_in():
    names = {"id": "Nama", "en": "Name"}
    province = Province.objects.bulk_create([Province(code="ID-XY", official_code="99", slug="xy", names=names)])[0]
    Regency.objects.bulk_create([Regency(official_code="99.01", province=province, slug="r", names=names)])
    for model, key in ((Sector, "slug"), (Material, "code"), (CertificateKind, "code")):
        model.objects.bulk_create([model(**{key: "baru"}, names=names)])

    names_loaded.send(sender=None, update=False)

    found = Concept.objects.filter(forms={"id": ["Nama"], "en": ["Name"]}).values_list("kind", "code")
    assert set(found) == {
        ("province", "ID-XY"),
        ("regency", "99.01"),
        ("sector", "baru"),
        ("material", "baru"),
        ("certificate", "baru"),
    }
