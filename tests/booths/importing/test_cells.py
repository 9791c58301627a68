"""What is typed into a cell, and what it means."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from booths.importing.rows import AddressesField, DayField, LinesField, NumberField, WholeNumberField, YesNoField

NUMBER, WHOLE = NumberField(required=False), WholeNumberField(required=False)
DAY, YES_NO = DayField(required=False), YesNoField(required=False)
LINES, ADDRESSES = LinesField(required=False), AddressesField(required=False)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("185000", "185000"),
        ("185.000", "185000"),
        ("1.500.000", "1500000"),
        ("1,500,000", "1500000"),
        ("1 500 000", "1500000"),
        ("1\u00a0500\u00a0000", "1500000"),
        ("1.500.000,50", "1500000.50"),
        ("Rp 185.000", "185000"),
        ("Rp. 185.000,-", "185000"),
        ("Rp185.000,5", "185000.5"),
        ("12,50", "12.50"),
        ("12.5", "12.5"),
        ("0", "0"),
        ("0,75", "0.75"),
        (" 7 ", "7"),
    ],
)
def test_a_number_is_read_as_it_is_written_in_indonesia_or_elsewhere(text, number):
    assert NUMBER.clean(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["sepuluh", "-5", "1.50.000", "1.500,000.00", "1,500.50", "0.500", "0,125", "1.5.5", "1e3", "5 buah", "NaN", "½"],
)
def test_what_could_be_misread_is_no_number(text):
    with pytest.raises(ValidationError):
        NUMBER.clean(text)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_number_with_points_between_the_thousands_is_that_number(number):
    whole, _point, cents = f"{number:,.2f}".partition(".")

    assert NUMBER.clean(f"{whole.replace(',', '.')},{cents}") == number
    assert NUMBER.clean(str(number)) == number


def test_a_whole_number_has_no_fraction():
    assert WHOLE.clean("1.200") == 1200
    assert WHOLE.clean("12,00") == 12
    with pytest.raises(ValidationError):
        WHOLE.clean("12,5")


@pytest.mark.parametrize("text", ["2026-05-31", "31/05/2026", "31-05-2026", "31.05.2026", "31/5/2026"])
def test_a_day_is_read_as_it_is_written_in_indonesia_or_by_computers(text):
    assert DAY.clean(text) == date(2026, 5, 31)


@pytest.mark.parametrize("text", ["31/02/2026", "05/31/2026", "31/05/26", "kemarin", "2026-05-31 10:00", "46000"])
def test_what_is_no_day_is_an_error(text):
    with pytest.raises(ValidationError):
        DAY.clean(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *dict.fromkeys(["ya", " YA ", "Yes", "1", "true"], True).items(),
        *dict.fromkeys(["tidak", "TIDAK", "No", "0", "false"], False).items(),
        ("", None),
    ],
)
def test_an_answer_is_yes_or_no_in_both_languages(text, answer):
    assert YES_NO.clean(text) is answer


def test_another_answer_is_an_error():
    with pytest.raises(ValidationError):
        YES_NO.clean("mungkin")


def test_a_list_is_divided_by_semicolons_or_line_ends():
    assert LINES.clean("Osaka, 2024; Dubai\nDubai;; ") == ["Osaka, 2024", "Dubai", "Dubai"]
    assert ADDRESSES.clean("https://a.example; http://b.example/c") == ["https://a.example", "http://b.example/c"]


@pytest.mark.parametrize(
    "address", ["tokopedia.com/a", "javascript:alert(1)", "ftp://a.example", "https://", "https://a b"]
)
def test_each_address_must_be_one_of_the_web(address):
    with pytest.raises(ValidationError) as error:
        ADDRESSES.clean(f"https://a.example;{address}")

    assert address in error.value.messages[0]


@pytest.mark.parametrize("field", [NUMBER, WHOLE, DAY, YES_NO, LINES, ADDRESSES])
@given(text=st.text() | st.text("0123456789.,- /Rp:[]htps\u0661\u00a0"))
def test_no_text_makes_another_error(field, text):
    with suppress(ValidationError):
        field.clean(text)
