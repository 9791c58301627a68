"""Columns as ``name_ja`` and ``description_ar`` become translations, public with their booth."""

import pytest
from wagtail.models import Locale

from booths.models import BoothPage
from tests.booths.importing.sheets import counts, everything, row, take

pytestmark = pytest.mark.django_db

ROWS = [
    row(booth_introduction="Datanglah.", pengantar_stan_en="Do come.", name_en="Basket"),
    row(code="K-2", name="Topi", name_en="Hat"),
]


def source():
    return BoothPage.objects.sources().get()


def translated(language):
    return source().get_translation(Locale.objects.get(language_code=language))


def test_they_are_published_with_the_booth(tmp_path, expo_round, pictures):
    words = {
        "name_ja": "籠",
        "picture_texts_ja": "竹の籠",
        "sample_terms_ja": "原文なし",
        "nama_zh": "篮子",
        "description": "Dianyam.",
        "description_ar": "منسوجة",
    }

    report = take(tmp_path, expo_round, [row(**words), *ROWS[1:]], publish=True, images=pictures)

    assert report.problems == []
    first, second = translated("ja").exhibits.all()
    # The terms of samples have no original that they could be a translation of.
    assert (first.name, first.summary, first.sample_terms, second.name) == ("籠", "", "", "")
    assert first.pictures.raw_data[0]["value"]["alt_text"] == "竹の籠"
    assert [one.description for one in translated("ar").exhibits.all()] == ["منسوجة", ""]
    assert [one.name for one in translated("zh-hans").exhibits.all()] == ["篮子", ""]
    assert [one.name for one in translated("en").exhibits.all()] == ["", "Hat"]
    assert {page.live for page in source().get_translations()} == {True}


def test_they_wait_with_a_draft_and_follow_when_it_is_published(tmp_path, expo_round, pictures):
    take(tmp_path, expo_round, ROWS, images=pictures)
    assert translated("en").live is False

    take(tmp_path, expo_round, ROWS, publish=True, images=pictures)

    english = translated("en")
    assert (english.live, english.introduction) == (True, "Do come.")
    assert [one.name for one in english.exhibits.all()] == ["Basket", "Hat"]


def test_a_changed_translation_alone_is_published_and_the_original_stays(tmp_path, expo_round, pictures):
    take(tmp_path, expo_round, ROWS, publish=True, images=pictures)
    original = source().latest_revision_id

    take(tmp_path, expo_round, [{**ROWS[0], "name_en": "Bamboo basket"}], publish=True, images=pictures)

    assert [one.name for one in translated("en").exhibits.all()] == ["Bamboo basket", "Hat"]
    assert source().latest_revision_id == original


def test_a_second_time_makes_no_revision_and_no_row(tmp_path, expo_round, pictures):
    rows = [*ROWS, row(producer="Draf", summary="")]
    take(tmp_path, expo_round, rows, publish=True, images=pictures)
    before = everything()

    report = take(tmp_path, expo_round, rows, publish=True, images=pictures)

    assert everything() == before
    assert (counts(report), report.published) == ({"unchanged": 3}, [])
    assert list(report.drafts) == ["Draf"]
