"""What visitors and programs may ask for, checked."""

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from booths.models import Category, Province, Regency, Sector
from expo_site.languages import codes
from search.query import Dimension, ProductQuery
from search.scope import Scope
from search.terms import groups

LONGEST_TEXT = 200
LARGEST_PAGE = 100


class ValuesField(forms.Field):
    """Several values of one parameter; empty ones do not count."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[str]:
        texts = [text for text in (value or []) if text]
        for text in texts:
            ProhibitNullCharactersValidator()(text)
        return texts


class AnyTextField(forms.CharField):
    """Any text at all: control characters are blanks, runs of blanks are one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators = []

    def to_python(self, value: Any) -> str:
        text = "".join(character if character.isprintable() else " " for character in str(value or ""))
        return " ".join(text.split())


class SearchForm(forms.Form):
    """The parameters of a search, from an address.

    ``scope`` decides which rounds there are; ``language`` is the visitor's, where the address names none.
    """

    q = AnyTextField(required=False, label=_("Search"))
    lang = forms.ChoiceField(required=False, choices=lambda: [(code, code) for code in codes()])
    round = ValuesField(required=False)
    province = ValuesField(required=False)
    regency = ValuesField(required=False)
    sector = ValuesField(required=False)
    category = ValuesField(required=False)
    open = forms.ChoiceField(required=False, choices=[("1", "1"), ("0", "0")])
    page = forms.IntegerField(required=False, min_value=1, max_value=100_000)
    page_size = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_PAGE)

    def __init__(self, data: Any, scope: Scope, language: str) -> None:
        super().__init__(data)
        self.scope = scope
        self.language = language
        self.is_cut = False

    def clean_q(self) -> str:
        """Cut a text that is too long, and remember that it was cut."""
        text = self.cleaned_data["q"]
        self.is_cut = len(text) > LONGEST_TEXT
        return text[:LONGEST_TEXT]

    def clean_round(self) -> frozenset[int]:
        known = {round_page.slug: pk for pk, round_page in self.scope.rounds.items()}
        return self._ids("round", known, _("There is no round “%(value)s”."))

    def clean_province(self) -> frozenset[int]:
        return self._rows(
            "province", Province, "code", _("There is no province “%(value)s”. Use its ISO code, as ID-JI.")
        )

    def clean_regency(self) -> frozenset[int]:
        return self._rows(
            "regency", Regency, "official_code", _("There is no regency “%(value)s”. Use its official code, as 35.24.")
        )

    def clean_sector(self) -> frozenset[int]:
        return self._rows("sector", Sector, "slug", _("There is no sector “%(value)s”."))

    def clean_category(self) -> frozenset[int]:
        return self._rows(
            "category", Category, "code", _("There is no category “%(value)s”. Use its number in the taxonomy.")
        )

    def _rows(self, name: str, model: Any, field: str, message: Any) -> frozenset[int]:
        values = self.cleaned_data[name]
        known = dict(model.objects.filter(**{f"{field}__in": values}).values_list(field, "pk")) if values else {}
        return self._ids(name, known, message)

    def _ids(self, name: str, known: dict[str, int], message: Any) -> frozenset[int]:
        values = self.cleaned_data[name]
        if unknown := [value for value in values if value not in known]:
            raise forms.ValidationError(message, params={"value": unknown[0][:100]})
        return frozenset(known[value] for value in values)

    def query(self, page_size: int) -> ProductQuery:
        """Return what is asked for, from a form that is valid.

        Args:
            page_size: where the address names none.
        """
        data = self.cleaned_data
        return ProductQuery(
            scope=self.scope,
            groups=groups(data["q"], data["lang"] or self.language),
            filters={dimension: data[dimension] for dimension in Dimension if data[dimension]},
            open_only=data["open"] == "1",
            page=data["page"] or 1,
            page_size=data["page_size"] or page_size,
        )
