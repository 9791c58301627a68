"""The columns of a catalogue, by their Indonesian and English headings (docs/import.md)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from expo_site.languages import authoring, codes


@dataclass(frozen=True)
class Column:
    """A column: its English heading, its Indonesian one, and whether it has one for each language too."""

    name: str
    indonesian: str
    translated: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading that was recognised: the column and the language of its words."""

    column: Column
    language: str

    @property
    def key(self) -> str:
        """The name of the column, with its language where that is not the authors'."""
        return self.column.name if self.language == authoring() else f"{self.column.name}_{self.language}"


PRODUCER_COLUMNS = (
    Column("producer", "produsen"),
    Column("producer_legal_name", "nama_badan_usaha"),
    Column("province", "provinsi"),
    Column("regency", "kabupaten_kota"),
    Column("sectors", "sektor"),
    Column("year_founded", "tahun_berdiri"),
    Column("employees", "karyawan"),
    Column("languages", "bahasa"),
    Column("shops", "toko"),
    Column("has_exported", "pernah_ekspor"),
    Column("export_countries", "negara_ekspor"),
    Column("branches", "cabang"),
    Column("fairs", "pameran_luar_negeri"),
    Column("email", "surel"),
    Column("phone", "telepon"),
    Column("whatsapp", "whatsapp"),
    Column("address", "alamat"),
    Column("contact_consent_on", "persetujuan_kontak"),
    Column("contact_consent_note", "cara_persetujuan"),
    Column("producer_certificates", "sertifikat_produsen"),
    Column("producer_summary", "ringkasan_produsen", translated=True),
    Column("producer_about", "tentang_produsen", translated=True),
)
BOOTH_COLUMNS = (Column("booth_introduction", "pengantar_stan", translated=True),)
EXHIBIT_COLUMNS = (
    Column("code", "kode"),
    Column("name", "nama", translated=True),
    Column("summary", "ringkasan", translated=True),
    Column("description", "deskripsi", translated=True),
    Column("category", "kategori"),
    Column("materials", "bahan"),
    Column("pictures", "foto"),
    Column("picture_texts", "teks_foto", translated=True),
    Column("unit", "satuan"),
    Column("price", "harga"),
    Column("single_price", "harga_eceran"),
    Column("currency", "mata_uang"),
    Column("price_basis", "dasar_harga"),
    Column("price_as_of", "harga_per_tanggal"),
    Column("minimum_order", "pesanan_minimum"),
    Column("monthly_capacity", "kapasitas_bulanan"),
    Column("lead_time_days", "waktu_pengerjaan_hari"),
    Column("sample_terms", "ketentuan_sampel", translated=True),
    Column("hs_code", "kode_hs"),
    Column("certificates", "sertifikat"),
    Column("marketplace_links", "tautan_toko"),
    Column("ships_to", "kirim_ke"),
    Column("ships_to_countries", "negara_tujuan"),
    Column("last_confirmed_on", "terakhir_dikonfirmasi"),
)
COLUMNS = (*PRODUCER_COLUMNS, *BOOTH_COLUMNS, *EXHIBIT_COLUMNS)
REQUIRED = ("producer", "province", "code", "name")


def recognise(headings: Iterable[str]) -> dict[int, Heading]:
    """Return the headings that are known, by their position."""
    known = {name: column for column in COLUMNS for name in (column.name, column.indonesian)}
    found = {}
    for position, heading in enumerate(headings):
        text = re.sub(r"[\s/-]+", "_", heading.strip().lower()).strip("_")
        language = authoring()
        if text not in known:
            text, _underscore, suffix = text.rpartition("_")
            # A heading has no hyphen left: zh-hans is zh_hans here, zh for short.
            language = {"hans": "zh-hans", "zh": "zh-hans"}.get(suffix, suffix)
            text = text.removesuffix("_zh") if suffix == "hans" else text
            if text in known and not known[text].translated:
                continue
        column = known.get(text)
        if column and language in codes():
            found[position] = Heading(column, language)
    return found
