"""A migrated SQLite database, made once and copied: the migrations of Wagtail and ours take longer than all tests."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from django.apps import apps
from django.conf import settings

FOLDER = settings.BASE_DIR / "var" / "test"


def migrated_database() -> Path:
    """Return the path of a database with all migrations applied and nothing else in it; never to be written to."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{_fingerprint()}.sqlite3"
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            for old in FOLDER.glob("*.sqlite3*"):
                old.unlink()
            _migrate(path.with_suffix(".part"))
            path.with_suffix(".part").rename(path)
    return path


def copy_database(target: Path) -> Path:
    """Copy the migrated database to a place where it may be written to."""
    return Path(shutil.copyfile(migrated_database(), target))


def _migrate(path: Path) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{path}",
        "DJANGO_SETTINGS_MODULE": "expo_site.settings.test",
    }
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "migrate", "--verbosity", "0"]
    subprocess.run(command, env=environment, check=True, cwd=settings.BASE_DIR)
    # One file is easier to copy than one with a log beside it.
    subprocess.run(
        [
            sys.executable,
            "-c",
            "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA journal_mode=DELETE')",
            path,
        ],
        check=True,
    )


def _fingerprint() -> str:
    """Return a digest of everything that decides what the migrated database looks like."""
    digest = hashlib.sha256()
    for distribution in sorted(f"{one.name}=={one.version}" for one in distributions()):
        digest.update(distribution.encode())
    for app in apps.get_app_configs():
        folder = Path(app.path)
        if folder.is_relative_to(settings.BASE_DIR) and ".venv" not in folder.parts:
            for path in sorted([*folder.glob("migrations/*.py"), *folder.glob("text_index.py")]):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
