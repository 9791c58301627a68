"""The embedded engine: the database's own text index finds documents, Python ranks, narrows and counts them."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from django.db import connection

from search.engines.columns import Columns, columns
from search.models import ProductDocument
from search.query import Dimension, ProductQuery, ProductResults
from search.terms import Group, Term

#: Where a part of a query is looked for, with what finding it there is worth: the visitor's own words above their
#: translations, the name above the maker, that above the text. The best of them counts.
FIELDS: tuple[tuple[str, str, float], ...] = (
    ("name_tokens", "literal", 10.0),
    ("name_tokens", "translated", 8.0),
    ("maker_tokens", "literal", 6.0),
    ("text_tokens", "literal", 2.0),
    ("text_tokens", "translated", 1.5),
)
#: What it is worth beside that where a fact means it: coffee that is called so goes before a coffee table.
FACTS_WORTH = 6.0
#: All of these places; the facts come last.
PLACES = [*((field, kind) for field, kind, _worth in FIELDS), ("fact_tokens", "facts")]
Scores = dict[int, tuple[int, float]]


class DatabaseEngine:
    """Finds products in the database that everything else is in."""

    name = "database"

    def search(self, query: ProductQuery) -> ProductResults:
        """Answer a query: two database queries, whatever it matches."""
        known = columns()
        scores = _scores(query, known) if query.groups else dict.fromkeys(known.product, (0, 0.0))
        public = _public(scores, known, query)
        fits = {dimension: _fits(dimension, ids, known, query) for dimension, ids in query.filters.items()}
        rank = _ranks(scores, known, query)
        narrowed = _narrowed(public, fits.values())
        found = _each_product_once(narrowed, known, rank)
        facets = {}
        for dimension in Dimension:
            others = [fit for other, fit in fits.items() if other != dimension]
            counted = _narrowed(public, others) if dimension in fits else narrowed
            # A product stands in a round once, and who chooses an earlier round finds it there.
            if dimension != Dimension.ROUND:
                counted = _each_product_once(counted, known, rank) if dimension in fits else found
            facets[dimension] = _counted(dimension, counted, known, query)
        start = (query.page - 1) * query.page_size
        best = sorted(found, key=rank, reverse=True)[start : start + query.page_size]
        return ProductResults(len(found), tuple(known.exhibit[pk] for pk in best), facets, self.name)


def _scores(query: ProductQuery, known: Columns) -> Scores:
    """Return how many parts of the query each document has, and what that is worth.

    A document counts where it has at least half of them. A part that few documents have is worth more (the inverse
    document frequency of BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.4.1).
    """
    groups, size = query.groups, len(known.product)
    matches = _matches(groups)
    scores: Scores = {}
    for group in range(len(groups)):
        worth: dict[int, float] = {}
        for field in reversed(range(len(FIELDS))):
            worth.update(dict.fromkeys(matches.get((group, field), ()), FIELDS[field][2]))
        meant = chain(matches.get((group, len(FIELDS)), ()), _certified(groups[group], known, query.now.timestamp()))
        for pk in set(meant):
            worth[pk] = worth.get(pk, 0.0) + FACTS_WORTH
        rarity = math.log(1 + (size - len(worth) + 0.5) / (len(worth) + 0.5))
        if not scores:
            scores = {pk: (1, value * rarity) for pk, value in worth.items()}
            continue
        for pk, value in worth.items():
            count, total = scores.get(pk, (0, 0.0))
            scores[pk] = (count + 1, total + value * rarity)
    needed = math.ceil(len(groups) / 2)
    return {pk: score for pk, score in scores.items() if score[0] >= needed} if needed > 1 else scores


def _certified(group: Group, known: Columns, now: float) -> Iterator[int]:
    """Yield the documents with a certificate that a part of the query means, while it holds."""
    for token, _name in group.facts:
        yield from (pk for pk, end in known.certificates.get(token, ()) if end > now)


def _matches(groups: Sequence[Group]) -> dict[tuple[int, int], list[int]]:
    """Return the documents that have a part of the query in a field, from one query of the text index."""
    asked = [
        (number, position, f"{{{field}}} : ({expression})")
        for number, group in enumerate(groups)
        for position, (field, kind) in enumerate(PLACES)
        if (expression := " OR ".join(map(_expression, getattr(group, kind))))
    ]
    if not asked:
        return {}
    table = f"{ProductDocument._meta.db_table}_text"
    sql = " UNION ALL ".join(
        f"SELECT %s, %s, group_concat(rowid) FROM {table} WHERE {table} MATCH %s"  # noqa: S608
        for _one in asked
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, list(chain.from_iterable(asked)))
        return {(group, field): [int(pk) for pk in ids.split(",")] for group, field, ids in cursor.fetchall() if ids}


def _expression(term: Term | tuple[str, str]) -> str:
    """Return a term or a fact as SQLite's FTS5 wants it; tokens hold no character that means anything to it."""
    phrase = " ".join(term.tokens) if isinstance(term, Term) else term[0]
    return f'"{phrase[:-1]}"*' if phrase.endswith("*") else f'"{phrase}"'


def _public(scores: Scores, known: Columns, query: ProductQuery) -> list[int]:
    """Return the documents that may be seen now, in rounds that the query asks for."""
    scope, now = query.scope, query.now.timestamp()
    pavilions = {
        pavilion for pavilion, round_id in scope.pavilions.items() if not query.open_only or scope.is_open(round_id)
    }
    booths = {booth for booth, facts in known.booths.items() if facts[0] in pavilions}
    booth_of, until = known.booth, known.shown_until
    return [pk for pk in scores if booth_of.get(pk) in booths and until[pk] > now]


def _fits(dimension: Dimension, ids: frozenset[int], known: Columns, query: ProductQuery) -> Callable[[int], bool]:
    """Return a test of whether a document has one of some values of a dimension."""
    if dimension == Dimension.CATEGORY:
        categories = {category for category, above in known.lineages.items() if not ids.isdisjoint(above)}
        return lambda pk: known.category[pk] in categories
    booths = {booth for booth in known.booths if not ids.isdisjoint(_values(dimension, booth, known, query))}
    return lambda pk: known.booth[pk] in booths


def _values(dimension: Dimension, booth: int, known: Columns, query: ProductQuery) -> tuple[int, ...]:
    pavilion, province, regency, sectors = known.booths[booth]
    if dimension == Dimension.ROUND:
        return (query.scope.pavilions[pavilion],) if pavilion in query.scope.pavilions else ()
    if dimension == Dimension.PROVINCE:
        return (province,)
    if dimension == Dimension.REGENCY:
        return (regency,) if regency is not None else ()
    return sectors


def _narrowed(documents: list[int], fits: Iterable[Callable[[int], bool]]) -> list[int]:
    for fit in fits:
        documents = [pk for pk in documents if fit(pk)]
    return documents


def _ranks(scores: Scores, known: Columns, query: ProductQuery) -> Callable[[int], tuple[int, float, int, int]]:
    """Return what documents are sorted by: parts found, their worth, open and late rounds, and a steady order."""
    rounds = sorted(query.scope.rounds, key=query.scope.currency)
    order = {round_id: position for position, round_id in enumerate(rounds)}
    currency = {
        booth: order[query.scope.pavilions[facts[0]]]
        for booth, facts in known.booths.items()
        if facts[0] in query.scope.pavilions
    }
    booth_of = known.booth
    return lambda pk: (*scores[pk], currency[booth_of[pk]], -pk)


def _each_product_once(
    documents: list[int], known: Columns, rank: Callable[[int], tuple[int, float, int, int]]
) -> list[int]:
    """Keep of each product the document in the round that is open, else the latest."""
    shared = known.shared.intersection(documents)
    if not shared:
        return documents
    kept: dict[int, int] = {}
    for pk in sorted(shared, key=lambda pk: rank(pk)[2:]):
        kept[known.product[pk]] = pk
    dropped = shared.difference(kept.values())
    return [pk for pk in documents if pk not in dropped]


def _counted(dimension: Dimension, documents: list[int], known: Columns, query: ProductQuery) -> Mapping[int, int]:
    """Return how many documents have each value of a dimension."""
    counts: Counter[int] = Counter()
    if dimension == Dimension.CATEGORY:
        for category, count in Counter(map(known.category.__getitem__, documents)).items():
            for above in known.lineages.get(category, ()) if category is not None else ():
                counts[above] += count
        return counts
    for booth, count in Counter(map(known.booth.__getitem__, documents)).items():
        for value in _values(dimension, booth, known, query):
            counts[value] += count
    return counts
