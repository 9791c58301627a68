"""Links to pages in texts: they lead to the page that authors write, in the visitor's language."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from booths.links import url_for
from booths.models.public import source_locale_id
from expo_site.once import once


class SourceLinkHandler(PageLinkHandler):
    """Expands ``<a linktype="page" id="…">``; Wagtail's own leads to a translation, which has no address here."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        pages = load_links(int(attrs["id"]) for attrs in attrs_list if str(attrs.get("id", "")).isdigit())
        found = [pages.get(int(attrs["id"])) if str(attrs.get("id", "")).isdigit() else None for attrs in attrs_list]
        return [f'<a href="{escape(url_for(page))}">' if page else "<a>" for page in found]


def load_links(ids: Iterable[int]) -> dict[int, Page]:
    """Return the source pages of linked pages, by the id that is linked to; read once for each page that is shown."""
    known: dict[int, Page] = once("linked pages", dict)
    if missing := set(ids).difference(known):
        linked = Page.objects.in_bulk(missing)
        sources = {page.translation_key: page for page in linked.values() if page.locale_id == source_locale_id()}
        if elsewhere := {page.translation_key for page in linked.values()}.difference(sources):
            found = Page.objects.filter(translation_key__in=elsewhere, locale=source_locale_id())
            sources |= {page.translation_key: page for page in found}
        known |= {pk: sources.get(page.translation_key, page) for pk, page in linked.items()}
    return known
