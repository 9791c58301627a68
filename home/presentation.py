"""The home page, as it is shown: what is open, what comes, what was."""

from dataclasses import dataclass
from datetime import date, datetime

from booths.models import BoothPage, RoundPage
from booths.models.rounds import RoundState
from booths.presentation.cards import BoothCard, RoundCard, booth_cards, round_cards
from booths.presentation.pages import PageView, frame, source_and_lenders
from home.models import HomePage

#: As many booths of open rounds are shown; the rounds lead to the others.
SHOWN_BOOTHS = 12


@dataclass(frozen=True, kw_only=True)
class HomeView(PageView):
    open: list[RoundCard]
    coming: list[RoundCard]
    past: list[RoundCard]
    undated: list[RoundCard]
    booths: list[BoothCard]


def present_home(page: HomePage, language: str, page_number: int, now: datetime) -> HomeView:
    """Compose the home page."""
    home, lenders = source_and_lenders(page, language)
    lenders.load([home])
    rounds = list(RoundPage.objects.published(now).in_full())
    cards = dict(zip((round_page.pk for round_page in rounds), round_cards(rounds, language, now), strict=True))
    by_opening = sorted(
        rounds, key=lambda round_page: (round_page.opens_on or round_page.closes_on or date.max, round_page.path)
    )
    states: dict[RoundState, list[RoundCard]] = {state: [] for state in RoundState}
    for round_page in by_opening:
        states[cards[round_page.pk].timing.state].append(cards[round_page.pk])
    open_ids = [pk for pk, card in cards.items() if card.timing.state == RoundState.OPEN]
    booths = (
        BoothPage.objects.published(now).filter(round__in=open_ids).in_full().order_by("-first_published_at", "path")
    )
    return HomeView(
        **frame(home, lenders),
        open=states[RoundState.OPEN],
        coming=states[RoundState.UPCOMING],
        past=states[RoundState.CLOSED][::-1],
        undated=states[RoundState.UNDATED],
        booths=booth_cards(list(booths[:SHOWN_BOOTHS]), language),
    )
