"""``python -m tests.upgrade.keep NAME``: keep a small database of this version, for later ones to migrate."""

import gzip
import os
import sqlite3
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent / "databases"


def main(name: str) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "site.sqlite3"
        os.environ |= {"DATABASE_URL": f"sqlite:///{path}", "DJANGO_SETTINGS_MODULE": "expo_site.settings.test"}
        import django

        django.setup()
        from booths.models import BoothPage
        from tests import factories, pages
        from tests.database import copy_database

        copy_database(path)
        pages.full_site(1)
        booth = BoothPage.objects.sources().get()
        factories.translate(booth, "en", title="Bamboo makers", exhibit_name="Bamboo basket")
        small = Path(scratch) / "small.sqlite3"
        with sqlite3.connect(path) as database:
            database.execute("VACUUM INTO ?", [str(small)])
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.sqlite3.gz").write_bytes(gzip.compress(small.read_bytes(), mtime=0))


if __name__ == "__main__":
    main(sys.argv[1])
