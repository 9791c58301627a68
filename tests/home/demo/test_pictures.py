"""The sample pictures: drawn, always the same, and no two alike."""

import csv
import os
import subprocess
import sys
from collections import defaultdict
from hashlib import sha256

import pytest
from django.conf import settings
from PIL import Image, ImageChops, ImageStat

from home.demo import load, pictures
from home.demo.canvas import Art

SAMPLE = load.DATA / "sample"


def rows(name):
    with (SAMPLE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wanted():
    """Return what is to be drawn for each round, by the name of the file."""
    return {row["file"]: row for number in range(1, 6) for row in rows(f"pictures-{number}.csv")}


def named():
    """Return the names of the pictures in all catalogues, as often as they are named."""
    return [
        name
        for number in range(1, 6)
        for row in rows(f"round-{number}.csv")
        for name in filter(None, row["pictures"].split(";"))
    ]


def test_each_picture_of_the_catalogues_is_drawn_and_stands_at_one_exhibit_only():
    names = named()

    assert sorted(names) == sorted(wanted())
    assert len(names) == sum(len(rows(f"pictures-{number}.csv")) for number in range(1, 6))


@pytest.mark.parametrize("kind", pictures.KINDS)
def test_each_kind_of_product_can_be_drawn_and_shows(kind):
    blank = Image.new("RGB", (160, 120), (255, 0, 255))
    art = Art(blank.copy(), (0.1, 0, 80, 0, 0.1, 70), pictures.DYES[pictures.PALETTES[0]], "kawung", kind)

    pictures.SHELF[kind].paint(art)

    assert ImageChops.difference(art.image, blank).getbbox()


def test_a_picture_is_the_same_in_every_process():
    """Sets and hashes have another order in each: the drawing must not depend on it."""
    arguments = ("bag", "ikat", pictures.PALETTES[3], 20211129)
    script = (
        "from hashlib import sha256; from home.demo.pictures import draw; "
        f"print(sha256(draw(*{arguments!r}).tobytes()).hexdigest())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )

    picture = pictures.draw(*arguments)

    assert (picture.size, picture.mode) == ((1600, 1200), "RGB")
    assert sha256(picture.tobytes()).hexdigest() == ended.stdout.strip()


def test_pictures_of_the_same_kind_pattern_and_colours_differ_to_the_eye(tmp_path):
    alike = defaultdict(list)
    for name, row in wanted().items():
        seed = int.from_bytes(sha256(name.encode()).digest()[:4])
        alike[row["kind"], row["pattern"], seed % len(pictures.PALETTES)].append(row)
    pairs = [several[:2] for several in alike.values() if len(several) > 1]
    assert pairs

    for pair in pairs[::4]:
        small = []
        for row in pair:
            load._draw(row, tmp_path)
            small.append(Image.open(tmp_path / row["file"]).resize((40, 30)))

        # Of 255; the grain of the paper alone makes less than one.
        assert max(ImageStat.Stat(ImageChops.difference(*small)).mean) > 3, pair


@pytest.mark.parametrize(
    "arguments", [("unicorn", "kawung", "indigo", 1), ("bag", "paisley", "indigo", 1), ("bag", "kawung", "neon", 1)]
)
def test_what_cannot_be_drawn_is_named_with_what_can(arguments):
    with pytest.raises(ValueError, match=r"Unknown (kind 'unicorn'|pattern 'paisley'|palette 'neon'); choose one of: "):
        pictures.draw(*arguments)
