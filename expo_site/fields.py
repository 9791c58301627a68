"""Model fields for small facts: a name in each language, a list of codes, a list of addresses.

They are stored as JSON, so that an exhibit (an inline child of a page) keeps them in its draft and its revision without
nesting another level of children.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo_site import formats
from expo_site.languages import FALLBACK, authoring, codes, direction, html_code, native_name

Choices = Iterable[tuple[str, Any]]
#: Django compares a field whose default is a function with a hidden copy in the form. The admin's forms have none, so
#: that all would count as changed: they are compared with the row.
COMPARED = {"show_hidden_initial": False}


def names_in_order(names: dict[str, str] | None) -> list[str]:
    """Return the name in each site language, in the order of the setting; empty where there is none."""
    return [(names or {}).get(code, "") for code in codes()]


class NamesWidget(forms.MultiWidget):
    """One text input for each site language."""

    template_name = "widgets/names.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            code: forms.TextInput(
                attrs={"lang": html_code(code), "dir": direction(code), "aria-label": native_name(code)}
            )
            for code in codes()
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: dict[str, str] | None) -> list[str]:
        return names_in_order(value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for code, subwidget in zip(codes(), context["widget"]["subwidgets"], strict=True):
            subwidget["label"] = native_name(code)
        return context


class NamesFormField(forms.MultiValueField):
    """A name in each language; the authors' and the English one are needed, the others fall back to them."""

    widget = NamesWidget

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("encoder", None), kwargs.pop("decoder", None)
        fields = [forms.CharField(max_length=200, required=code in (authoring(), FALLBACK)) for code in codes()]
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        return {code: text for code, text in zip(codes(), data_list, strict=False) if text}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(names_in_order(initial), data)


class NamesField(models.JSONField):
    """A name in each site language: ``{"id": "Kopi", "en": "Coffee", ...}``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        return super().formfield(**{"form_class": NamesFormField, **COMPARED, **kwargs})


class CodesWidget(forms.SelectMultiple):
    """Chips of what is chosen; what may be chosen stands once on the page, in a datalist that all such fields share."""

    template_name = "widgets/codes.html"

    def __init__(self, list_name: str = "", attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.list_name = list_name

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        chosen = [(str(code), str(label)) for code, label in self.choices if str(code) in value]
        options = [
            self.create_option(name, code, label, selected=True, index=index)
            for index, (code, label) in enumerate(chosen)
        ]
        return [(None, options, 0)]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["list_name"] = self.list_name
        return context


class CodesFormField(forms.MultipleChoiceField):
    """Several of a set of codes."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("encoder", None), kwargs.pop("decoder", None)
        super().__init__(**kwargs)


class CodesField(models.JSONField):
    """A list of codes out of ``options``, a function that gives (code, label) pairs when it is asked.

    The options are no part of the database: they are left out of migrations, and rows that codes point to are kept
    from being deleted while in use.
    """

    def __init__(self, *args: Any, options: Callable[[], Choices] = tuple, **kwargs: Any) -> None:
        self.options = options
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        unknown = sorted(set(value) - {str(code) for code, _label in self.options()}) if value else []
        if unknown:
            raise ValidationError(_("Unknown: %(codes)s."), params={"codes": ", ".join(unknown)})

    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        field = {"form_class": CodesFormField, "choices": self.options, "widget": CodesWidget(self.options.__name__)}
        return super().formfield(**{**field, **COMPARED, **kwargs})


class LinesFormField(forms.CharField):
    """Several short texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("encoder", None), kwargs.pop("decoder", None)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        return [line.strip() for line in str(super().to_python(value)).splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)


class LinesField(models.JSONField):
    """A list of short texts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        return super().formfield(**{"form_class": LinesFormField, **COMPARED, **kwargs})


class AddressesField(LinesField):
    """A list of web addresses (``https://...``)."""

    check_address = URLValidator(schemes=["http", "https"])

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        for address in value or []:
            try:
                self.check_address(address)
            except ValidationError as error:
                raise ValidationError(
                    _("“%(address)s” is not a web address. Begin it with https://."), params={"address": address}
                ) from error


def country_options() -> Choices:
    """Return the world's countries by ISO 3166-1 code, named in the active language."""
    return formats.countries()


def language_options() -> Choices:
    """Return the languages that producers and buyers may share, by ISO 639 code, named in the active language."""
    return [(code, formats.language(code)) for code in settings.SPOKEN_LANGUAGES]
