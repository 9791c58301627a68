"""Every page in every language: right language and direction, no foreign word in its frame, few queries."""

import itertools
import re
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup, Comment
from django.conf import settings as site_settings
from django.db import connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import trans_real

from expo_site.languages import codes, direction, html_code
from expo_site.management.commands.messages import po_path
from tests.pages import full_site

pytestmark = pytest.mark.django_db
OPEN, CLOSE = "⟦", "⟧"
#: Words of the test's own content, brands, and what is written the same everywhere.
CONTENT = re.compile(
    r"Virtual Expo|Pameran|Gelombang \w+|Anyaman( \d+)?|CV|Keranjang( \d+)?|Jawa Timur|Lamongan|Kisah|Awal|Sambutan\.|"
    r"Datanglah\.|Perajin bambu\.|Sejak lama\.|Dianyam\.|Dikeringkan\.|buatan tangan\.|Satu contoh\.|Foto|Kriya|Crafts|"
    r"Baskets|Above|bamboo|Dekranas|Balimall|Tokopedia|contoh\.example|Asosiasi|Juara|Dipilih|Koran|BPJPH|Halal|H-\d+|"
    r"K-\d+|Surabaya|Osaka 2024|Jalan Bambu 1|keranjang|English|Nederlands|Deutsch|français|español|Bahasa Indonesia|"
    r"IDR|xyzzy|ID-XX|ID-JI|WhatsApp"
)


def url(language, path):
    return f"/{language}/{path}"


@pytest.mark.parametrize("language", codes())
def test_every_page_opens_in_every_language(client, language):
    site = full_site()

    for name, path in {**site.paths, **site.gone}.items():
        response = client.get(url(language, path))
        soup = BeautifulSoup(response.content, "html.parser")

        assert response.status_code == (400 if name == "wrong search" else 200), name
        assert soup.html["lang"] == html_code(language), name
        assert soup.html["dir"] == direction(language), name
        assert len(soup.find_all("h1")) == 1, name


@pytest.mark.parametrize("language", [code for code in codes() if code != "en"])
def test_no_english_is_left_in_the_frame(client, language):
    site = full_site()
    english = untranslatable_fragments(language)

    for name, path in {**site.paths, **site.gone, "not found": "tidak-ada/"}.items():
        text = visible_text(client.get(url(language, path)).content.decode())
        left = [fragment for fragment in english if fragment in text]

        assert left == [], name


def test_every_string_of_the_frame_is_marked_for_translation(client, tmp_path):
    site = full_site()
    with BracketedJapanese(tmp_path):
        for name, path in {**site.paths, **site.gone, "not found": "tidak-ada/"}.items():
            html = client.get(url("ja", path)).content.decode()
            left = [
                text for text in pieces(html) if re.search(r"[A-Za-z]{2,}", CONTENT.sub("", without_brackets(text)))
            ]

            assert left == [], name


def test_words_in_another_language_are_marked(client):
    full_site()

    soup = BeautifulSoup(client.get("/ar/pameran/buka/jawa-timur/stan-0/").content, "html.parser")

    assert (soup.h1["lang"], soup.h1["dir"]) == ("id", "ltr")
    assert soup.find(class_="card__title")["lang"] == "id"


def test_pages_take_few_queries_and_no_more_for_more_items(client, settings):
    """At most fifteen, and as many for sixty items as for three."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    few, many = (queries_of_pages(client, ("id", "ja"), items) for items in (3, 60))

    assert {name: count for name, count in few.items() if count > 15} == {}
    assert many == few


def queries_of_pages(client, languages, items):
    """Return how many queries each page takes on a site of so many items, which is gone afterwards."""
    with transaction.atomic():
        site = full_site(items)
        counts = {}
        for language, (name, path) in itertools.product(languages, site.paths.items()):
            client.get(url(language, path))
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url(language, path)).status_code == 200
            counts[language, name] = len(queries)
        transaction.set_rollback(True)
    return counts


def pieces(html):
    """Yield every piece of text that somebody reads or hears."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(["script", "style"]):
        tag.decompose()
    for text in soup.find_all(string=True):
        if not isinstance(text, Comment) and text.strip() and text.parent.name not in ("[document]",):
            yield text.strip()
    for tag in soup.find_all(True):
        for attribute in ("alt", "aria-label", "placeholder", "title"):
            if tag.get(attribute):
                yield tag[attribute]
        if tag.name == "meta" and tag.get("name") == "description" and tag.get("content"):
            yield tag["content"]


def visible_text(html):
    return "\n".join(pieces(html))


def without_brackets(text):
    previous = None
    while previous != text:
        previous, text = text, re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
    return text


def untranslatable_fragments(language):
    """Return the English of the frame, without what a language writes the same."""
    fragments = set()
    for entry in polib.pofile(str(po_path(Path(site_settings.LOCALE_PATHS[0]), language))):
        translations = {entry.msgstr, *entry.msgstr_plural.values()}
        if entry.msgid in translations:
            continue
        for fragment in re.split(r"%\(\w+\)s|%s", entry.msgid):
            fragment = fragment.strip()
            same = any(fragment in text for text in translations)
            if len(fragment) > 9 and " " in fragment and not same:
                fragments.add(fragment)
    return fragments


class BracketedJapanese:
    """A catalogue for Japanese in which every string is itself in brackets: what has none was not marked."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        po = polib.pofile(str(po_path(Path(site_settings.LOCALE_PATHS[0]), "ja")))
        for entry in po:
            entry.fuzzy = False
            if entry.msgid_plural:
                entry.msgstr_plural = {0: OPEN + entry.msgid_plural + CLOSE}
            else:
                entry.msgstr = OPEN + entry.msgid + CLOSE
        target = po_path(self.folder, "ja").with_suffix(".mo")
        target.parent.mkdir(parents=True)
        po.save_as_mofile(str(target))
        self.override = override_settings(LOCALE_PATHS=[str(self.folder)])
        self.override.enable()
        self._forget()

    def __exit__(self, *args):
        self.override.disable()
        self._forget()

    def _forget(self):
        trans_real._translations = {}
        trans_real._default = None
        translation.activate(site_settings.LANGUAGE_CODE)


def test_the_note_names_the_language_of_the_words_in_the_visitors_own(client):
    site = full_site()

    page = BeautifulSoup(client.get(url("ja", site.paths["booth"])).content, "html.parser")

    assert "インドネシア語" in page.select(".notice")[-1].get_text()


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "1" * 5000, "99999"])
def test_a_page_number_that_makes_no_sense_is_no_error(client, number):
    full_site(1)

    assert client.get(url("en", ""), {"page": number}).status_code == 200
