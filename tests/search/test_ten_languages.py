"""Booths written in Indonesian only are found in every language, by the words that the site comes with."""

import pytest

from booths.models import Category, Province, Regency, Sector
from booths.reference import load_reference
from tests import factories

pytestmark = pytest.mark.django_db

COFFEE = ["Kopi Arabika Gayo"]
BASKET = ["Keranjang Bambu"]
#: What visitors type, by their language, and what comes first.
TYPED = {
    "id": {"kopi": COFFEE, "kopi bubuk": COFFEE, "keranjang bambu": BASKET, "bakul bambu": BASKET},
    "en": {"coffee": COFFEE, "Coffee!": COFFEE, "bamboo basket": BASKET, "bamboo baskets": BASKET},
    "ja": {"コーヒー": COFFEE, "ｺｰﾋｰ": COFFEE, "珈琲": COFFEE, "竹かご": BASKET, "竹籠": BASKET, "竹のカゴ": BASKET},
    "zh-hans": {"咖啡": COFFEE, "阿拉比卡咖啡豆": COFFEE, "竹篮": BASKET, "竹籃": BASKET},
    "ko": {"커피": COFFEE, "대나무 바구니": BASKET, "대나무바구니": BASKET},
    "ar": {"قهوة": COFFEE, "القهوة": COFFEE, "سلة خيزران": BASKET, "سلة من الخيزران": BASKET},
    "nl": {"koffie": COFFEE, "bamboe mand": BASKET, "bamboemand": BASKET},
    "de": {"Kaffee": COFFEE, "Bambuskorb": BASKET, "Korb aus Bambus": BASKET},
    "fr": {"café": COFFEE, "panier en bambou": BASKET},
    "es": {"café": COFFEE, "cesta de bambú": BASKET},
}

#: The coffee's province and the category above its own.
NAMED = {"ja": ["アチェ", "飲料"], "ar": ["آتشيه", "مشروبات"], "fr": ["Aceh", "boissons"], "zh-hans": ["亚齐"]}


@pytest.fixture
def catalogue():
    """Two products to find, and others that resemble them."""
    load_reference()
    aceh, java = (Province.objects.get(code=code) for code in ("ID-AC", "ID-JI"))
    sectors = {sector.slug: sector for sector in Sector.objects.all()}

    def show(name, summary, category, province, sector, **facts):
        producer = factories.producer(
            name.split()[-1], province=province, sectors=[sectors[sector]], **facts.pop("of", {})
        )
        exhibit = factories.exhibit(name, summary=summary, category=Category.objects.get(code=category), **facts)
        factories.booth(producer, factories.pavilion(factories.round_page(provinces=[province])), [exhibit])

    show("Kopi Arabika Gayo", "Sangrai sedang.", "fb-1-3-1", aceh, "agro", of={"regency": Regency.objects.first()})
    show("Keranjang Bambu", "Dianyam rapat.", "hg-3-6", java, "crafts", materials=["bamboo"])
    show("Meja Jati", "Untuk teras.", "fr-15", java, "crafts")
    show("Teh Hijau", "Daun pilihan.", "fb-1-14-2", java, "agro")
    show("Tas Rotan", "Dianyam rapat.", "aa-5-4", java, "crafts", materials=["rattan"])


def test_visitors_find_indonesian_words_by_their_own(catalogue, ask):
    answers = {language: {text: ask(text, lang=language) for text in texts} for language, texts in TYPED.items()}
    found = {
        language: {text: [hit["name"] for hit in answer["results"]] for text, answer in several.items()}
        for language, several in answers.items()
    }

    assert {
        language: {text: names[:1] for text, names in several.items()} for language, several in found.items()
    } == TYPED
    assert all(
        "Teh Hijau" not in names and "Meja Jati" not in names for one in found.values() for names in one.values()
    )
    first = answers["ja"]["竹かご"]["results"][0]
    assert first["matched"] == [{"word": "竹", "as": "bambu"}, {"word": "かご", "as": "keranjang"}]
    assert first["lang"] == "id"

    lost = [
        (language, text)
        for language, texts in NAMED.items()
        for text in texts
        if COFFEE[0] not in [hit["name"] for hit in ask(text, lang=language)["results"]]
    ]
    assert lost == []
