"""A whole catalogue: good rows land whole, bad ones leave no trace, and a second time changes nothing."""

import pytest

from booths.models import BoothPage, Exhibit, Producer, Product
from tests import factories
from tests.booths.importing.sheets import counts, everything, row, take, told

pytestmark = pytest.mark.django_db

#: Kinds of broken row: the column that is wrong, what is in it, and a part of what is told.
BROKEN = [
    ("produsen", "", "This field is required."),
    ("kode", "", "This field is required."),
    ("nama", "", "This field is required."),
    ("nama", "x" * 121, "at most 120 characters"),
    ("provinsi", "Atlantis", "“Atlantis” is not known. Use a code or a name"),
    ("provinsi", "Aceh", "Aceh is not in the round “Gelombang satu”."),
    ("kabupaten_kota", "Denpasar", "East Java has no regency “Denpasar”"),
    ("sektor", "tambang", "“tambang” is not known."),
    ("kategori", "Sepatu", "There is no category “Sepatu”. Use its number"),
    ("bahan", "bambu; emas", "“emas” is not known."),
    ("harga", "dua ratus ribu", "Write it like 185000 or 12.50."),
    ("harga", "9" * 13, "no more than 12 digits"),
    ("mata_uang", "Rupiah", "“Rupiah” is not known."),
    ("harga_per_tanggal", "kemarin", "Write it like 2026-05-31."),
    ("harga_per_tanggal", "2999-01-01", "This day is yet to come."),
    ("pesanan_minimum", "0", "Write a number above 0."),
    ("kode_hs", "46021", "4, 6, 8 or 10 digits"),
    ("surel", "bukan surel", "Enter a valid email address."),
    ("whatsapp", "banyak", "“banyak” is not a phone number."),
    ("tautan_toko", "tokopedia", "Begin it with https://."),
    ("sertifikat_produsen", "halal", "Write a certificate as kind|issuer|number|valid until"),
    ("pernah_ekspor", "kadang", "Write ya or tidak."),
    ("foto", "hilang.png", "There is no picture “hilang.png” in the folder."),
    ("teks_foto", "Satu|Dua", "Write one text for each picture"),
    ("nama_ja", "籠" * 121, "at most 120 characters"),
    ("kode", "K-0", "Row 2 has the same producer and code."),
]
INDONESIAN = {
    "producer": "produsen",
    "province": "provinsi",
    "code": "kode",
    "name": "nama",
    "summary": "ringkasan",
    "category": "kategori",
    "pictures": "foto",
    "picture_texts": "teks_foto",
}


def line(**cells):
    """The cells of a complete row with Indonesian headings."""
    return {INDONESIAN[name]: text for name, text in row().items()} | cells


def catalogue():
    """500 rows of 20 producers; every 19th is broken, each in its own way."""
    lines = []
    for number in range(500):
        brand = f"Produsen {number // 25}"
        lines.append(line(produsen=brand, kode=f"K-{number}", nama=f"Keranjang {number}", harga=f"{number + 1}.000"))
        lines[-1] |= {"mata_uang": "IDR", "satuan": "buah", "dasar_harga": "EXW", "harga_per_tanggal": "2025-05-31"}
        lines[-1] |= {"nama_ja": f"籠 {number}"} if number < 50 else {}
    broken = {19 * (position + 1): kind for position, kind in enumerate(BROKEN)}
    for number, (column, text, _message) in broken.items():
        lines[number][column] = text
    lines[19 * len(BROKEN)]["produsen"] = "Produsen 0"  # the same code as the first row of this producer
    return lines, broken


def test_500_rows_with_26_kinds_of_broken_row_among_them(tmp_path, expo_round, java, pictures):
    factories.province("ID-AC", "Aceh", official_code="11")
    factories.certificate_kind("halal")
    factories.material("bamboo", id="bambu", en="bamboo")
    lines, broken = catalogue()

    report = take(tmp_path, expo_round, lines, publish=True, images=pictures)

    assert told(report) == [(number + 2, column, text) for number, (column, text, _message) in broken.items()]
    for problem, (_column, _text, message) in zip(report.problems, BROKEN, strict=True):
        assert message in problem.message
    good = {cells["kode"]: cells for number, cells in enumerate(lines) if number not in broken}
    assert len(good) == 474
    assert counts(report) == {"new": 474, "bad": 26}
    exhibits = Exhibit.objects.filter(booth__in=BoothPage.objects.published()).select_related("product__producer")
    assert {exhibit.code: (exhibit.product.producer.brand, exhibit.name, exhibit.price) for exhibit in exhibits} == {
        code: (cells["produsen"], cells["nama"], (int(code[2:]) + 1) * 1000) for code, cells in good.items()
    }
    assert sorted(Product.objects.values_list("code", flat=True)) == sorted(good)
    assert sorted(report.published) == sorted({cells["produsen"] for cells in good.values()})
    assert Producer.objects.count() == 20
    japanese = Exhibit.objects.filter(locale__language_code="ja").exclude(name="").values_list("name", flat=True)
    assert sorted(japanese) == sorted(cells["nama_ja"] for cells in good.values() if cells.get("nama_ja"))

    before = everything()
    again = take(tmp_path, expo_round, lines, publish=True, images=pictures)

    assert again.problems == report.problems
    assert counts(again) == {"unchanged": 474, "bad": 26}
    assert (again.published, again.drafts) == ([], {})
    assert everything() == before
