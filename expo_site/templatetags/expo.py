"""What every template may use."""

from django import template
from django.utils.html import linebreaks
from django.utils.safestring import SafeString

from expo_site import formats, languages, words

register = template.Library()


@register.filter
def direction(code: str) -> str:
    """Return ``rtl`` or ``ltr`` for a language."""
    return languages.direction(code)


@register.filter
def html_code(code: str) -> str:
    """Return the tag of a language for ``lang``."""
    return languages.html_code(code)


@register.filter
def language_in_words(code: str) -> str:
    """Return what the active language calls a language."""
    return formats.language(code)


@register.filter
def in_language(code: str) -> SafeString:
    """Return ``lang`` and ``dir`` for an element in a language; nothing where the page is in it anyway."""
    return words.attributes(code)


@register.filter
def number(value: int) -> str:
    """Return a number as the active language writes it."""
    return formats.number(value)


@register.filter
def money(value: object, currency: str) -> str:
    """Return an amount of money as the active language writes it."""
    return formats.money(value, currency)  # type: ignore[arg-type]


@register.filter
def day(value: object) -> str:
    """Return a date as the active language writes it."""
    return formats.day(value)  # type: ignore[arg-type]


@register.filter
def paragraphs(text: str) -> SafeString:
    """Return plain text as paragraphs."""
    return SafeString(linebreaks(str(text), autoescape=True))
