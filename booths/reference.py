"""Loading what every expo needs: places, sectors, categories, materials, marketplaces, kinds of certificates."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from booths.models import Category, CertificateKind, Marketplace, Material, Organisation, Province, Regency, Sector
from booths.models.taxonomy import lineage
from booths.signals import names_loaded
from expo_site.languages import codes

DATA = Path(__file__).parent / "data"
#: What the product taxonomy calls the languages that it has.
TAXONOMY_LANGUAGES = {"zh-hans": "zh-CN"}


@transaction.atomic
def load_reference(update: bool = False) -> dict[str, int]:
    """Write the rows of the data files that are not there yet.

    Args:
        update: also give rows that are there the names of the files again; what editors changed is lost.

    Returns:
        How many rows were written, by kind.
    """
    written = {
        "provinces": _load(Province, "code", _rows("provinces.csv"), update),
        "sectors": _load(Sector, "slug", _rows("sectors.csv"), update),
        "materials": _load(Material, "code", _rows("materials.csv"), update),
        "certificate kinds": _load(CertificateKind, "code", _rows("certificate_kinds.csv"), update),
        "organisations": _load(Organisation, "slug", _rows("organisations.csv"), update),
        "regencies": _load(Regency, "official_code", _regencies(), update),
        "categories": sum(_load(Category, "code", _linked(rows), update) for rows in _by_depth(_categories())),
        "marketplaces": _load(Marketplace, "name", _marketplaces(), update),
    }
    names_loaded.send(sender=None, update=update)
    return written


def _read(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _names(row: dict[str, str], named: Callable[[str], str] = str) -> dict[str, str]:
    return {code: row[named(code)] for code in codes() if row.get(named(code))}


def _rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file whose columns are those of the model, and one for each language."""
    for row in _read(name):
        facts = {column: value or None for column, value in row.items() if column not in codes()}
        yield {**{column: value if value is not None else "" for column, value in facts.items()}, "names": _names(row)}


def _regencies() -> Iterator[dict[str, Any]]:
    provinces = dict(Province.objects.values_list("code", "pk"))
    for row in _read("regencies.csv"):
        yield {
            "official_code": row["official_code"],
            "province_id": provinces[row["province"]],
            "kind": row["kind"],
            "slug": row["slug"],
            "names": {"id": row["name"], "en": row["name"]},
        }


def _categories() -> Iterator[dict[str, Any]]:
    arabic = {row["code"]: row["ar"] for row in _read("category_names_ar.csv")}
    for row in _read("product_taxonomy.csv"):
        names = _names(row, lambda code: TAXONOMY_LANGUAGES.get(code, code))
        code = row["category_id"]
        yield {"code": code, "names": names | ({"ar": arabic[code]} if code in arabic else {})}
    for row in _read("category_additions.csv"):
        yield {"code": row["code"], "names": _names(row)}


def _marketplaces() -> Iterator[dict[str, Any]]:
    provinces = dict(Province.objects.values_list("code", "pk"))
    for row in _read("marketplaces.csv"):
        yield {"name": row["name"], "domain": row["domain"], "province_id": provinces.get(row["province"])}


def _load(model: Any, key: str, rows: Iterator[dict[str, Any]], update: bool) -> int:
    wanted = [
        model(**{name: value for name, value in row.items() if not (name == "ended_in" and not value)}) for row in rows
    ]
    existing = dict(model.objects.values_list(key, "pk"))
    new = [row for row in wanted if getattr(row, key) not in existing]
    model.objects.bulk_create(new, batch_size=1000)
    if not update:
        return len(new)
    old = [row for row in wanted if getattr(row, key) in existing]
    for row in old:
        row.pk = existing[getattr(row, key)]
    fields = [field.name for field in model._meta.concrete_fields if field.name not in ("id", key)]
    model.objects.bulk_update(old, fields, batch_size=500)
    return len(new) + len(old)


def _by_depth(categories: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Yield categories of one depth together, the topmost first."""
    depths: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for category in categories:
        depths[len(lineage(category["code"]))].append(category)
    yield from (depths[depth] for depth in sorted(depths))


def _linked(categories: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield categories with the one above each, which is there already."""
    above = {lineage(category["code"])[-2] for category in categories if len(lineage(category["code"])) > 1}
    parents = dict(Category.objects.filter(code__in=above).values_list("code", "pk"))
    for category in categories:
        line = lineage(category["code"])
        yield {**category, "parent_id": parents.get(line[-2]) if len(line) > 1 else None}
