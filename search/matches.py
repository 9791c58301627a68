"""Why a product was found: which of the visitor's words it has, and as what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from search.analysis import fold
from search.models import ProductDocument
from search.terms import Group


@dataclass(frozen=True)
class Match:
    """A part of the query, and what it was found as where that is another word."""

    typed: str
    found: str = ""


def matches(document: ProductDocument, groups: Iterable[Group], now: datetime) -> Iterator[Match]:
    """Yield what a document has of a query at ``now``."""
    texts = [f" {field} " for field in (document.name_tokens, document.maker_tokens, document.text_tokens)]
    facts = document.facts(now)
    for group in groups:
        if any(term.needle in text for text in texts for term in group.literal):
            yield Match(group.typed)
            continue
        translated = next((term.shown for text in texts for term in group.translated if term.needle in text), None)
        called = next((name for token, name in group.facts if token in facts), None)
        if found := translated or called:
            yield Match(group.typed, found if fold(found) != fold(group.typed) else "")
