"""What follows from publishing, withdrawing, moving and deleting, within the same transaction."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published

from booths.models import BoothPage, PavilionPage, Product
from booths.publishing import mark_page_for_translation
from booths.signals import booths_changed
from expo_site.languages import codes
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def announced():
    """The ids of the booths whose public side changed, in order."""
    ids = []

    def take(sender, booth_ids, **kwargs):
        ids.extend(booth_ids)

    booths_changed.connect(take)
    yield ids
    booths_changed.disconnect(take)


def others():
    return [code for code in codes() if code != "id"]


class TestPublishing:
    def test_it_is_all_or_nothing(self):
        booth = factories.booth(introduction="Lama.")
        booth.introduction = "Baru."
        revision = booth.save_revision()

        def fail(**kwargs):
            raise RuntimeError

        page_published.connect(fail, sender=BoothPage)
        try:
            with pytest.raises(RuntimeError):
                revision.publish()
        finally:
            page_published.disconnect(fail, sender=BoothPage)

        assert BoothPage.objects.get(pk=booth.pk).introduction == "Lama."

    def test_ten_languages_take_as_many_queries_as_one(self, settings):
        settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

        def queries(booth):
            booth.introduction = "Baru."
            revision = booth.save_revision()
            with CaptureQueriesContext(connection) as captured:
                revision.publish()
            return len(captured)

        exhibits = [[factories.exhibit(f"Produk {number}") for number in range(30)] for _booth in range(3)]
        booths = [factories.booth(factories.producer(f"P{n}"), exhibits=made) for n, made in enumerate(exhibits)]
        queries(booths[2])
        for language in others():
            factories.translate(booths[0], language, exhibit_name=f"Product {language}")

        assert queries(booths[0]) == queries(booths[1])

    def test_a_product_is_published_with_its_first_booth_and_stays_so(self):
        booth = factories.booth(publish=False)
        assert Product.objects.get().is_published is False

        booth.get_latest_revision().publish()
        first = Product.objects.get().first_published_at
        booth.refresh_from_db()
        booth.unpublish()
        booth.save_revision().publish()

        assert first is not None
        assert Product.objects.get().first_published_at == first

    def test_a_round_gets_a_pavilion_for_each_of_its_provinces(self):
        java, bali = factories.province(), factories.province("ID-BA", "Bali", official_code="51")

        round_page = factories.round_page(provinces=[java, bali])

        pavilions = PavilionPage.objects.filter(round=round_page).order_by("path")
        assert [(pavilion.title, pavilion.live) for pavilion in pavilions] == [("Jawa Timur", True), ("Bali", True)]

    def test_a_translation_without_a_title_of_its_own_follows_the_sources(self):
        expo = factories.expo("Pameran lama")
        factories.translate(expo, "en", title="")
        factories.translate(expo, "ja", title="展示会")

        expo.title = "Pameran baru"
        expo.save_revision().publish()
        mark_page_for_translation.call(expo.pk)

        titles = Page.objects.filter(translation_key=expo.translation_key).values_list("locale__language_code", "title")
        assert dict(titles) == {"id": "Pameran baru", "en": "Pameran baru", "ja": "展示会"}


class TestAnnouncements:
    def test_publishing_and_withdrawing_a_booth_are_announced(self, announced):
        booth = factories.booth()
        booth.unpublish()

        assert announced == [booth.pk, booth.pk]

    def test_a_published_translation_announces_the_source(self, announced):
        booth = factories.booth(introduction="Selamat datang.")
        announced.clear()

        factories.translate(booth, "en", publish=False, introduction="Welcome.")
        assert announced == []
        factories.translate(booth, "en", introduction="Welcome here.")

        assert announced == [booth.pk]

    def test_a_producer_that_is_withdrawn_announces_all_its_booths(self, announced):
        producer = factories.producer()
        booths = [factories.booth(producer), factories.booth(producer, factories.pavilion(factories.round_page()))]
        announced.clear()

        producer.unpublish()

        assert sorted(announced) == sorted(booth.pk for booth in booths)

    def test_a_password_on_the_booth_is_announced_when_set_and_when_lifted(self, announced):
        booth = factories.booth()
        announced.clear()

        restriction = PageViewRestriction.objects.create(page=booth, restriction_type="password", password="x")
        restriction.delete()

        assert announced == [booth.pk, booth.pk]


class TestDeleting:
    def test_translations_go_with_their_source(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")

        booth.delete()

        assert not BoothPage.objects.exists()

    def test_a_translation_goes_alone(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")

        BoothPage.objects.get(locale__language_code="en").delete()

        assert BoothPage.objects.get().pk == booth.pk

    def test_a_whole_expo_goes_with_all_below_it_and_its_translations(self):
        expo = factories.expo()
        booth = factories.booth(within=factories.pavilion(factories.round_page(expo)))
        factories.translate(booth, "en", exhibit_name="Basket")

        type(expo).objects.get(pk=expo.pk).delete()

        left = Page.objects.filter(depth__gt=2)
        assert list(left.values_list("title", "locale__language_code")) == []


class TestMoving:
    def test_a_booth_that_moves_takes_its_translations_along(self):
        java, bali = factories.province(), factories.province("ID-BA", "Bali", official_code="51")
        round_page = factories.round_page(provinces=[java, bali])
        booth = factories.booth(within=factories.pavilion(round_page, java))
        factories.translate(booth, "en", exhibit_name="Basket")
        there = factories.booth(factories.producer("Lain"), factories.pavilion(round_page, bali))
        factories.translate(there, "en", exhibit_name="Other")

        BoothPage.objects.get(pk=booth.pk).move(factories.pavilion(round_page, bali), pos="last-child")

        booth = BoothPage.objects.get(pk=booth.pk)
        assert booth.pavilion.province == bali
        below = BoothPage.objects.get(translation_key=booth.translation_key, locale__language_code="en").get_parent()
        assert below.translation_key == booth.pavilion.translation_key
