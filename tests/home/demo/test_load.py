"""The whole demo, loaded once: everything that it promises is there, public, and found."""

import tomllib
from collections import Counter
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from PIL import Image
from wagtail.models import Page

from booths.models import BoothPage, Exhibit, ExpoPage, ExportFigure, Honour, Producer, ProducerWords, Province, Sector
from booths.models.rounds import RoundState
from booths.reference import load_reference
from expo_site.languages import codes
from home.demo import load


@pytest.mark.django_db
def test_the_demo_is_all_that_it_promises(client, settings, subtests, tmp_path):
    """One test, as loading takes most of a minute; its pictures are small, as drawing them takes another."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    load_reference()
    folder = small_pictures(tmp_path)
    load.load_demo(lambda names: folder, lambda what, done, total: None)

    for check in CHECKS:
        with subtests.test(check.__name__):
            check(client)


def small_pictures(folder):
    for number in range(1, 6):
        for row in load._rows(load.DATA / "sample" / f"pictures-{number}.csv"):
            Image.new("RGB", (16, 12), (number, len(row["file"]), 90)).save(folder / row["file"])
    return folder


def sample():
    return ExpoPage.objects.published().get(slug="pameran-contoh")


def relay():
    return ExpoPage.objects.published().get(slug="estafet-dekranas-2021")


def booths():
    return BoothPage.objects.published()


def exhibits():
    return Exhibit.objects.filter(booth__in=booths()).select_related("category")


def languages(rows):
    """Return how many of these rows there are in each language."""
    return Counter(rows.values_list("locale__language_code", flat=True))


def the_sample_expo_has_five_rounds_around_today(client):
    assert [page.state() for page in sample().rounds.order_by("number")] == [
        RoundState.CLOSED,
        RoundState.OPEN,
        RoundState.OPEN,
        RoundState.UPCOMING,
        RoundState.UPCOMING,
    ]


def every_province_stands_in_one_round_and_shows_a_booth(client):
    provinces = sorted(Province.objects.filter(ended_in=None).values_list("code", flat=True))
    standing = [row.province.code for page in sample().rounds.all() for row in page.round_provinces.all()]

    assert len(provinces) == 38
    assert sorted(standing) == provinces
    assert sorted(set(booths().values_list("pavilion__province__code", flat=True))) == provinces
    assert all(booth.pavilion.province == booth.producer.province for booth in booths().in_full())
    assert set(booths().values_list("round__expo", flat=True)) == {sample().pk}


def there_are_producers_and_exhibits_enough_of_every_sector(client):
    producers = Producer.objects.published()

    assert producers.count() >= 38
    assert exhibits().count() >= 114
    assert min(Counter(exhibits().values_list("booth", flat=True)).values()) >= 3
    assert set(producers.values_list("producer_sectors__sector__slug", flat=True)) == set(
        Sector.objects.values_list("slug", flat=True)
    )


def exhibits_say_all_that_a_buyer_asks_for(client):
    today = timezone.localdate()
    for one in exhibits():
        words = [one.name, one.summary, one.description, one.pictures]
        facts = [one.category, one.price, one.minimum_order, one.monthly_capacity, one.lead_time_days]

        assert all(words + facts), one
        # Software passes no customs.
        assert bool(one.hs_code) is not one.category.code.startswith("so-"), one
        assert max(one.price_as_of, one.last_confirmed_on) <= today, one
    assert exhibits().exclude(materials=[]).count() > exhibits().count() * 0.8


def all_is_in_english_and_six_booths_in_all_ten_languages(client):
    released = Exhibit.objects.filter(booth__live=True)
    for rows in (BoothPage.objects.filter(live=True), ProducerWords.objects.filter(live=True)):
        counts = languages(rows)
        assert set(counts) == set(codes())
        assert counts["id"] == counts["en"] == booths().count()
        assert min(counts.values()) >= 6
    for words in ("name", "summary"):
        counts = languages(released.exclude(**{words: ""}))
        assert counts["id"] == counts["en"] == exhibits().count()
        assert min(counts.values()) >= 18


def the_sample_is_named_so(client):
    assert not Producer.objects.filter(is_sample=False).exists()
    for page in (sample(), booths().first()):
        soup = BeautifulSoup(client.get(f"/en/{page.url_path.removeprefix('/home/')}").content, "html.parser")
        assert "invented" in soup.select_one("main .notice").text


def no_contact_leads_to_a_stranger(client):
    for producer in Producer.objects.prefetch_related("contacts"):
        for contact in producer.contacts.all():
            if contact.kind == "email":
                assert contact.value.endswith("@example.com"), contact.value
            elif contact.kind in ("phone", "whatsapp"):
                # Numbers that are kept free for fiction.
                assert contact.value.startswith("+44 20 7946 0"), contact.value


def group_five_of_the_relay_is_as_reported_and_the_others_are_unknown(client):
    *unknown, fifth = relay().rounds.order_by("number")

    assert [(page.state(), page.round_provinces.count()) for page in unknown] == [(RoundState.UNDATED, 0)] * 4
    assert (fifth.opens_on, fifth.closes_on) == (date(2021, 11, 29), date(2021, 12, 18))
    assert (fifth.opens_at, fifth.closes_at, fifth.time_zone) == (None, None, None)
    assert [row.province.code for row in fifth.round_provinces.all()] == [
        *("ID-BA", "ID-YO", "ID-SA", "ID-PA-2022", "ID-KU", "ID-JA"),
    ]
    assert not relay().is_sample


def organiser_and_partners_of_the_relay_are_named(client):
    assert [row.organisation.slug for row in relay().organisers.all()] == ["dekranas"]
    assert {row.marketplace.name for row in relay().partners.all()} == {"Tokopedia", "Lazada"}


def honours_and_figures_are_as_reported_each_with_its_source(client):
    honour = Honour.objects.select_related("material").get()
    figures = list(ExportFigure.objects.order_by("year").select_related("regency"))

    assert (honour.material.code, honour.producer, honour.product) == ("endek", None, None)
    assert "Christian Dior" in honour.text["en"]
    assert set(honour.text) == set(codes())
    assert [(one.year, one.amount, one.currency, one.firms, one.regency.official_code) for one in figures] == [
        (2019, 55721000000, "IDR", None, "35.24"),
        (2020, 43742000000, "IDR", 9, "35.24"),
    ]
    assert all(one.source for one in [honour, *figures])
    assert "43.742.000.000" in client.get("/id/provinces/jawa-timur/").content.decode()


def the_frame_is_told_in_all_ten_languages(client):
    titles = {}
    for page in Page.objects.filter(depth__range=(2, 4), live=True).select_related("locale"):
        titles.setdefault(page.translation_key, set()).add(page.locale.language_code)

    stories = len(list((load.DATA / "stories").glob("*.toml")))
    assert list(titles.values()) == [set(codes())] * (1 + 2 + 10 + stories)


def a_visitor_finds_a_thing_by_a_word_of_their_own(client):
    coffee, basket = ("コーヒー", "قهوة", "koffie", "coffee"), ("竹かご", "سلة خيزران", "bamboo basket")
    for words, thing in [*((word, "Kopi") for word in coffee), *((word, "Keranjang Bambu") for word in basket)]:
        found = client.get("/api/v1/products/", {"q": words, "lang": "id"}).json()["results"]
        assert thing in found[0]["name"], words


def the_home_page_shows_it_and_all_its_links_open(client):
    home = tomllib.loads((load.DATA / "home.toml").read_text(encoding="utf-8"))
    soup = BeautifulSoup(client.get("/ja/").content, "html.parser")
    links = {link["href"] for link in soup.select("main section a, .site-header nav a, .site-footer a")}

    assert load.is_loaded()
    assert soup.h1.text == home["title"]["ja"]
    assert len(soup.select(".round-cards > li")) == 10
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


CHECKS = [
    the_sample_expo_has_five_rounds_around_today,
    every_province_stands_in_one_round_and_shows_a_booth,
    there_are_producers_and_exhibits_enough_of_every_sector,
    exhibits_say_all_that_a_buyer_asks_for,
    all_is_in_english_and_six_booths_in_all_ten_languages,
    the_sample_is_named_so,
    no_contact_leads_to_a_stranger,
    group_five_of_the_relay_is_as_reported_and_the_others_are_unknown,
    organiser_and_partners_of_the_relay_are_named,
    honours_and_figures_are_as_reported_each_with_its_source,
    the_frame_is_told_in_all_ten_languages,
    a_visitor_finds_a_thing_by_a_word_of_their_own,
    the_home_page_shows_it_and_all_its_links_open,
]
