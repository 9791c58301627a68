"""Reading spreadsheets, whoever wrote them."""

import zipfile
from contextlib import suppress
from datetime import date, datetime

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from booths.importing import SheetError, read_sheet
from booths.importing.sheet import Row
from tests.booths.importing.sheets import xlsx_file

HEADINGS = ["produsen", "provinsi", "kode", "nama"]
CELLS = {"producer": "Kopi Café", "province": "Bali", "code": "K-1", "name": "Kopi"}
SHEET, WORKBOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
TWICE = "The first row has a column twice"
TEXT = "produsen,provinsi,kode,nama\nKopi Café,Bali,K-1,Kopi\n"


@pytest.fixture(scope="module")
def members(tmp_path_factory):
    """What is in an Excel file of a heading and a row, by name."""
    path = xlsx_file(tmp_path_factory.mktemp("excel"), [HEADINGS, list(CELLS.values())])
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def written(folder, content, name="katalog.csv"):
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(folder, content, name="katalog.csv"):
    return read_sheet(written(folder, content, name))


def refusal(path, language="en"):
    with pytest.raises(SheetError) as error, translation.override(language):
        read_sheet(path)
    return str(error.value)


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        TEXT.replace(",", ";"),
        TEXT.replace(",", "\t"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        "\r\n" + TEXT.replace(",", ";"),
        TEXT.strip(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.replace("K-1", "\x00K-1"),
        TEXT.replace("Kopi Café", '" Kopi Café "').replace("kode", '"kode"'),
        TEXT.replace("produsen,provinsi", " PRODUSEN , Provinsi\u00a0"),
        TEXT.replace("produsen,provinsi,kode,nama", "producer,Province,CODE,name"),
        TEXT.replace("nama", "name_id"),
    ],
)
def test_text_is_read_with_any_separator_encoding_and_heading(tmp_path, content):
    assert [row.cells for row in read(tmp_path, content).rows] == [CELLS]


def test_a_name_in_capitals_is_a_csv_file_too(tmp_path):
    assert read(tmp_path, TEXT, "KATALOG.CSV").rows == [Row(2, CELLS)]


def test_rows_have_the_numbers_that_a_spreadsheet_shows(tmp_path):
    text = TEXT + '\nDua,Bali,K-2,"Kain, ""lurik""\ndan batik"\n,,,\nTiga,Bali,K-3,Topi\n'

    rows = read(tmp_path, text).rows

    assert [(row.number, row.cells["name"]) for row in rows] == [
        (2, "Kopi"),
        (4, 'Kain, "lurik"\ndan batik'),
        (6, "Topi"),
    ]


@pytest.mark.parametrize("character", ["\v", "\f", "\x1c", "\x85", "\u2028"])
def test_only_line_ends_end_a_row(tmp_path, character):
    assert read(tmp_path, TEXT.replace("Kopi\n", f"Kopi{character}hitam\n")).rows == [
        Row(2, CELLS | {"name": f"Kopi{character}hitam"})
    ]


def test_cells_that_say_nothing_are_left_out_and_those_beyond_the_headings_are_kept_apart(tmp_path):
    assert read(tmp_path, TEXT.replace("Bali", " ") + "A,B,C,D,,E,F\n").rows == [
        Row(2, {name: text for name, text in CELLS.items() if name != "province"}),
        Row(3, {"producer": "A", "province": "B", "code": "C", "name": "D"}, "E F"),
    ]


def test_excel_is_read_as_somebody_would_have_typed_it(tmp_path):
    noon = datetime(2026, 5, 30, 12)  # noqa: DTZ001
    headings = [*HEADINGS, "harga", "karyawan", "pernah_ekspor", "persetujuan_kontak", "harga_per_tanggal", None]
    cells = ["Kopi Café", "Bali", 12, " Kopi ", 12.5, 1200.0, True, date(2026, 5, 31), noon]
    path = xlsx_file(tmp_path, [headings, [None], cells, [*cells[:9], None, "lebih"]])

    row, excessive = read_sheet(path).rows

    expected = CELLS | {"code": "12", "price": "12.5", "employees": "1200", "has_exported": "1"}
    expected |= {"contact_consent_on": "2026-05-31", "price_as_of": "2026-05-30"}
    assert row == Row(3, expected)
    assert excessive == Row(4, expected, "lebih")


def test_a_wrong_size_in_an_excel_file_hides_no_cell(tmp_path, members):
    """Some programs write that a sheet has just one cell."""
    assert b'ref="A1:D2"' in members[SHEET]
    wrong = {SHEET: members[SHEET].replace(b'ref="A1:D2"', b'ref="A1"')}

    assert read_sheet(zipped(tmp_path, members | wrong)).rows == [Row(2, CELLS)]


def zipped(folder, members):
    path = folder / "zipped.xlsx"
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "language", "message"),
    [
        ("kosong.csv", b"", "en", "The file is empty."),
        ("kosong.csv", b"\xef\xbb\xbf\r\n,,\r\n \r\n", "id", "Berkas ini kosong."),
        ("katalog.xls", b"x", "en", "katalog.xls is neither .xlsx nor .csv. Save it as one of them."),
        ("katalog", TEXT, "en", "katalog is neither .xlsx nor .csv. Save it as one of them."),
        ("rusak.xlsx", TEXT, "en", "rusak.xlsx is no Excel file, or a damaged one."),
        ("rusak.xlsx", b"", "en", "rusak.xlsx is no Excel file, or a damaged one."),
        ("a.csv", "produsen,nama\nA,B\n", "en", "The first row has no column province, code."),
        ("a.csv", "produsen,provinsi,kode,nama_ja\n", "en", "The first row has no column name."),
        ("a.csv", TEXT.replace("kode", "kode,Code,produsen"), "en", f"{TWICE}: code, producer."),
        ("a.csv", TEXT.replace("kode", "kode,name_zh,nama_zh-Hans"), "en", f"{TWICE}: name_zh-hans."),
        ("a.csv", TEXT + f"{'x' * 200_000},,,", "en", "Line 3 cannot be read: field larger than field limit (131072)"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(tmp_path, name, content, language, message):
    assert refusal(written(tmp_path, content, name), language) == message


def test_a_file_that_is_not_there_is_named(tmp_path):
    (tmp_path / "folder.csv").mkdir()

    for path in (tmp_path / "hilang.csv", tmp_path / "folder.csv"):
        assert refusal(path) == f"There is no file {path}."


def test_a_damaged_excel_file_is_refused_wherever_the_damage_is(tmp_path, members):
    damages = [
        {SHEET: members[SHEET][:-40]},
        {SHEET: members[SHEET].replace(b't="inlineStr"><is><t>kode</t></is>', b't="s"><v>99</v>')},
        {WORKBOOK: b""},
        {WORKBOOK: b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'},
    ]
    assert damages[1][SHEET] != members[SHEET]

    refused = [refusal(zipped(tmp_path, members | damage)) for damage in damages]

    assert refused == ["zipped.xlsx is no Excel file, or a damaged one."] * 4


@settings(max_examples=150, deadline=None)
@given(
    content=st.binary() | st.text().map(lambda text: (TEXT + text).encode()) | st.text(',;\t"\r\nako').map(str.encode)
)
def test_no_text_makes_another_error(tmp_path_factory, content):
    try:
        sheet = read(tmp_path_factory.getbasetemp(), content)
    except SheetError:
        return
    assert all(row.cells and all(row.cells.values()) for row in sheet.rows)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damage_to_an_excel_file_makes_another_error(tmp_path_factory, members, data):
    name = data.draw(st.sampled_from(sorted(members)))
    start = data.draw(st.integers(0, len(members[name])))
    end = data.draw(st.integers(start, len(members[name])))
    damage = {name: members[name][:start] + data.draw(st.binary(max_size=20)) + members[name][end:]}
    damaged = zipped(tmp_path_factory.getbasetemp(), members | damage).read_bytes()
    for content in (damaged, damaged[: data.draw(st.integers(0, len(damaged)))]):
        with suppress(SheetError):
            read(tmp_path_factory.getbasetemp(), content, "rusak.xlsx")


def test_the_first_sheet_of_a_workbook_counts(tmp_path):
    path = xlsx_file(tmp_path, [HEADINGS, list(CELLS.values())])
    workbook = load_workbook(path)
    workbook.create_sheet("Catatan").append(["bukan katalog"])
    workbook.save(path)

    assert read_sheet(path).rows == [Row(2, CELLS)]
