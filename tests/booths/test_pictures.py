"""Pictures are rendered when they are uploaded, and never while a visitor waits."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from PIL import Image as PillowImage

from booths.models import ExpoImage
from booths.models.images import SPECS
from booths.pictures import Picture, average_colour, load_images, render, render_smaller
from expo_site.words import Words
from tests import factories

pytestmark = pytest.mark.django_db
LATER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def shown(client, booth):
    page = client.get(f"/id{booth.url_path.removeprefix('/home')}")
    return BeautifulSoup(page.content, "html.parser").select_one(".picture")


def booth_with(image):
    picture = {"image": image.pk, "alt_text": "Keranjang di meja", "decorative": False}
    return factories.booth(exhibits=[factories.exhibit(pictures=[picture])])


class TestRendering:
    def test_an_upload_makes_every_size_in_every_format(self):
        image = factories.image(size=(1600, 900))

        assert set(image.find_ready_renditions()) == set(SPECS)
        assert {rendition.width for rendition in image.renditions.all()} == {400, 800, 1200}

    def test_jpeg_comes_first_and_the_rest_follows(self, settings):
        settings.TASKS = LATER
        image = factories.image(size=(1600, 900))
        assert set(image.find_ready_renditions()) == set()

        render.call(image.pk)
        assert {name.rpartition("-")[2] for name in ExpoImage.objects.get().find_ready_renditions()} == {"jpeg"}

        render_smaller.call(image.pk)
        assert set(ExpoImage.objects.get().find_ready_renditions()) == set(SPECS)

    def test_rendering_twice_makes_nothing_twice(self):
        image = factories.image()
        before = list(image.renditions.values_list("pk", flat=True))

        render.call(image.pk)

        assert list(image.renditions.values_list("pk", flat=True)) == before

    def test_a_picture_that_is_gone_is_no_error(self):
        render.call(0)
        render_smaller.call(0)

        assert not ExpoImage.objects.exists()

    def test_the_stand_in_has_the_pictures_colour(self):
        image = factories.image(colour=(120, 80, 40))

        assert average_colour(image) == ExpoImage.objects.get().colour == "#785028"

    def test_small_pictures_are_not_enlarged(self):
        image = factories.image(size=(300, 200))

        sources = Picture(load_images([image.pk])[image.pk], Words("", "id")).sources()

        assert {name: [one.width for one in renditions] for name, renditions in sources.items()} == {
            "avif": [300],
            "webp": [300],
            "jpeg": [300],
        }


class TestShowing:
    def test_it_is_offered_in_three_formats_with_its_size(self, client):
        picture = shown(client, booth_with(factories.image(size=(1600, 900))))

        assert picture.name == "picture"
        assert [source["type"] for source in picture.find_all("source")] == ["image/avif", "image/webp"]
        assert picture.img["src"].endswith((".jpg", ".jpeg"))
        assert [part.split()[1] for part in picture.img["srcset"].split(", ")] == ["400w", "800w", "1200w"]
        assert (picture.img["width"], picture.img["height"]) == ("1600", "900")
        assert picture.img["alt"] == "Keranjang di meja"

    def test_in_lists_it_is_lazy_and_the_exhibits_own_is_not(self, client):
        booth = booth_with(factories.image())
        exhibit = booth.exhibits.get()

        page = client.get(f"/id{booth.url_path.removeprefix('/home')}{exhibit.product.slug}/")
        first = BeautifulSoup(page.content, "html.parser").select_one(".picture img")

        assert shown(client, booth).img["loading"] == "lazy"
        assert first.get("loading") is None
        assert first["fetchpriority"] == "high"

    def test_a_stand_in_of_its_size_and_colour_waits_where_nothing_is_rendered(self, client, settings):
        settings.TASKS = LATER
        image = factories.image(size=(1600, 900))
        ExpoImage.objects.update(colour="#785028")

        picture = shown(client, booth_with(image))

        assert picture.name == "span"
        assert picture.svg["viewbox"] == "0 0 1600 900"
        assert picture.svg["aria-label"] == "Keranjang di meja"
        assert picture.rect["fill"] == "#785028"
        assert not image.renditions.exists()

    def test_what_is_sent_is_a_picture_of_that_width(self, client):
        picture = shown(client, booth_with(factories.image(size=(1600, 900))))

        response = client.get(picture.img["srcset"].split()[0])

        with PillowImage.open(BytesIO(b"".join(response))) as image:
            assert image.size == (400, 225)
