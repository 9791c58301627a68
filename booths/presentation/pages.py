"""What every page shows: its title, where it stands, the languages it has words in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from booths.lending import Lenders
from booths.links import named_url, url_for
from booths.models.public import PublicPage
from booths.presentation.stories import load_story
from expo_site.languages import codes, native_name
from expo_site.words import Words


@dataclass(frozen=True)
class Crumb:
    """A step of the path from the home page."""

    title: Words
    url: str


@dataclass(frozen=True)
class Alternate:
    """The same page in another language."""

    language: str
    name: str
    url: str
    has_own_words: bool


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What the frame of a page needs."""

    title: Words
    introduction: Words
    story: Any = None
    story_language: str = ""
    crumbs: tuple[Crumb, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    is_sample: bool = False


def frame(page: PublicPage, lenders: Lenders, crumbs: Iterable[Crumb] = (), thing: Any = None) -> dict[str, Any]:
    """Return the parts of a view that all pages share.

    Args:
        page: the source page.
        lenders: loaded with the page.
        crumbs: the steps to what is shown.
        thing: what is shown, where it is a part of the page with an address of its own.
    """
    released_in = set(lenders.released_in(page))
    story, story_language = lenders.value(page, "story") if hasattr(page, "story") else (None, "")
    load_story(story)
    return {
        "title": lenders.title(page),
        "introduction": lenders.words(page, "introduction"),
        "story": story,
        "story_language": story_language,
        "crumbs": tuple(crumbs),
        "alternates": tuple(
            Alternate(code, native_name(code), url_for(thing or page, code), code in released_in) for code in codes()
        ),
    }


def named_alternates(name: str, *args: str) -> tuple[Alternate, ...]:
    """Return the addresses of a page that is not of the tree; its words are the frame's, which is in every language."""
    return tuple(
        Alternate(code, native_name(code), named_url(code, name, *args), has_own_words=True) for code in codes()
    )


def crumb(page: PublicPage, lenders: Lenders) -> Crumb:
    """Return the step to a page whose titles are loaded."""
    return Crumb(lenders.title(page), url_for(page, lenders.language))


def source_and_lenders(page: Any, language: str) -> tuple[Any, Lenders]:
    """Return the source of a page, and lenders; an unreleased translation lends its own words to its preview."""
    lenders = Lenders(language)
    if page.is_source:
        return page, lenders
    lenders.lend(page)
    return type(page).objects.in_full().get(pk=page.source.pk), lenders


def present_page(page: Any, language: str, page_number: int, now: datetime) -> PageView:
    """Compose a page that has a title, an introduction and a story."""
    source, lenders = source_and_lenders(page, language)
    lenders.load([source])
    return PageView(**frame(source, lenders))
