"""What all tests share: a database, quickly; no languages or caches left over from another test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.utils import translation

from expo_site.management.commands.messages import compile_messages
from tests.database import copy_database

#: What takes longest goes first, so that no worker is left alone with it at the end.
LONGEST = ("tests/home/demo/test_load.py", "tests/browser/", "tests/test_visibility.py", "tests/booths/test_pages.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def django_db_setup(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: pytest.FixtureRequest) -> None:
    """Give each worker its own copy of the migrated database."""
    database = connections["default"]
    path = copy_database(tmp_path_factory.mktemp("database") / "test.sqlite3")
    database.close()
    database.settings_dict["NAME"] = str(path)


@pytest.fixture(scope="session", autouse=True)
def compiled_messages() -> None:
    compile_messages(Path(settings.LOCALE_PATHS[0]))


@pytest.fixture(autouse=True)
def clean_slate() -> Iterator[None]:
    """Begin each test in the authors' language with empty caches."""
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield
