"""Engines take a ``ProductQuery`` and give ``ProductResults``; nothing outside knows which one does."""

from typing import Protocol

from search.query import ProductQuery, ProductResults


class Engine(Protocol):
    """What can be asked for products."""

    name: str

    def search(self, query: ProductQuery) -> ProductResults:
        """Answer a query."""


def engine() -> Engine:
    """Return the engine that answers."""
    from search.engines.database import DatabaseEngine

    return DatabaseEngine()
