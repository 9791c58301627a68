"""The pages for when something went wrong, in every language."""

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError, connection
from django.utils import translation
from django.utils.translation import gettext

from expo_site.languages import codes, direction, html_code


def in_language(text, language):
    with translation.override(language):
        return gettext(text)


def no_database(execute, sql, params, many, context):
    raise OperationalError("rahasia: kata sandi basis data")


@pytest.mark.django_db
@pytest.mark.parametrize("language", codes())
def test_an_address_that_leads_nowhere_says_so_and_offers_the_ways_on(client, language):
    response = client.get(f"/{language}/tidak-ada/<b>/")
    soup = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 404
    assert (soup.html["lang"], soup.html["dir"]) == (html_code(language), direction(language))
    assert soup.h1.text == in_language("There is nothing at this address", language)
    assert soup.select_one("main form")["action"] == f"/{language}/search/"
    assert soup.select_one("main p a")["href"] == f"/{language}/"
    assert "tidak-ada" not in soup.text


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/b/tidakada/", "/tidak-ada.php", "/tidak-ada/", "/documents/0/a.pdf"])
def test_an_address_without_a_language_says_so_in_that_of_the_browser(client, path):
    response = client.get(path, headers={"Accept-Language": "nl"}, follow=True)

    assert response.status_code == 404
    assert '<html lang="nl"' in response.content.decode()
    assert in_language("There is nothing at this address", "nl") in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "header", "language"),
    [*((f"/{code}/", "ja", code) for code in codes()), ("/b/abcdef/", "de", "de"), ("/b/abcdef/", "", "en")],
)
def test_a_failure_is_told_in_the_visitors_language_without_a_database(client, path, header, language):
    client.raise_request_exception = False

    with connection.execute_wrapper(no_database):
        response = client.get(path, headers={"Accept-Language": header})
    soup = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 500
    assert (soup.html["lang"], soup.html["dir"]) == (html_code(language), direction(language))
    assert soup.h1.text == in_language("Something went wrong", language)
    assert soup.a["href"] == f"/{language}/"
    assert not any(word in soup.text for word in ("rahasia", "Error", "Traceback"))
