"""Headings, in Indonesian and English."""

import pytest

from booths.importing.columns import COLUMNS, recognise
from booths.importing.rows import RowForm
from expo_site.languages import codes


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("kabupaten_kota", "regency"),
        ("  Kabupaten / KOTA ", "regency"),
        ("Nama Badan Usaha", "producer_legal_name"),
        ("price as-of", "price_as_of"),
        ("name", "name"),
        ("nama_id", "name"),
        ("Nama JA", "name_ja"),
        ("description_ar", "description_ar"),
        ("ringkasan produsen en", "producer_summary_en"),
        ("teks_foto_nl", "picture_texts_nl"),
        ("nama_zh", "name_zh-hans"),
        ("name zh-Hans", "name_zh-hans"),
        ("name_zh_hans", "name_zh-hans"),
        ("nama_xx", None),
        ("price_ja", None),
        ("kategori_en", None),
        ("catatan", None),
        ("_", None),
        ("", None),
    ],
)
def test_a_heading_is_recognised_whatever_its_case_and_blanks(heading, key):
    found = recognise(["?", heading])

    assert {position: one.key for position, one in found.items()} == ({1: key} if key else {})


def test_every_column_has_an_indonesian_and_an_english_heading_and_a_meaning():
    names = [column.name for column in COLUMNS]

    for headings in (names, [column.indonesian for column in COLUMNS]):
        assert [one.key for one in recognise(headings).values()] == names
    assert names == list(RowForm.base_fields)


def test_every_column_of_words_has_a_heading_for_each_language():
    words = [column.name for column in COLUMNS if column.translated]
    headings = [f"{name}_{language}" for name in words for language in codes() if language != "id"]

    assert [one.key for one in recognise(headings).values()] == headings
    assert len(words) == 8
