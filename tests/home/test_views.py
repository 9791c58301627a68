"""Serving pages: those with a password, and how visitors get in."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def private():
    """A story that opens with a password."""
    story = factories.story("Kisah rahasia", slug="rahasia", introduction="Isi rahasia.")
    PageViewRestriction.objects.create(page=story, restriction_type="password", password="bambu")
    return story


def form(response):
    """Return where the form for the password leads, and what it sends."""
    soup = BeautifulSoup(response.content, "html.parser")
    fields = soup.select("main form input[type=hidden]")
    return soup.select_one("main form")["action"], {field["name"]: field["value"] for field in fields}


@pytest.mark.parametrize("language", ["id", "ar"])
def test_a_private_page_asks_for_its_password_and_shows_nothing_of_itself(client, private, language):
    response = client.get(f"/{language}/rahasia/")
    page = response.content.decode()

    assert response.status_code == 200
    assert f'<html lang="{language}"' in page
    assert "rahasia." not in page
    assert "Kisah" not in page


def test_the_password_opens_it_in_the_visitors_language_and_a_wrong_one_does_not(client, private):
    address, hidden = form(client.get("/ja/rahasia/"))

    wrong = client.post(address, {**hidden, "password": "rotan"}, follow=True)
    assert (wrong.status_code, "Isi rahasia." in wrong.content.decode()) == (200, False)
    assert wrong.content.decode().count('role="alert"') == 1

    right = client.post(address, {**hidden, "password": "bambu"}, follow=True)
    assert right.redirect_chain == [("/ja/rahasia/", 302)]
    assert "Isi rahasia." in right.content.decode()
    assert "Isi rahasia." in client.get("/en/rahasia/").content.decode()


def test_the_password_of_one_page_does_not_open_another(client, private):
    other = factories.story("Lain", slug="lain", introduction="Isi lain.")
    PageViewRestriction.objects.create(page=other, restriction_type="password", password="rotan")
    address, hidden = form(client.get("/id/rahasia/"))
    client.post(address, {**hidden, "password": "bambu"})

    assert "Isi lain." not in client.get("/id/lain/").content.decode()


def test_the_form_for_the_password_leads_to_no_other_site(client, private):
    address, hidden = form(client.get("/id/rahasia/"))

    response = client.post(address, {**hidden, "password": "bambu", "return_url": "https://contoh.example/"})

    assert response.status_code == 302
    assert "contoh.example" not in response["Location"]


def test_what_waits_behind_a_password_is_not_asked_for_once_it_is_withdrawn(client, private):
    private.unpublish()

    assert client.get("/id/rahasia/").status_code == 404
