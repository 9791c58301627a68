"""Expos, rounds and pavilions, as their pages show them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet

from booths.links import url_for
from booths.models import BoothPage, ExpoPage, Marketplace, Organisation, PavilionPage, RoundPage
from booths.presentation.cards import BoothCard, RoundCard, booth_cards, round_cards
from booths.presentation.pages import Crumb, PageView, crumb, frame, source_and_lenders
from booths.presentation.timing import Timing, timing
from expo_site.words import Words

BOOTHS_A_PAGE = 48


@dataclass(frozen=True, kw_only=True)
class ExpoView(PageView):
    season: str
    organisers: list[Organisation]
    partners: list[Marketplace]
    rounds: list[RoundCard]


@dataclass(frozen=True)
class PavilionLink:
    name: Words
    url: str
    booth_count: int


@dataclass(frozen=True, kw_only=True)
class RoundView(PageView):
    timing: Timing
    pavilions: list[PavilionLink]
    booths: list[BoothCard]
    page: Page[Any]


@dataclass(frozen=True, kw_only=True)
class PavilionView(PageView):
    timing: Timing
    booths: list[BoothCard]
    page: Page[Any]


def present_expo(page: ExpoPage, language: str, page_number: int, now: datetime) -> ExpoView:
    """Compose an expo with its rounds."""
    expo, lenders = source_and_lenders(page, language)
    lenders.load([expo])
    rounds = RoundPage.objects.published(now, within=expo).filter(expo=expo).in_full().order_by("number", "path")
    return ExpoView(
        **{**frame(expo, lenders), "is_sample": expo.is_sample},
        season=expo.season,
        organisers=[row.organisation for row in expo.organisers.select_related("organisation")],
        partners=[row.marketplace for row in expo.partners.select_related("marketplace")],
        rounds=round_cards(list(rounds), language, now, within=expo),
    )


def present_round(page: RoundPage, language: str, page_number: int, now: datetime) -> RoundView:
    """Compose a round with its provinces and booths."""
    source, lenders = source_and_lenders(page, language)
    lenders.load([source])
    booths = BoothPage.objects.published(now, within=source).filter(round=source)
    pavilions = PavilionPage.objects.published(now, within=source).filter(round=source).select_related("province")
    counts = dict(booths.order_by().values_list("pavilion").annotate(Count("pk")))
    shown, cards = _page_of_booths(booths, page_number, language)
    return RoundView(
        **{**frame(source, lenders, [crumb(source.expo, lenders)]), "is_sample": source.expo.is_sample},
        timing=timing(source, now),
        pavilions=[
            PavilionLink(pavilion.province.name(language), url_for(pavilion, language), counts.get(pavilion.pk, 0))
            for pavilion in pavilions.order_by("path")
        ],
        booths=cards,
        page=shown,
    )


def present_pavilion(page: PavilionPage, language: str, page_number: int, now: datetime) -> PavilionView:
    """Compose a province in a round with its booths."""
    pavilion, lenders = source_and_lenders(page, language)
    round_page = pavilion.round
    lenders.load([pavilion], every_language=True)
    booths = BoothPage.objects.published(now, within=pavilion).filter(pavilion=pavilion)
    shown, cards = _page_of_booths(booths, page_number, language)
    crumbs: list[Crumb] = [crumb(round_page.expo, lenders), crumb(round_page, lenders)]
    return PavilionView(
        **{
            **frame(pavilion, lenders, crumbs),
            "title": pavilion.province.name(language),
            "is_sample": round_page.expo.is_sample,
        },
        timing=timing(round_page, now),
        booths=cards,
        page=shown,
    )


def _page_of_booths(booths: QuerySet[BoothPage], number: int, language: str) -> tuple[Page[Any], list[BoothCard]]:
    page = Paginator(booths.in_full().order_by("path"), BOOTHS_A_PAGE).get_page(number)  # type: ignore[attr-defined]
    return page, booth_cards(list(page.object_list), language)
