"""``manage.py import_catalogue``: what it takes, what it tells, and how it ends."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from django_tasks_db.models import DBTaskResult

from booths.models import BoothPage, Exhibit, ExpoImage
from tests import factories
from tests.booths.importing.sheets import csv_file, everything, row, xlsx_file

pytestmark = pytest.mark.django_db


def run(*arguments):
    """Run the command; return what it wrote, and what it ended with."""
    out, err, ended = StringIO(), StringIO(), ""
    try:
        call_command("import_catalogue", *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        ended = str(error)
    return out.getvalue().splitlines(), err.getvalue().splitlines(), ended


ROWS = [row(), row(code="K-2", harga="mahal\nsekali"), row(producer="Draf", summary=""), row(code="K-4", catatan="x")]


def test_the_report_is_in_english_when_asked_to(tmp_path, expo_round, pictures):
    file = csv_file(tmp_path, ROWS)

    out, err, ended = run(file, "--round", "satu", "--images", pictures, "--publish", "--language", "en")

    assert err == ["Column “catatan” is not known and is left out."]
    assert out == [
        "Row | column | value | what to do",
        "3 | harga | mahal sekali | This is not a number. Write it like 185000 or 12.50.",
        "Draft: Draf. K-1: Say in one sentence what it is.",
        "Rows: 3 new, 0 changed, 0 unchanged, 1 with errors.",
        "Booths published: 1.",
    ]
    assert ended == "1 row was not imported."
    assert [booth.producer.brand for booth in BoothPage.objects.published()] == ["Anyaman Sari"]


def test_the_report_is_in_indonesian_otherwise_whatever_language_is_active(tmp_path, expo_round, pictures):
    with translation.override("en"):
        out, err, ended = run(csv_file(tmp_path, ROWS), "--round", "satu", "--images", pictures, "--publish")

    assert err == ["Kolom “catatan” tidak dikenal dan dilewati."]
    assert out[0] == "Baris | kolom | isi | yang perlu dilakukan"
    assert out[1].startswith("3 | harga | mahal sekali | Ini bukan angka.")
    assert out[-2] == "Baris: 3 baru, 0 diubah, 0 tetap, 1 bermasalah."
    assert ended == "1 baris tidak diimpor."
    english = ["Write", "Draft:", "Say in", "published", "with errors"]
    assert not [text for text in english if text in " ".join(out)]


def test_a_catalogue_without_a_bad_row_ends_well_from_excel_too(tmp_path, expo_round):
    file = xlsx_file(tmp_path, [["Produsen", "Provinsi", "Kode", "Nama"], ["Kopi", "BALI", 7, "Kopi bubuk"]])

    out, err, ended = run(file, "--round", "satu", "--language", "en")

    assert (err, ended) == ([], "")
    assert out == ["Rows: 1 new, 0 changed, 0 unchanged, 0 with errors.", "Booths published: 0."]
    exhibit = Exhibit.objects.get()
    assert (exhibit.code, exhibit.booth.producer.brand, exhibit.booth.live) == ("7", "Kopi", False)


@pytest.mark.parametrize("publish", [[], ["--publish"]])
def test_a_trial_tells_the_same_and_writes_nothing_at_all(tmp_path, settings, expo_round, java, pictures, publish):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    producer = factories.producer("Lama", province=java)
    factories.booth(producer, factories.pavilion(expo_round, java), [factories.exhibit("Tas", code="K-1")])
    factories.sector()
    known = row(producer="Lama", name_ja="鞄", sectors="Kriya", producer_summary="Perajin.", email="a@example.com")
    file = csv_file(tmp_path, [known, *ROWS])
    arguments = [file, "--round", "satu", "--images", pictures, "--language", "en", *publish]
    before = everything()

    out, _err, ended = run(*arguments, "--dry-run")

    assert everything() == before
    assert "This was a trial: nothing was written." in out
    told = [line for line in out if "trial" not in line]
    assert (told, _err, ended) == run(*arguments)
    assert "Rows: 3 new, 1 changed, 0 unchanged, 1 with errors." in told
    assert (Exhibit.objects.filter(locale__language_code="id").count(), ExpoImage.objects.count()) == (4, 2)
    assert DBTaskResult.objects.exists()


def test_an_unknown_round_is_answered_with_those_that_there_are(tmp_path, expo_round):
    factories.translate(expo_round, "en", title="Round one")
    factories.round_page(title="Gelombang dua", slug="dua", publish=False)
    file = csv_file(tmp_path, [row()])

    assert run(file, "--round", "Satu", "--language", "en")[2] == "There is no round “Satu”. There are: satu, dua."
    assert not Exhibit.objects.exists()


def test_a_round_whose_pavilion_is_gone_takes_no_rows_of_that_province(tmp_path, expo_round, java):
    factories.pavilion(expo_round, java).delete()

    out, _err, ended = run(csv_file(tmp_path, [row(), row(province="Bali")]), "--round", "satu", "--language", "en")

    assert out[1] == "2 | province | Jawa Timur | East Java is not in the round “Gelombang satu”."
    assert ended == "1 row was not imported."


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "There is no file"), ("id", "Tidak ada berkas")],
)
def test_what_is_not_there_is_named(tmp_path, expo_round, language, message):
    missing = tmp_path / "hilang.csv"

    assert run(missing, "--round", "satu", "--language", language)[2] == f"{message} {missing}."
    file = csv_file(tmp_path, [row()])
    images = run(file, "--round", "satu", "--images", missing, "--language", "en")
    assert images[2] == f"There is no folder {missing}."
    assert not Exhibit.objects.exists()
