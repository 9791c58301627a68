"""What a visitor's words stand for, as alternatives that an engine looks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from search.analysis import STEMMERS, Word, stem_token, words
from search.models import Concept
from search.stopwords import telling
from search.vocabulary import Meaning, understand

#: More parts than this are not looked for; nobody types so many on purpose.
MOST_GROUPS = 16
#: How many concepts are kept in memory with their terms.
MOST_KEPT = 5000


@dataclass(frozen=True)
class Term:
    """One way in which a text may say it.

    Attributes:
        tokens: what must follow each other in a text; the last may end in ``*``, for a token that only begins so.
        shown: what it is called to the visitor.
    """

    tokens: tuple[str, ...]
    shown: str

    @cached_property
    def needle(self) -> str:
        """What tokens with blanks around them contain where they have it."""
        phrase = " ".join(self.tokens)
        return f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} "


@dataclass(frozen=True)
class Group:
    """A part of a query and everything that means the same.

    Attributes:
        typed: as the visitor typed it.
        literal: the typed word itself, as written and as a stem of any language.
        concepts: its meanings, which documents mention in any form and language.
        translated: these forms.
        facts: tokens of facts that mean it, with what they are called to the visitor.
    """

    typed: str
    literal: tuple[Term, ...]
    concepts: tuple[int, ...] = ()
    translated: tuple[Term, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def groups(text: str, language: str) -> tuple[Group, ...]:
    """Return what the words of a text stand for.

    Words that only join others (“the”, “dari”) are left out, unless there is nothing else.

    Args:
        text: what the visitor typed.
        language: the visitor's.
    """
    typed = telling(words(text), language)
    if text and not typed:
        # “!!!” has no words, and so nothing says it.
        return (Group(typed=text, literal=()),)
    return tuple(_group(meaning, language) for meaning in understand(typed, language)[:MOST_GROUPS])


def _group(meaning: Meaning, language: str) -> Group:
    concepts = (*meaning.concepts, *meaning.phrases)
    literal = tuple(dict.fromkeys(_literal(meaning.words, meaning.typed)))
    return Group(
        typed=meaning.typed,
        literal=literal,
        concepts=tuple(concept.pk for concept in concepts),
        translated=tuple(dict.fromkeys(term for concept in concepts for term in concept_terms(concept))),
        facts=tuple({token: concept.name(language) for concept in concepts for token in concept.facts}.items()),
    )


def _literal(typed: Sequence[Word], shown: str) -> Iterator[Term]:
    yield Term(_run(typed), shown)
    if not any(word.is_run for word in typed):
        for language in STEMMERS:
            yield Term(tuple(stem_token(word.text, language) for word in typed), shown)


#: What ``concept_terms`` gave, by concept and token.
_kept: dict[tuple[int, UUID], tuple[Term, ...]] = {}


def concept_terms(concept: Concept) -> tuple[Term, ...]:
    """Return how texts of each language say a concept: by stems where it has a stemmer, so only in that language."""
    key = (concept.pk, concept.token)
    terms = _kept.get(key)
    if terms is None:
        if len(_kept) > MOST_KEPT:
            _kept.clear()
        terms = _kept[key] = tuple(_terms(concept))
    return terms


def _terms(concept: Concept) -> Iterator[Term]:
    for language, forms in concept.forms.items():
        for form in forms:
            parts = words(form)
            if parts and language in STEMMERS and not any(word.is_run for word in parts):
                yield Term(tuple(stem_token(word.text, language) for word in parts), form)
            elif parts:
                yield Term(_run(parts), form)


def _run(parts: Sequence[Word]) -> tuple[str, ...]:
    """Return the tokens that find words as written, a run also inside a longer one."""
    tokens = [token for word in parts for token in word.tokens]
    last = parts[-1]
    if not last.is_run:
        return tuple(tokens)
    # Its last character alone is a token only at the end of a run; one character begins a pair of a longer one.
    return tuple(tokens[:-1]) if len(last.text) > 1 else (*tokens[:-1], tokens[-1] + "*")
