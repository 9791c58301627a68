"""``manage.py tick``: what the clock asks for."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from time_machine import travel
from wagtail.models import Revision
from wagtail.signals import page_published, page_unpublished

from booths.models import BoothPage, Certificate
from expo_site.languages import codes
from home.management.commands.tick import expire, publish
from home.models import StoryPage
from search.models import ProductDocument
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def clock():
    """The present, which stands still until it is moved."""
    with travel(NOW, tick=False) as traveller:
        yield traveller


def tick_at(clock, moment):
    clock.move_to(moment)
    call_command("tick")


def live():
    return set(StoryPage.objects.filter(live=True).values_list("title", flat=True))


def answers(client, page):
    """Return how the page's address answers in each language."""
    path = page.url_path.removeprefix("/home/")
    return {client.get(f"/{language}/{path}").status_code for language in codes()}


def test_what_is_scheduled_is_published_when_its_time_has_come_and_not_before(clock, client):
    booth = factories.booth(go_live_at=NOW + HOUR, slug="stan")

    tick_at(clock, NOW + HOUR - timedelta(seconds=1))
    assert (answers(client, booth), list(ProductDocument.objects.all())) == ({404}, [])

    tick_at(clock, NOW + HOUR)
    assert answers(client, booth) == {200}
    assert ProductDocument.objects.count() == 1


def test_what_has_expired_is_withdrawn_in_every_language_and_from_the_search(clock, client):
    booth = factories.booth(expire_at=NOW + HOUR, introduction="Selamat datang.")
    factories.translate(booth, "en", introduction="Welcome.")

    tick_at(clock, NOW + HOUR - timedelta(seconds=1))
    assert answers(client, booth) == {200}

    tick_at(clock, NOW + HOUR)
    booth.refresh_from_db()
    assert (booth.live, booth.expired) == (False, True)
    assert (answers(client, booth), list(ProductDocument.objects.all())) == ({404}, [])


def test_words_that_were_released_come_back_with_the_page(clock, client):
    booth = factories.booth(expire_at=NOW + HOUR, introduction="Selamat datang.")
    factories.translate(booth, "en", introduction="Welcome.")
    tick_at(clock, NOW + HOUR)

    booth.refresh_from_db()
    booth.expire_at = None
    booth.save_revision().publish()

    page = client.get(f"/en/{booth.url_path.removeprefix('/home/')}").content.decode()
    assert "Welcome." in page


def test_a_draft_translation_is_not_released_with_the_scheduled_page(clock, client):
    booth = factories.booth(go_live_at=NOW + HOUR, introduction="Selamat datang.")
    factories.translate(booth, "en", publish=False, introduction="Secret words.")

    tick_at(clock, NOW + HOUR)

    page = client.get(f"/en/{booth.url_path.removeprefix('/home/')}").content.decode()
    assert "Selamat datang." in page
    assert "Secret words." not in page


def test_a_scheduled_change_of_a_live_page_waits_for_its_time(clock, client):
    booth = factories.booth(introduction="Lama.")
    booth.introduction, booth.go_live_at = "Baru.", NOW + HOUR
    booth.save_revision().publish()

    shown = []
    for moment in (NOW, NOW + HOUR):
        tick_at(clock, moment)
        shown.append(BoothPage.objects.get(pk=booth.pk).introduction)

    assert shown == ["Lama.", "Baru."]


def test_what_is_scheduled_to_follow_is_published_though_the_page_expired_before(clock, client):
    booth = factories.booth(introduction="Lama.", expire_at=NOW + HOUR)
    booth.introduction, booth.go_live_at, booth.expire_at = "Baru.", NOW + 3 * HOUR, None
    booth.save_revision().publish()

    shown = []
    for hours in (0, 1, 3):
        tick_at(clock, NOW + hours * HOUR)
        shown.append((BoothPage.objects.get(pk=booth.pk).introduction, answers(client, booth)))

    assert shown == [("Lama.", {200}), ("Lama.", {404}), ("Baru.", {200})]


def test_a_producer_that_expires_takes_its_booths_along_but_no_others(clock, client):
    booths = [factories.booth(factories.producer(brand)) for brand in ("Satu", "Dua")]
    producer = booths[0].producer
    type(producer).objects.filter(pk=producer.pk).update(expire_at=NOW + HOUR)

    tick_at(clock, NOW + HOUR)

    producer.refresh_from_db()
    assert (producer.live, producer.expired) == (False, True)
    assert [answers(client, booth) for booth in booths] == [{404}, {200}]
    assert ProductDocument.objects.get().booth_id == booths[1].pk


def test_a_certificate_ends_by_itself_without_a_tick(clock, client):
    producer = factories.producer()
    kind = factories.certificate_kind()
    producer.certificates.add(Certificate(kind=kind, issuer="BPJPH", number="H-1", valid_until=NOW.date()))
    producer.save()
    path = factories.booth(producer).url_path.removeprefix("/home/")

    shown = []
    # The day ends by the zone of the province, seven hours ahead.
    for moment in (NOW, datetime(2026, 5, 1, 16, 59, tzinfo=UTC), datetime(2026, 5, 1, 17, tzinfo=UTC)):
        clock.move_to(moment)
        shown.append("H-1" in client.get(f"/en/{path}").content.decode())

    assert shown == [True, True, False]


def test_a_late_tick_does_all_that_was_due_and_a_second_one_nothing(clock):
    for number in range(2):
        factories.story(f"Segera {number}", go_live_at=NOW + HOUR)
        factories.story(f"Habis {number}", expire_at=NOW + HOUR)
    factories.story("Nanti", go_live_at=NOW + 9 * HOUR)
    factories.story("Tetap", expire_at=NOW + 9 * HOUR)
    clock.move_to(NOW + 3 * HOUR)

    assert [expire(), publish()] == [2, 2]
    assert live() == {"Segera 0", "Segera 1", "Tetap"}
    assert [expire(), publish()] == [0, 0]


@pytest.mark.parametrize(
    ("signal", "due", "left"),
    [(page_published, {"go_live_at": NOW + HOUR}, {"Baik"}), (page_unpublished, {"expire_at": NOW + HOUR}, {"Rusak"})],
)
def test_one_that_fails_is_logged_and_does_not_hold_up_the_others(clock, caplog, signal, due, left):
    for title in ("Rusak", "Baik"):
        factories.story(title, **due)

    def fail(instance, **kwargs):
        if instance.title == "Rusak":
            raise RuntimeError

    signal.connect(fail, sender=StoryPage)
    try:
        with caplog.at_level(logging.ERROR):
            tick_at(clock, NOW + HOUR)
    finally:
        signal.disconnect(fail, sender=StoryPage)

    assert live() == left
    assert "The clock could not do" in caplog.text

    tick_at(clock, NOW + 2 * HOUR)
    assert live() == ({"Baik", "Rusak"} if left == {"Baik"} else set())


def test_a_revision_that_was_taken_off_the_schedule_is_not_published(clock):
    story = factories.story("Kisah", go_live_at=NOW + HOUR)
    Revision.objects.filter(object_id=str(story.pk)).update(approved_go_live_at=None)

    tick_at(clock, NOW + HOUR)

    assert live() == set()
    assert timezone.now() == NOW + HOUR
