"""A row as a whole: what it names is found by code or name, and what is wrong is told of its column."""

import pytest
from django.utils import timezone, translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from booths.importing.lookups import Lookups
from booths.importing.rows import RowForm
from tests import factories
from tests.booths.importing.sheets import row

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(java, bali):
    """Places, sectors and the like that rows may name."""
    factories.category("hg", id="Rumah & Taman", en="Home & Garden")
    factories.category("hg-3", id="Dekorasi", en="Decor")
    factories.category("hg-3-6", id="Keranjang Anyam", en="Woven Baskets")
    factories.category("ap-3-6", id="Keranjang Anyam", en="Pet Baskets")
    factories.regency("35.24", "Lamongan")
    factories.regency("35.07", "Malang")
    factories.regency("35.73", "Malang", kind="city", slug="kota-malang")
    factories.regency("51.71", "Denpasar", kind="city", slug="kota-denpasar", province=bali)
    factories.sector("crafts", "Kriya")
    factories.sector("culinary", "Kuliner")
    factories.material("bamboo", id="bambu", en="bamboo")
    factories.material("rattan", id="rotan", en="rattan")
    factories.certificate_kind("halal")
    factories.province("ID-PA-2022", "Papua lama", official_code="94", ended_in=2022)
    return Lookups()


def read(known, **cells):
    form = RowForm(row(**cells), known)
    assert form.errors == {}
    return form.cleaned_data


def refused(known, **cells):
    return {name: list(messages) for name, messages in RowForm(row(**cells), known).errors.items()}


@pytest.mark.parametrize("text", ["ID-JI", "id-ji", "Jawa Timur", " JAWA  timur ", "East Java"])
def test_a_province_is_found_by_code_or_name(known, java, text):
    assert read(known, province=text)["province"] == java


@pytest.mark.parametrize("text", ["Papua lama", "ID-PA-2022", "東ジャワ", "35"])
def test_a_province_that_is_no_more_or_in_another_language_is_not_found(known, text):
    assert list(refused(known, province=text)) == ["province"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("35.24", "35.24"),
        ("lamongan", "35.24"),
        ("Kabupaten Lamongan", "35.24"),
        ("Kab. Lamongan", "35.24"),
        ("Lamongan Regency", "35.24"),
        ("Kabupaten Malang", "35.07"),
        ("KOTA MALANG", "35.73"),
        ("Malang City", "35.73"),
    ],
)
def test_a_regency_is_found_by_code_or_name_with_or_without_its_kind(known, text, code):
    assert read(known, regency=text)["regency"].official_code == code


@pytest.mark.parametrize("text", ["Malang", "Denpasar", "51.71", "Kota Lamongan", "Atlantis"])
def test_a_regency_that_is_elsewhere_or_one_of_two_is_an_error(known, text):
    problems = refused(known, regency=text)

    assert list(problems) == ["regency"]
    assert text in problems["regency"][0]
    assert "Jawa Timur" in problems["regency"][0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hg-3-6", "hg-3-6"),
        ("HG-3-6", "hg-3-6"),
        ("Rumah & Taman > Dekorasi > Keranjang Anyam", "hg-3-6"),
        ("home & garden>decor >  WOVEN   baskets", "hg-3-6"),
        ("Dekorasi > Keranjang  Anyam", "hg-3-6"),
        ("Pet Baskets", "ap-3-6"),
    ],
)
def test_a_category_is_found_by_number_or_path_in_both_languages(known, text, code):
    assert read(known, category=text)["category"].code == code


@pytest.mark.parametrize("text", ["Keranjang Anyam", "Rumah & Taman > Decor > Keranjang Anyam", "%", ">", "x" * 60_000])
def test_a_category_that_is_not_clear_is_an_error(known, text):
    assert list(refused(known, category=text)) == ["category"]


@pytest.mark.parametrize(
    ("column", "text", "found"),
    [
        ("materials", "Bambu; rattan ;BAMBOO", ["bamboo", "rattan"]),
        ("languages", "Inggris;ja;Arabic\nid", ["en", "ja", "ar", "id"]),
        ("export_countries", "Jepang; japan; AE; uni emirat arab;nl", ["JP", "AE", "NL"]),
        ("ships_to_countries", "Belanda", ["NL"]),
        ("unit", "kilogram", "kg"),
        ("unit", "Buah", "piece"),
        ("unit", "KG", "kg"),
        ("unit", "length of cloth", "sheet"),
        ("currency", "idr", "IDR"),
        ("price_basis", "fob", "FOB"),
        ("price_basis", "di toko produsen", "piece"),
        ("price_basis", "EXW (ex works)", "EXW"),
        ("ships_to", "Ships everywhere", "everywhere"),
        ("ships_to", "dikirim sesuai permintaan", "on_request"),
        ("hs_code", "4602.12.00", "46021200"),
        ("hs_code", "4602 12", "460212"),
        ("email", "a@example.com", "a@example.com"),
        ("phone", "0812 3456 7890", "+62 812-3456-7890"),
        ("whatsapp", "81234567890", "+62 812-3456-7890"),
        ("year_founded", "1998", 1998),
        ("employees", "1.200", 1200),
        ("employees", "0", 0),
        ("description", " Dua\n\nalinea ", "Dua\n\nalinea"),
    ],
)
def test_what_a_cell_names_is_found_by_code_or_by_name_in_both_languages(known, column, text, found):
    assert read(known, **{column: text})[column] == found


@pytest.mark.parametrize("text", ["crafts;culinary", "KRIYA ; Kuliner", "Crafts\nCulinary\ncrafts"])
def test_sectors_are_found_by_code_or_name_and_stay_in_order(known, text):
    assert [sector.slug for sector in read(known, sectors=text)["sectors"]] == ["crafts", "culinary"]


def test_certificates_say_kind_issuer_number_and_until_when(known):
    text = "Halal|BPJPH|H-1|31/12/2030; halal | BPJPH | H-2"

    found = read(known, producer_certificates=text)["producer_certificates"]

    assert [(one["kind"].code, one["issuer"], one["number"], str(one["valid_until"])) for one in found] == [
        ("halal", "BPJPH", "H-1", "2030-12-31"),
        ("halal", "BPJPH", "H-2", "None"),
    ]


@pytest.mark.parametrize(
    "text", ["halal", "halal|BPJPH|", "kosher|A|1", "halal|A|1|kapan", "halal|A|1||", "|A|1", f"halal|A|{'9' * 101}"]
)
def test_a_certificate_that_lacks_something_is_an_error(known, text):
    assert list(refused(known, producer_certificates=text)) == ["producer_certificates"]


@pytest.mark.parametrize(
    "cells",
    [
        {"producer": None},
        {"producer": "x" * 121},
        {"province": None},
        {"province": "Atlantis"},
        {"code": None},
        {"code": "x" * 41},
        {"name": None},
        {"name": "x" * 121},
        {"name_ja": "籠" * 121},
        {"summary": "x" * 201},
        {"producer_summary_zh-hans": "x" * 201},
        {"sectors": "crafts;tambang"},
        {"materials": "unobtainium"},
        {"languages": "Klingon"},
        {"shops": "tokopedia"},
        {"has_exported": "kadang"},
        {"has_exported": "tidak", "export_countries": "JP"},
        {"year_founded": "1400"},
        {"year_founded": str(timezone.localdate().year + 1)},
        {"employees": "99999999999"},
        {"email": "bukan surel"},
        {"phone": "12"},
        {"whatsapp": "banyak"},
        {"contact_consent_on": "2999-01-01"},
        {"picture_texts": "Satu|Dua"},
        {"picture_texts": None},
        {"unit": "segenggam"},
        {"price": "mahal"},
        {"price": "1" * 13},
        {"single_price": "-1"},
        {"currency": "Rupiah"},
        {"price_basis": "XXX"},
        {"price_as_of": "2999-01-01"},
        {"last_confirmed_on": "2999-01-01"},
        {"minimum_order": "0"},
        {"minimum_order": "2,5"},
        {"minimum_order": "9999999999"},
        {"monthly_capacity": "0"},
        {"lead_time_days": "0"},
        {"lead_time_days": "40000"},
        {"hs_code": "46021"},
        {"hs_code": "kopi"},
        {"hs_code": "٤٦٠٢"},
        {"marketplace_links": "javascript:alert(1)"},
        {"ships_to": "bulan"},
        {"ships_to_countries": "Atlantis"},
    ],
    ids=lambda cells: ", ".join(f"{name}: {str(text)[:20]}" for name, text in cells.items()),
)
def test_what_is_wrong_is_told_of_its_column_in_both_languages(known, cells):
    """Each broken cell is told of its own column, so that the rest of the producer's rows need not suffer."""
    told = {}
    for language in ("id", "en"):
        with translation.override(language):
            told[language] = {name: [str(text) for text in texts] for name, texts in refused(known, **cells).items()}

    column = next(iter(cells))
    assert [list(columns) for columns in told.values()] == [[column], [column]]
    assert told["id"][column] != told["en"][column]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(column=st.sampled_from(list(RowForm.base_fields)), text=st.text() | st.text("+0123456789|>;@.-: ()Jhalk%'\"\\"))
def test_no_text_in_a_cell_makes_another_error(known, column, text):
    assert set(refused(known, **{column: text})) <= {column, "picture_texts"}
