"""Which words a page shows: facts are the source's, words come from the translation that has them.

Words are looked for in the visitor's language, then in English, then in the authors'. A text that is empty in a
translation, or the same as the source's, counts as not translated.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Model
from wagtail.models import Page

from booths.models import Exhibit, ProducerWords
from booths.models.public import PublicPage
from expo_site.languages import authoring, codes, preferences
from expo_site.words import Words


class Lenders:
    """The published translations of some sources into the languages that a visitor would read them in."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.languages = preferences(language)
        self._instances: dict[tuple[type[Model], UUID], dict[str, Any]] = defaultdict(dict)
        self._titles: dict[tuple[type[Model], UUID], dict[str, Page]] = defaultdict(dict)

    def load(self, sources: Iterable[Any]) -> "Lenders":
        """Fetch the translations of sources of one kind, in one query; in none for the authors' language."""
        sources = list(sources)
        wanted = self.languages[: self.languages.index(authoring())]
        if not sources or not wanted:
            return self
        model = type(sources[0])
        for instance in _released(model, [source.translation_key for source in sources], wanted):
            self._instances[model, instance.translation_key][instance.language] = instance
        return self

    def load_titles(self, pages: Iterable[PublicPage]) -> "Lenders":
        """Fetch the titles of pages of any kinds in all languages, in one query."""
        types = {page.translation_key: type(page) for page in pages}
        rows = Page.objects.filter(translation_key__in=types, live=True, alias_of=None).exclude(
            locale__language_code=authoring()
        )
        for row in rows.annotate(language=F("locale__language_code")):
            model = types[row.translation_key]
            self._titles[model, row.translation_key][row.language] = row
        return self

    def title(self, page: PublicPage) -> Words:
        """Return the best title of a page."""
        titles = self._titles.get((type(page), page.translation_key), {})
        for language in self.languages:
            if language == authoring():
                break
            if language in titles and titles[language].title != page.title:
                return Words(titles[language].title, language)
        return Words(page.title, authoring())

    def released_in(self, page: PublicPage) -> list[str]:
        """Return the languages in which a page has words of its own, in the order of the setting."""
        titles = self._titles.get((type(page), page.translation_key), {})
        return [code for code in codes() if code == authoring() or code in titles]

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
    return rows.annotate(language=F("locale__language_code"))
