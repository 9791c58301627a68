"""Every address of the site is made here: from a thing and a language."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from expo_site.languages import current

if TYPE_CHECKING:
    from booths.models import Exhibit


def url_for(thing: "Page | Exhibit", language: str | None = None) -> str:
    """Return the address of a source page or an exhibit of one, in ``language`` (the active one by default)."""
    if isinstance(thing, Page):
        return page_url(thing.url_path, language)
    # A draft may have no product yet; its preview shows the address of the booth.
    return page_url(thing.booth.url_path, language, thing.product.slug if thing.product else "")


def page_url(url_path: str, language: str | None = None, slug: str = "") -> str:
    """Return the address of a page in a language (the active one by default).

    Args:
        url_path: Wagtail's. It begins with the slug of the home page, which no address shows.
        slug: of a thing that has its address below the page.
    """
    path = url_path.split("/", 2)[2] + (f"{slug}/" if slug else "")
    with translation.override(language or current()):
        return reverse("wagtail_serve", args=[path])


def named_url(language: str, name: str, *args: str) -> str:
    """Return the address of a view in a language."""
    with translation.override(language):
        return reverse(name, args=args)
