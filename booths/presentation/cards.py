"""Rounds, booths and exhibits as lists show them; composed in bulk, with as many queries for sixty as for three."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F
from wagtail.models import Page

from booths.lending import Lenders
from booths.links import url_for
from booths.models import BoothPage, Exhibit, ProducerWords, RoundPage, RoundProvince
from booths.pictures import Picture, load_images
from booths.presentation.facts import minimum_order_line, price_line
from booths.presentation.timing import Timing, timing
from expo_site.languages import authoring
from expo_site.words import Words


@dataclass(frozen=True)
class RoundCard:
    url: str
    title: Words
    expo: Words
    number: int
    timing: Timing
    provinces: tuple[Words, ...]
    booth_count: int
    is_sample: bool


@dataclass(frozen=True)
class BoothCard:
    url: str
    title: Words
    summary: Words
    place: Words
    picture: Picture | None
    exhibit_count: int
    is_sample: bool


@dataclass(frozen=True)
class ExhibitCard:
    url: str
    name: Words
    summary: Words
    picture: Picture | None
    price: str
    minimum_order: str


def round_cards(
    rounds: Sequence[RoundPage], language: str, now: datetime, within: Page | None = None
) -> list[RoundCard]:
    """Compose rounds that were fetched in full.

    Args:
        rounds: in their order.
        language: of the page.
        now: the moment of the visit.
        within: the page on which they are listed; who sees it has passed its restrictions already.
    """
    lenders = Lenders(language)
    provinces: dict[int, list[Words]] = defaultdict(list)
    for row in RoundProvince.objects.filter(round__in=rounds).select_related("province"):
        provinces[row.round_id].append(row.province.name(language))
    booths = BoothPage.objects.published(now, within=within).filter(round__in=rounds)
    counts = dict(booths.order_by().values_list("round").annotate(Count("pk")))
    return [
        RoundCard(
            url=url_for(round_page, language),
            title=lenders.title(round_page),
            expo=lenders.title(round_page.expo),
            number=round_page.number,
            timing=timing(round_page, now),
            provinces=tuple(provinces[round_page.pk]),
            booth_count=counts.get(round_page.pk, 0),
            is_sample=round_page.expo.is_sample,
        )
        for round_page in rounds
    ]


def booth_cards(booths: Sequence[BoothPage], language: str) -> list[BoothCard]:
    """Compose booths that were fetched in full."""
    lenders = Lenders(language).load(booths)
    words = producer_words([booth.producer_id for booth in booths], lenders)
    exhibits: dict[int, list[Exhibit]] = defaultdict(list)
    for exhibit in Exhibit.objects.filter(booth__in=booths).only("booth", "translation_key", "pictures", "sort_order"):
        exhibits[exhibit.booth_id].append(exhibit)
    firsts = {
        booth_id: next((one for one in several if one.pictures.raw_data), several[0])
        for booth_id, several in exhibits.items()
    }
    pictures = first_pictures(firsts.values(), lenders)
    cards = []
    for booth in booths:
        own = words.get(booth.producer_id)
        summary = lenders.words(own, "summary") if own else Words("", language)
        first = firsts.get(booth.pk)
        cards.append(
            BoothCard(
                url=url_for(booth, language),
                title=lenders.title(booth),
                summary=summary or lenders.words(booth, "introduction"),
                place=place(booth, language),
                picture=pictures.get(first.translation_key) if first else None,
                exhibit_count=len(exhibits[booth.pk]),
                is_sample=booth.producer.is_sample,
            )
        )
    return cards


def exhibit_cards(
    exhibits: Sequence[Exhibit], lenders: Lenders, pictures: Mapping[UUID, list[Picture]]
) -> list[ExhibitCard]:
    """Compose exhibits whose booth and product were fetched with them.

    Args:
        exhibits: in their order.
        lenders: loaded with them.
        pictures: of ``all_pictures``.
    """
    return [
        ExhibitCard(
            url=url_for(exhibit, lenders.language),
            name=lenders.words(exhibit, "name"),
            summary=lenders.words(exhibit, "summary"),
            picture=next(iter(pictures[exhibit.translation_key]), None),
            price=price_line(exhibit),
            minimum_order=minimum_order_line(exhibit),
        )
        for exhibit in exhibits
    ]


def producer_words(producer_ids: Iterable[int], lenders: Lenders) -> dict[int, ProducerWords]:
    """Return what is said about producers in the authors' language, by the producer's id; load its translations.

    All in one query.
    """
    languages = [authoring(), *lenders.languages]
    rows = ProducerWords.objects.filter(live=True, producer__in=producer_ids, locale__language_code__in=languages)
    words = {}
    for row in rows.annotate(language=F("locale__language_code")):
        if row.language == authoring():
            words[row.producer_id] = row
        else:
            lenders.take(row)
    return words


def first_pictures(exhibits: Iterable[Exhibit], lenders: Lenders) -> dict[UUID, Picture]:
    """Return the first picture of each exhibit that has one, by translation key."""
    return {key: pictures[0] for key, pictures in all_pictures(exhibits, lenders, most=1).items() if pictures}


def all_pictures(exhibits: Iterable[Exhibit], lenders: Lenders, most: int | None = None) -> dict[UUID, list[Picture]]:
    """Return the pictures of each exhibit, by translation key; saved or not, in two queries for all of them."""
    blocks = {exhibit.translation_key: list(exhibit.pictures.raw_data)[:most] for exhibit in exhibits}
    images = load_images(block["value"]["image"] for several in blocks.values() for block in several)
    return {
        key: [
            Picture(images[image_id], lenders.alternative_text(key, block["id"], block["value"].get("alt_text") or ""))
            for block in several
            if (image_id := block["value"]["image"]) in images
        ]
        for key, several in blocks.items()
    }


def place(booth: BoothPage, language: str) -> Words:
    """Return where a booth's producer is: the regency where it is known, else the province."""
    return (booth.producer.regency or booth.producer.province).name(language)
