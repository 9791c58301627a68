"""The embedded engine: the database's own text index finds documents, columns in memory rank, narrow and count them."""

import math
from collections.abc import Mapping
from itertools import chain
from typing import Any

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from search import text_index
from search.engines.columns import Columns, Mask, Numbers, Positions, Values, columns
from search.models import Mention
from search.query import Dimension, ProductQuery, ProductResults
from search.terms import Group

#: Where the visitor's own words are looked for, and what finding them there is worth.
WORDS_WORTH = {"name_tokens": 10.0, "maker_tokens": 6.0, "text_tokens": 2.0}
#: What it is worth where a document says, in its name or not, what the words mean. The best of all this counts.
MEANING_WORTH = {True: 8.0, False: 1.5}
#: What it is worth beside that where a fact means it: coffee that is called so goes before a coffee table.
FACTS_WORTH = 6.0
#: A part of the query, and where it was looked for.
Place = tuple[int, str]


class DatabaseEngine:
    """Finds products in the database that everything else is in."""

    name = "database"

    def search(self, query: ProductQuery) -> ProductResults:
        """Answer a query: two database queries, whatever it matches."""
        known = columns()
        currency = _currency(known, query)
        count, worth = _scores(query, known)
        needed = math.ceil(len(query.groups) / 2)
        public = (count >= needed) & (currency >= 0)[known.pavilion] & (known.shown_until > query.now.timestamp())
        values = {**known.values, Dimension.ROUND: _rounds(known, query)}
        fits = {dimension: values[dimension].having(ids) for dimension, ids in query.filters.items()}
        narrowed = _all([public, *fits.values()])
        found = _each_product_once(narrowed, known, currency)
        facets = {}
        for dimension in Dimension:
            counted = narrowed if dimension == Dimension.ROUND else found
            if dimension in fits:
                counted = _all([public, *(fit for other, fit in fits.items() if other != dimension)])
                # A product stands in a round once, and who chooses an earlier round finds it there.
                if dimension != Dimension.ROUND:
                    counted = _each_product_once(counted, known, currency)
            facets[dimension] = values[dimension].counts(counted)
        at = np.flatnonzero(found)
        # Parts found, their worth, open and late rounds, and a steady order.
        best = at[np.lexsort((-known.pk[at], currency[known.pavilion[at]], worth[at], count[at]))[::-1]]
        start = (query.page - 1) * query.page_size
        page = best[start : start + query.page_size]
        return ProductResults(len(at), tuple(known.exhibit[page].tolist()), facets, self.name)


def _scores(query: ProductQuery, known: Columns) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return how many parts of the query each document has, and what that is worth.

    A part that few documents have is worth more (the inverse document frequency of BM25: Robertson and Zaragoza, The
    Probabilistic Relevance Framework, 2009, section 3.4.1).
    """
    size = len(known)
    count, total = np.zeros(size, dtype=np.int64), np.zeros(size)
    found = _found(query, known)
    for number, group in enumerate(query.groups):
        worth = np.zeros(size)
        for place, value in [*WORDS_WORTH.items(), *((str(place), value) for place, value in MEANING_WORTH.items())]:
            if (number, place) in found:
                at = found[number, place]
                worth[at] = np.maximum(worth[at], value)
        meant = np.zeros(size, dtype=bool)
        if (number, "facts") in found:
            meant[found[number, "facts"]] = True
        for at in _certified(group, known, query.now.timestamp()):
            meant[at] = True
        worth += FACTS_WORTH * meant
        has = worth > 0
        documents = np.count_nonzero(has)
        count += has
        total += worth * math.log(1 + (size - documents + 0.5) / (documents + 0.5))
    return count, total


def _certified(group: Group, known: Columns, now: float) -> list[Positions]:
    """Return the documents with certificates that a part of the query means, while these hold."""
    held = (known.certificates[token] for token, _name in group.facts if token in known.certificates)
    return [at[end > now] for at, end in held]


def _found(query: ProductQuery, known: Columns) -> Mapping[Place, Positions]:
    """Return where each part of the query is found, from one database query: the text index knows, and the mentions."""
    text, mentions = text_index.TEXT_TABLE, Mention._meta.db_table
    in_text = f"SELECT %s, %s, group_concat(rowid) FROM {text} WHERE {text} MATCH %s"  # noqa: S608
    in_mentions = f"SELECT %s, %s, group_concat(exhibit_id) FROM {mentions} WHERE in_name = %s"  # noqa: S608
    asked: list[tuple[str, list[Any]]] = []
    for number, group in enumerate(query.groups):
        if phrases := [" ".join(term.tokens) for term in group.literal]:
            asked += [(in_text, [number, field, text_index.expression(field, phrases)]) for field in WORDS_WORTH]
        if facts := [token for token, _name in group.facts]:
            asked.append((in_text, [number, "facts", text_index.expression("fact_tokens", facts)]))
        if group.concepts:
            marks = ", ".join(["%s"] * len(group.concepts))
            said = f"{in_mentions} AND concept_id IN ({marks})"
            asked += [(said, [number, str(place), place, *group.concepts]) for place in MEANING_WORTH]
    if not asked:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(sql for sql, _parameters in asked),
            list(chain.from_iterable(parameters for _sql, parameters in asked)),
        )
        rows = cursor.fetchall()
    places = {str(place) for place in MEANING_WORTH}
    found = {}
    for number, place, listed in rows:
        if listed:
            ids = np.fromstring(listed, dtype=np.int64, sep=",")
            found[number, place] = known.at_exhibits(ids) if place in places else known.at_ids(ids)
    return found


def _currency(known: Columns, query: ProductQuery) -> Numbers:
    """Return the rank of each pavilion by its round, open and late ones above; -1 where it is not to be seen."""
    scope = query.scope
    ranks = {round_id: rank for rank, round_id in enumerate(sorted(scope.rounds, key=scope.currency))}
    of_pavilion = {
        pavilion: ranks[round_id]
        for pavilion, round_id in scope.pavilions.items()
        if not query.open_only or scope.is_open(round_id)
    }
    return np.array([of_pavilion.get(pavilion, -1) for pavilion in known.pavilions.tolist()], dtype=np.int64)


def _rounds(known: Columns, query: ProductQuery) -> Values:
    rounds = query.scope.pavilions
    pavilions = enumerate(known.pavilions.tolist())
    pairs = [(at, rounds[pavilion]) for at, pavilion in pavilions if pavilion in rounds]
    return Values.of(known.pavilion, len(known.pavilions), pairs)


def _all(masks: list[Mask]) -> Mask:
    return np.logical_and.reduce(masks)


def _each_product_once(documents: Mask, known: Columns, currency: Numbers) -> Mask:
    """Keep of each product the document in the round that is open, else the latest."""
    at = np.flatnonzero(documents & known.is_shared)
    at = at[np.lexsort((-known.pk[at], currency[known.pavilion[at]], known.product[at]))]
    products = known.product[at]
    dropped = at[:-1][products[1:] == products[:-1]]
    kept = documents.copy()
    kept[dropped] = False
    return kept
