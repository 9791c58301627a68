"""``manage.py serve``: web, worker and tick together, on one machine, until Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = "Run web, worker and tick together until Ctrl-C stops all three."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
        web = [sys.executable, "-m", "gunicorn", "expo_site.wsgi", "--threads", "8", "--limit-request-line", "8190"]
        commands = {
            "web": [*web, "--bind", f"{options['host']}:{options['port']}", "--log-level", "warning"],
            "worker": [*manage, "db_worker", "--interval", "0.5", "--queue-name", "*"],
            "tick": [*manage, "tick", "--every", "60"],
        }
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # else WhiteNoise warns of it
        processes: dict[str, subprocess.Popen[bytes]] = {}
        signal.signal(signal.SIGTERM, _stop)
        try:
            for name, command in commands.items():
                # In a session of its own, so that Ctrl-C reaches only this process, which then stops them in order.
                processes[name] = subprocess.Popen(  # noqa: S603
                    command, env=environment, cwd=settings.BASE_DIR, start_new_session=True
                )
            failed = _wait(processes)
        except KeyboardInterrupt:
            failed = ""
        finally:
            _terminate(list(processes.values()))
        if failed:
            raise CommandError(f"The {failed} process ended by itself; all are stopped.")


def _stop(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait(processes: dict[str, subprocess.Popen[bytes]]) -> str:
    """Wait until one of the processes ends; return which."""
    while True:
        for name, process in processes.items():
            if process.poll() is not None:
                return name
        time.sleep(0.2)


def _terminate(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    for process in processes:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
