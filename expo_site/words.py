"""Text that knows its language, so that a page can say which of its parts are in another one."""

from collections.abc import Iterable, Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from expo_site.languages import current, direction, html_code


class Words(str):
    """A piece of text and the code of the language it is written in."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> "Words":
        words = super().__new__(cls, text)
        words.language = language
        return words

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        return str(self), self.language

    @property
    def attributes(self) -> SafeString:
        """The HTML attributes that mark these words, where they are not in the language of the page."""
        return attributes(self.language)


def attributes(language: str) -> SafeString:
    """Return ``lang`` and ``dir`` for an element in ``language``; nothing where the page is in it anyway."""
    if language == current():
        return SafeString("")
    return format_html('lang="{}" dir="{}"', html_code(language), direction(language))


def best(names: Mapping[str, str], languages: Iterable[str]) -> Words:
    """Return the first non-empty name in the order of ``languages``; any other name before none at all."""
    languages = list(languages)
    for language in [*languages, *names]:
        if names.get(language):
            return Words(names[language], language)
    return Words("", languages[0])
