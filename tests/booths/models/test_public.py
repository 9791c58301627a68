"""Who sees what is public: each way of hiding a thing, at each level above it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from booths.models import BoothPage, ExpoPage, PavilionPage, Producer, RoundPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def booth():
    return factories.booth()


def line(booth):
    return {
        "booth": booth,
        "pavilion": booth.pavilion,
        "round": booth.round,
        "expo": booth.round.expo,
    }


def published(**options):
    return list(BoothPage.objects.published(**options))


def test_a_published_booth_of_a_published_producer_in_a_published_round_is_public(booth):
    assert published() == [booth]


@pytest.mark.parametrize("level", ["booth", "pavilion", "round", "expo"])
def test_nothing_is_public_below_what_was_unpublished(booth, level):
    line(booth)[level].unpublish()

    assert published() == []


@pytest.mark.parametrize("level", ["booth", "pavilion", "round", "expo"])
def test_nothing_is_public_below_what_has_expired_though_no_tick_came(booth, level):
    page = line(booth)[level]
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))

    assert published() == []
    assert published(now=timezone.now() - timedelta(minutes=1)) == [booth]


@pytest.mark.parametrize("level", ["booth", "pavilion", "round", "expo"])
@pytest.mark.parametrize("kind", [PageViewRestriction.PASSWORD, PageViewRestriction.LOGIN])
def test_nothing_is_public_below_what_is_private(booth, level, kind):
    PageViewRestriction.objects.create(page=line(booth)[level], restriction_type=kind, password="rahasia")

    assert published() == []


def test_who_may_see_a_private_round_sees_its_booths_but_not_one_that_is_private_itself(booth):
    hidden = factories.booth(factories.producer(), booth.pavilion)
    PageViewRestriction.objects.create(page=booth.round, restriction_type=PageViewRestriction.PASSWORD, password="a")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.PASSWORD, password="b")

    assert published(within=booth.round) == [booth]
    assert published(within=booth.round.expo) == []


def test_an_unpublished_producer_hides_its_booths(booth):
    booth.producer.unpublish()

    assert published() == []
    assert list(Producer.objects.published()) == []


def test_translations_are_not_pages_that_visitors_see(booth):
    factories.translate(booth, "ja", title="竹細工")

    assert published() == [booth]
    assert ExpoPage.objects.count() == 2
    assert [ExpoPage.objects.published().count(), RoundPage.objects.published().count()] == [1, 1]
    assert PavilionPage.objects.published().count() == 1


def test_a_booth_moves_within_its_round_only(booth):
    bali = factories.province("ID-BA", "Bali", official_code="51")
    same = factories.add(booth.round, PavilionPage(title="Bali", slug="bali", province=bali))
    other = factories.pavilion()

    assert booth.can_move_to(same)
    assert not booth.can_move_to(other)

    booth.move(same, pos="last-child")

    moved = BoothPage.objects.get(pk=booth.pk)
    assert moved.pavilion == same
    assert published() == [moved]


def test_nothing_is_made_below_a_translation():
    booth = factories.booth()
    factories.translate(booth, "en", exhibit_name="Basket")
    pavilion = booth.pavilion
    translated = type(pavilion).objects.get(translation_key=pavilion.translation_key, locale__language_code="en")

    assert type(booth).can_create_at(pavilion) is True
    assert type(booth).can_create_at(translated) is False
