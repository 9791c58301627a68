"""Which words a page shows: facts are the source's, words come from the translation that has them.

Words are looked for in the visitor's language, then in English, then in the authors'. A text that is empty in a
translation, or the same as the source's, counts as not translated.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Model

from booths.models import Exhibit, ProducerWords
from booths.models.public import PublicPage, source_locale_id
from booths.tree import upper_pages
from expo_site.languages import authoring, codes, preferences
from expo_site.words import Words


class Lenders:
    """The published translations of some sources into the languages that a visitor would read them in."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.languages = preferences(language)
        self._instances: dict[tuple[type[Model], UUID], dict[str, Any]] = defaultdict(dict)

    def load(self, sources: Iterable[Any], every_language: bool = False) -> "Lenders":
        """Fetch the translations of sources of one kind, in one query.

        Args:
            sources: pages, exhibits or words about producers.
            every_language: also those that the visitor does not read, to know which there are.
        """
        sources = list(sources)
        wanted = codes() if every_language else self.languages[: self.languages.index(authoring())]
        if sources and wanted:
            model = type(sources[0])
            for instance in _released(model, [source.translation_key for source in sources], wanted):
                self.take(instance)
        return self

    def take(self, instance: Any) -> None:
        """Take a released translation that was fetched with its ``language``."""
        self._instances[type(instance), instance.translation_key][instance.language] = instance

    def title(self, page: PublicPage) -> Words:
        """Return the best title of an upper page, or of one that was loaded."""
        titles = upper_pages().titles.get(page.translation_key)
        if titles is None:
            return self.words(page, "title")
        own = {language: title for language, title in titles.items() if title != page.title}
        languages = self.languages[: self.languages.index(authoring())]
        return next((Words(own[code], code) for code in languages if code in own), Words(page.title, authoring()))

    def released_in(self, page: PublicPage) -> list[str]:
        """Return the languages in which an upper page, or one loaded in every language, has words of its own."""
        titles = upper_pages().titles.get(page.translation_key, {})
        lenders = self._instances.get((type(page), page.translation_key), {})
        return [code for code in codes() if code == authoring() or code in titles or code in lenders]

    def lend(self, instance: Any) -> None:
        """Let an unreleased translation and its children lend their words, for a preview."""
        language = instance.locale.language_code
        for one in (instance, *(instance.exhibits.all() if hasattr(instance, "exhibits") else ())):
            self._instances[type(one), one.translation_key][language] = one

    def value(self, source: Any, field: str) -> tuple[Any, str]:
        """Return the best value of a field of words, and its language. Empty where the source says nothing."""
        original = getattr(source, field)
        if original:
            lenders = self._instances.get((type(source), source.translation_key), {})
            for language in self.languages:
                if language == authoring():
                    break
                value = getattr(lenders.get(language), field, None)
                if value and value != original:
                    return value, language
        return original, authoring()

    def words(self, source: Any, field: str) -> Words:
        """Return the best words there are for a text of a source."""
        return Words(*self.value(source, field))

    def alternative_text(self, key: UUID, block_id: str, original: str) -> Words:
        """Return the best alternative text of a picture of the exhibit with a translation key."""
        lenders = self._instances.get((Exhibit, key), {})
        for language in self.languages:
            for picture in getattr(getattr(lenders.get(language), "pictures", None), "raw_data", ()):
                text = picture["value"].get("alt_text")
                if picture["id"] == block_id and text and text != original:
                    return Words(text, language)
        return Words(original, authoring())


def _released(model: type[Any], keys: list[UUID], languages: list[str]) -> Iterable[Any]:
    rows = model.objects.filter(translation_key__in=keys, locale__language_code__in=languages)
    if issubclass(model, Exhibit):
        rows = rows.filter(booth__live=True, booth__alias_of=None)
    elif issubclass(model, PublicPage):
        rows = rows.filter(live=True, alias_of=None)
    elif issubclass(model, ProducerWords):
        rows = rows.filter(live=True)
    return rows.exclude(locale=source_locale_id()).annotate(language=F("locale__language_code"))
