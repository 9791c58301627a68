"""Numbers, money and dates as each language writes them."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from expo_site import formats
from expo_site.languages import codes

NO_BREAK, NARROW = "\u00a0", "\u202f"
IN_MAKASSAR = datetime(2021, 12, 18, 17, 30, tzinfo=ZoneInfo("Asia/Makassar"))


def each(make, **wanted):
    """Return what ``make`` gives in each language of ``wanted``."""
    made = {}
    for language in wanted:
        with translation.override(language):
            made[language] = make()
    return made


@pytest.mark.parametrize(
    ("amount", "currency", "wanted"),
    [
        (
            Decimal("185000.00"),
            "IDR",
            {
                "id": f"Rp{NO_BREAK}185.000",
                "en": f"IDR{NO_BREAK}185,000",
                "ar": f"\u200f185,000{NO_BREAK}IDR",
                "fr": f"185{NARROW}000{NO_BREAK}IDR",
            },
        ),
        (Decimal("12.5"), "USD", {"en": "$12.50", "nl": f"US${NO_BREAK}12,50", "es": f"12,50{NO_BREAK}US$"}),
        (Decimal("0"), "EUR", {"en": "€0", "de": f"0{NO_BREAK}€"}),
        (Decimal("3"), "QQQ", {"en": f"QQQ{NO_BREAK}3"}),
    ],
)
def test_money_is_written_as_the_language_has_it_and_whole_amounts_without_decimals(amount, currency, wanted):
    assert each(lambda: formats.money(amount, currency), **wanted) == wanted


def test_numbers_have_the_separators_of_the_language():
    wanted = {"id": "43.742.000.000", "en": "43,742,000,000", "fr": f"43{NARROW}742{NARROW}000{NARROW}000"}

    assert each(lambda: formats.number(43742000000), **wanted) == wanted


def test_digits_are_western_in_every_language():
    first, last = date(2021, 11, 29), date(2021, 12, 18)
    made = each(
        lambda: (
            formats.number(1234567890)
            + formats.money(Decimal("1234567890.12"), "IDR")
            + formats.days(first, last)
            + formats.day(first)
            + formats.hour(IN_MAKASSAR)
        ),
        **dict.fromkeys(codes()),
    )

    for language, text in made.items():
        assert {character for character in text if character.isdigit()} == set("0123456789"), language


def test_dates_hours_and_zones_are_written_as_the_language_has_them():
    days = {"en": "November 29, 2021", "ja": "2021年11月29日", "ar": "29 نوفمبر 2021", "de": "29. November 2021"}
    hours = {"id": "17.30", "en": f"5:30{NARROW}PM", "ja": "17:30"}
    zones = {"id": "Waktu Indonesia Tengah", "en": "Central Indonesia Time", "nl": "Centraal-Indonesische tijd"}

    assert each(lambda: formats.day(date(2021, 11, 29)), **days) == days
    assert each(lambda: formats.hour(IN_MAKASSAR), **hours) == hours
    assert each(lambda: formats.zone(IN_MAKASSAR), **zones) == zones


def test_a_span_of_days_says_once_what_both_ends_share():
    spans = {"ja": "2021年11月29日～12月18日", "es": "29 de noviembre\u2009–\u200918 de diciembre de 2021"}

    assert each(lambda: formats.days(date(2021, 11, 29), date(2021, 12, 18)), **spans) == spans


@pytest.mark.parametrize(
    ("items", "wanted"),
    [
        ([], {"en": "", "ja": ""}),
        (["Bali"], {"en": "Bali", "ja": "Bali"}),
        (["Bali", "Jambi", "Papua"], {"en": "Bali, Jambi, and Papua", "ja": "Bali、Jambi、Papua"}),
    ],
)
def test_several_things_are_one_phrase(items, wanted):
    assert each(lambda: formats.listing(items), **wanted) == wanted


def test_countries_and_languages_have_their_names_and_unknown_ones_their_code():
    with translation.override("fr"):
        assert [formats.country(code) for code in ("NL", "JP", "QQ")] == ["Pays-Bas", "Japon", "QQ"]
        assert [formats.language(code) for code in ("jv", "zh-hans", "qq")] == ["javanais", "chinois simplifié", "qq"]


def test_countries_to_choose_from_are_sorted_by_name_accents_aside_and_unions_are_none():
    with translation.override("fr"):
        pairs = formats.countries()
    order = [code for code, _name in pairs]

    assert order.index("DK") < order.index("EG") < order.index("ES")  # Danemark, Égypte, Espagne
    assert {"ID", "TL", "SS", "TW"} <= set(order)
    assert not {"EU", "UN", "ZZ", "XA"} & set(order)
    assert all(name and name != code for code, name in pairs)
    assert len(order) == len(set(order)) > 240
