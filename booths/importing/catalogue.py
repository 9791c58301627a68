"""Importing a catalogue into a round: rows become producers, booths and exhibits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from booths.importing.booths import Outcome, take_booth
from booths.importing.lookups import Lookups, folded
from booths.importing.pictures import PictureError, Pictures
from booths.importing.producers import Producers
from booths.importing.report import Problem, Report
from booths.importing.rows import RowForm
from booths.importing.sheet import Row, Sheet
from booths.models import PavilionPage, RoundPage
from booths.references import references_noted_once


@dataclass(frozen=True)
class GoodRow:
    """A row that may be taken over: its number, what its cells mean, and its words in other languages."""

    number: int
    cells: Mapping[str, Any]
    translations: Mapping[str, str]


class DryRunDone(Exception):  # noqa: N818
    """Takes back what an import without effect has written."""


def import_catalogue(
    sheet: Sheet,
    round_page: RoundPage,
    *,
    publish: bool = False,
    dry_run: bool = False,
    images: Path | None = None,
    is_sample: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Take over the rows of a sheet. Run again with the same sheet, it changes nothing.

    Rows with an error are reported and leave no trace; the others are taken over whole, those of a producer together.

    Args:
        sheet: what ``read_sheet`` read.
        round_page: the round that the booths stand in; it names their provinces.
        publish: publish the booths, where they are complete and nobody has unpublished changes in them.
        dry_run: only say what would happen.
        images: a folder with the pictures that the rows name.
        is_sample: mark new producers as samples.
        progress: called with the number of producers done and their total.
    """
    report = Report()
    pictures = Pictures(images)
    groups = _groups(sheet, round_page, pictures, report)
    producers = Producers(publish, is_sample)
    for done, rows in enumerate(groups):
        progress(done, len(groups))
        try:
            with transaction.atomic(), references_noted_once() as note:
                outcome = _take(rows, round_page, producers, pictures, publish, dry_run)
                for thing in outcome.written:
                    note(thing)
                if dry_run:
                    raise DryRunDone
        except DryRunDone:
            producers = Producers(publish, is_sample)
        except ValidationError as error:
            report.refuse(*(Problem(row.number, "", row.cells["producer"], " ".join(error.messages)) for row in rows))
            pictures.forget_undone()
            continue
        for state, count in outcome.rows.items():
            report.rows[state] += count
        if outcome.published:
            report.published.append(rows[0].cells["producer"])
        if outcome.draft_because:
            report.drafts[rows[0].cells["producer"]] = outcome.draft_because
    progress(len(groups), len(groups))
    report.problems.sort(key=lambda problem: problem.row)
    return report


def _take(
    rows: list[GoodRow], round_page: RoundPage, producers: Producers, pictures: Pictures, publish: bool, dry_run: bool
) -> Outcome:
    merged = _first_said([row.cells for row in rows])
    # A certificate that a product names covers just such products.
    merged["certificates_of_products"] = {number for row in rows for number in row.cells["certificates"]}
    words = _first_said([row.translations for row in rows])
    producer = producers.take(merged, words)
    pavilion = PavilionPage.objects.get(round=round_page, province=merged["province"])
    return take_booth(producer, pavilion, rows, merged, words, pictures, publish=publish, dry_run=dry_run)


def _first_said(several: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Return of each cell the first that says something."""
    said: dict[str, Any] = {}
    for cells in several:
        said |= {name: value for name, value in cells.items() if value not in (None, "", []) and name not in said}
    return said


def _groups(sheet: Sheet, round_page: RoundPage, pictures: Pictures, report: Report) -> list[list[GoodRow]]:
    """Return the good rows, those of each producer together; report the others."""
    lookups = Lookups(row.province for row in round_page.round_provinces.select_related("province"))
    provinces = {row.province_id for row in round_page.round_provinces.all()}
    provinces &= set(PavilionPage.objects.filter(round=round_page).values_list("province_id", flat=True))
    groups: dict[tuple[str, int], list[GoodRow]] = {}
    numbers: dict[tuple[str, int, str], int] = {}
    for row in sheet.rows:
        form = RowForm(row.cells, lookups)
        problems = _problems(row, form, sheet, pictures)
        if not problems and form.cleaned_data["province"].pk not in provinces:
            message = _("%(province)s is not in the round “%(round)s”.") % {
                "province": form.cleaned_data["province"],
                "round": round_page.title,
            }
            problems = [_problem(row, "province", sheet, message)]
        if not problems:
            producer = (folded(form.cleaned_data["producer"]), form.cleaned_data["province"].pk)
            code = (*producer, form.cleaned_data["code"])
            if code in numbers:
                message = _("Row %(number)s has the same producer and code. Give each product its own code.") % {
                    "number": numbers[code]
                }
                problems = [_problem(row, "code", sheet, message)]
            else:
                numbers[code] = row.number
                translations = {name: text for name, text in row.cells.items() if name not in RowForm.base_fields}
                groups.setdefault(producer, []).append(GoodRow(row.number, form.cleaned_data, translations))
        if problems:
            report.refuse(*problems)
    return list(groups.values())


def _problems(row: Row, form: RowForm, sheet: Sheet, pictures: Pictures) -> list[Problem]:
    problems = [
        _problem(row, name, sheet, str(message)) for name, messages in form.errors.items() for message in messages
    ]
    if row.excess:
        problems.append(
            Problem(
                row.number,
                "",
                row.excess,
                _("There are cells beyond the last heading. Was there a separator too many?"),
            )
        )
    if pictures.has_folder:
        for name in form.cleaned_data.get("pictures", []):
            try:
                pictures.check(name)
            except PictureError as error:
                problems.append(Problem(row.number, sheet.headings.get("pictures", ""), name, str(error)))
    return problems


def _problem(row: Row, name: str, sheet: Sheet, message: str) -> Problem:
    return Problem(row.number, sheet.headings.get(name, name), row.cells.get(name, ""), message)
