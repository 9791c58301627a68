"""The narrow part of the documents, in memory as columns: what results are filtered, counted and made unique by.

Reading it from the database for ten thousand matches would take longer than everything else together. It belongs to
the token that it was read with (``CatalogueVersion``); a search that finds another token reads it anew.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from booths.models import Category
from search.analysis import fact_token
from search.models import CatalogueVersion, ProductDocument
from search.query import Dimension

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
#: Positions of documents in the columns.
Positions = NDArray[np.intp]
FOREVER = float("inf")


@dataclass(frozen=True, eq=False)
class Values:
    """What documents have of a dimension. They have it through their owner, a booth or a category, which are fewer.

    Attributes:
        of_document: the owner of each document.
        owners, codes: pairs of an owner and the position of a value that it has.
        ids: the ids of the values.
    """

    of_document: Numbers
    owners: Numbers
    codes: Numbers
    ids: Numbers
    owner_count: int

    @classmethod
    def of(cls, of_document: Numbers, owner_count: int, pairs: Iterable[tuple[int, int]]) -> "Values":
        """Return the values of pairs of an owner and an id."""
        owners, values = np.array(list(pairs), dtype=np.int64).reshape(-1, 2).T
        ids, codes = np.unique(values, return_inverse=True)
        return cls(of_document, owners, codes, ids, owner_count)

    def having(self, wanted: Collection[int]) -> Mask:
        """Return which documents have one of these ids."""
        owners = np.zeros(self.owner_count, dtype=bool)
        owners[self.owners[np.isin(self.ids, list(wanted))[self.codes]]] = True
        return owners[self.of_document]

    def counts(self, documents: Mask) -> dict[int, int]:
        """Return how many of some documents have each id, of those that any has."""
        per_owner = np.bincount(self.of_document[documents], minlength=self.owner_count)
        counts = np.bincount(self.codes, weights=per_owner[self.owners], minlength=len(self.ids)).astype(np.int64)
        found = np.flatnonzero(counts)
        return dict(zip(self.ids[found].tolist(), counts[found].tolist(), strict=True))


@dataclass(frozen=True, eq=False)
class Columns:
    """Facts of the documents, in the order of their ids."""

    pk: Numbers
    exhibit: Numbers
    product: Numbers
    #: Which of ``pavilions`` a document stands in.
    pavilion: Numbers
    shown_until: NDArray[np.float64]
    #: Whether its product has another document.
    is_shared: Mask
    #: The ids of the pavilions.
    pavilions: Numbers
    #: All but the rounds, which a search knows.
    values: Mapping[Dimension, Values]
    #: The documents that have a kind of certificate, by its token, with the moment when it ends.
    certificates: Mapping[str, tuple[Positions, NDArray[np.float64]]]
    by_exhibit: Positions

    def __len__(self) -> int:
        return len(self.pk)

    def at_ids(self, ids: Numbers) -> Positions:
        """Return the positions of documents by their ids; one that came just now has none."""
        return _where(self.pk, ids)

    def at_exhibits(self, ids: Numbers) -> Positions:
        """Return the positions of documents by the ids of their exhibits."""
        return self.by_exhibit[_where(self.exhibit[self.by_exhibit], ids)]


def _where(column: Numbers, ids: Numbers) -> Positions:
    """Return where ids stand in a sorted column, without those that do not."""
    found = np.searchsorted(column, ids)
    found[found == len(column)] = 0
    return found[column[found] == ids] if len(column) else found[:0]


_kept: tuple[UUID | None, Columns] | None = None


def columns() -> Columns:
    """Return the columns as this transaction sees the documents."""
    global _kept
    token, kept = CatalogueVersion.current(), _kept
    if kept is None or kept[0] != token:
        kept = _kept = (token, _read())
    return kept[1]


def _read() -> Columns:
    rows = list(
        ProductDocument.objects.order_by("pk")
        .values_list(
            "pk",
            "exhibit_id",
            "product_id",
            "booth_id",
            "category_id",
            "shown_until",
            "certificates",
            "pavilion_id",
            "province_id",
            "regency_id",
            "sector_ids",
        )
        .iterator(5000)
    )
    pk, exhibit, product_ids, booth_ids, categories = _columns((*row[:4], row[4] or 0) for row in rows)
    # All documents of a booth have these in common.
    facts = {row[3]: row[7:] for row in rows}
    ids, booth = np.unique(booth_ids, return_inverse=True)
    booths = [facts[booth_id] for booth_id in ids.tolist()]
    pavilions, pavilion = np.unique(np.array([row[0] for row in booths], dtype=np.int64), return_inverse=True)
    _ids, product, documents = np.unique(product_ids, return_inverse=True, return_counts=True)
    certificates: dict[str, list[tuple[int, float]]] = {}
    for position, row in enumerate(rows):
        for code, end in row[6].items():
            held = certificates.setdefault(fact_token("certificate", code), [])
            held.append((position, FOREVER if end is None else end))
    return Columns(
        pk=pk,
        exhibit=exhibit,
        product=product,
        pavilion=pavilion[booth],
        shown_until=np.array([row[5].timestamp() if row[5] else FOREVER for row in rows], dtype=np.float64),
        is_shared=documents[product] > 1,
        pavilions=pavilions,
        values={
            Dimension.PROVINCE: Values.of(booth, len(ids), [(at, row[1]) for at, row in enumerate(booths)]),
            Dimension.REGENCY: Values.of(booth, len(ids), [(at, row[2]) for at, row in enumerate(booths) if row[2]]),
            Dimension.SECTOR: Values.of(
                booth, len(ids), [(at, one) for at, row in enumerate(booths) for one in row[3]]
            ),
            Dimension.CATEGORY: _categories(categories),
        },
        certificates={
            token: (np.array([at for at, _end in held], dtype=np.intp), np.array([end for _at, end in held]))
            for token, held in certificates.items()
        },
        by_exhibit=np.argsort(exhibit),
    )


def _categories(column: Numbers) -> Values:
    """Return the category of each document with those above it; 0 is none."""
    ids, of_document = np.unique(column, return_inverse=True)
    parents = dict(Category.objects.values_list("pk", "parent"))
    pairs = []
    for at, category in enumerate(ids.tolist()):
        step = category or None
        while step is not None:
            pairs.append((at, step))
            step = parents.get(step)
    return Values.of(of_document, len(ids), pairs)


def _columns(rows: Iterable[tuple[int, int, int, int, int]]) -> list[Numbers]:
    return list(np.array(list(rows), dtype=np.int64).reshape(-1, 5).T)
