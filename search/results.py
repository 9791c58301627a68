"""The answer of an engine, as people and programs read it."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from booths.lending import Lenders
from booths.links import page_url
from booths.models import Exhibit, RoundPage
from booths.pictures import Picture, load_images
from booths.presentation.facts import price_line
from expo_site.languages import preferences
from expo_site.words import Words, best
from search.engines import engine
from search.labels import Labels, labels
from search.matches import Match, matches
from search.models import ProductDocument
from search.query import Dimension, ProductQuery, ProductResults

Images = Callable[[Iterable[int]], Mapping[int, Any]]


@dataclass(frozen=True)
class Hit:
    """A product that was found, and the booth that shows it."""

    document: ProductDocument
    #: A row with the few fields of the exhibit that are shown.
    exhibit: Any
    url: str
    name: Words
    summary: Words
    province: tuple[str, Words]
    place: Words
    round: RoundPage
    round_title: Words
    #: What ``find`` was told to load as its image, where there is one.
    image: Any
    alt: Words
    matched: tuple[Match, ...]

    @property
    def producer(self) -> str:
        return str(self.exhibit.booth__producer__brand)

    @property
    def picture(self) -> Picture | None:
        return Picture(self.image, self.alt) if self.image else None

    @property
    def price(self) -> str:
        return price_line(self.exhibit)


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


def find(query: ProductQuery, language: str, images: Images = load_images) -> Found:
    """Ask the engine and compose its answer in a language.

    Args:
        query: what is asked.
        language: what the answer is read in.
        images: loads what is shown of images, by their ids.
    """
    started = time.perf_counter()
    answer = engine().search(query)
    documents = ProductDocument.objects.in_bulk(answer.exhibit_ids, field_name="exhibit_id")
    wanted = {dimension: {*answer.facets[dimension], *query.filters.get(dimension, ())} for dimension in Dimension}
    wanted[Dimension.PROVINCE].update(document.province_id for document in documents.values())
    wanted[Dimension.REGENCY].update(document.regency_id for document in documents.values() if document.regency_id)
    names = labels(wanted, language)
    lenders = Lenders(language)
    titles = {pk: lenders.title(round_page) for pk, round_page in query.scope.rounds.items()}
    found = [documents[pk] for pk in answer.exhibit_ids if pk in documents]
    return Found(
        total=answer.total,
        hits=_hits(found, names, titles, query, language, images),
        facets=_facets(answer, names, titles, query),
        engine=answer.engine,
        took_ms=round((time.perf_counter() - started) * 1000, 1),
        page=query.page,
        page_size=query.page_size,
    )


def _hits(
    documents: list[ProductDocument],
    names: Labels,
    titles: Mapping[int, Words],
    query: ProductQuery,
    language: str,
    images: Images,
) -> list[Hit]:
    public = Exhibit.objects.filter(booth__live=True, booth__producer__live=True)
    rows = public.filter(pk__in=[document.exhibit_id for document in documents]).values_list(
        "pk",
        "price",
        "currency",
        "unit",
        "product__slug",
        "booth__url_path",
        "booth__round",
        "booth__producer__brand",
        "booth__producer__slug",
        named=True,
    )
    # What was withdrawn just now has no row, or a round that is not public.
    exhibits = {row.pk: row for row in rows if row.booth__round in query.scope.rounds}
    documents = [one for one in documents if (Dimension.PROVINCE, one.province_id) in names]
    loaded = images(document.image_id for document in documents if document.image_id)
    return [
        _hit(document, exhibits[document.exhibit_id], loaded, names, titles, query, language)
        for document in documents
        if document.exhibit_id in exhibits
    ]


def _hit(
    document: ProductDocument,
    exhibit: Any,
    images: Mapping[int, Any],
    names: Labels,
    titles: Mapping[int, Words],
    query: ProductQuery,
    language: str,
) -> Hit:
    province = names[Dimension.PROVINCE, document.province_id]
    regency = (Dimension.REGENCY, document.regency_id or 0)
    round_page = query.scope.rounds[exhibit.booth__round]
    return Hit(
        document=document,
        exhibit=exhibit,
        url=page_url(exhibit.booth__url_path, language, exhibit.product__slug),
        name=_words(document, "name", language),
        summary=_words(document, "summary", language),
        province=province,
        place=names.get(regency, province)[1],
        round=round_page,
        round_title=titles[round_page.pk],
        image=images.get(document.image_id or 0),
        alt=best(document.image_alt, preferences(language)),
        matched=tuple(matches(document, query.groups, query.now)),
    )


def _words(document: ProductDocument, kind: str, language: str) -> Words:
    return best({code: words[kind] for code, words in document.words.items() if kind in words}, preferences(language))


def _facets(
    answer: ProductResults, names: Labels, titles: Mapping[int, Words], query: ProductQuery
) -> dict[Dimension, list[FacetValue]]:
    rounds = query.scope.rounds
    facets = {}
    for dimension in Dimension:
        counts, chosen = answer.facets[dimension], query.filters.get(dimension, frozenset())
        values = []
        for pk in {*counts, *chosen}:
            if dimension == Dimension.ROUND:
                values.append(FacetValue(rounds[pk].slug, titles[pk], counts.get(pk, 0), pk in chosen))
            elif (dimension, pk) in names:
                values.append(FacetValue(*names[dimension, pk], counts.get(pk, 0), pk in chosen))
        facets[dimension] = sorted(values, key=lambda value: (-value.count, value.label))
    return facets
