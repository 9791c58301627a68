"""``python -m tests.upgrade.visit``: migrate the database of the environment, and tell what visitors get from it."""

import json
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

PATHS = ["", "pameran/", "pameran/buka/", "pameran/buka/jawa-timur/", "pameran/buka/jawa-timur/stan-0/"]
PATHS += ["pameran/buka/jawa-timur/stan-0/keranjang-0/", "kisah/", "provinces/jawa-timur/", "search/?q=basket"]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    client = Client()
    pages = {path: client.get(f"/en/{path}") for path in PATHS}
    found = json.loads(client.get("/api/v1/products/", {"q": "竹かご", "lang": "en"}).content)
    answer = {
        "statuses": {path: response.status_code for path, response in pages.items()},
        "booth": pages[PATHS[4]].content.decode(),
        "found": [result["name"] for result in found["results"]],
    }
    json.dump(answer, sys.stdout)
