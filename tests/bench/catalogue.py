"""Twenty thousand exhibits with words in ten languages, made in a minute or two.

Their words are those of the glossary, the usual ones far more often than the others (as Zipf has it), and the texts of
the demo that are there in all languages. All that a search reads is rows in the database, and ``search.documents``
composes each document; only the translations are not saved as pages, which no search reads.
"""

import csv
from collections import Counter, defaultdict
from datetime import timedelta
from functools import cache
from random import Random
from unittest import mock

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from booths.models import (
    BoothPage,
    Category,
    Certificate,
    CertificateKind,
    Exhibit,
    ExpoImage,
    PavilionPage,
    Producer,
    ProducerSector,
    Product,
    Province,
    Sector,
)
from booths.models.images import SPECS
from booths.models.public import source_locale_id
from booths.reference import load_reference
from expo_site.languages import authoring, codes
from search import analysis, documents
from search.concepts import GLOSSARY, take_in_categories
from search.mentions import mention_in
from search.models import CatalogueVersion, ProductDocument
from tests import factories

#: Two expos of five rounds and 38 provinces; some producers show the same products in both.
BOOTHS, PRODUCERS_IN_BOTH, EXHIBITS_A_BOOTH = 1000, 200, 10
ROUNDS_OPEN_IN_DAYS = (-45, -10, -3, 30, 60)
PICTURES = 1000
BATCH = 500


@transaction.atomic
def make_catalogue():
    """Write all of it; the same each time."""
    random = Random(1)
    load_reference()
    pictures, producers = make_pictures(), make_producers(random)
    booths = []
    for season, first in enumerate((0, BOOTHS - PRODUCERS_IN_BOTH)):
        booths += make_booths(make_pavilions(season), producers[first : first + BOOTHS])
    products = make_products(random, producers, pictures)
    exhibits = [(booth, *product) for booth in booths for product in products[booth.producer]]
    write_documents(make_exhibits(exhibits))


def glossary():
    """Return the rows of the glossary that have words in all languages, the usual ones first."""
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if all(row[language] for language in codes())]
    Random(1).shuffle(rows)
    return rows


def frequencies(rows):
    """Return how often each of some rows is drawn, by Zipf's law."""
    return [1 / rank for rank in range(1, len(rows) + 1)]


def demo_texts():
    """Return the texts of the demo that are there in all languages."""
    folder, texts = settings.BASE_DIR / "demo" / "sample", defaultdict(dict)
    for path in [*sorted(folder.glob("round-*.csv")), *sorted((folder / "words").glob("*.csv"))]:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                texts[row["producer"], row["code"]] |= row
    for row in texts.values():
        row |= {f"{name}_{authoring()}": row[name] for name in ("summary", "description")}
    return [row for row in texts.values() if all(row.get(f"description_{language}") for language in codes())]


def make_pictures():
    pictures = [
        ExpoImage(title=f"Gambar {number}", file=f"{number}.jpg", width=1200, height=900) for number in range(PICTURES)
    ]
    ExpoImage.objects.bulk_create(pictures)
    rendition = ExpoImage.get_rendition_model()
    renditions = [
        rendition(image=picture, filter_spec=spec, file=f"{picture.pk}-{number}.jpg", width=400, height=300)
        for picture in pictures
        for number, spec in enumerate(SPECS)
    ]
    rendition.objects.bulk_create(renditions, batch_size=BATCH)
    return pictures


def make_producers(random):
    provinces = list(Province.objects.current().prefetch_related("regencies"))
    producers = []
    for number in range(2 * BOOTHS - PRODUCERS_IN_BOTH):
        province = random.choice(provinces)
        place = {"province": province, "regency": random.choice(list(province.regencies.all()))}
        producers.append(Producer(brand=f"Karya {number}", slug=f"karya-{number}", **place))
    Producer.objects.bulk_create(producers)
    sectors, halal = list(Sector.objects.all()), CertificateKind.objects.get(code="halal")
    ProducerSector.objects.bulk_create(
        ProducerSector(producer=producer, sector=sector)
        for producer in producers
        for sector in random.sample(sectors, 2)
    )
    Certificate.objects.bulk_create(Certificate(producer=one, kind=halal, number="1") for one in producers[::5])
    return producers


def make_pavilions(season):
    """Make an expo with its rounds, one a year; return its pavilions by province."""
    expo, provinces = factories.expo(f"Pameran {season}"), list(Province.objects.current())
    for number, days in enumerate(ROUNDS_OPEN_IN_DAYS):
        opens = timezone.localdate() + timedelta(days=days - 365 * (1 - season))
        dates = {"opens_on": opens, "closes_on": opens + timedelta(days=30)}
        factories.round_page(expo, provinces[number :: len(ROUNDS_OPEN_IN_DAYS)], title=f"Gelombang {number}", **dates)
    pavilions = PavilionPage.objects.filter(round__expo=expo).select_related("province", "round")
    return {pavilion.province_id: pavilion for pavilion in pavilions}


def make_booths(pavilions, producers):
    kind, counts, booths = ContentType.objects.get_for_model(BoothPage), Counter(), []
    for producer in producers:
        pavilion = pavilions[producer.province_id]
        counts[pavilion] += 1
        booth = BoothPage(
            title=producer.brand,
            slug=producer.slug,
            path=Page._get_path(pavilion.path, pavilion.depth + 1, counts[pavilion]),
            depth=pavilion.depth + 1,
            url_path=f"{pavilion.url_path}{producer.slug}/",
            content_type=kind,
            locale_id=source_locale_id(),
            producer=producer,
            pavilion=pavilion,
            round=pavilion.round,
        )
        booths.append(booth)
    columns = [field.attname for field in Page._meta.concrete_fields]
    pages = Page.objects.bulk_create(Page(**{name: getattr(booth, name) for name in columns}) for booth in booths)
    for booth, page in zip(booths, pages, strict=True):
        booth.pk = booth.id = page.pk
        booth.save_base(raw=True, force_insert=True)  # what a booth has beside being a page
    return booths


def make_products(random, producers, pictures):
    """Return of each producer the products, each with what is drawn for it: facts, and words in each language."""
    concepts, texts, categories = glossary(), demo_texts(), Category.objects.in_bulk(field_name="code")
    products = defaultdict(list)
    for producer in producers:
        for number in range(EXHIBITS_A_BOOTH):
            product = Product(producer=producer, code=f"K-{number}", slug=f"{producer.slug}-{number}")
            drawn, text = random.choices(concepts, frequencies(concepts), k=4), random.choice(texts)
            found = [code for concept in drawn for code in concept["categories"].split(";") if code]
            facts = {
                "category": categories[found[0]] if found else None,
                "materials": sorted({code for one in drawn for code in one["materials"].split(";") if code}),
            }
            picture = {"image": random.choice(pictures).pk, "alt_text": "", "decorative": False}
            words = {}
            for language in codes():
                first, second, *others = (random.choice(concept[language].split("|")) for concept in drawn)
                words[language] = {
                    "name": f"{first} {second} {producer.regency.names[authoring()]}",
                    "summary": ", ".join(others),
                    "description": f"{text[f'summary_{language}']}\n\n{text[f'description_{language}']}",
                    "pictures": [
                        {"type": "picture", "id": "1", "value": picture | {"alt_text": f"{first} ({number})"}}
                    ],
                }
            products[producer].append((product, facts, words))
    made = [product for several in products.values() for product, _facts, _words in several]
    Product.objects.bulk_create(made, batch_size=BATCH)
    return products


def make_exhibits(wanted):
    """Save exhibits, and return each with its translations, which are not saved."""
    made = []
    for booth, product, facts, words in wanted:
        exhibits = {language: Exhibit(**own) for language, own in words.items()}
        exhibit = exhibits.pop(authoring())
        exhibit.booth, exhibit.product, exhibit.locale_id = booth, product, source_locale_id()
        exhibit.category, exhibit.materials = facts["category"], facts["materials"]
        made.append((exhibit, exhibits))
    Exhibit.objects.bulk_create((exhibit for exhibit, _translations in made), batch_size=BATCH)
    return made


def write_documents(exhibits):
    """Do what ``search.documents.write`` does, with translations that are not in the database."""
    take_in_categories({exhibit.category.code for exhibit, _translations in exhibits if exhibit.category})
    sectors, certificates = defaultdict(list), defaultdict(list)
    for row in ProducerSector.objects.select_related("sector"):
        sectors[row.producer_id].append(row.sector)
    for row in Certificate.objects.select_related("kind"):
        certificates[row.producer_id].append(row)
    rows = (
        documents._document(
            exhibit,
            exhibit.booth,
            sectors[exhibit.booth.producer_id],
            certificates[exhibit.booth.producer_id],
            translations,
        )
        for exhibit, translations in exhibits
    )
    with mock.patch.object(analysis, "tokens", cache(analysis.tokens)):  # descriptions repeat
        ProductDocument.objects.bulk_create(rows, batch_size=BATCH)
    mention_in(ProductDocument.objects.all())
    CatalogueVersion.renew()
