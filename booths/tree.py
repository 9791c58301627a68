"""The upper pages: home, expos, rounds and stories. They are few, and every page shows some of their titles."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import F
from wagtail.models import Page

from booths.models.public import is_private, source_locale_id
from expo_site.once import once

#: Home pages are at 2, expos and stories at 3, rounds at 4.
DEEPEST = 4


@dataclass(frozen=True)
class UpperPages:
    """The published upper pages and their titles, read in one query.

    Attributes:
        sources: the pages that authors write, in the order of the tree.
        titles: by translation key and language; the authors' title too.
    """

    sources: list[Page] = field(default_factory=list)
    titles: dict[UUID, dict[str, str]] = field(default_factory=dict)

    def below_home(self, now: datetime) -> list[Page]:
        """Return the public pages right below the home page."""
        return [
            page
            for page in self.sources
            if page.depth == 3 and (page.expire_at is None or page.expire_at > now) and not is_private(page)
        ]


def upper_pages() -> UpperPages:
    """Return the published upper pages; read once for each page that is shown."""
    return once("upper pages", _read)


def _read() -> UpperPages:
    upper = UpperPages()
    rows = Page.objects.filter(depth__range=(2, DEEPEST), live=True, alias_of=None).order_by("path")
    for page in rows.annotate(language=F("locale__language_code"), kind=F("content_type__model")):
        upper.titles.setdefault(page.translation_key, {})[page.language] = page.title
        if page.locale_id == source_locale_id():
            upper.sources.append(page)
    return upper
