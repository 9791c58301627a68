"""The languages of the site: what they are called, which way they run, what stands in for what.

The list itself is a setting (``LANGUAGES``); everything else about a language is derived here.
"""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info, to_locale
from django.utils.translation.trans_real import parse_accept_lang_header

FALLBACK = "en"


def codes() -> list[str]:
    """Return the codes of all site languages, in the order of the setting."""
    return [code for code, _name in settings.LANGUAGES]


def authoring() -> str:
    """Return the one language that authors write in."""
    return settings.LANGUAGE_CODE


def current() -> str:
    """Return the active site language; the authoring language where none of ours is active."""
    language = get_language()
    return language if language in codes() else authoring()


def direction(code: str) -> str:
    """Return ``rtl`` or ``ltr``, as the HTML attribute ``dir`` wants it."""
    return "rtl" if get_language_info(code)["bidi"] else "ltr"


def native_name(code: str) -> str:
    """Return what the speakers of a language call it (日本語, Nederlands)."""
    return get_language_info(code)["name_local"]


def html_code(code: str) -> str:
    """Return the BCP 47 tag for the HTML attribute ``lang`` (``zh-hans`` is ``zh-Hans``)."""
    return to_locale(code).replace("_", "-")


def preferences(code: str) -> list[str]:
    """Return the languages that words are looked for in: the visitor's, then English, then the authors'."""
    return list(dict.fromkeys([code, FALLBACK, authoring()]))


def preferred(request: HttpRequest) -> str:
    """Return the site language that the visitor's browser asks for first; English where it asks for none."""
    known = {code.lower(): code for code in codes()}
    for tag, quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if not quality:  # the browser does not want it
            continue
        if tag in known:
            return known[tag]
        primary = tag.split("-")[0]
        if primary == "zh":
            primary = "zh-hans"
        if primary in known:
            return known[primary]
    return known.get(FALLBACK, authoring())
