"""A site as it runs in earnest, on SQLite: no debugging, tasks for a worker, hashed static files."""

from expo_site.settings.base import *  # noqa: F403
from expo_site.settings.base import INSTALLED_APPS

DEBUG = False
SECRET_KEY = "bench-only"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.bench.stock"]
