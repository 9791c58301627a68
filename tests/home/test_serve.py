"""``manage.py serve`` as it is run: web, worker and tick on one machine, until they are told to stop."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from django.conf import settings

from tests.database import copy_database

#: Seconds until something that was asked for must have happened, on a busy machine too.
PATIENCE = 120
#: A page that has expired, and a task that waits.
DUE = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from booths.publishing import mark_page_for_translation
from home.models import HomePage, StoryPage
story = StoryPage(title="Kisah", slug="kisah", expire_at=timezone.now() - timedelta(hours=1))
HomePage.objects.sources().get().add_child(instance=story)
mark_page_for_translation.enqueue(story.pk)
"""


class Served:
    """A running ``serve`` with data of its own."""

    def __init__(self, folder, prepare=""):
        self.database = copy_database(folder / "expo.sqlite3")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        environment = {
            **os.environ,
            "DATA_DIR": str(folder),
            "DEBUG": "0",
            "DJANGO_SETTINGS_MODULE": "expo_site.settings.dev",
        }
        if prepare:
            subprocess.run([sys.executable, "-c", prepare], env=environment, cwd=settings.BASE_DIR, check=True)
        self.errors = (folder / "errors").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port)],
            env=environment,
            cwd=settings.BASE_DIR,
            stderr=self.errors,
        )

    def answer(self, path="/ja/"):
        """Return how the site answers; nothing where nobody does."""
        try:
            with urlopen(Request(f"http://127.0.0.1:{self.port}{path}"), timeout=PATIENCE) as response:
                return response.status, response.read().decode()
        except (URLError, ConnectionError):
            return None

    def ask(self, query):
        connection = sqlite3.connect(self.database, timeout=30)
        try:
            return connection.execute(query).fetchone()[0]
        finally:
            connection.close()

    def parts(self):
        """Return the processes that it started and those below them, with what they run."""
        found, above = {}, [self.process.pid]
        while above:
            pid = above.pop()
            try:
                below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            except OSError:
                continue
            for one in map(int, below):
                found[one] = Path(f"/proc/{one}/cmdline").read_bytes().replace(b"\0", b" ").decode()
                above.append(one)
        return found

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        finally:
            self.errors.close()


@pytest.fixture
def serve(tmp_path):
    """Start ``serve`` on data that a script has prepared."""
    running = []

    def start(prepare=""):
        running.append(Served(tmp_path, prepare))
        return running[0]

    yield start
    for served in running:
        served.stop()


def wait_for(condition):
    """Wait until something is so, and return whether it came to be."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def is_gone(pid):
    """Return whether a process has ended, though its parent may not have asked after it yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_web_worker_and_tick_work_and_ctrl_c_stops_all_three(serve):
    served = serve(DUE)
    assert wait_for(lambda: served.answer() is not None)
    status, page = served.answer()
    assert (status, '<html lang="ja"' in page, "/static/css/base.css" in page) == (200, True, True)
    assert served.answer("/static/css/base.css")[0] == 200
    assert wait_for(lambda: served.ask("SELECT NOT live FROM wagtailcore_page WHERE slug = 'kisah'"))
    assert wait_for(lambda: served.ask("SELECT status FROM django_tasks_database_dbtaskresult") == "SUCCESSFUL")
    parts = served.parts()
    assert [sum(word in command for command in parts.values()) > 0 for word in ("gunicorn", "db_worker", "tick")] == [
        *(True, True, True)
    ]

    served.process.send_signal(signal.SIGINT)

    assert served.process.wait(PATIENCE) == 0
    assert all(is_gone(pid) for pid in parts)
    assert served.answer() is None


def test_when_one_ends_by_itself_the_others_are_stopped_and_it_says_which(serve):
    served = serve()
    assert wait_for(lambda: len(served.parts()) >= 3)
    parts = served.parts()
    worker = next(pid for pid, command in parts.items() if "db_worker" in command)

    os.kill(worker, signal.SIGKILL)

    assert served.process.wait(PATIENCE) == 1
    assert all(is_gone(pid) for pid in parts)
    served.errors.seek(0)
    assert "The worker process ended by itself; all are stopped." in served.errors.read()
