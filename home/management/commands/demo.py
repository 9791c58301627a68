"""``manage.py demo``: the demo expo, made ready where it is not, and served until Ctrl-C."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from booths.models import Province
from booths.reference import load_reference
from home.demo.load import drawing, is_loaded, load_demo

EDITOR = "editor"


class Command(BaseCommand):
    help = "Make the demo expo ready and serve it until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="only make it ready")

    def handle(self, *args: Any, **options: Any) -> None:
        if self._is_new():
            with drawing() as drawn:
                self._migrate()
                load_demo(drawn, self._show)
        else:
            self._migrate()
        password = secrets.token_urlsafe(9)
        editor, _created = get_user_model().objects.get_or_create(
            username=EDITOR,
            defaults={"is_staff": True, "is_superuser": True, "first_name": "Demo", "last_name": "Editor"},
        )
        editor.set_password(password)
        editor.save()
        address = settings.WAGTAILADMIN_BASE_URL
        self.stdout.write(
            f"\n  Site    {address}/\n  Admin   {address}/admin/   name: {EDITOR}   password: {password}\n"
        )
        self.stdout.write(
            "  Ctrl-C stops it. Pictures are rendered in the background for a few minutes after the first start.\n"
        )
        if not options["no_serve"]:
            call_command("serve", port=options["port"])

    def _is_new(self) -> bool:
        """Return whether the demo is still to be loaded; a database without tables says so too."""
        try:
            return not is_loaded()
        except DatabaseError:
            return True

    def _migrate(self) -> None:
        self.stdout.write("Preparing the database ...")
        call_command("migrate", verbosity=0)
        if not Province.objects.exists():
            self.stdout.write("Loading places, categories and vocabulary ...")
            load_reference()

    def _show(self, what: str, done: int, total: int) -> None:
        """Draw a bar of what is done; one line at the end where nobody watches."""
        if self.stdout.isatty():
            width = 30
            filled = width * done // max(total, 1)
            self.stdout.write(f"\r{what:<48} [{'#' * filled}{'.' * (width - filled)}] {done}/{total}", ending="")
            self.stdout.flush()
        if done == total:
            self.stdout.write("" if self.stdout.isatty() else f"{what}: {total}")
