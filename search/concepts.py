"""Keeping the vocabulary in step with the names it takes in: of categories, materials, sectors, certificates, places.

Of the ten thousand categories only those that documents have are taken in, with those above them: the names of the
others mean nothing here, and would stand in the way of those that do.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import signals

from booths.models import Category, CertificateKind, Material, Province, Regency, Sector
from booths.models.taxonomy import lineage
from booths.signals import names_loaded
from expo_site.languages import codes
from search.analysis import fact_token
from search.mentions import mention_concepts
from search.models import CatalogueVersion, Concept
from search.vocabulary import write_forms

GLOSSARY = Path(__file__).parent / "data" / "glossary.csv"
#: What each kind of row is known by, to concepts and in the facts of documents.
SOURCES: dict[type[Any], tuple[Concept.Kind, str]] = {
    Category: (Concept.Kind.CATEGORY, "code"),
    Material: (Concept.Kind.MATERIAL, "code"),
    Sector: (Concept.Kind.SECTOR, "slug"),
    CertificateKind: (Concept.Kind.CERTIFICATE, "code"),
    Province: (Concept.Kind.PROVINCE, "code"),
    Regency: (Concept.Kind.REGENCY, "official_code"),
}
_ALTERNATIVES = re.compile(r"[/／・、]")
_ASIDE = re.compile(r"[(（].*?[)）]")


def connect() -> None:
    """Listen to changes of names."""
    names_loaded.connect(_on_names_loaded)
    for model in SOURCES:
        signals.post_save.connect(_on_name_saved, sender=model)
        signals.post_delete.connect(_on_name_deleted, sender=model)
    signals.post_delete.connect(_on_concept_deleted, sender=Concept)


def _on_names_loaded(sender: Any, update: bool = False, **kwargs: Any) -> None:
    CatalogueVersion.renew()  # its columns have what stands above each category
    CatalogueVersion.renew(CatalogueVersion.Part.NAMES)
    load(update)


def _on_name_saved(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    CatalogueVersion.renew(CatalogueVersion.Part.NAMES)
    concept = _concept(instance)
    if sender is not Category or Concept.objects.filter(kind=concept.kind, code=concept.code).exists():
        _write([concept])


def take_in_categories(codes: Iterable[str]) -> None:
    """Take in the categories of these codes and those above them, where they are not yet."""
    wanted = {above for code in codes for above in lineage(code)}
    known = Concept.objects.filter(kind=Concept.Kind.CATEGORY, code__in=wanted).values_list("code", flat=True)
    if missing := wanted.difference(known):
        _write(_concept(category) for category in Category.objects.filter(code__in=missing))


def _on_name_deleted(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    kind, field = SOURCES[sender]
    CatalogueVersion.renew(CatalogueVersion.Part.NAMES)
    Concept.objects.filter(kind=kind, code=getattr(instance, field)).delete()


def _on_concept_deleted(sender: type[Concept], **kwargs: Any) -> None:
    CatalogueVersion.renew(CatalogueVersion.Part.NAMES)


@transaction.atomic
def load(update: bool = False) -> int:
    """Write the concepts of all names, and those of the glossary's file that are not there yet.

    Args:
        update: also give concepts of the glossary that are there the file's words again; what editors changed is lost.

    Returns:
        How many concepts were written.
    """
    categories = Concept.objects.filter(kind=Concept.Kind.CATEGORY).values_list("code", flat=True)
    rows = {model: model.objects.all() for model in SOURCES} | {Category: Category.objects.filter(code__in=categories)}
    concepts = [_concept(row) for several in rows.values() for row in several]
    glossary = list(_glossary())
    if not update:
        known = set(Concept.objects.filter(kind=Concept.Kind.GLOSSARY).values_list("code", flat=True))
        glossary = [concept for concept in glossary if concept.code not in known]
    _write([*concepts, *glossary])
    return len(concepts) + len(glossary)


def _write(concepts: Iterable[Concept]) -> None:
    concepts = list(concepts)
    known = {
        (concept.kind, concept.code): concept
        for concept in Concept.objects.filter(code__in={one.code for one in concepts})
    }
    changed = []
    for concept in concepts:
        old = known.get((concept.kind, concept.code))
        if old is None or (old.forms, old.facts) != (concept.forms, concept.facts):
            concept.pk = old.pk if old else None
            changed.append(concept)
    Concept.objects.bulk_create([concept for concept in changed if concept.pk is None], batch_size=1000)
    Concept.objects.bulk_update(
        [concept for concept in changed if (concept.kind, concept.code) in known],
        ["forms", "facts", "token"],
        batch_size=500,
    )
    write_forms(changed)
    mention_concepts(changed)


def _concept(row: Any) -> Concept:
    kind, field = SOURCES[type(row)]
    code = getattr(row, field)
    forms = {language: list(_forms(name)) for language, name in row.names.items()}
    return Concept(kind=kind, code=code, forms=forms, facts=[fact_token(kind, code)])


def _forms(name: str) -> Iterator[str]:
    """Yield what a name may be called: without what stands in brackets, and each of its alternatives alone."""
    name = _ASIDE.sub("", name)
    yield from dict.fromkeys(form.strip() for form in _ALTERNATIVES.split(name) if form.strip())


def _glossary() -> Iterator[Concept]:
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            facts = [fact_token("category", code) for code in row["categories"].split(";") if code]
            facts += [fact_token("material", code) for code in row["materials"].split(";") if code]
            facts += [fact_token("certificate", code) for code in row["certificates"].split(";") if code]
            forms = {language: row[language].split("|") for language in codes() if row.get(language)}
            yield Concept(kind=Concept.Kind.GLOSSARY, code=row["code"], forms=forms, facts=facts)
