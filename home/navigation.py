"""What the frame of every page offers: the ways through the site, and its footer."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from booths.lending import Lenders
from booths.links import url_for
from booths.models import ExpoPage
from expo_site.languages import current
from expo_site.words import Words
from home.models import StoryPage


@dataclass(frozen=True)
class Link:
    title: Words
    url: str


@dataclass(frozen=True)
class Navigation:
    home_url: str
    site_name: str
    expos: list[Link]
    stories: list[Link]
    footer: list[Link]


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Give templates ``navigation``, read when a template asks for it."""
    return {"navigation": SimpleLazyObject(lambda: read_navigation(current()))}


def read_navigation(language: str) -> Navigation:
    """Read the public expos and story pages, named in a language."""
    expos = list(ExpoPage.objects.published().order_by("-path"))
    stories = list(StoryPage.objects.published().order_by("path"))
    lenders = Lenders(language).load_titles([*expos, *stories])

    def links(pages: list[Any]) -> list[Link]:
        return [Link(lenders.title(page), url_for(page, language)) for page in pages]

    return Navigation(
        home_url=f"/{language}/",
        site_name=settings.WAGTAIL_SITE_NAME,
        expos=links(expos),
        stories=links([page for page in stories if not page.in_footer]),
        footer=links([page for page in stories if page.in_footer]),
    )
