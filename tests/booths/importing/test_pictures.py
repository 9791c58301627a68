"""Pictures are found in a folder by the names that rows give, and taken once."""

from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from booths.models import BoothPage, Exhibit, ExpoImage
from tests import factories
from tests.booths.importing.sheets import counts, row, take, told

pytestmark = pytest.mark.django_db


def shown(code):
    """The titles of an exhibit's pictures and their alternative texts."""
    blocks = Exhibit.objects.get(product__code=code, booth__in=BoothPage.objects.sources()).pictures
    return [(block.value.title, block.value.contextual_alt_text) for block in blocks]


def files():
    return sorted(Path(settings.MEDIA_ROOT).rglob("*.*"))


def paint(folder, name, colour="navy", **options):
    Image.new("RGB", (8, 6), colour).save(folder / name, **options)


def test_a_picture_is_found_whatever_the_case_of_its_name_and_wherever_in_the_folder(tmp_path, expo_round, pictures):
    (pictures / "bali").mkdir()
    paint(pictures / "bali", "TAS 1.jpeg")

    report = take(
        tmp_path,
        expo_round,
        [row(pictures="KERANJANG.png; tas 1.JPEG", picture_texts=" Keranjang bambu | Tas di meja ")],
        images=pictures,
    )

    assert report.problems == []
    assert shown("K-1") == [("Keranjang", "Keranjang bambu"), ("TAS 1", "Tas di meja")]


def test_the_same_picture_is_not_taken_twice(tmp_path, expo_round, pictures):
    (pictures / "salinan.png").write_bytes((pictures / "Keranjang.PNG").read_bytes())
    rows = [row(), row(code="K-2", pictures="salinan.png"), row(producer="Lain", code="K-3")]

    take(tmp_path, expo_round, rows, images=pictures)
    take(tmp_path, expo_round, rows, images=pictures)

    assert ExpoImage.objects.count() == 1
    assert shown("K-1") == shown("K-2") == shown("K-3") == [("Keranjang", "Keranjang bambu")]


def test_another_text_or_order_changes_the_exhibit_and_not_the_picture(tmp_path, expo_round, pictures):
    paint(pictures, "tas.png")
    take(tmp_path, expo_round, [row(pictures="keranjang.png;tas.png", picture_texts="A|B")], images=pictures)
    before = set(ExpoImage.objects.values_list("pk", flat=True))

    report = take(tmp_path, expo_round, [row(pictures="tas.png;keranjang.png", picture_texts="B|C")], images=pictures)

    assert counts(report) == {"changed": 1}
    assert shown("K-1") == [("tas", "B"), ("Keranjang", "C")]
    assert set(ExpoImage.objects.values_list("pk", flat=True)) == before


def test_without_a_folder_and_without_names_pictures_stay(tmp_path, expo_round, pictures):
    take(tmp_path, expo_round, [row()], images=pictures)

    without_folder = take(tmp_path, expo_round, [row(pictures="lain.png")])
    without_names = take(tmp_path, expo_round, [row(pictures=None, picture_texts=None)], images=pictures)

    assert counts(without_folder) == counts(without_names) == {"unchanged": 1}
    assert shown("K-1") == [("Keranjang", "Keranjang bambu")]


@pytest.mark.parametrize(
    "name",
    [
        "hilang.png",
        "../Keranjang.PNG",
        "cut.png",
        "text.png",
        "empty.png",
        "drawing.svg",
        "page.html",
        "really.gif",
    ],
)
def test_what_is_no_usable_picture_is_told_and_its_row_left_out(tmp_path, expo_round, pictures, name):
    Image.effect_noise((64, 64), 80).save(pictures / "cut.png")
    (pictures / "cut.png").write_bytes((pictures / "cut.png").read_bytes()[:900])
    (pictures / "text.png").write_text("bukan gambar")
    (pictures / "empty.png").touch()
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>alert(1)</script></svg>'
    (pictures / "drawing.svg").write_text(drawing)
    paint(pictures, "page.html", format="PNG")
    paint(pictures, "really.gif", format="PNG")
    before = files()

    report = take(
        tmp_path,
        expo_round,
        [row(pictures=f"Keranjang.PNG;{name}", picture_texts="Satu|Dua"), row(code="K-2")],
        images=pictures,
    )

    assert told(report) == [(2, "pictures", name)]
    assert [exhibit.code for exhibit in Exhibit.objects.all()] == ["K-2"]
    assert ExpoImage.objects.count() == 1
    assert all("Keranjang" in path.name for path in set(files()) - set(before))


def test_a_picture_that_a_refused_booth_made_is_made_anew_for_the_next(tmp_path, expo_round, java, pictures):
    producer = factories.producer("Anyaman Sari", province=java)
    refused = factories.exhibit(code="K-2", pictures=[], hs_code="1")
    factories.booth(producer, factories.pavilion(expo_round, java), [refused], publish=False)
    before = files()

    report = take(tmp_path, expo_round, [row(), row(code="K-2"), row(producer="Lain")], images=pictures)

    assert [problem.row for problem in report.problems] == [2, 3]
    assert counts(report) == {"new": 1, "bad": 2}
    assert Exhibit.objects.get(product__code="K-1").pictures.raw_data[0]["value"]["image"] == ExpoImage.objects.get().pk
    assert [path for path in set(files()) - set(before) if path.parent.name == "original_images"] == [
        Path(ExpoImage.objects.get().file.path)
    ]
