"""``python -m tests.bench [pages] [search] [publish]``: these measurements, or all, each with a database of its own."""

import importlib
import os
import subprocess
import sys
import tempfile
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
    copy_database(folder / "expo.sqlite3")
    load, processors = os.getloadavg()[0], os.cpu_count()
    print(f"\n{name}: begins at a load of {load:.1f} on {processors} processors", flush=True)
    importlib.import_module(f"tests.bench.{name}").measure()


if __name__ == "__main__":
    main(sys.argv[1:] or NAMES)
