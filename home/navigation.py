"""What the frame of every page offers: the ways through the site, and its footer."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from booths.lending import Lenders
from booths.links import url_for
from booths.tree import upper_pages
from expo_site.languages import current
from expo_site.words import Words

#: As many stories are in the menu.
MOST_STORIES = 3


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
    """Return the public expos, the latest first, and story pages; those that the menu leaves out are in the footer."""
    pages = upper_pages().below_home(timezone.now())
    lenders = Lenders(language)

    def links(pages: list[Any]) -> list[Link]:
        return [Link(lenders.title(page), url_for(page, language)) for page in pages]

    stories = [page for page in pages if page.kind != "expopage"]
    in_menu = [page for page in stories if page.show_in_menus][:MOST_STORIES]
    return Navigation(
        home_url=f"/{language}/",
        site_name=settings.WAGTAIL_SITE_NAME,
        expos=links([page for page in pages if page.kind == "expopage"][::-1]),
        stories=links(in_menu),
        footer=links([page for page in stories if page not in in_menu]),
    )
