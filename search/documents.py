"""Writing the rows that search reads, in the transaction of what changed them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F

from booths.models import BoothPage, Certificate, Exhibit, ProducerSector
from booths.models.public import source_locale_id
from booths.models.taxonomy import lineage
from booths.signals import booths_changed
from expo_site.languages import authoring, codes
from search.analysis import BREAK, code_tokens, fact_token, joined
from search.concepts import take_in_categories
from search.mentions import forget_mentions, mention_in
from search.models import CatalogueVersion, ProductDocument

WORDS = ("name", "summary", "description")
KEPT_WORDS = ("name", "summary")


def connect() -> None:
    """Listen to the booths."""
    booths_changed.connect(_on_booths_changed)


def fill_mentions(sender: Any, plan: Any = (), **kwargs: Any) -> None:
    """Write the mentions of documents that were made before there were any, once their table is made."""
    if ("search", "0003_mentions", False) in {(one.app_label, one.name, backwards) for one, backwards in plan}:
        CatalogueVersion.renew(CatalogueVersion.Part.NAMES)
        mention_in(ProductDocument.objects.all())


def _on_booths_changed(sender: Any, booth_ids: Iterable[int], **kwargs: Any) -> None:
    write(booth_ids)


@transaction.atomic
def write(booth_ids: Iterable[int]) -> int:
    """Write the rows of these booths anew; of those that are not public (any more), none remain.

    The number of database queries does not depend on the number of booths, exhibits and languages.

    Returns:
        How many rows there are of them now.
    """
    booth_ids = list(booth_ids)
    # First, as its lock lets one writer after another read what is public.
    CatalogueVersion.renew()
    exhibits = _public_exhibits(booth_ids)
    take_in_categories({exhibit.category.code for exhibit in exhibits if exhibit.category})
    documents = _compose(exhibits)
    written = [document.exhibit_id for document in documents]
    gone = ProductDocument.objects.filter(booth_id__in=booth_ids).exclude(exhibit_id__in=written)
    forget_mentions(exhibit_id__in=list(gone.values_list("exhibit_id", flat=True)))
    gone.delete()
    if documents:
        fields = [
            field.name for field in ProductDocument._meta.concrete_fields if field.name not in ("id", "exhibit_id")
        ]
        ProductDocument.objects.bulk_create(
            documents, update_conflicts=True, unique_fields=["exhibit_id"], update_fields=fields
        )
        mention_in(documents)
    return len(documents)


def _public_exhibits(booth_ids: list[int]) -> list[Exhibit]:
    """Return the exhibits of those booths that are public themselves; what stands above them each search asks for."""
    public = BoothPage.objects.sources().filter(
        pk__in=booth_ids, pavilion__isnull=False, live=True, producer__live=True, view_restrictions=None
    )
    booths = public.select_related("producer__regency", "producer__province", "pavilion__province").in_bulk()
    exhibits = list(
        Exhibit.objects.filter(booth__in=booths, product__isnull=False).select_related("product", "category")
    )
    for exhibit in exhibits:
        exhibit.booth = booths[exhibit.booth_id]
    return exhibits


def _compose(exhibits: list[Exhibit]) -> list[ProductDocument]:
    translations: dict[Any, dict[str, Exhibit]] = defaultdict(dict)
    keys = [exhibit.translation_key for exhibit in exhibits]
    lending = Exhibit.objects.filter(translation_key__in=keys, booth__live=True, booth__alias_of=None)
    for exhibit in lending.exclude(locale=source_locale_id()).annotate(language=F("locale__language_code")):
        translations[exhibit.translation_key][exhibit.language] = exhibit
    sectors: dict[int, list[Any]] = defaultdict(list)
    producers = {exhibit.booth.producer_id for exhibit in exhibits}
    for row in ProducerSector.objects.filter(producer__in=producers).select_related("sector"):
        sectors[row.producer_id].append(row.sector)
    certificates: dict[int, list[Certificate]] = defaultdict(list)
    for certificate in Certificate.objects.filter(producer__in=producers).select_related("kind"):
        certificates[certificate.producer_id].append(certificate)
    return [
        _document(exhibit, exhibit.booth, sectors[producer], certificates[producer], translations[key])
        for exhibit in exhibits
        for producer, key in [(exhibit.booth.producer_id, exhibit.translation_key)]
    ]


def _document(
    exhibit: Exhibit,
    booth: BoothPage,
    sectors: list[Any],
    certificates: list[Certificate],
    translations: dict[str, Exhibit],
) -> ProductDocument:
    producer, province = booth.producer, booth.pavilion.province
    said = dict(_said(exhibit, translations))
    ends = [end for end in (booth.expire_at, producer.expire_at) if end]
    picture = next(iter(exhibit.pictures.raw_data), None)
    return ProductDocument(
        exhibit_id=exhibit.pk,
        product_id=exhibit.product_id,
        product_uuid=exhibit.product.uuid,
        product_code=exhibit.product.code,
        booth_id=booth.pk,
        pavilion_id=booth.pavilion_id,
        producer_id=producer.pk,
        province_id=province.pk,
        regency_id=producer.regency_id,
        category_id=exhibit.category_id,
        sector_ids=[sector.pk for sector in sectors],
        certificates=_certificate_ends(exhibit, certificates, producer.zone),
        shown_until=min(ends, default=None),
        words={
            language: {field: text for field, text in words.items() if field in KEPT_WORDS}
            for language, words in said.items()
        },
        image_id=picture["value"]["image"] if picture else None,
        image_alt=_alternative_texts(picture, translations),
        name_tokens=f" {BREAK} ".join(
            [
                joined((words["name"], language) for language, words in said.items() if "name" in words),
                code_tokens(exhibit.product.code),
            ]
        ),
        fact_tokens=" ".join(_facts(exhibit, booth, sectors)),
        maker_tokens=joined([(producer.brand, ""), (producer.legal_name, "")]),
        text_tokens=joined(
            (words[field], language)
            for language, words in said.items()
            for field in ("summary", "description")
            if field in words
        ),
    )


def _certificate_ends(exhibit: Exhibit, certificates: list[Certificate], zone: ZoneInfo) -> dict[str, int | None]:
    """Return when the last certificate of each kind ends that covers an exhibit; none where it does not end."""
    ends: dict[str, int | None] = {}
    for certificate in exhibit.covered_by(certificates):
        end, code = certificate.end(zone), certificate.kind.code
        known = ends.get(code, 0)
        ends[code] = None if end is None or known is None else max(known, int(end.timestamp()))
    return ends


def _said(exhibit: Exhibit, translations: dict[str, Exhibit]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what is said of an exhibit in each language that says something of its own."""
    original = {field: getattr(exhibit, field) for field in WORDS if getattr(exhibit, field)}
    yield authoring(), original
    for language in codes():
        if language in translations:
            own = {field: getattr(translations[language], field) for field in original}
            if own := {field: text for field, text in own.items() if text and text != original[field]}:
                yield language, own


def _alternative_texts(picture: Any, translations: dict[str, Exhibit]) -> dict[str, str]:
    if picture is None:
        return {}
    texts = {authoring(): picture["value"].get("alt_text") or ""}
    for language, exhibit in translations.items():
        for block in exhibit.pictures.raw_data:
            text = block["value"].get("alt_text")
            if block["id"] == picture["id"] and text and text != texts[authoring()]:
                texts[language] = text
    return texts


def _facts(exhibit: Exhibit, booth: BoothPage, sectors: list[Any]) -> Iterator[str]:
    if exhibit.category:
        yield from (fact_token("category", code) for code in lineage(exhibit.category.code))
    yield from (fact_token("material", code) for code in exhibit.materials)
    yield fact_token("province", booth.pavilion.province.code)
    if booth.producer.regency:
        yield fact_token("regency", booth.producer.regency.official_code)
    yield from (fact_token("sector", sector.slug) for sector in sectors)
