"""A round of two provinces, and a folder with a picture."""

import pytest
from PIL import Image

from booths.models import Province
from tests import factories


@pytest.fixture
def java():
    return factories.province(names={"id": "Jawa Timur", "en": "East Java", "ja": "東ジャワ"})


@pytest.fixture
def bali():
    return factories.province("ID-BA", "Bali", official_code="51")


@pytest.fixture
def expo_round(java: Province, bali: Province):
    """A round of Jawa Timur and Bali; the category of baskets is there too."""
    factories.category()
    return factories.round_page(provinces=[java, bali], title="Gelombang satu", slug="satu")


@pytest.fixture
def pictures(tmp_path):
    """A folder with the picture that complete rows name."""
    folder = tmp_path / "foto"
    folder.mkdir()
    Image.new("RGB", (8, 6), "brown").save(folder / "Keranjang.PNG")
    return folder
