"""Taking over a catalogue from a spreadsheet: a row an exhibit, good rows whole, bad rows reported."""

from booths.importing.catalogue import import_catalogue
from booths.importing.report import Problem, Report
from booths.importing.sheet import SheetError, read_sheet

__all__ = ["Problem", "Report", "SheetError", "import_catalogue", "read_sheet"]
