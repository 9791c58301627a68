"""How translations made with wagtail-localize become public: by a publish, and by nothing else.

wagtail-localize writes a draft translation into the live row before it makes the revision, fills what is not
translated with the source's words, and makes aliases of the pages above. All three would show visitors something
that nobody released, or pass Indonesian off as Japanese. Everything in it that saves a translation goes through
``Translation.save_target``, which is replaced here:

- the live row changes only when the translation is published;
- a text that is not translated (any more) keeps the words that were there; at first it is empty, and pages show the
  best language there is (``booths.lending``);
- the pages above are translations of their own, waiting for words, never aliases.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models, transaction
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog, TranslationSource
from wagtail_localize.operations import translate_object
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from booths.references import references_noted_once

Words = dict[tuple[str, str], Any]


def install() -> None:
    """Put the saving of translations in place of wagtail-localize's own."""
    Translation.save_target = _save_target


def _save_target(translation: Translation, user: Any = None, publish: bool = True) -> None:
    save_translation(translation, user=user, publish=publish)


@transaction.atomic
def save_translation(translation: Translation, user: Any = None, publish: bool = True) -> Any:
    """Save a translation as it stands as a draft of its page or snippet; publish it if asked to.

    Args:
        translation: the record of wagtail-localize.
        user: who does it, for the log.
        publish: whether the words become public now.

    Returns:
        The translated instance.
    """
    with references_noted_once() as note:
        target = _save(translation, user, publish)
        note(target)
    return target


def _save(translation: Translation, user: Any, publish: bool) -> Any:
    source, locale = translation.source, translation.target_locale
    original = source.as_instance()
    try:
        target = source.get_translated_instance(locale).get_latest_revision_as_object()
        words = _words(target)
    except ObjectDoesNotExist:
        target = _copy(original, locale, user)
        words = {}
    slug = getattr(target, "slug", "")
    # This hands the children of the source over to the target, which leaves the source without: it gets its own copy.
    copy_synchronised_fields(source.as_instance(), target)
    if isinstance(target, Page):
        # Translations are never routed. Home pages stand side by side, where the source's slug is taken.
        target.slug = slug
    _put(target, words)
    ingest_segments(original, target, source.locale, locale, _segments(source, locale, words))
    if isinstance(target, Page) and not _ever_translated(source, "title", locale):
        target.title = original.title
    # When something shows is a fact, and facts are the source's.
    target.go_live_at = target.expire_at = None
    revision = target.save_revision(user=user, clean=publish)
    TranslationLog.objects.create(source=source, locale=locale, revision=revision)
    if publish:
        revision.publish(user=user, skip_permission_checks=True)
    return target


def _copy(original: Any, locale: Locale, user: Any) -> Any:
    """Make the translated page or snippet, as a draft, below translated pages."""
    if isinstance(original, Page):
        parent = original.get_parent()
        if not parent.is_root() and not parent.has_translation(locale):
            translate_object(parent.specific, [locale], user=user)
        return original.copy_for_translation(locale)
    target = original.copy_for_translation(locale)
    target.live = False
    target.save()
    return target


def _text_fields(instance: Any) -> list[models.Field[Any, Any]]:
    """Return the fields of an instance that hold words, its title aside: a page must have one."""
    fields = []
    for translatable in get_translatable_fields(type(instance)):
        field = translatable.get_field(type(instance))
        if translatable.is_translated(instance) and isinstance(
            field, models.CharField | models.TextField | StreamField
        ):
            fields.append(field)
    return [field for field in fields if field.name != "title"]


def _translated_children(instance: Any) -> Iterator[Any]:
    for relation in get_all_child_relations(instance):
        if issubclass(relation.related_model, TranslatableMixin):
            yield from getattr(instance, relation.get_accessor_name()).all()


def _words(instance: Any) -> Words:
    """Return the words of an instance and its children, by translation key and field."""
    return {
        (str(one.translation_key), field.name): field.value_from_object(one)
        for one in (instance, *_translated_children(instance))
        for field in _text_fields(one)
    }


def _put(instance: Any, words: Words) -> None:
    """Put these words into an instance and its children; nothing where there are none."""
    for one in (instance, *_translated_children(instance)):
        for field in _text_fields(one):
            nothing: Any = [] if isinstance(field, StreamField) else ""
            setattr(one, field.name, words.get((str(one.translation_key), field.name), nothing))


def _segments(source: TranslationSource, locale: Locale, words: Words) -> list[Any]:
    """Return what to write into the translation: each translated text, and each story that is translated whole.

    Pictures take their alternative texts one by one: a picture that has none yet keeps the text that was there.
    """
    untranslated = {
        (segment.context.path, segment.order)
        for segment in StringSegment.objects.filter(source=source)
        .annotate_translation(locale)
        .select_related("context")
        if not segment.translation
    }
    incomplete = {_field_path(source, path) for path, _order in untranslated}
    segments = []
    for segment in source._get_segments_for_translation(locale, fallback=True):
        field_path = _field_path(source, segment.path)
        is_missing = (segment.path, segment.order) in untranslated
        if field_path.endswith("pictures"):
            if is_missing:
                segment = StringSegmentValue(
                    segment.path, _alternative_text(source, segment.path, words), order=segment.order
                )
        elif field_path in incomplete:
            continue
        segments.append(segment)
    return segments


def _field_path(source: TranslationSource, path: str) -> str:
    """Return the path of the field that a segment is in: ``story``, ``exhibits.<key>.pictures``."""
    parts = path.split(".")
    field = source.specific_content_type.model_class()._meta.get_field(parts[0])
    return ".".join(parts[:3] if isinstance(field, models.ManyToOneRel) else parts[:1])


def _alternative_text(source: TranslationSource, path: str, words: Words) -> str:
    """Return the alternative text that the translation had at ``exhibits.<key>.pictures.<block>.alt_text``."""
    _relation, key, field, block, _leaf = path.split(".")
    for picture in getattr(words.get((key, field)), "raw_data", ()):
        if picture["id"] == block:
            return picture["value"].get("alt_text") or ""
    return ""


def _ever_translated(source: TranslationSource, path: str, locale: Locale) -> bool:
    return StringTranslation.objects.filter(
        context__object_id=source.object_id, context__path=path, locale=locale
    ).exists()


@transaction.atomic
def add_words(instance: Any, words: Mapping[str, Mapping[str, str]], user: Any = None, publish: bool = False) -> None:
    """Take over translations that came from outside, as from a spreadsheet.

    Args:
        instance: the source page or snippet, as its translators are to see it.
        words: by language, texts by wagtail-localize's path: ``introduction``, ``exhibits.<translation key>.name``.
            Empty ones and those whose source is empty are passed over.
        user: who does it, for the log.
        publish: whether they become public now.
    """
    source, _changed = TranslationSource.update_or_create_from_instance(instance)
    for locale in Locale.objects.filter(language_code__in=words):
        _add_words(source, locale, words[locale.language_code], user, publish)


def _add_words(source: TranslationSource, locale: Locale, words: Mapping[str, str], user: Any, publish: bool) -> None:
    translation, created = Translation.objects.get_or_create(source=source, target_locale=locale)
    try:
        is_live = not created and source.get_translated_instance(locale).live
    except ObjectDoesNotExist:  # somebody deleted it; it is made anew
        is_live = False
    if _take_strings(source, locale, words, user) or created or (publish and not is_live):
        save_translation(translation, user=user, publish=publish)


def _take_strings(source: TranslationSource, locale: Locale, words: Mapping[str, str], user: Any) -> bool:
    """Write the translations of a source's strings; return whether any of them is new or another."""
    paths = [path for path, text in words.items() if text]
    segments = StringSegment.objects.filter(source=source, context__path__in=paths).select_related("context")
    known = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(context__object_id=source.object_id, locale=locale)
    }
    new, changed = [], []
    for segment in segments:
        text = StringValue.from_plaintext(words[segment.context.path]).data
        row = known.get((segment.string_id, segment.context_id))
        if row is None:
            row = StringTranslation(translation_of_id=segment.string_id, locale=locale, context=segment.context)
            new.append(row)
        elif row.data != text or row.has_error:
            changed.append(row)
        row.data, row.last_translated_by, row.has_error = text, user, False
        row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    StringTranslation.objects.bulk_create(new)
    StringTranslation.objects.bulk_update(changed, ["data", "last_translated_by", "has_error", "translation_type"])
    return bool(new or changed)


def mark_for_translation(instance: Any) -> None:
    """Let the translators of a published page or snippet see what changed. Nothing public changes."""
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is not None:
        source.update_from_db()
