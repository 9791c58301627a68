"""What the values of facets are called. Names are kept in memory until any of them changes (``CatalogueVersion``)."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from booths.models import Category, Province, Regency, Sector
from expo_site.words import Words
from search.models import CatalogueVersion
from search.query import Dimension

#: The rows that have names, and the field that they are asked for by.
MODELS: dict[Dimension, tuple[Any, str]] = {
    Dimension.PROVINCE: (Province, "code"),
    Dimension.REGENCY: (Regency, "official_code"),
    Dimension.SECTOR: (Sector, "slug"),
    Dimension.CATEGORY: (Category, "code"),
}


class Labels:
    """The code and the name of values in one language; those that nobody asked for before are read together."""

    def __init__(self) -> None:
        self.known: dict[tuple[Dimension, int], tuple[str, Words]] = {}

    def __getitem__(self, value: tuple[Dimension, int]) -> tuple[str, Words]:
        return self.known[value]

    def __contains__(self, value: tuple[Dimension, int]) -> bool:
        return value in self.known

    def get(self, value: tuple[Dimension, int], default: tuple[str, Words]) -> tuple[str, Words]:
        return self.known.get(value, default)

    def load(self, wanted: Mapping[Dimension, Collection[int]], language: str) -> None:
        """Read the names of rows that are not known yet; of those that are gone, there are none."""
        for dimension, (model, code) in MODELS.items():
            missing = [pk for pk in wanted.get(dimension, ()) if (dimension, pk) not in self.known]
            for row in model.objects.filter(pk__in=missing) if missing else ():
                self.known[dimension, row.pk] = (getattr(row, code), row.name(language))


_kept: dict[str, tuple[UUID | None, Labels]] = {}


def labels(wanted: Mapping[Dimension, Collection[int]], language: str) -> Labels:
    """Return the code and the name of rows, by dimension and id."""
    token = CatalogueVersion.current(CatalogueVersion.Part.NAMES)
    kept = _kept.get(language)
    if kept is None or token is None or kept[0] != token:
        kept = _kept[language] = (token, Labels())
    kept[1].load(wanted, language)
    return kept[1]
