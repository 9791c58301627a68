"""What is asked of an engine and what it answers: plain values, the same for every engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from search.scope import Scope
from search.terms import Group


class Dimension(StrEnum):
    """What results can be narrowed by, and are counted by."""

    ROUND = "round"
    PROVINCE = "province"
    REGENCY = "regency"
    SECTOR = "sector"
    CATEGORY = "category"


@dataclass(frozen=True, kw_only=True)
class ProductQuery:
    """A search for products.

    Attributes:
        groups: what the visitor's words stand for, in their order; none: everything.
        scope: the rounds and pavilions that are public, and the moment that this is so.
        filters: ids of rows, by dimension; one of them must fit.
        open_only: whether only rounds that are open count.
        page: from 1.
        page_size: at most 100.
    """

    scope: Scope
    groups: tuple[Group, ...] = ()
    filters: Mapping[Dimension, frozenset[int]] = field(default_factory=dict)
    open_only: bool = False
    page: int = 1
    page_size: int = 24

    @property
    def now(self) -> datetime:
        return self.scope.now


@dataclass(frozen=True)
class ProductResults:
    """The answer to a ``ProductQuery``.

    Attributes:
        total: how many products fit.
        exhibit_ids: those of the page, best first; each product once.
        facets: how many products fit by dimension and row, each dimension counted without its own filter.
        engine: which engine answered.
    """

    total: int
    exhibit_ids: tuple[int, ...]
    facets: Mapping[Dimension, Mapping[int, int]]
    engine: str
