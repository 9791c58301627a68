"""The narrow part of the documents, in memory: what results are filtered, counted and made unique by.

Reading it from the database for ten thousand matches would take longer than everything else together. It belongs to
the token that it was read with (``CatalogueVersion``); a search that finds another token reads it anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from booths.models import Category
from search.analysis import fact_token
from search.models import CatalogueVersion, ProductDocument

FOREVER = float("inf")


@dataclass(frozen=True)
class Columns:
    """Facts of the documents by their ids."""

    exhibit: Mapping[int, int]
    product: Mapping[int, int]
    booth: Mapping[int, int]
    category: Mapping[int, int | None]
    shown_until: Mapping[int, float]
    #: Documents whose product has another document.
    shared: frozenset[int]
    #: Facts of each booth: pavilion, province, regency, sectors.
    booths: Mapping[int, tuple[int, int, int | None, tuple[int, ...]]]
    #: The documents that have a kind of certificate, by its token, with the moment when it ends.
    certificates: Mapping[str, list[tuple[int, float]]]
    #: Each category with those above it.
    lineages: Mapping[int, tuple[int, ...]]


_kept: tuple[UUID | None, Columns] | None = None


def columns() -> Columns:
    """Return the columns as this transaction sees the documents."""
    global _kept
    token = CatalogueVersion.current()
    if _kept is None or _kept[0] != token:
        _kept = (token, _read())
    return _kept[1]


def _read() -> Columns:
    exhibit, product, booth, category, shown_until, booths = {}, {}, {}, {}, {}, {}
    documents_of: dict[int, list[int]] = {}
    certificates: dict[str, list[tuple[int, float]]] = {}
    rows = ProductDocument.objects.values_list(
        "pk",
        "exhibit_id",
        "product_id",
        "booth_id",
        "category_id",
        "shown_until",
        "pavilion_id",
        "province_id",
        "regency_id",
        "sector_ids",
        "certificates",
    )
    for (
        pk,
        exhibit_id,
        product_id,
        booth_id,
        category_id,
        until,
        pavilion,
        province,
        regency,
        sectors,
        certified,
    ) in rows.iterator(5000):
        for code, end in certified.items():
            certificates.setdefault(fact_token("certificate", code), []).append((pk, FOREVER if end is None else end))
        exhibit[pk], product[pk], booth[pk], category[pk] = exhibit_id, product_id, booth_id, category_id
        shown_until[pk] = until.timestamp() if until else FOREVER
        booths[booth_id] = (pavilion, province, regency, tuple(sectors))
        documents_of.setdefault(product_id, []).append(pk)
    parents = dict(Category.objects.values_list("pk", "parent"))
    lineages: dict[int, tuple[int, ...]] = {}
    for category_id in {found for found in category.values() if found is not None}:
        above: list[int] = []
        step: int | None = category_id
        while step is not None:
            above.append(step)
            step = parents.get(step)
        lineages[category_id] = tuple(above)
    shared = frozenset(pk for several in documents_of.values() if len(several) > 1 for pk in several)
    return Columns(exhibit, product, booth, category, shown_until, shared, booths, certificates, lineages)
