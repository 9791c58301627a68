"""``manage.py messages write | check | compile``: the interface's strings in every language but English.

What visitors read is translated into all of them; what only editors read (in the files below) into Indonesian alone,
as the admin speaks Indonesian and English.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import to_locale

from expo_site.languages import codes

ADMIN_FILES = [
    "*/admin/*",
    "*/apps.py",
    "*/importing/*",
    "*/management/*",
    "*/models.py",
    "*/models/*",
    "*/wagtail_hooks.py",
    "booths/blocks.py",
    "booths/forms.py",
    "booths/panels.py",
    "booths/products.py",
    "booths/rounds.py",
    "expo_site/fields.py",
    "expo_site/templates/widgets/*",
]
ADMIN_LANGUAGES = {"id"}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")

Key = tuple[str | None, str, str]


class Command(BaseCommand):
    help = "Write, check or compile the translations of the interface."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["write", "check", "compile"])

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.LOCALE_PATHS[0])
        if options["action"] == "compile":
            compile_messages(folder)
        elif options["action"] == "write":
            write_messages(folder)
        elif problems := list(check_messages(folder)):
            raise CommandError("\n".join(problems))


def languages() -> list[str]:
    """Return the languages that have a .po file: all but the one of the code."""
    return [code for code in codes() if code != "en"]


def po_path(folder: Path, language: str) -> Path:
    return folder / to_locale(language) / "LC_MESSAGES" / "django.po"


def compile_messages(folder: Path) -> None:
    """Make the .mo files that are older than their .po files."""
    for language in languages():
        source = po_path(folder, language)
        target = source.with_suffix(".mo")
        if source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime):
            # Whole or not at all: another process may read it meanwhile.
            part = target.with_suffix(f".{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(part))
            part.replace(target)


def write_messages(folder: Path) -> None:
    """Bring the .po files up to the strings of the code; new ones are empty, those that are gone are left out."""
    for language in languages():
        po_path(folder, language).parent.mkdir(parents=True, exist_ok=True)
    call_command(
        "makemessages",
        locale=[to_locale(language) for language in languages()],
        add_location="file",
        no_obsolete=True,
        no_wrap=True,
        ignore_patterns=[".venv", "var", "tests", "node_modules"],
        verbosity=0,
    )
    for language in languages():
        po = polib.pofile(str(po_path(folder, language)), wrapwidth=0)
        for entry in [entry for entry in po if not _belongs(entry, language)]:
            po.remove(entry)
        for entry in [entry for entry in po if entry.msgid_plural and not any(entry.msgstr_plural.values())]:
            entry.msgstr_plural = dict.fromkeys(range(_plural_forms(po)), "")
        po.metadata.pop("POT-Creation-Date", None)
        po.save()


def check_messages(folder: Path) -> Iterator[str]:
    """Yield what is wrong: strings that are missing, stale, not translated, doubtful, or broken."""
    # Django's makemessages writes into the folder of the project only: it is put back as it was.
    with tempfile.TemporaryDirectory() as scratch:
        before = Path(scratch) / "locale"
        shutil.copytree(folder, before)
        try:
            write_messages(folder)
            wanted = {language: {_key(entry) for entry in _entries(folder, language)} for language in languages()}
        finally:
            shutil.copytree(before, folder, dirs_exist_ok=True)
    for language in languages():
        entries = _entries(folder, language)
        present = {_key(entry): entry for entry in entries}
        for key in sorted(wanted[language] - present.keys(), key=str):
            yield f"{language}: missing: {key[1]!r} (make messages)"
        for key in sorted(present.keys() - wanted[language], key=str):
            yield f"{language}: no longer in the code: {key[1]!r} (make messages)"
        for key in wanted[language] & present.keys():
            for problem in _problems(present[key], _plural_forms(entries)):
                yield f"{language}: {problem}: {key[1]!r}"


def _entries(folder: Path, language: str) -> polib.POFile:
    return polib.pofile(str(po_path(folder, language)))


def _plural_forms(po: polib.POFile) -> int:
    return int(re.search(r"nplurals=(\d)", po.metadata["Plural-Forms"])[1])  # type: ignore[index]


def _problems(entry: polib.POEntry, plural_forms: int) -> Iterator[str]:
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts):
        yield "not translated"
    if entry.msgid_plural and len(texts) != plural_forms:
        yield f"has {len(texts)} plural forms and not {plural_forms}"
    if entry.fuzzy:
        yield "fuzzy"
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    for text in filter(None, texts):
        found = set(PLACEHOLDER.findall(text))
        # A plural form for exactly one or two may leave the number out.
        if found != wanted and not (entry.msgid_plural and found <= wanted):
            yield f"placeholders differ in {text!r}"


def _belongs(entry: polib.POEntry, language: str) -> bool:
    """Return whether a string is read in a language."""
    for_editors = all(any(fnmatch(path, pattern) for pattern in ADMIN_FILES) for path, _line in entry.occurrences)
    return language in ADMIN_LANGUAGES or not for_editors


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid, entry.msgid_plural
