"""The answer of an engine, as people and programs read it."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Value

from booths.lending import Lenders
from booths.links import url_for
from booths.models import Category, Exhibit, Province, Regency, Sector
from booths.pictures import Picture, load_images
from booths.presentation.facts import price_line
from expo_site.languages import preferences
from expo_site.words import Words, best
from search.engines import engine
from search.matches import Match, matches
from search.models import ProductDocument
from search.query import Dimension, ProductQuery, ProductResults


@dataclass(frozen=True)
class Hit:
    """A product that was found."""

    document: ProductDocument
    exhibit: Exhibit
    url: str
    name: Words
    summary: Words
    round: Words
    place: Words
    picture: Picture | None
    price: str
    matched: tuple[Match, ...]


@dataclass(frozen=True)
class FacetValue:
    """A value that results can be narrowed to."""

    value: str
    label: Words
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Found:
    """A page of results with all that is said about them."""

    total: int
    hits: list[Hit]
    facets: Mapping[Dimension, list[FacetValue]]
    engine: str
    took_ms: float
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.page_size))


def find(query: ProductQuery, language: str) -> Found:
    """Ask the engine and compose its answer in a language."""
    started = time.perf_counter()
    answer = engine().search(query)
    lenders = Lenders(language)
    return Found(
        total=answer.total,
        hits=_hits(answer, query, lenders),
        facets=_facets(answer, query, lenders),
        engine=answer.engine,
        took_ms=round((time.perf_counter() - started) * 1000, 1),
        page=query.page,
        page_size=query.page_size,
    )


def _hits(answer: ProductResults, query: ProductQuery, lenders: Lenders) -> list[Hit]:
    ids = answer.exhibit_ids
    documents = {row.exhibit_id: row for row in ProductDocument.objects.filter(exhibit_id__in=ids)}
    exhibits = (
        Exhibit.objects.filter(pk__in=ids)
        .select_related("product", "booth__producer__regency", "booth__pavilion__province", "booth__round__expo")
        .defer("description", "pictures")
        .in_bulk()
    )
    found = [(documents[pk], exhibits[pk]) for pk in ids if pk in documents and pk in exhibits]
    images = load_images(document.image_id for document, _exhibit in found if document.image_id)
    return [_hit(document, exhibit, images, lenders, query) for document, exhibit in found]


def _hit(
    document: ProductDocument, exhibit: Exhibit, images: Mapping[int, Any], lenders: Lenders, query: ProductQuery
) -> Hit:
    language = lenders.language
    booth = exhibit.booth
    image = images.get(document.image_id or 0)
    return Hit(
        document=document,
        exhibit=exhibit,
        url=url_for(exhibit, language),
        name=_words(document, "name", language),
        summary=_words(document, "summary", language),
        round=lenders.title(booth.round),
        place=(booth.producer.regency or booth.pavilion.province).name(language),
        picture=Picture(image, best(document.image_alt, preferences(language))) if image else None,
        price=price_line(exhibit),
        matched=tuple(matches(document, query.groups, query.now)),
    )


def _words(document: ProductDocument, kind: str, language: str) -> Words:
    return best({code: words[kind] for code, words in document.words.items() if kind in words}, preferences(language))


def _facets(answer: ProductResults, query: ProductQuery, lenders: Lenders) -> dict[Dimension, list[FacetValue]]:
    wanted = {dimension: {*answer.facets[dimension], *query.filters.get(dimension, ())} for dimension in Dimension}
    names = dict(_names(wanted, lenders.language))
    for pk in wanted[Dimension.ROUND]:
        names[Dimension.ROUND, pk] = (query.scope.rounds[pk].slug, lenders.title(query.scope.rounds[pk]))
    facets = {}
    for dimension in Dimension:
        chosen = query.filters.get(dimension, frozenset())
        values = [
            FacetValue(*names[dimension, pk], answer.facets[dimension].get(pk, 0), pk in chosen)
            for pk in wanted[dimension]
            if (dimension, pk) in names
        ]
        facets[dimension] = sorted(values, key=lambda value: (-value.count, value.label))
    return facets


def _names(
    wanted: Mapping[Dimension, Iterable[int]], language: str
) -> Iterator[tuple[tuple[Dimension, int], tuple[str, Words]]]:
    """Yield the code and the name of places, sectors and categories, read in one query."""
    models: dict[Dimension, tuple[Any, str]] = {
        Dimension.PROVINCE: (Province, "code"),
        Dimension.REGENCY: (Regency, "official_code"),
        Dimension.SECTOR: (Sector, "slug"),
        Dimension.CATEGORY: (Category, "code"),
    }
    queries = [
        model.objects.filter(pk__in=wanted[dimension])
        .order_by()
        .values_list(
            Value(dimension.value, CharField()),
            "pk",
            code,
            "names",
            F("kind") if model is Regency else Value("", CharField()),
        )
        for dimension, (model, code) in models.items()
    ]
    for dimension, pk, code, names, kind in queries[0].union(*queries[1:], all=True):
        model = models[Dimension(dimension)][0]
        row = model(names=names, kind=kind) if model is Regency else model(names=names)
        yield (Dimension(dimension), pk), (code, row.name(language))
