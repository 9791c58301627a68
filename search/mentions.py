"""Where concepts are said: written with each document, and with each concept."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from search import text_index
from search.models import CatalogueVersion, Concept, Mention, ProductDocument
from search.terms import concept_terms

#: Where a concept counts as said, by whether that is in the name.
FIELDS = {True: "name_tokens", False: "text_tokens"}
Form = tuple[str, ...]


@transaction.atomic
def mention_in(documents: Iterable[ProductDocument]) -> None:
    """Write anew which concepts these documents say."""
    documents = list(documents)
    known = _known.current()
    forget_mentions(exhibit_id__in=[document.exhibit_id for document in documents])
    Mention.objects.bulk_create(
        [
            Mention(concept_id=concept, in_name=in_name, exhibit_id=document.exhibit_id)
            for document in documents
            for in_name, field in FIELDS.items()
            for concept in known.said(getattr(document, field))
        ],
        batch_size=5000,
    )


@transaction.atomic
def mention_concepts(concepts: Iterable[Concept]) -> None:
    """Write anew which documents say these concepts."""
    CatalogueVersion.renew(CatalogueVersion.Part.NAMES)
    # On PostgreSQL there is no text index yet (search.text_index).
    if connection.vendor != "sqlite" or not ProductDocument.objects.exists():
        return
    concepts = list(concepts)
    forget_mentions(concept__in=concepts)
    Mention.objects.bulk_create(
        [
            Mention(concept=concept, in_name=in_name, exhibit_id=exhibit)
            for concept in concepts
            for in_name, field in FIELDS.items()
            for exhibit in _saying(field, list(_forms(concept)))
        ],
        batch_size=5000,
    )


def forget_mentions(**those: Any) -> None:
    """Delete mentions without reading them: there may be ten thousand, and nothing hangs on them."""
    mentions = Mention.objects.filter(**those)
    mentions._raw_delete(mentions.db)  # type: ignore[attr-defined]


def _forms(concept: Concept) -> Iterator[Form]:
    return (term.tokens for term in concept_terms(concept))


def _saying(field: str, forms: Sequence[Form]) -> list[int]:
    """Return the exhibits whose documents have one of these forms in a field."""
    if not forms:
        return []
    table, text = ProductDocument._meta.db_table, text_index.TEXT_TABLE
    sql = f"SELECT exhibit_id FROM {text} JOIN {table} ON {table}.id = {text}.rowid WHERE {text} MATCH %s"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [text_index.expression(field, (" ".join(form) for form in forms))])
        return [exhibit for (exhibit,) in cursor.fetchall()]


class _Known:
    """The forms of all concepts by their first token, kept in memory; what changed is read anew."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.token: UUID | None = None
        self.tokens: dict[int, UUID] = {}
        self.forms: dict[int, list[Form]] = {}
        self.by_first: dict[str, dict[Form, set[int]]] = defaultdict(dict)

    def current(self) -> "_Known":
        """Return itself, with the concepts as this transaction sees them."""
        token = CatalogueVersion.current(CatalogueVersion.Part.NAMES)
        with self.lock:
            if token is None or token != self.token:
                tokens = dict(Concept.objects.values_list("pk", "token"))
                changed = {pk for pk, token in tokens.items() if self.tokens.get(pk) != token}
                for pk in {*changed, *self.tokens.keys() - tokens.keys()}:
                    self._forget(pk)
                for concept in Concept.objects.in_bulk(changed).values():
                    self._take(concept)
                self.token, self.tokens = token, tokens
        return self

    def said(self, text: str) -> set[int]:
        """Return the concepts that a field of tokens says."""
        found: set[int] = set()
        tokens = text.split(" ")
        for start, token in enumerate(tokens):
            for first in (token, f"{token[:1]}*"):
                for form, concepts in self.by_first.get(first, {}).items():
                    if _begins(tokens, start, form):
                        found |= concepts
        return found

    def _take(self, concept: Concept) -> None:
        self.forms[concept.pk] = list(_forms(concept))
        for form in self.forms[concept.pk]:
            self.by_first[form[0]].setdefault(form, set()).add(concept.pk)

    def _forget(self, pk: int) -> None:
        for form in self.forms.pop(pk, ()):
            self.by_first[form[0]].get(form, set()).discard(pk)


def _begins(tokens: Sequence[str], start: int, form: Form) -> bool:
    """Return whether a form stands among tokens from one of them on; the last of it may end in ``*``."""
    if len(form) == 1:
        return True
    part = tokens[start : start + len(form)]
    if len(part) < len(form) or tuple(part[:-1]) != form[:-1]:
        return False
    return part[-1].startswith(form[-1][:-1]) if form[-1].endswith("*") else part[-1] == form[-1]


_known = _Known()
