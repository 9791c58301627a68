"""What nobody may see is neither shown nor counted, whoever asks for it, and however it was hidden."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import PageViewRestriction

from booths.models import BoothPage
from home.models import HomePage
from search.scope import Scope
from tests import factories

pytestmark = pytest.mark.django_db
LEVELS = ["booth", "pavilion", "round", "expo"]
SECRET = "Rahasia"
API = "/api/v1/products/"


@pytest.fixture
def hidden(show):
    """A booth to hide, with places, a sector and a category of its own, beside one that stays."""
    show("Nampan")
    bali = factories.province("ID-BA", f"{SECRET} Bali", official_code="51")
    producer = factories.producer(
        SECRET,
        province=bali,
        regency=factories.regency("51.03", f"{SECRET} Badung", province=bali),
        sectors=[factories.sector(SECRET.lower(), SECRET)],
    )
    round_page = factories.round_page(title=SECRET, slug="rahasia", provinces=[bali])
    category = factories.category("fb-1", id=SECRET, en=SECRET)
    return show(f"Nampan {SECRET}", of=producer, within=factories.pavilion(round_page), category=category)


def level_of(booth, level):
    return {"booth": booth, "pavilion": booth.pavilion, "round": booth.round, "expo": booth.round.expo}[level]


def assert_only_the_other_is_found(client):
    """Nothing of the hidden booth is in any answer: no name, no count, no value of a facet."""
    for address in (f"{API}?q={SECRET}", f"{API}?category=fb", "/id/search/"):
        content = client.get(address).content.decode()
        assert f"Nampan {SECRET}" not in content
        assert "nampan-rahasia" not in content
    everything = client.get(API, {"q": "nampan", "lang": "id"})
    answer = everything.json()
    assert SECRET.lower() not in everything.content.decode().lower()
    assert [result["name"] for result in answer["results"]] == ["Nampan"]
    assert answer["total"] == 1
    assert {dimension: [value["count"] for value in values] for dimension, values in answer["facets"].items()} == {
        "round": [1],
        "province": [1],
        "regency": [],
        "sector": [],
        "category": [1, 1, 1],
    }


def assert_both_are_found(client):
    assert client.get(API, {"q": "nampan"}).json()["total"] == 2
    assert client.get(API, {"round": "rahasia"}).json()["total"] == 1


def test_what_is_public_is_found(client, hidden):
    assert_both_are_found(client)


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_unpublished_is_not_found_until_it_is_published_again(client, hidden, level):
    page = level_of(hidden, level)

    page.unpublish()
    assert_only_the_other_is_found(client)

    page.get_latest_revision().publish()
    assert_both_are_found(client)


@pytest.mark.parametrize(
    ("level", "kind"), [*((level, "password") for level in LEVELS), ("booth", "login"), ("round", "groups")]
)
def test_what_is_private_is_not_found_until_it_is_public_again(client, hidden, level, kind):
    restriction = PageViewRestriction.objects.create(
        page=level_of(hidden, level), restriction_type=kind, password="rahasia"
    )
    assert_only_the_other_is_found(client)

    restriction.delete()
    assert_both_are_found(client)


def test_who_may_see_a_private_page_does_not_find_it_either(admin_client, hidden):
    PageViewRestriction.objects.create(page=hidden.round, restriction_type=PageViewRestriction.LOGIN)

    assert_only_the_other_is_found(admin_client)


def test_on_a_private_site_nothing_is_found(client, hidden):
    home = HomePage.objects.sources().get()
    PageViewRestriction.objects.create(page=home, restriction_type=PageViewRestriction.PASSWORD, password="x")

    answer = client.get(API).json()

    assert (answer["total"], answer["results"], set(map(len, answer["facets"].values()))) == (0, [], {0})


@pytest.mark.parametrize("level", LEVELS)
def test_what_expires_is_not_found_from_that_moment_though_no_tick_comes(client, hidden, level):
    page = level_of(hidden, level)
    page.expire_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert_both_are_found(client)

    with time_machine.travel(page.expire_at, tick=False):
        assert_only_the_other_is_found(client)
    with time_machine.travel(page.expire_at - timedelta(seconds=1), tick=False):
        assert_both_are_found(client)


def test_what_a_producer_shows_is_not_found_from_when_it_expires(client, hidden):
    producer = hidden.producer
    producer.expire_at = timezone.now() + timedelta(hours=1)
    producer.save_revision().publish()
    assert_both_are_found(client)

    with time_machine.travel(producer.expire_at, tick=False):
        assert_only_the_other_is_found(client)


def test_what_an_unpublished_producer_shows_is_not_found(client, hidden):
    hidden.producer.unpublish()

    assert_only_the_other_is_found(client)


def test_a_draft_is_not_found(client, show):
    public = show("Nampan")
    exhibit = factories.exhibit(f"Nampan {SECRET}")
    factories.booth(factories.producer(SECRET), public.pavilion, [exhibit], publish=False)

    assert_only_the_other_is_found(client)


@pytest.mark.parametrize("level", ["booth", "round", "expo"])
def test_what_is_scheduled_is_not_found_before_it_is_published(client, hidden, level):
    page = level_of(hidden, level)
    page.unpublish()
    page = type(page).objects.get(pk=page.pk)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()

    assert_only_the_other_is_found(client)


def test_what_is_scheduled_to_change_is_found_as_it_is(names, hidden):
    draft = BoothPage.objects.get(pk=hidden.pk).get_latest_revision_as_object()
    first = draft.exhibits.all()[0]
    first.name = "Bakul"
    draft.exhibits.add(first)
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision().publish()

    assert names("bakul") == []
    assert names(SECRET) == [f"Nampan {SECRET}"]


def test_a_scope_has_the_public_pavilions_with_their_rounds(hidden, django_assert_num_queries):
    public = BoothPage.objects.exclude(pk=hidden.pk).get()
    hidden.round.unpublish()

    with django_assert_num_queries(3):
        scope = Scope.at(timezone.now())

    assert dict(scope.pavilions) == {public.pavilion_id: public.round_id}
    assert dict(scope.rounds) == {public.round_id: public.round}
