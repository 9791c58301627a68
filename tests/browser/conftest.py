"""A site of its own for the browser: web, worker and tick as ``manage.py serve`` runs them, and Chromium."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.database import copy_database

#: Chromium of the system, in a container too; nothing is fetched in the background.
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

# A busy machine is slow, not broken.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site with one open round in it; gives its address."""
    folder = tmp_path_factory.mktemp("site")
    database = copy_database(folder / "expo.sqlite3")
    address = f"http://127.0.0.1:{_free_port()}"
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DATA_DIR": str(folder),
        "DEBUG": "0",
        "DJANGO_SETTINGS_MODULE": "expo_site.settings.dev",
        "SITE_URL": address,
    }
    run = {"env": environment, "cwd": settings.BASE_DIR}
    subprocess.run([sys.executable, "-m", "tests.browser.prepare"], check=True, **run)
    command = [sys.executable, "manage.py", "serve", "--port", address.rpartition(":")[2]]
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, **run)
    try:
        _wait_for(f"{address}/en/", process, folder / "serve.log")
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. While it is there, Django takes the worker for asynchronous: it goes with its module."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        yield browser
        browser.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _attempt in range(600):
        try:
            with urllib.request.urlopen(url):
                return
        except URLError:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError(f"The site did not start:\n{log.read_text()}")
