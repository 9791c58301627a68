"""The upper pages: home, expos, rounds and stories. They are few, and every page shows some of their titles."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from wagtail.models import Page

from booths.models.public import is_private, source_locale_id
from expo_site.once import once

#: Home pages are at 2, expos and stories at 3, rounds at 4.
DEEPEST = 4
_TREE, _WORDS = ("id", "path", "depth", "url_path", "slug"), ("title", "translation_key", "locale_id")
#: What is asked of them, in the order in which a page takes it.
_FIELDS = [
    field.attname
    for field in Page._meta.concrete_fields
    if field.attname in {*_TREE, *_WORDS, "expire_at", "show_in_menus"}
]


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
    # Of the translations only the titles: making a page of each row would take longer than the query.
    for *values, language, kind in rows.values_list(*_FIELDS, "locale__language_code", "content_type__model"):
        row = dict(zip(_FIELDS, values, strict=True))
        upper.titles.setdefault(row["translation_key"], {})[language] = row["title"]
        if row["locale_id"] == source_locale_id():
            page = Page.from_db(rows.db, _FIELDS, values)
            page.kind = kind
            upper.sources.append(page)
    return upper
