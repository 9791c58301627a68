"""Spreadsheets to import, and everything that is in the database."""

import csv
import io
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils import translation
from openpyxl import Workbook

from booths.importing import import_catalogue, read_sheet


def row(**cells):
    """The cells of a complete row; others are added, or replaced, or left out with None."""
    needed = {
        "producer": "Anyaman Sari",
        "province": "Jawa Timur",
        "code": "K-1",
        "name": "Keranjang",
        "summary": "Keranjang anyaman.",
        "category": "hg-3-6",
        "pictures": "keranjang.png",
        "picture_texts": "Keranjang bambu",
    }
    return {name: text for name, text in {**needed, **cells}.items() if text is not None}


def table(rows):
    """The rows as lists of cells, below a row of headings."""
    headings = list(dict.fromkeys(heading for cells in rows for heading in cells))
    return [headings, *([cells.get(heading, "") for heading in headings] for cells in rows)]


def csv_file(folder: Path, rows, name="katalog.csv", delimiter=","):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(table(rows))
    path = folder / name
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    return path


def xlsx_file(folder: Path, lines, name="katalog.xlsx"):
    """An Excel file of lines of cells."""
    workbook = Workbook()
    for line in lines:
        workbook.active.append(line)
    path = folder / name
    workbook.save(path)
    return path


def take(folder: Path, round_page, rows, **options):
    """Import rows by way of a file; return the report, in English."""
    with translation.override("en"):
        return import_catalogue(read_sheet(csv_file(folder, rows)), round_page, **options)


def told(report):
    """What the report says of bad rows: row, column, value."""
    return [(problem.row, problem.column, problem.value) for problem in report.problems]


def counts(report):
    return {state: count for state, count in report.rows.items() if count}


def everything():
    """All rows of all tables, and the names of all files."""
    rows = {
        model._meta.label: sorted(map(repr, model._base_manager.values_list()))
        for model in apps.get_models()
        if not model._meta.proxy
    }
    return {**rows, "files": sorted(map(str, Path(settings.MEDIA_ROOT).rglob("*.*")))}
