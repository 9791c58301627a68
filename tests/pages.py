"""The public pages that every test of “every page” goes through, with content in them."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from booths.models import (
    Certificate,
    Contact,
    ExpoOrganiser,
    ExpoPartner,
    ExportFigure,
    Honour,
    Marketplace,
    Organisation,
    ProducerAssociation,
)
from tests import factories


@dataclass(frozen=True)
class Site:
    """A small site with one of everything, and the addresses of its pages without their language."""

    paths: dict[str, str]
    gone: dict[str, str]


def full_exhibit(number: int = 1):
    """An exhibit of which everything is known."""
    today = timezone.localdate()
    return factories.exhibit(
        f"Keranjang {number}",
        code=f"K-{number}",
        description="Dianyam.\n\nDikeringkan.",
        materials=["bamboo"],
        price=Decimal("185000"),
        single_price=Decimal("210000.50"),
        currency="IDR",
        unit="piece",
        price_basis="EXW",
        price_as_of=today,
        minimum_order=50,
        monthly_capacity=1200,
        lead_time_days=14,
        sample_terms="Satu contoh.",
        hs_code="460212",
        ships_to="countries",
        ships_to_countries=["JP", "AE"],
        marketplace_links=["https://www.tokopedia.com/contoh/keranjang"],
        last_confirmed_on=today,
    )


def full_producer(number: int = 1, sectors=()):
    """A producer of whom everything is known."""
    producer = factories.producer(
        f"Anyaman {number}",
        legal_name="CV Anyaman",
        regency=factories.regency(),
        year_founded=1998,
        employees=1200,
        spoken_languages=["id", "ja"],
        shops=["https://www.tokopedia.com/contoh", "https://contoh.example/toko"],
        has_exported=True,
        export_countries=["JP", "NL"],
        branches=["Surabaya"],
        fairs=["Osaka 2024"],
        sectors=sectors,
    )
    today = timezone.localdate()
    for kind, value in {
        "email": "a@example.com",
        "whatsapp": "+62 812-3456-7890",
        "phone": "+62 812-3456-7891",
    }.items():
        producer.contacts.add(Contact(kind=kind, value=value, consent_on=today))
    producer.contacts.add(Contact(kind="address", value="Jalan Bambu 1", consent_on=today))
    kind = factories.certificate_kind()
    valid = today + timedelta(days=30)
    producer.certificates.add(Certificate(kind=kind, issuer="BPJPH", number=f"H-{number}", valid_until=valid))
    association = Organisation.objects.get_or_create(
        slug="asosiasi", kind="association", defaults={"names": {"id": "Asosiasi", "en": "Asosiasi"}}
    )[0]
    producer.memberships.add(ProducerAssociation(association=association))
    producer.save()
    Honour.objects.create(producer=producer, text={"id": "Juara", "en": "Juara"}, year=2024, source="Koran")
    factories.producer_words(producer, "Perajin bambu.", "Sejak lama.")
    return producer


def full_site(items: int = 3) -> Site:
    """Make a site whose lists have ``items`` entries each."""
    Marketplace.objects.get_or_create(name="Tokopedia", domain="tokopedia.com")
    balimall = Marketplace.objects.get_or_create(name="Balimall", domain="balimall.id", province=factories.province())[
        0
    ]
    factories.material()
    Honour.objects.create(material=factories.material(), text={"id": "Dipilih", "en": "Dipilih"}, source="Koran")
    today = timezone.localdate()
    expo = factories.expo("Pameran", slug="pameran", season="2026", introduction="Sambutan.", is_sample=True)
    organiser = Organisation.objects.create(slug="dekranas", kind="council", names={"id": "Dekranas", "en": "Dekranas"})
    expo.organisers.add(ExpoOrganiser(organisation=organiser))
    expo.partners.add(ExpoPartner(marketplace=balimall))
    expo.save()
    day = timedelta(days=1)
    times = {
        "buka": {"opens_on": today - day, "closes_on": today + day},
        "segera": {"opens_on": today + day, "closes_on": today + 9 * day},
        "tutup": {"opens_on": today - 9 * day, "closes_on": today - day},
        "kelak": {},
    }
    rounds = {
        slug: factories.round_page(expo, title=f"Gelombang {slug}", slug=slug, introduction="Sambutan.", **dates)
        for slug, dates in times.items()
    }
    sector = factories.sector()
    pavilion = factories.pavilion(rounds["buka"])
    booths = [
        factories.booth(
            full_producer(number, [sector]),
            pavilion,
            [full_exhibit(one) for one in range(items if number == 0 else 1)],
            slug=f"stan-{number}",
            introduction="Datanglah.",
        )
        for number in range(items)
    ]
    figures = [
        ExportFigure(regency=factories.regency(), year=2000 + n, amount=n, firms=9, source="Koran")
        for n in range(items)
    ]
    ExportFigure.objects.bulk_create(figures)
    factories.story("Kisah", slug="kisah", introduction="Sambutan.", story=[{"type": "heading", "value": "Awal"}])
    booth = booths[0]
    base = "pameran/buka/jawa-timur/stan-0"
    product = booth.exhibits.select_related("product").first().product
    return Site(
        paths={
            "home": "",
            "expo": "pameran/",
            **{f"round, {slug}": f"pameran/{slug}/" for slug in times},
            "pavilion": "pameran/buka/jawa-timur/",
            "booth": f"{base}/",
            "exhibit": f"{base}/{product.slug}/",
            "story": "kisah/",
            "provinces": "provinces/",
            "province": "provinces/jawa-timur/",
            "search": "search/",
            "search for a word": "search/?q=keranjang&open=1&province=ID-JI",
        },
        gone={"nothing found": "search/?q=xyzzy", "wrong search": "search/?province=ID-XX"},
    )
