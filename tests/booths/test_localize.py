"""Translations become public by a publish of theirs, and by nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from booths.localize import add_words, save_translation
from booths.models import BoothPage, Exhibit, ProducerWords
from tests import factories

pytestmark = pytest.mark.django_db


def english(source):
    return source.get_translation(Locale.objects.get(language_code="en"))


def translation_of(page, language="en"):
    source = TranslationSource.objects.get_for_instance(page)
    return Translation.objects.get(source=source, target_locale__language_code=language)


def shown(client, booth, language="en"):
    return client.get(f"/{language}{booth.url_path.removeprefix('/home')}").content.decode()


def change(page, **words):
    """Change the source's words and publish them."""
    for field, text in words.items():
        setattr(page, field, text)
    page.save_revision().publish()
    page.refresh_from_db()


class TestDrafts:
    def test_a_draft_translation_is_never_public(self, client):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")

        factories.translate(booth, "en", publish=False, introduction="Secret words.", exhibit_name="Secret basket")

        page = shown(client, booth)
        assert "Welcome." in page
        assert "Secret" not in page
        assert english(booth).introduction == "Welcome."
        assert english(booth).get_latest_revision_as_object().introduction == "Secret words."
        assert not Exhibit.objects.filter(name="Secret basket").exists()

    def test_a_change_of_the_source_leaves_the_public_translation_alone(self, client):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")

        change(booth, introduction="Mari singgah.")
        save_translation(translation_of(booth), publish=False)

        assert "Welcome." in shown(client, booth)
        assert "Mari singgah." in shown(client, booth, "id")

    def test_changed_words_are_marked_for_the_translators(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", title="The basket makers", introduction="Welcome.", exhibit_name="Basket")
        translation = translation_of(booth)
        total, done = translation.get_progress()

        change(booth, introduction="Mari singgah.")

        assert translation.get_progress() == (total, done - 1)
        missing = translation.source.stringsegment_set.get(string__data="Mari singgah.")
        assert not StringTranslation.objects.filter(translation_of=missing.string).exists()

    def test_the_new_translation_of_a_live_page_is_not_public_at_once(self, client):
        booth = factories.booth(introduction="Selamat datang.")

        translate_object(booth, [Locale.objects.get(language_code="en")])

        assert english(booth).live is False
        assert "Not translated" not in shown(client, booth, "id")
        assert 'lang="id"' in shown(client, booth, "en")

    def test_a_failing_publication_leaves_nothing_behind(self, monkeypatch):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")
        from wagtail.signals import page_published

        def fail(**kwargs):
            raise RuntimeError

        page_published.connect(fail, sender=BoothPage)
        try:
            with pytest.raises(RuntimeError):
                factories.translate(booth, "en", introduction="Half written.")
        finally:
            page_published.disconnect(fail, sender=BoothPage)

        assert english(booth).introduction == "Welcome."
        assert not StringTranslation.objects.filter(data="Half written.").exists()


class TestWords:
    def test_what_is_not_translated_is_empty_and_never_indonesian(self):
        booth = factories.booth(introduction="Selamat datang.")

        factories.translate(booth, "en", exhibit_name="Basket")

        assert english(booth).introduction == ""
        assert [exhibit.name for exhibit in english(booth).exhibits.all()] == ["Basket"]
        assert [exhibit.summary for exhibit in english(booth).exhibits.all()] == [""]

    def test_words_whose_source_changed_stay_until_they_are_translated_anew(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")
        change(booth, introduction="Mari singgah.")

        factories.translate(booth, "en", exhibit_name="Basket")

        assert english(booth).introduction == "Welcome."

    def test_numbers_and_categories_are_the_sources(self):
        made = factories.exhibit(price=100, currency="IDR", unit="piece", price_basis="EXW", price_as_of="2026-01-31")
        booth = factories.booth(exhibits=[made])
        factories.translate(booth, "en", exhibit_name="Basket")

        translated = english(booth).exhibits.get()

        assert translated.translation_key == booth.exhibits.get().translation_key
        assert (translated.price, translated.category) == (100, booth.exhibits.get().category)

    def test_the_alternative_texts_of_pictures_are_translated_one_by_one(self, client):
        pictures = [
            {"image": factories.image().pk, "alt_text": text, "decorative": False} for text in ("Depan", "Belakang")
        ]
        booth = factories.booth(exhibits=[factories.exhibit("Keranjang", pictures=pictures)])
        exhibit = booth.exhibits.get()
        path = f"exhibits.{exhibit.translation_key}.pictures.{exhibit.pictures[0].id}.alt_text"

        add_words(booth, {"en": {path: "Front"}}, publish=True)

        texts = [picture["value"]["alt_text"] for picture in english(booth).exhibits.get().pictures.raw_data]
        assert texts == ["Front", ""]
        page = client.get(f"/en{booth.url_path.removeprefix('/home')}{exhibit.product.slug}/").content.decode()
        assert 'alt="Front"' in page
        assert 'alt="Belakang"' in page

    def test_markup_in_a_spreadsheet_is_text(self, client):
        booth = factories.booth(introduction="Selamat datang.")

        factories.translate(booth, "en", introduction="5 < 6 & <b>bold</b>")

        assert english(booth).introduction == "5 < 6 & <b>bold</b>"
        assert "<b>bold</b>" not in shown(client, booth)

    def test_an_exhibit_that_left_the_booth_leaves_its_translation_too(self):
        booth = factories.booth(exhibits=[factories.exhibit("Satu"), factories.exhibit("Dua")])
        factories.translate(booth, "en", exhibit_name="One")
        latest = booth.get_latest_revision_as_object()
        latest.exhibits = [one for one in latest.exhibits.all() if one.name == "Satu"]
        latest.save_revision().publish()
        booth.refresh_from_db()

        factories.translate(booth, "en", title="The makers")

        assert english(booth).exhibits.count() == 1

    def test_the_words_about_a_producer_are_translated_the_same_way(self):
        words = factories.producer_words(factories.producer(), "Perajin bambu.", "Sejak lama.")

        add_words(words, {"en": {"summary": "Bamboo weavers."}}, publish=False)
        draft = english(words)
        assert (draft.live, draft.get_latest_revision_as_object().about) == (False, "")

        add_words(words, {"en": {"about": "For long."}}, publish=True)
        published = ProducerWords.objects.get(pk=draft.pk)
        assert (published.live, published.summary, published.about) == (True, "Bamboo weavers.", "For long.")


class TestPages:
    def test_the_pages_above_are_translations_and_never_aliases(self):
        booth = factories.booth()

        factories.translate(booth, "ja", introduction="", exhibit_name="かご")

        above = Page.objects.filter(locale__language_code="ja").order_by("depth")
        assert [page.alias_of for page in above] == [None] * 5
        assert [page.live for page in above] == [False, False, False, False, True]

    def test_slugs_are_not_translated(self):
        expo = factories.expo("Pameran", slug="pameran")

        factories.translate(expo, "ja", title="展示会")

        assert expo.get_translation(Locale.objects.get(language_code="ja")).slug == "pameran"
        assert expo.slug == "pameran"

    def test_a_schedule_is_the_sources_and_not_the_translations(self):
        booth = factories.booth(expire_at=timezone.now() + timedelta(days=1), introduction="Selamat datang.")

        factories.translate(booth, "en", introduction="Welcome.")

        assert english(booth).expire_at is None

    def test_a_translation_that_was_deleted_is_made_anew(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")
        english(booth).delete()

        factories.translate(booth, "en", introduction="Welcome back.")

        assert (english(booth).live, english(booth).introduction) == (True, "Welcome back.")

    def test_saving_again_without_a_change_makes_no_revision(self):
        booth = factories.booth(introduction="Selamat datang.")
        factories.translate(booth, "en", introduction="Welcome.")
        before = english(booth).latest_revision_id

        factories.translate(booth, "en", introduction="Welcome.")

        assert english(booth).latest_revision_id == before
