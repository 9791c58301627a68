"""Reading a spreadsheet, whoever wrote it: Excel, or text from it with commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from booths.importing.columns import REQUIRED, Heading, recognise


class SheetError(Exception):
    """The file as a whole cannot be read; says why and what to do."""


@dataclass(frozen=True)
class Row:
    """A row by its number in the file, with the cells that say something.

    ``cells`` and ``headings`` are by the names of the columns; ``excess`` is what stands beyond the last heading.
    """

    number: int
    cells: dict[str, str]
    excess: str = ""


@dataclass(frozen=True)
class Sheet:
    """The rows of a file, and what its headings are called."""

    rows: list[Row]
    headings: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def read_sheet(path: Path) -> Sheet:
    """Read an .xlsx or .csv file whose first row has the headings.

    Raises:
        SheetError: where it cannot be read, or needed columns are missing.
    """
    lines = list(_lines(path))
    if not lines:
        raise SheetError(_("The file is empty."))
    titles = lines[0][1]
    while not titles[-1]:  # Excel has empty cells behind the last heading, where a row is longer
        titles.pop()
    headings = recognise(titles)
    _check(headings)
    rows = []
    for number, cells in lines[1:]:
        named = {headings[position].key: text for position, text in enumerate(cells) if position in headings and text}
        if named:
            rows.append(Row(number, named, " ".join(filter(None, cells[len(titles) :]))))
    unknown = [title for position, title in enumerate(titles) if title and position not in headings]
    return Sheet(rows, {heading.key: titles[position] for position, heading in headings.items()}, unknown)


def _check(headings: dict[int, Heading]) -> None:
    found = [heading.key for heading in headings.values()]
    if missing := [name for name in REQUIRED if name not in found]:
        raise SheetError(_("The first row has no column %(names)s.") % {"names": ", ".join(missing)})
    if twice := sorted({name for name in found if found.count(name) > 1}):
        raise SheetError(_("The first row has a column twice: %(names)s.") % {"names": ", ".join(twice)})


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each line of a file with its number, as texts."""
    if not path.is_file():
        raise SheetError(_("There is no file %(path)s.") % {"path": path})
    if path.suffix.lower() == ".xlsx":
        yield from _excel_lines(path)
    elif path.suffix.lower() == ".csv":
        yield from _text_lines(path)
    else:
        raise SheetError(_("%(name)s is neither .xlsx nor .csv. Save it as one of them.") % {"name": path.name})


def _excel_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        # The size that a file gives of its sheet may be wrong; cells beyond it would be passed over.
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            texts = [_text(cell) for cell in cells]
            if any(texts):
                yield number, texts
        workbook.close()
    except Exception as error:  # a damaged file may raise anything, and only while its rows are read
        raise SheetError(_("%(name)s is no Excel file, or a damaged one.") % {"name": path.name}) from error


def _text_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.lstrip("\r\n ").partition("\n")[0].partition("\r")[0]
    delimiter = max(",;\t", key=first.count)
    # Only line ends end a row here; splitlines() would also part it at a vertical tab, as Word leaves them.
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=delimiter)
    try:
        # The number of a row is the one that a spreadsheet shows: cells may have line ends in them.
        for number, cells in enumerate(reader, 1):
            texts = [cell.strip() for cell in cells]
            if any(texts):
                yield number, texts
    except csv.Error as error:
        raise SheetError(
            _("Line %(number)s cannot be read: %(error)s") % {"number": reader.line_num, "error": error}
        ) from error


def _text(cell: Any) -> str:
    """Return a cell of Excel as somebody would have typed it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return str(cell).strip()
