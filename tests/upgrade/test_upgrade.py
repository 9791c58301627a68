"""What was made with an earlier version still opens."""

import gzip
import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.upgrade.keep import FOLDER


@pytest.mark.parametrize("kept", sorted(FOLDER.glob("*.gz")), ids=lambda path: path.name.partition(".")[0])
def test_a_database_of_an_earlier_version_still_opens(kept, tmp_path):
    path = tmp_path / "site.sqlite3"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{path}",
        "DJANGO_SETTINGS_MODULE": "expo_site.settings.test",
    }

    run = subprocess.run(
        [sys.executable, "-m", "tests.upgrade.visit"],
        env=environment,
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        check=True,
    )

    answer = json.loads(run.stdout)
    assert set(answer["statuses"].values()) == {200}, answer["statuses"]
    assert "Bamboo makers" in answer["booth"]
    assert answer["found"] == ["Bamboo basket"]
