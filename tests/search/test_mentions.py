"""Where concepts are said: the same, whether a document or a concept came last."""

import uuid
from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.analysis import tokens
from search.documents import fill_mentions
from search.mentions import mention_concepts, mention_in
from search.models import Concept, Mention, ProductDocument
from tests import factories

pytestmark = pytest.mark.django_db
WORDS = [
    "minyak",
    "kelapa",
    "murni",
    "kemurnian",
    "oil",
    "竹",
    "竹かご",
    "かご",
    "코코넛오일",
    "오일",
    "سلة",
    "السلة",
    "t",
]


def concept(code, **forms):
    languages = {language.replace("_", "-"): text.split("|") for language, text in forms.items()}
    return Concept.objects.create(kind="glossary", code=code, forms=languages)


def said(one):
    """Return the names of the exhibits that mention a concept in the name, and of those that do elsewhere."""
    names = {row.exhibit_id: row.words["id"]["name"] for row in ProductDocument.objects.all()}
    rows = Mention.objects.filter(concept=one)
    return [sorted(names[row.exhibit_id] for row in rows if row.in_name is place) for place in (True, False)]


def test_a_document_says_the_concepts_that_there_are(show):
    oil, bamboo = concept("oil", id="minyak kelapa", en="coconut oil"), concept("bamboo", ja="竹")
    booth = show("Minyak kelapa murni", "Kelapa minyak", summary="Dari Sulawesi.")
    exhibit = booth.exhibits.first()
    factories.translate(booth, "ja", exhibit_summary="竹の箱")

    assert said(oil) == [["Minyak kelapa murni"], []]
    assert said(bamboo) == [[], ["Kelapa minyak", "Minyak kelapa murni"]]

    draft = booth.get_latest_revision_as_object()
    draft.exhibits.remove(next(one for one in draft.exhibits.all() if one.pk == exhibit.pk))
    draft.save_revision().publish()

    assert said(oil) == [[], []]

    booth.refresh_from_db()
    booth.unpublish()

    assert not Mention.objects.exists()


def test_a_concept_that_comes_or_changes_later_is_said_at_once(show):
    show("Minyak kelapa murni", summary="Dari Sulawesi.")
    oil = concept("oil", id="minyak kelapa")
    assert said(oil) == [["Minyak kelapa murni"], []]

    oil.forms = {"id": ["sulawesi"]}
    oil.save()
    assert said(oil) == [[], ["Minyak kelapa murni"]]

    show("Kain Sulawesi", summary="Tenun.")
    assert said(oil) == [["Kain Sulawesi"], ["Minyak kelapa murni"]]

    oil.delete()
    show("Topi Sulawesi")
    assert not Mention.objects.exists()


def test_a_concept_that_was_taken_back_is_not_said(show):
    with transaction.atomic():
        concept("oil", id="minyak")
        show("Minyak jarak")
        transaction.set_rollback(True)
    kept = concept("oil", id="sabun")

    show("Minyak kelapa", "Sabun")

    assert said(kept) == [["Sabun"], []]
    assert Mention.objects.count() == 1


def test_documents_from_before_there_were_mentions_get_theirs_with_the_migration(show):
    oil = concept("oil", id="minyak")
    show("Minyak kelapa")
    Mention.objects.all().delete()

    fill_mentions(sender=None, plan=[(SimpleNamespace(app_label="search", name="0003_mentions"), False)])

    assert said(oil) == [["Minyak kelapa"], []]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    forms=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3), min_size=1, max_size=4),
    language=st.sampled_from(["id", "en", "ja", "ko", "ar"]),
)
def test_both_ways_find_the_same(name, forms, language):
    with transaction.atomic():
        document = _document(" ".join(name), language)
        one = Concept.objects.create(kind="glossary", code="x", forms={language: [" ".join(form) for form in forms]})
        by_concept = set(Mention.objects.values_list("concept", "in_name", "exhibit_id"))
        mention_in([document])
        by_document = set(Mention.objects.values_list("concept", "in_name", "exhibit_id"))
        mention_concepts([one])

        assert by_document == by_concept == set(Mention.objects.values_list("concept", "in_name", "exhibit_id"))
        transaction.set_rollback(True)


def _document(text, language):
    facts = dict.fromkeys(("product_id", "booth_id", "pavilion_id", "producer_id", "province_id"), 1)
    return ProductDocument.objects.create(
        exhibit_id=1,
        product_uuid=uuid.uuid4(),
        product_code="X",
        name_tokens=tokens(text, language),
        fact_tokens="",
        maker_tokens="",
        text_tokens=tokens(text[::-1], language),
        **facts,
    )
