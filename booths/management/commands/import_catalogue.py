"""``manage.py import_catalogue FILE --round SLUG``: producers, booths and exhibits from a spreadsheet."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from booths.importing import Report, SheetError, import_catalogue, read_sheet
from booths.models import RoundPage


class Command(BaseCommand):
    help = "Import a catalogue (.xlsx or .csv; a row an exhibit; columns: docs/import.md) into a round."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the spreadsheet")
        parser.add_argument("--round", required=True, help="slug of the round")
        parser.add_argument("--images", type=Path, help="folder with the pictures that rows name")
        parser.add_argument(
            "--publish", action="store_true", help="publish booths that are complete and that nobody works on"
        )
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--language", choices=["id", "en"], default="id", help="of the report (default: id)")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["language"]):
            self._import(options)

    def _import(self, options: dict[str, Any]) -> None:
        round_page = RoundPage.objects.sources().filter(slug=options["round"]).select_related("expo").first()
        if round_page is None:
            known = ", ".join(RoundPage.objects.sources().values_list("slug", flat=True))
            raise CommandError(
                _("There is no round “%(slug)s”. There are: %(known)s.") % {"slug": options["round"], "known": known}
            )
        if options["images"] and not options["images"].is_dir():
            raise CommandError(_("There is no folder %(path)s.") % {"path": options["images"]})
        try:
            sheet = read_sheet(options["file"])
        except SheetError as error:
            raise CommandError(str(error)) from error
        for title in sheet.unknown:
            self.stderr.write(_("Column “%(title)s” is not known and is left out.") % {"title": title})
        report = import_catalogue(
            sheet, round_page, publish=options["publish"], dry_run=options["dry_run"], images=options["images"]
        )
        self._tell(report, options["dry_run"])
        if report.problems:
            count = report.rows["bad"]
            message = ngettext("%(count)s row was not imported.", "%(count)s rows were not imported.", count)
            raise CommandError(message % {"count": count})

    def _tell(self, report: Report, dry_run: bool) -> None:
        if report.problems:
            self.stdout.write(_("Row | column | value | what to do"))
            for problem in report.problems:
                self.stdout.write(str(problem))
        for booth, reason in report.drafts.items():
            self.stdout.write(_("Draft: %(booth)s. %(reason)s") % {"booth": booth, "reason": reason})
        if dry_run:
            self.stdout.write(_("This was a trial: nothing was written."))
        counts = {state: report.rows[state] for state in ("new", "changed", "unchanged", "bad")}
        self.stdout.write(
            _("Rows: %(new)s new, %(changed)s changed, %(unchanged)s unchanged, %(bad)s with errors.") % counts
        )
        self.stdout.write(_("Booths published: %(count)s.") % {"count": len(report.published)})
