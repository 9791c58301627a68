"""What the cells of a row may hold, and what they mean."""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import (
    DecimalValidator,
    MaxLengthValidator,
    MaxValueValidator,
    MinValueValidator,
    URLValidator,
    validate_email,
)
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from booths.importing.lookups import Lookups, folded
from booths.models.producers import international_number

_SEVERAL = re.compile(r"[;\n]")
_GROUPED = re.compile(r"^[1-9]\d{0,2}(?:([.,\s])\d{3})(?:\1\d{3})*$")
_DECIMAL = re.compile(r"^\d+(?:[.,]\d{1,2})?$")
#: What every database takes as a whole number, and as a small one.
MOST, MOST_SMALL = 2**31 - 1, 2**15 - 1
#: What Excel shows in place of a value that it cannot find out.
EXCEL_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
DATE_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")


class NumberField(forms.CharField):
    """A number as people in Indonesia or elsewhere write it: 1500000, 1.500.000, 12,50."""

    def to_python(self, value: Any) -> Any:
        text = str(super().to_python(value)).removeprefix("Rp").removeprefix(".").removesuffix(",-").strip()
        if not text:
            return None
        whole, _comma, cents = text.partition(",") if "." in text else (text, "", "")
        if _GROUPED.match(whole) and (not cents or re.fullmatch(r"\d{1,2}", cents)):
            return Decimal(re.sub(r"[.,\s]", "", whole) + (f".{cents}" if cents else ""))
        if _DECIMAL.match(text):
            return Decimal(text.replace(",", "."))
        raise ValidationError(_("This is not a number. Write it like 185000 or 12.50."))


class WholeNumberField(NumberField):
    def to_python(self, value: Any) -> Any:
        number = super().to_python(value)
        if number is None:
            return None
        if number != number.to_integral_value():
            raise ValidationError(_("Write a whole number."))
        return int(number)


class DayField(forms.CharField):
    """A date: 2026-05-31 or 31/05/2026."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        for pattern in DATE_FORMATS:
            try:
                return datetime.strptime(text, pattern).date()  # noqa: DTZ007
            except ValueError:
                continue
        raise ValidationError(_("This is not a date. Write it like 2026-05-31."))


class OneOfField(forms.CharField):
    """One of what an import knows by code or name; ``known`` names the lookup."""

    def __init__(self, known: str, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.known_name = known
        self.known: Mapping[str, Any] = {}

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return self.find(text) if text else self.empty_value

    def find(self, text: str) -> Any:
        if folded(text) not in self.known:
            raise ValidationError(
                _("“%(value)s” is not known. Use a code or a name of the list in docs/import.md."),
                params={"value": text},
            )
        return self.known[folded(text)]


class SeveralOfField(OneOfField):
    """Several of them, with semicolons between."""

    def to_python(self, value: Any) -> Any:
        return list(dict.fromkeys(self.find(text) for text in several(str(forms.CharField.to_python(self, value)))))


class LinesField(forms.CharField):
    def to_python(self, value: Any) -> Any:
        return several(str(super().to_python(value)))


class FilesField(LinesField):
    """Names of files; a bar may stand between them, as it does between their texts."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(str(value or "").replace("|", ";"))


class AddressesField(LinesField):
    def to_python(self, value: Any) -> Any:
        addresses = super().to_python(value)
        for address in addresses:
            try:
                URLValidator(schemes=["http", "https"])(address)
            except ValidationError as error:
                raise ValidationError(
                    _("“%(value)s” is not a web address. Begin it with https://."), params={"value": address}
                ) from error
        return addresses


class YesNoField(forms.CharField):
    ANSWERS = {
        "ya": True,
        "yes": True,
        "1": True,
        "true": True,
        "tidak": False,
        "no": False,
        "0": False,
        "false": False,
    }

    def to_python(self, value: Any) -> Any:
        text = folded(str(super().to_python(value)))
        if not text:
            return None
        if text not in self.ANSWERS:
            raise ValidationError(_("Write ya or tidak."))
        return self.ANSWERS[text]


def several(text: str) -> list[str]:
    """Return the parts of a cell that semicolons or line ends divide."""
    return [part.strip() for part in _SEVERAL.split(text) if part.strip()]


def _positive(most: int = MOST) -> list[Any]:
    return [MinValueValidator(1, _("Write a number above 0.")), MaxValueValidator(most)]


def _money() -> NumberField:
    return NumberField(required=False, validators=[DecimalValidator(14, 2)])


class RowForm(forms.Form):
    """A row of a catalogue. A translation may be as long as what it translates."""

    producer = forms.CharField(max_length=120)
    producer_legal_name = forms.CharField(max_length=200, required=False)
    province = OneOfField("provinces")
    regency = forms.CharField(required=False)
    sectors = SeveralOfField("sectors")
    year_founded = WholeNumberField(required=False, validators=[MinValueValidator(1500, _("This year is too early."))])
    employees = WholeNumberField(required=False, validators=[MaxValueValidator(MOST)])
    languages = SeveralOfField("languages")
    shops = AddressesField(required=False)
    has_exported = YesNoField(required=False)
    export_countries = SeveralOfField("countries")
    branches = LinesField(required=False)
    fairs = LinesField(required=False)
    email = forms.CharField(max_length=300, required=False)
    phone = forms.CharField(max_length=300, required=False)
    whatsapp = forms.CharField(max_length=300, required=False)
    address = forms.CharField(max_length=300, required=False)
    contact_consent_on = DayField(required=False)
    contact_consent_note = forms.CharField(max_length=200, required=False)
    producer_certificates = LinesField(required=False)
    producer_summary = forms.CharField(max_length=200, required=False)
    producer_about = forms.CharField(required=False)
    booth_introduction = forms.CharField(required=False)
    code = forms.CharField(max_length=40)
    name = forms.CharField(max_length=120)
    summary = forms.CharField(max_length=200, required=False)
    description = forms.CharField(required=False)
    category = forms.CharField(max_length=500, required=False)
    materials = SeveralOfField("materials")
    pictures = FilesField(required=False)
    picture_texts = forms.CharField(required=False)
    unit = OneOfField("units")
    price = _money()
    single_price = _money()
    currency = OneOfField("currencies")
    price_basis = OneOfField("price_bases")
    price_as_of = DayField(required=False)
    minimum_order = WholeNumberField(required=False, validators=_positive())
    monthly_capacity = WholeNumberField(required=False, validators=_positive())
    lead_time_days = WholeNumberField(required=False, validators=_positive(MOST_SMALL))
    sample_terms = forms.CharField(max_length=200, required=False)
    hs_code = forms.RegexField(
        r"^[0-9.\s]*$", required=False, error_messages={"invalid": _("An HS code has 4, 6, 8 or 10 digits.")}
    )
    certificates = LinesField(required=False)
    marketplace_links = AddressesField(required=False)
    ships_to = OneOfField("shipping")
    ships_to_countries = SeveralOfField("countries")
    last_confirmed_on = DayField(required=False)

    def __init__(self, cells: Mapping[str, str], lookups: Lookups) -> None:
        super().__init__(cells)
        self.lookups = lookups
        for field in self.fields.values():
            if isinstance(field, OneOfField):
                field.known = getattr(lookups, field.known_name)
        for name in set(cells) - set(self.base_fields):
            original = self.base_fields.get(name.rpartition("_")[0])
            self.fields[name] = forms.CharField(max_length=getattr(original, "max_length", None), required=False)

    def clean_province(self) -> Any:
        if not self.cleaned_data["province"]:
            raise ValidationError(_("Say which province the producer is from."))
        return self.cleaned_data["province"]

    def clean_regency(self) -> Any:
        text, province = self.cleaned_data["regency"], self.cleaned_data.get("province")
        if not text or not province:
            return None
        if (regency := self.lookups.regency(text, province)) is None:
            raise ValidationError(
                _("%(province)s has no regency “%(value)s”, or more than one. Use its official code, as 35.24."),
                params={"province": province, "value": text},
            )
        return regency

    def clean_category(self) -> Any:
        text = self.cleaned_data["category"]
        if text and self.lookups.category(text) is None:
            raise ValidationError(
                _("There is no category “%(value)s”. Use its number in the taxonomy, or its path with > between."),
                params={"value": text},
            )
        return self.lookups.category(text) if text else None

    def clean_hs_code(self) -> str:
        digits = re.sub(r"\D", "", self.cleaned_data["hs_code"])
        if digits and len(digits) not in (4, 6, 8, 10):
            raise ValidationError(_("An HS code has 4, 6, 8 or 10 digits."))
        return digits

    def clean_email(self) -> str:
        if text := self.cleaned_data["email"]:
            validate_email(text)
        return self.cleaned_data["email"]

    def clean_phone(self) -> str:
        return self._number("phone")

    def clean_whatsapp(self) -> str:
        return self._number("whatsapp")

    def clean_producer_certificates(self) -> list[dict[str, Any]]:
        """Read certificates written as ``kind|issuer|number|valid until``."""
        certificates = []
        for text in self.cleaned_data["producer_certificates"]:
            parts = [part.strip() for part in text.split("|")]
            kind = self.lookups.certificate_kinds.get(folded(parts[0]))
            if len(parts) not in (3, 4) or kind is None or not all(parts[:3]):
                raise ValidationError(
                    _("Write a certificate as kind|issuer|number|valid until, the kind from docs/import.md.")
                )
            MaxLengthValidator(200)(parts[1])
            MaxLengthValidator(100)(parts[2])
            until = DayField(required=False).clean(parts[3]) if len(parts) == 4 else None
            certificates.append({"kind": kind, "issuer": parts[1], "number": parts[2], "valid_until": until})
        return certificates

    def clean_picture_texts(self) -> list[str]:
        texts = [text.strip() for text in self.cleaned_data["picture_texts"].split("|") if text.strip()]
        if len(texts) != len(self.cleaned_data.get("pictures", [])):
            raise ValidationError(
                _("Write one text for each picture, with | between: what it shows, for who cannot see it.")
            )
        return texts

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        today = timezone.localdate()
        for name in self.fields.keys() - self.errors.keys():
            if self.data.get(name) in EXCEL_ERRORS:
                self.add_error(name, _("The formula of this cell has an error. Correct it, or empty the cell."))
        for field in ("price_as_of", "last_confirmed_on", "contact_consent_on"):
            if cleaned.get(field) and cleaned[field] > today:
                self.add_error(field, _("This day is yet to come."))
        if (cleaned.get("year_founded") or 0) > today.year:
            self.add_error("year_founded", _("This year is yet to come."))
        if cleaned.get("has_exported") is False and cleaned.get("export_countries"):
            self.add_error("has_exported", _("Countries are named, so the producer has exported."))
        return cleaned

    def _number(self, field: str) -> str:
        text = self.cleaned_data[field]
        return international_number(text) if text else ""
