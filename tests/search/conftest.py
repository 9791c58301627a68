"""What the tests of the search share: asking the API, as programs do."""

import pytest

from tests import factories


@pytest.fixture
def ask(client):
    """Ask the API for products, in Indonesian where no language is given."""

    def asked(q="", **parameters):
        response = client.get("/api/v1/products/", {"q": q, "lang": "id", **parameters})
        assert response.status_code == 200, response.content
        return response.json()

    return asked


@pytest.fixture
def names(ask):
    """Ask the API for the names of the products that are found, best first."""
    return lambda q="", **parameters: [result["name"] for result in ask(q, **parameters)["results"]]


@pytest.fixture
def show():
    """Publish a booth with an exhibit of each of these names."""

    def shown(*named, of=None, within=None, summary="Buatan tangan.", **facts):
        exhibits = [factories.exhibit(name, summary=summary, **facts) for name in named]
        return factories.booth(of or factories.producer("Toko"), within, exhibits)

    return shown
