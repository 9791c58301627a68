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
        # url_path begins with the slug of the home page, which no address shows.
        path = thing.url_path.split("/", 2)[2]
    else:
        path = thing.booth.url_path.split("/", 2)[2]
        if thing.product:  # a draft may have none yet; its preview shows the address of the booth
            path += f"{thing.product.slug}/"
    with translation.override(language or current()):
        return reverse("wagtail_serve", args=[path])


def named_url(language: str, name: str, *args: str) -> str:
    """Return the address of a view in a language."""
    with translation.override(language):
        return reverse(name, args=args)
