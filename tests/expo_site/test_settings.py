"""The settings of one machine and of a public site, read by processes of their own."""

import os
import stat
import subprocess
import sys

import pytest
from django.conf import settings as test_settings

NEEDED = {"SECRET_KEY": "x" * 50, "ALLOWED_HOSTS": "contoh.example", "SITE_URL": "https://contoh.example"}


def read(module, expression, **environment):
    """Let a new process with this environment alone read some settings."""
    command = f"from expo_site.settings import {module} as settings; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", command],
        env={"PATH": os.environ["PATH"], **environment},
        cwd=test_settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", NEEDED)
def test_a_public_site_does_not_start_without_what_it_must_know(missing):
    ended = read("production", "1", **{name: value for name, value in NEEDED.items() if name != missing})

    assert ended.returncode != 0
    assert missing in ended.stderr


def test_a_public_site_is_strict_and_takes_its_database_from_the_environment():
    facts = "settings.DEBUG, settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE, settings.SERVE_MEDIA"
    database = "settings.DATABASES['default']['ENGINE'], settings.DATABASES['default']['HOST']"

    ended = read("production", f"({facts}, {database})", DATABASE_URL="postgres://a:b@db.example/expo", **NEEDED)

    assert ended.stderr == ""
    assert ended.stdout.strip() == "(False, True, True, False, 'django.db.backends.postgresql', 'db.example')"


def test_one_machine_makes_a_key_of_its_own_and_keeps_it(tmp_path):
    first, again, elsewhere = (
        read("dev", "settings.SECRET_KEY", DATA_DIR=str(tmp_path / folder)).stdout.strip() for folder in ("a", "a", "b")
    )

    assert len(first) == 50
    assert (first == again, first == elsewhere) == (True, False)
    assert stat.S_IMODE((tmp_path / "a" / "secret_key").stat().st_mode) == 0o600
