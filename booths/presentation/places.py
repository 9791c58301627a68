"""Provinces, as their pages show them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.urls import reverse

from booths.models import BoothPage, ExportFigure, Marketplace, PavilionPage, Province, RoundPage
from booths.models.rounds import RoundState
from booths.presentation.cards import BoothCard, RoundCard, booth_cards, round_cards
from booths.presentation.expos import BOOTHS_A_PAGE
from booths.presentation.pages import Alternate, named_alternates
from expo_site import formats
from expo_site.languages import authoring
from expo_site.words import Words

STATES_IN_ORDER = [RoundState.OPEN, RoundState.UPCOMING, RoundState.UNDATED, RoundState.CLOSED]


@dataclass(frozen=True)
class ProvinceLink:
    name: Words
    url: str
    booth_count: int


@dataclass(frozen=True)
class RegencyFacts:
    name: Words
    campaign: Words
    figures: list[ExportFigure]


@dataclass(frozen=True, kw_only=True)
class ProvinceView:
    title: Words
    alternates: tuple[Alternate, ...]
    regencies: list[RegencyFacts]
    marketplaces: list[Marketplace]
    rounds: list[RoundCard]
    booths: list[BoothCard]
    page: Page[Any]


def present_provinces(language: str, now: datetime) -> list[ProvinceLink]:
    """List today's provinces by name, with the number of their booths."""
    counts = dict(BoothPage.objects.published(now).order_by().values_list("producer__province").annotate(Count("pk")))
    links = [
        ProvinceLink(province.name(language), reverse("province", args=[province.slug]), counts.get(province.pk, 0))
        for province in Province.objects.current()
    ]
    return sorted(links, key=lambda link: formats.sort_key(link.name))


def present_province(province: Province, language: str, page_number: int, now: datetime) -> ProvinceView:
    """Compose a province: its regencies with their exports, the rounds it stands in, each producer's booth of now."""
    figures: dict[int, list[ExportFigure]] = defaultdict(list)
    for figure in ExportFigure.objects.filter(regency__province=province):
        figures[figure.regency_id].append(figure)
    booths = list(BoothPage.objects.published(now).filter(producer__province=province).in_full())
    latest: dict[int, BoothPage] = {}
    for booth in sorted(booths, key=lambda booth: booth.currency(now)):
        latest[booth.producer_id] = booth
    page = Paginator(sorted(latest.values(), key=lambda booth: booth.title), BOOTHS_A_PAGE).get_page(page_number)
    round_ids = PavilionPage.objects.published(now).filter(province=province).values("round")
    rounds = RoundPage.objects.published(now).filter(pk__in=round_ids).in_full()
    regencies = [
        RegencyFacts(regency.name(language), Words(regency.campaign, authoring()), figures[regency.pk])
        for regency in province.regencies.all()
    ]
    return ProvinceView(
        title=province.name(language),
        alternates=named_alternates("province", province.slug),
        regencies=sorted(regencies, key=lambda regency: formats.sort_key(regency.name)),
        marketplaces=list(province.marketplaces.all()),
        rounds=sorted(
            round_cards(list(rounds), language, now), key=lambda card: STATES_IN_ORDER.index(card.timing.state)
        ),
        booths=booth_cards(list(page.object_list), language),
        page=page,
    )
