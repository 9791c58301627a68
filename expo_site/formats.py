"""Numbers, money and dates as a language writes them (CLDR, through Babel), with Western digits throughout."""

import re
from datetime import date, datetime
from decimal import Decimal
from unicodedata import combining, normalize

from babel import Locale
from babel.dates import format_date, format_interval, format_time, get_timezone_name
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from django.utils.translation import to_locale

from expo_site.languages import current

#: CLDR's territories of two letters that are no country: unions, outlying areas, private use.
NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
COUNTRY_CODES = sorted(
    code for code in Locale("en").territories if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
)


def locale(language: str | None = None) -> Locale:
    """Return Babel's locale for a site language (the active one by default)."""
    return Locale.parse(to_locale(language or current()))


def number(value: int | Decimal) -> str:
    """Return a number with the language's separators."""
    return format_decimal(value, locale=locale())


def money(value: Decimal, currency: str) -> str:
    """Return an amount with its currency; whole amounts without decimals.

    Args:
        value: the amount.
        currency: its ISO 4217 code.
    """
    pattern = locale().currency_formats["standard"].pattern
    if value == value.to_integral_value():
        pattern = pattern.replace(".00", "")
    text = format_currency(value, currency, format=pattern, locale=locale(), currency_digits=False)
    # CLDR keeps letters off digits (currencySpacing); Babel leaves that out.
    return re.sub(r"(?<=[^\W\d_])(?=\d)", "\u00a0", text)


def day(value: date) -> str:
    """Return a date, as 29 November 2021."""
    return format_date(value, "long", locale=locale())


def days(first: date, last: date) -> str:
    """Return a span of dates, as 29 November – 18 December 2021."""
    return format_interval(first, last, "yMMMMd", locale=locale())


def hour(value: datetime) -> str:
    """Return a time of day in the zone of ``value``."""
    return format_time(value, "short", locale=locale(), tzinfo=value.tzinfo)


def zone(value: datetime) -> str:
    """Return what the zone of ``value`` is called, as Central Indonesia Time."""
    return get_timezone_name(value, "long", locale=locale())


def listing(items: list[str]) -> str:
    """Return several things as one phrase, as “Bali, Jambi and Papua”."""
    return format_list(items, locale=locale())


def country(code: str) -> str:
    """Return what the active language calls a country, by its ISO 3166-1 code."""
    return locale().territories.get(code, code)


def countries() -> list[tuple[str, str]]:
    """Return all countries with their codes, sorted by their names in the active language."""
    names = locale().territories
    found = [(code, names.get(code, code)) for code in COUNTRY_CODES]
    return sorted(found, key=lambda pair: sort_key(pair[1]))


def language(code: str) -> str:
    """Return what the active language calls a language, by its ISO 639 code."""
    return locale().languages.get(to_locale(code), code)


def sort_key(text: str) -> str:
    """Return what to sort a name by, accents and case aside."""
    return "".join(character for character in normalize("NFKD", text) if not combining(character)).casefold()
