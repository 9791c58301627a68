"""What follows from a change of what is public. All of it happens in the transaction of the change."""

from collections.abc import Iterable
from typing import Any

from django.db.models import signals
from django.utils import timezone
from django_tasks import task
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move, published, unpublished

from booths.localize import mark_for_translation
from booths.models import BoothPage, Producer, ProducerWords, Product, RoundPage
from booths.models.public import PublicPage, source_locale_id
from booths.rounds import make_pavilions
from booths.signals import booths_changed


def connect() -> None:
    """Listen to everything that changes what visitors see."""
    page_published.connect(_on_page_published)
    page_unpublished.connect(_on_page_unpublished)
    post_page_move.connect(_on_page_moved)
    published.connect(_on_producer_changed, sender=Producer)
    unpublished.connect(_on_producer_changed, sender=Producer)
    published.connect(_on_producer_words_published, sender=ProducerWords)
    signals.post_delete.connect(_on_page_deleted)
    signals.post_save.connect(_on_privacy_changed, sender=PageViewRestriction)
    signals.post_delete.connect(_on_privacy_changed, sender=PageViewRestriction)


def _announce(booth_ids: Iterable[int]) -> None:
    if booth_ids := list(booth_ids):
        booths_changed.send(sender=BoothPage, booth_ids=booth_ids)


def _announce_booth(booth: BoothPage) -> None:
    """Announce a booth, or the booth that a translation lends its words to."""
    if booth.is_source:
        _announce([booth.pk])
    else:
        _announce(
            BoothPage.objects.sources().filter(translation_key=booth.translation_key).values_list("pk", flat=True)
        )


def _on_page_published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if not isinstance(instance, PublicPage):
        return
    if instance.is_source and instance.live:
        _retitle_untranslated(instance)
        mark_page_for_translation.enqueue(instance.pk)
        if isinstance(instance, RoundPage):
            make_pavilions(instance)
        if isinstance(instance, BoothPage):
            never_shown = Product.objects.filter(exhibits__booth=instance, first_published_at=None)
            never_shown.update(first_published_at=timezone.now())
    if isinstance(instance, BoothPage):
        _announce_booth(instance)


def _on_page_unpublished(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, BoothPage):
        _announce_booth(instance)


def _on_page_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    if not isinstance(instance, PublicPage):
        return
    if isinstance(instance, BoothPage):
        _announce_booth(instance)
    if instance.is_source:
        for translation in Page.objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk):
            translation.delete()


def _on_page_moved(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    page = instance.specific
    if not isinstance(page, BoothPage) or not page.is_source:
        return
    pavilion = page.get_parent().specific
    BoothPage.objects.filter(pk=page.pk).update(pavilion=pavilion)
    for translation in page.get_translations():
        below = pavilion.get_translation_or_none(translation.locale)
        if below and translation.get_parent() != below:
            translation.move(below, pos="last-child")
    _announce([page.pk])


def _on_producer_changed(sender: type[Producer], instance: Producer, **kwargs: Any) -> None:
    _announce(instance.booths.sources().values_list("pk", flat=True))


def _on_producer_words_published(sender: type[ProducerWords], instance: ProducerWords, **kwargs: Any) -> None:
    if instance.locale_id == source_locale_id():
        mark_words_for_translation.enqueue(instance.pk)


def _on_privacy_changed(sender: type[PageViewRestriction], instance: PageViewRestriction, **kwargs: Any) -> None:
    _announce(BoothPage.objects.sources().filter(pk=instance.page_id).values_list("pk", flat=True))


def _retitle_untranslated(page: PublicPage) -> None:
    """Give translations that still carry an earlier title of the source its present one.

    A page needs a title even where it is not translated; it is the source's then, and must not go stale and pass for
    the other language.
    """
    translated = _locales_with_own_title(page)
    Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).exclude(
        locale_id__in=translated
    ).update(title=page.title, draft_title=page.title)


def _locales_with_own_title(page: PublicPage) -> Any:
    from wagtail_localize.models import StringTranslation

    return StringTranslation.objects.filter(context__object_id=page.translation_key, context__path="title").values(
        "locale_id"
    )


@task()
def mark_page_for_translation(page_id: int) -> None:
    """Show the translators of a page what its publication changed."""
    if page := Page.objects.filter(pk=page_id).first():
        mark_for_translation(page.specific)


@task()
def mark_words_for_translation(words_id: int) -> None:
    """Show the translators of words about a producer what their publication changed."""
    if words := ProducerWords.objects.filter(pk=words_id).first():
        mark_for_translation(words)
