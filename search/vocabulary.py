"""The visitor's words and what they mean: concepts with their forms in every language, looked up as they are asked.

The glossary is kept by hand; categories, materials, sectors and places bring their names. All of it is rows, so what an
editor changes counts at the next search, in every process.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db import transaction

from expo_site.languages import codes
from search.analysis import STEMMERS, Word, stem, words
from search.models import Concept, ConceptForm
from search.stopwords import telling

#: How many words, and how many characters of a run without spaces, a form may have.
LONGEST_FORM = 4
LONGEST_RUN = 16
LONGEST_KEY = 180
#: How many words and characters of runs are looked up: what databases take at once has a limit.
MOST_PIECES = 128
#: How many concepts one word may mean; beyond that it is too vague to stand for them.
MOST_MEANINGS = 12
#: Whose word counts first where several concepts claim it.
PRECEDENCE = [kind.value for kind in Concept.Kind]


@dataclass(frozen=True)
class Meaning:
    """A part of a query: what was typed, and the concepts that it means.

    Attributes:
        words: as typed; one word, or a part of a run that belongs together.
        concepts: what it means by itself.
        phrases: what it means together with its neighbours (“bamboo” in “bamboo basket”).
    """

    words: tuple[Word, ...]
    concepts: tuple[Concept, ...] = ()
    phrases: tuple[Concept, ...] = ()

    @property
    def typed(self) -> str:
        return " ".join(word.shown for word in self.words)


def write_forms(concepts: Iterable[Concept]) -> None:
    """Write the keys of concepts anew."""
    concepts = list(concepts)
    rows = [
        (concept.pk, key)
        for concept in concepts
        for key in {
            key for language, forms in concept.forms.items() for form in forms for key in form_keys(form, language)
        }
    ]
    with transaction.atomic():
        ConceptForm.objects.filter(concept__in=[concept.pk for concept in concepts]).delete()
        ConceptForm.objects.bulk_create([ConceptForm(concept_id=pk, key=key) for pk, key in rows], batch_size=2000)


def form_keys(form: str, language: str) -> set[str]:
    """Return the keys under which a form of a language is found: as written, and as its stem."""
    keys = set()
    # Of what is typed, words that only join others are left out where they do so in the visitor's language.
    for parts in (words(form), telling(words(form), language)):
        if parts:
            keys.add(f"{language}={_written(parts)}")
        if stemmed := _stemmed(parts, language):
            keys.add(f"{language}:{stemmed}")
    return keys


def understand(query: Sequence[Word], language: str) -> list[Meaning]:
    """Divide a query into its parts and say what each means. One database query, whatever the length.

    Each word is a part; a run without spaces is divided into the forms that are known in it (竹かご is 竹 and かご). A
    word that several languages have means what it means in the visitor's.
    """
    pieces = [
        _Piece(text, shown, number, word.is_run)
        for number, word in enumerate(query)
        for text, shown in (zip(word.text, word.shown, strict=True) if word.is_run else [(word.text, word.shown)])
    ][:MOST_PIECES]
    spans = {span: _ranked_keys(_words_of(pieces, span), language) for span in _spans(pieces)}
    found = _concepts(spans)
    meanings = []
    for part in _parts(pieces, found):
        phrases = {
            concept.pk: concept
            for span, concepts in found.items()
            if span[0] <= part[0] and part[1] <= span[1] and span != part
            for concept in concepts
        }
        meanings.append(Meaning(tuple(_words_of(pieces, part)), found.get(part, ()), tuple(phrases.values())))
    return meanings


@dataclass(frozen=True)
class _Piece:
    """A word of a query, or one character of a run."""

    text: str
    shown: str
    number: int
    in_run: bool


Span = tuple[int, int]


def _spans(pieces: Sequence[_Piece]) -> Iterator[Span]:
    """Yield the parts of a query that may be a form: several words, or characters of runs."""
    for start in range(len(pieces)):
        written = 0
        for end in range(start + 1, min(start + LONGEST_RUN, len(pieces)) + 1):
            written += not pieces[end - 1].in_run
            if written > LONGEST_FORM:
                break
            yield start, end


def _words_of(pieces: Sequence[_Piece], span: Span) -> list[Word]:
    """Return a part of a query as words: characters of one run are one."""
    by_number = groupby(pieces[span[0] : span[1]], key=lambda piece: piece.number)
    together = [list(pieces_of_word) for _number, pieces_of_word in by_number]
    return [
        Word("".join(one.text for one in word), word[0].in_run, "".join(one.shown for one in word)) for word in together
    ]


def _ranked_keys(part: Sequence[Word], language: str) -> dict[str, int]:
    """Return the keys that typed words may be found under, with how much that says: 0 says most.

    What the visitor's language calls so goes before what others write so, and that before what only has the stem.
    """
    ranks = {}
    for code in codes():
        ranks[f"{code}={_written(part)}"] = 0 if code == language else 1
        if stemmed := _stemmed(part, code):
            ranks[f"{code}:{stemmed}"] = 0 if code == language else 2
    return ranks


def _concepts(spans: dict[Span, dict[str, int]]) -> dict[Span, tuple[Concept, ...]]:
    """Return what parts of a query mean, by the keys that say most."""
    by_key: dict[str, list[Concept]] = defaultdict(list)
    wanted = set().union(*spans.values())
    for row in ConceptForm.objects.filter(key__in=wanted).select_related("concept") if wanted else ():
        by_key[row.key].append(row.concept)
    found = {}
    for span, ranks in spans.items():
        ranked = {key: rank for key, rank in ranks.items() if key in by_key}
        if not ranked:
            continue
        best = min(ranked.values())
        concepts = {concept.pk: concept for key, rank in ranked.items() if rank == best for concept in by_key[key]}
        ordered = sorted(concepts.values(), key=lambda concept: (PRECEDENCE.index(concept.kind), concept.code))
        found[span] = tuple(ordered[:MOST_MEANINGS])
    return found


def _parts(pieces: Sequence[_Piece], found: Collection[Span]) -> Iterator[Span]:
    """Yield the parts of a query: each word, and in runs what is known and what is between."""
    found = [span for span in found if all(piece.in_run for piece in pieces[slice(*span)])]
    start = 0
    while start < len(pieces):
        if not pieces[start].in_run:
            yield start, start + 1
            start += 1
            continue
        known = [stop for begin, stop in found if begin == start]
        end = max(known) if known else _unknown_end(pieces, found, start)
        yield from _divided(found, start, end) or [(start, end)]
        start = end


def _divided(found: Collection[Span], start: int, end: int) -> list[Span]:
    """Return the shorter known forms that make up a known form (竹 and かご of 竹かご); none where there is a rest."""
    parts: list[Span] = []
    while start < end:
        stops = [stop for begin, stop in found if begin == start and stop <= end and (parts or stop < end)]
        if not stops:
            return []
        parts.append((start, max(stops)))
        start = max(stops)
    return parts


def _unknown_end(pieces: Sequence[_Piece], found: Collection[Span], start: int) -> int:
    begins = {begin for begin, _stop in found}
    end = start + 1
    while end < len(pieces) and pieces[end].number == pieces[start].number and end not in begins:
        end += 1
    return end


def _written(part: Sequence[Word]) -> str:
    """Return words as they are written; runs without the spaces between, which people put in or leave out."""
    separator = "" if all(word.is_run for word in part) else " "
    return separator.join(word.text for word in part)[:LONGEST_KEY]


def _stemmed(part: Sequence[Word], language: str) -> str:
    if language not in STEMMERS or any(word.is_run for word in part):
        return ""
    return " ".join(stem(word.text, language) for word in part)[:LONGEST_KEY]
