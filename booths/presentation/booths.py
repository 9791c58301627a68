"""A booth and its exhibits, as their pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from booths.asking import Ask, asks
from booths.lending import Lenders
from booths.links import url_for
from booths.models import BoothPage, Certificate, Contact, Exhibit, Honour, Marketplace
from booths.models.marketplaces import Shop
from booths.pictures import Picture
from booths.presentation.cards import ExhibitCard, all_pictures, exhibit_cards, place, producer_words
from booths.presentation.facts import Fact, References, exhibit_facts, producer_facts
from booths.presentation.pages import Crumb, PageView, crumb, frame, source_and_lenders
from booths.presentation.timing import Timing, timing
from expo_site.words import Words


@dataclass(frozen=True, kw_only=True)
class BoothView(PageView):
    timing: Timing
    summary: Words
    about: Words
    exhibits: list[ExhibitCard]
    facts: list[Fact]
    certificates: list[Certificate]
    honours: list[Honour]
    associations: list[Words]
    asks: list[Ask]
    address: str
    shops: list[Shop]


@dataclass(frozen=True, kw_only=True)
class ExhibitView(PageView):
    timing: Timing
    exhibit: Exhibit
    booth: Crumb
    place: Words
    description: Words
    pictures: list[Picture]
    facts: list[Fact]
    certificates: list[Certificate]
    honours: list[Honour]
    asks: list[Ask]
    shops: list[Shop]
    others: list[ExhibitCard]


def present_booth(page: BoothPage, language: str, page_number: int, now: datetime) -> BoothView:
    """Compose a booth."""
    booth, lenders = source_and_lenders(page, language)
    exhibits = _settled(booth).shown_exhibits
    producer = booth.producer
    said = producer_words([producer.pk], lenders).get(producer.pk)
    lenders.load([booth], every_language=True).load(exhibits)
    contacts = producer.public_contacts()
    return BoothView(
        **{**frame(booth, lenders, _crumbs(booth, lenders)), "is_sample": _is_sample(booth)},
        timing=timing(booth.round, now),
        summary=lenders.words(said, "summary") if said else Words("", language),
        about=lenders.words(said, "about") if said else Words("", language),
        exhibits=exhibit_cards(exhibits, lenders, all_pictures(exhibits, lenders)),
        facts=producer_facts(producer, language),
        certificates=producer.valid_certificates(now),
        honours=list(producer.honours.all()),
        associations=[row.association.name(language) for row in producer.memberships.select_related("association")],
        asks=asks(contacts, lenders.title(booth), booth.title, url_for(booth, language), language),
        address=next((contact.value for contact in contacts if contact.kind == Contact.Kind.ADDRESS), ""),
        shops=Marketplace.objects.shops(producer.shops),
    )


def present_exhibit(exhibit: Exhibit, language: str, page_number: int, now: datetime) -> ExhibitView:
    """Compose an exhibit of a booth that was fetched in full."""
    booth, lenders = exhibit.booth, Lenders(language)
    exhibits = _settled(booth).shown_exhibits
    lenders.load(exhibits).load([booth], every_language=True)
    shown = [one for one in exhibits if one.pk == exhibit.pk]
    return _views(booth, shown, [one for one in exhibits if one.pk != exhibit.pk], lenders, now)[0]


def present_exhibits(page: BoothPage, language: str) -> list[ExhibitView]:
    """Compose all exhibits of a booth for their preview, saved or not, as their own pages would show them."""
    booth, lenders = source_and_lenders(page, language)
    exhibits = _settled(booth).shown_exhibits
    lenders.load(exhibits).load([booth], every_language=True)
    return _views(booth, exhibits, [], lenders, timezone.now())


def _views(
    booth: BoothPage, exhibits: Sequence[Exhibit], others: Sequence[Exhibit], lenders: Lenders, now: datetime
) -> list[ExhibitView]:
    producer, language = booth.producer, lenders.language
    references = References.of(exhibits)
    pictures = all_pictures([*exhibits, *others], lenders)
    certificates = producer.valid_certificates(now)
    honours = Honour.objects.of_products_and_materials(exhibits)
    contacts = producer.public_contacts()
    crumbs = (*_crumbs(booth, lenders), crumb(booth, lenders))
    return [
        ExhibitView(
            **{
                **frame(booth, lenders, crumbs, exhibit),
                "title": lenders.words(exhibit, "name"),
                "introduction": lenders.words(exhibit, "summary"),
                "is_sample": _is_sample(booth),
            },
            timing=timing(booth.round, now),
            exhibit=exhibit,
            booth=crumbs[-1],
            place=place(booth, language),
            description=lenders.words(exhibit, "description"),
            pictures=pictures[exhibit.translation_key],
            facts=exhibit_facts(exhibit, references, lenders.words(exhibit, "sample_terms")),
            certificates=exhibit.covered_by(certificates),
            honours=[honour for honour in honours if honour.is_of(exhibit)],
            asks=asks(
                contacts,
                lenders.words(exhibit, "name"),
                f"{exhibit.name} ({exhibit.code})",
                url_for(exhibit, language),
                language,
            ),
            shops=Marketplace.objects.shops(exhibit.marketplace_links),
            others=exhibit_cards(others, lenders, pictures),
        )
        for exhibit in exhibits
    ]


def _settled(booth: BoothPage) -> BoothPage:
    """Return a booth with what the tree will say of it, where it was never saved."""
    if booth.pavilion_id is None:
        booth.settle()
    return booth


def _crumbs(booth: BoothPage, lenders: Lenders) -> tuple[Crumb, ...]:
    pavilion = Crumb(booth.pavilion.province.name(lenders.language), url_for(booth.pavilion, lenders.language))
    return crumb(booth.round.expo, lenders), crumb(booth.round, lenders), pavilion


def _is_sample(booth: BoothPage) -> bool:
    return booth.round.expo.is_sample or booth.producer.is_sample
