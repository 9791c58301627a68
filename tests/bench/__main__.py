"""``python -m tests.bench [pages] [search] [publish]``: these measurements, or all, each with a database of its own."""

import importlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAMES = ["pages", "search", "publish"]


def main(names):
    if unknown := set(names).difference(NAMES):
        sys.exit(f"There is no {', '.join(unknown)}; there are {', '.join(NAMES)}.")
    if len(names) == 1:
        with tempfile.TemporaryDirectory(prefix="expo-bench-") as folder:
            measure(names[0], Path(folder))
    else:
        for name in names:
            subprocess.run([sys.executable, "-m", "tests.bench", name], check=True)


def measure(name, folder):
    # The settings read where data lie; so do the servers that a measurement starts.
    os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "DATA_DIR": str(folder)}
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.conf import settings

    from expo_site.management.commands.messages import compile_messages
    from tests.database import copy_database

    compile_messages(Path(settings.LOCALE_PATHS[0]))
    Path(settings.STATIC_ROOT).mkdir()
    copy_database(folder / "expo.sqlite3")
    print(f"\n# {name}, at a load of {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; {speed()}", flush=True)
    importlib.import_module(f"tests.bench.{name}").measure()


def speed():
    """Say how fast Python is here and now, so that milliseconds of two runs can be compared."""
    started = time.process_time()
    sum(number * number for number in range(1_000_000))
    return f"a million squares take {(time.process_time() - started) * 1000:.0f} ms of CPU"


if __name__ == "__main__":
    main(sys.argv[1:] or NAMES)
