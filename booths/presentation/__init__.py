"""What a page, a document or a preview shows of the catalogue, in one language.

Facts come from the source, words from whoever lends them (``booths.lending``). Each kind of page has its own shape;
templates get it as ``view`` and hold no logic beyond for and if.
"""

from datetime import datetime
from typing import Any

from django.utils import timezone

from booths.models import BoothPage, Exhibit, ExpoPage, PavilionPage, RoundPage
from booths.presentation.booths import BoothView, ExhibitView, present_booth, present_exhibit, present_exhibits
from booths.presentation.expos import ExpoView, PavilionView, RoundView, present_expo, present_pavilion, present_round
from booths.presentation.pages import PageView, present_page

__all__ = [
    "BoothView",
    "ExhibitView",
    "ExpoView",
    "PageView",
    "PavilionView",
    "RoundView",
    "present",
    "present_exhibits",
    "register",
]

_presenters: dict[type[Any], Any] = {
    BoothPage: present_booth,
    Exhibit: present_exhibit,
    ExpoPage: present_expo,
    PavilionPage: present_pavilion,
    RoundPage: present_round,
}


def register(model: type[Any], presenter: Any) -> None:
    """Let a higher room say how its own kind of page is shown."""
    _presenters[model] = presenter


def present(thing: Any, language: str, page_number: int = 1, now: datetime | None = None) -> Any:
    """Compose what is shown of a page or an exhibit.

    Args:
        thing: a source page, an unreleased translation of one (for its preview) or an exhibit; saved or not.
        language: the visitor's language.
        page_number: which page of its list, where it has one.
        now: the moment that decides what is open and what still holds; the present by default.
    """
    presenter = _presenters.get(type(thing), present_page)
    return presenter(thing, language, page_number, now or timezone.now())
