"""The words that the site comes with: a glossary and the names of categories, in all languages."""

import csv
from collections import Counter

import pytest
from django.conf import settings

from booths.models.taxonomy import lineage
from booths.reference import DATA, TAXONOMY_LANGUAGES
from expo_site.languages import codes
from search import concepts
from search.analysis import words
from search.stopwords import telling
from search.vocabulary import understand


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


GLOSSARY = rows(concepts.GLOSSARY)


def category_names():
    """Return the names of all categories by code, as the data files have them."""
    named = {
        row["category_id"]: {code: row.get(TAXONOMY_LANGUAGES.get(code, code), "") for code in codes()}
        for row in rows(DATA / "product_taxonomy.csv")
    }
    for row in rows(DATA / "category_names_ar.csv"):
        named[row["code"]]["ar"] = row["ar"]
    return named | {row["code"]: {code: row[code] for code in codes()} for row in rows(DATA / "category_additions.csv")}


def test_the_glossary_has_eighty_concepts_and_more_each_in_all_languages():
    assert len(GLOSSARY) >= 80
    assert [row["code"] for row in GLOSSARY if not all(row[language].strip() for language in codes())] == []
    assert [code for code, count in Counter(row["code"] for row in GLOSSARY).items() if count > 1] == []


def test_no_form_of_the_glossary_is_empty_or_has_blanks_around_it():
    forms = [(row["code"], form) for row in GLOSSARY for language in codes() for form in row[language].split("|")]

    assert [(code, form) for code, form in forms if not form or form != form.strip()] == []


@pytest.mark.parametrize(
    ("column", "file"),
    [("materials", "materials.csv"), ("certificates", "certificate_kinds.csv"), ("categories", "")],
)
def test_the_facts_that_the_glossary_names_exist(column, file):
    known = {row["code"] for row in rows(DATA / file)} if file else set(category_names())
    named = {code for row in GLOSSARY for code in row[column].split(";") if code}

    assert named
    assert named - known == set()


@pytest.mark.django_db
def test_a_form_of_several_scripts_or_with_words_that_only_join_leads_to_its_concept():
    concepts.load()
    lost, tried = [], 0
    for row in GLOSSARY:
        for language in codes():
            for form in row[language].split("|"):
                whole = words(form)
                typed = telling(whole, language)
                if typed == whole and len({word.is_run for word in whole}) == 1:
                    continue
                tried += 1
                found = {
                    concept.code for part in understand(typed, language) for concept in part.phrases + part.concepts
                }
                if row["code"] not in found:
                    lost.append((row["code"], language, form))

    assert tried > 100
    assert lost == []


def test_every_category_of_the_demo_has_a_name_in_all_languages_and_so_have_those_above_it():
    names = category_names()
    codes_by_path = {
        " > ".join(names[above][language] for above in lineage(code)): code
        for code in names
        for language in ("id", "en")
    }
    written = {
        row["category"]
        for path in sorted((settings.BASE_DIR / "demo").glob("**/*.csv"))
        for row in rows(path)
        if row.get("category")
    }

    used = {text if text in names else codes_by_path[text] for text in written}
    above = {code for one in used for code in lineage(one)}

    assert len(used) > 50
    assert {code: [language for language in codes() if not names[code][language]] for code in sorted(above)} == {
        code: [] for code in sorted(above)
    }
