"""Boring makers of catalogue rows and pages. Each makes what it needs, and takes over what it is given."""

import itertools
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image

from booths.localize import add_words
from booths.models import (
    BoothPage,
    Category,
    CertificateKind,
    Exhibit,
    ExpoImage,
    ExpoPage,
    Material,
    PavilionPage,
    Producer,
    ProducerSector,
    ProducerWords,
    Province,
    Regency,
    RoundPage,
    RoundProvince,
    Sector,
)
from booths.models.public import source_locale_id
from booths.products import identify
from home.models import HomePage, StoryPage

_numbers = itertools.count(1)


def home() -> HomePage:
    return HomePage.objects.sources().get()


def province(code: str = "ID-JI", name: str = "Jawa Timur", **facts: Any) -> Province:
    facts = {"official_code": "35", "slug": name.lower().replace(" ", "-"), "time_zone": "Asia/Jakarta", **facts}
    names = facts.pop("names", {"id": name, "en": name})
    return Province.objects.get_or_create(code=code, defaults={"names": names, **facts})[0]


def regency(code: str = "35.24", name: str = "Lamongan", **facts: Any) -> Regency:
    facts = {"kind": "regency", "slug": f"kabupaten-{name.lower()}", "names": {"id": name, "en": name}, **facts}
    return Regency.objects.get_or_create(
        official_code=code, defaults={"province": facts.pop("province", None) or province(), **facts}
    )[0]


def sector(slug: str = "crafts", name: str = "Kriya") -> Sector:
    return Sector.objects.get_or_create(slug=slug, defaults={"names": {"id": name, "en": slug.title()}})[0]


def category(code: str = "hg-3-6", **names: str) -> Category:
    names = names or {"id": "Keranjang", "en": "Baskets", "ja": "かご"}
    parts = code.split("-")
    parent = category("-".join(parts[:-1]), id="Atas", en="Above") if len(parts) > 1 else None
    return Category.objects.get_or_create(code=code, defaults={"names": names, "parent": parent})[0]


def material(code: str = "bamboo", **names: str) -> Material:
    return Material.objects.get_or_create(code=code, defaults={"names": names or {"id": "bambu", "en": "bamboo"}})[0]


def certificate_kind(code: str = "halal") -> CertificateKind:
    return CertificateKind.objects.get_or_create(
        code=code, defaults={"names": {"id": code.title(), "en": code.title()}}
    )[0]


def image(
    title: str = "Gambar", colour: tuple[int, int, int] = (120, 80, 40), size: tuple[int, int] = (8, 6)
) -> ExpoImage:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return ExpoImage.objects.create(title=title, file=ImageFile(file, name=f"{next(_numbers)}.png"))


def producer(brand: str = "Anyaman Sari", **facts: Any) -> Producer:
    sectors = facts.pop("sectors", [])
    facts = {"slug": f"produsen-{next(_numbers)}", **facts}
    made = Producer(brand=brand, province=facts.pop("province", None) or province(), **facts)
    made.producer_sectors = [ProducerSector(sector=one, sort_order=order) for order, one in enumerate(sectors)]
    made.save()
    return made


def producer_words(of: Producer, summary: str, about: str = "") -> ProducerWords:
    return ProducerWords.objects.create(producer=of, locale_id=source_locale_id(), summary=summary, about=about)


def add(parent: Any, page: Any, publish: bool = True) -> Any:
    """Put a page below another, as a draft or published."""
    parent = type(parent).objects.get(pk=parent.pk)
    page.live = False
    parent.add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def expo(title: str = "Pameran", publish: bool = True, **facts: Any) -> ExpoPage:
    facts = {"slug": f"pameran-{next(_numbers)}", **facts}
    return add(home(), ExpoPage(title=title, **facts), publish)


def story(title: str = "Kisah", publish: bool = True, **facts: Any) -> StoryPage:
    facts = {"slug": f"kisah-{next(_numbers)}", **facts}
    return add(home(), StoryPage(title=title, **facts), publish)


def round_page(
    of: ExpoPage | None = None, provinces: Iterable[Province] | None = None, publish: bool = True, **facts: Any
) -> RoundPage:
    """A round with its pavilions; of Jawa Timur where no provinces are given."""
    facts = {"title": "Gelombang", "slug": f"gelombang-{next(_numbers)}", **facts}
    made = RoundPage(**facts)
    provinces = [province()] if provinces is None else provinces
    made.round_provinces = [RoundProvince(province=one, sort_order=order) for order, one in enumerate(provinces)]
    return add(of or expo(), made, publish)


def pavilion(of: RoundPage | None = None, in_province: Province | None = None) -> PavilionPage:
    of = of or round_page()
    pavilions = PavilionPage.objects.filter(round=of)
    return pavilions.get(province=in_province) if in_province else pavilions.first()


def exhibit(name: str = "Keranjang bambu", code: str = "", **facts: Any) -> tuple[Exhibit, str]:
    """An exhibit that is complete, and its code; to be given to ``booth``."""
    pictures = facts.pop("pictures", None)
    if pictures is None:
        shared = ExpoImage.objects.first() or image()
        pictures = [{"image": shared.pk, "alt_text": f"Foto {name}", "decorative": False}]
    facts = {"summary": f"{name} buatan tangan.", "category": facts.pop("category", None) or category(), **facts}
    made = Exhibit(name=name, locale_id=source_locale_id(), **facts)
    made.pictures = [{"type": "picture", "id": f"block-{next(_numbers)}", "value": value} for value in pictures]
    return made, code or f"K-{next(_numbers)}"


def booth(
    of: Producer | None = None,
    within: PavilionPage | None = None,
    exhibits: Iterable[tuple[Exhibit, str]] | None = None,
    publish: bool = True,
    **facts: Any,
) -> BoothPage:
    """A booth with its exhibits; with one basket where none are given."""
    of = of or producer()
    coded = [exhibit()] if exhibits is None else list(exhibits)
    identify(of, coded)
    facts = {"title": of.brand, "slug": f"stan-{next(_numbers)}", **facts}
    made = BoothPage(producer=of, **facts)
    for order, (one, _code) in enumerate(coded):
        one.sort_order = order
    made.exhibits = [one for one, _code in coded]
    return add(within or pavilion(), made, publish)


def translate(page: Any, language: str, publish: bool = True, **words: str) -> None:
    """Translate a page's own texts, and those of all its exhibits that are given as ``exhibit_name`` and the like."""
    source = page.get_latest_revision_as_object()
    texts = {field: text for field, text in words.items() if not field.startswith("exhibit_")}
    for one in source.exhibits.all() if hasattr(source, "exhibits") else ():
        for field, text in words.items():
            if field.startswith("exhibit_"):
                texts[f"exhibits.{one.translation_key}.{field.removeprefix('exhibit_')}"] = text
    add_words(source, {language: texts}, publish=publish)
