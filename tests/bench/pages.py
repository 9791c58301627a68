"""Pages: how many queries and milliseconds each kind takes, beside its own bytes as a file from the same server."""

import gzip
import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.common import Clock, judge, show
from tests.pages import full_site

LANGUAGE = "ja"
ITEMS = 12
ROUNDS = 40
MOST_QUERIES = 15
HEADERS = {"Accept-Encoding": "gzip", "Accept-Language": LANGUAGE}


def measure():
    call_command("collectstatic", interactive=False, verbosity=0)
    paths = {name: f"/{LANGUAGE}/{path}" for name, path in full_site(ITEMS).paths.items()}
    call_command("db_worker", batch=True, queue_name="*", verbosity=0)  # renders the pictures
    queries = {name: count_queries(path) for name, path in paths.items()}
    files = {name: write_as_file(number, path) for number, (name, path) in enumerate(paths.items())}
    clocks = {name: (Clock(), Clock()) for name in paths}
    with server() as port:
        visitor = http.client.HTTPConnection("127.0.0.1", port)
        for number in range(ROUNDS + 5):
            if number == 5:  # all is warm
                clocks = {name: (Clock(), Clock()) for name in paths}
            for name, (page, file) in clocks.items():
                with page.running():
                    fetch(visitor, paths[name])
                with file.running():
                    fetch(visitor, files[name])
    show(
        f"Pages in one language ({LANGUAGE}), {ITEMS} entries a list, and the same bytes as a static file from the same"
        f" gunicorn; both compressed, in turn, medians of {ROUNDS}",
        ["page", "queries", "page ms", "file ms", "times"],
        [
            (name, queries[name], page.median, file.median, page.median / file.median)
            for name, (page, file) in clocks.items()
        ],
    )
    judge("queries of a page", max(queries.values()), MOST_QUERIES)


def count_queries(path):
    client = Client()
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(captured)


def write_as_file(number, path):
    """Write what a page answers as a static file, also compressed, as collectstatic does; return its address."""
    body = Client().get(path).content
    target = settings.STATIC_ROOT / f"page-{number}.html"
    target.write_bytes(body)
    target.with_suffix(".html.gz").write_bytes(gzip.compress(body))
    return f"{settings.STATIC_URL}{target.name}"


@contextmanager
def server():
    """Run the web part of ``manage.py serve``; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "expo_site.wsgi", "--threads", "8", "--limit-request-line", "8190"]
    process = subprocess.Popen(
        [*command, "--bind", f"127.0.0.1:{port}", "--log-level", "warning"], cwd=settings.BASE_DIR, env=os.environ
    )
    try:
        for _attempt in range(200):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


def fetch(visitor, path):
    visitor.request("GET", path, headers=HEADERS)
    response = visitor.getresponse()
    response.read()
    assert response.status == 200, path
    assert response.headers["Content-Encoding"] == "gzip", path
