"""``manage.py load_reference``: provinces, regencies, sectors, categories, materials and the vocabulary."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from booths.reference import load_reference


class Command(BaseCommand):
    help = "Write the reference data that is not there yet: places, sectors, categories, materials, vocabulary."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--update",
            action="store_true",
            help="give existing rows the names of the data files; editors' changes are lost",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for kind, count in load_reference(update=options["update"]).items():
            self.stdout.write(f"{kind}: {count} written")
