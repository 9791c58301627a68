"""The closed sets of values of the catalogue's facts, with labels that visitors read."""

from collections.abc import Callable

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext, pgettext, pgettext_lazy

from expo_site.words import Words


class RegencyKind(models.TextChoices):
    """The two kinds of units below a province."""

    REGENCY = "regency", _("Regency")
    CITY = "city", _("City")


def regency_label(kind: str, name: str, language: str) -> Words:
    """Return what a regency or a city of a name is called in a language."""
    with translation.override(language):
        if kind == RegencyKind.CITY:
            # Translators: a city (kota), as opposed to the regency (kabupaten) of the same name.
            return Words(pgettext("place", "%(name)s City") % {"name": name}, language)
        # Translators: a regency (kabupaten), the unit below the province.
        return Words(pgettext("place", "%(name)s Regency") % {"name": name}, language)


class Currency(models.TextChoices):
    """Currencies by ISO 4217 code. Pages show them as the visitor's language writes money."""

    IDR = "IDR", "IDR"
    USD = "USD", "USD"
    EUR = "EUR", "EUR"
    JPY = "JPY", "JPY"
    CNY = "CNY", "CNY"
    KRW = "KRW", "KRW"
    AED = "AED", "AED"
    SGD = "SGD", "SGD"
    MYR = "MYR", "MYR"
    AUD = "AUD", "AUD"
    GBP = "GBP", "GBP"


class Unit(models.TextChoices):
    """What prices and quantities are counted in."""

    PIECE = "piece", pgettext_lazy("unit", "piece")
    PAIR = "pair", pgettext_lazy("unit", "pair")
    SET = "set", pgettext_lazy("unit", "set")
    SHEET = "sheet", pgettext_lazy("unit", "length of cloth")
    PACK = "pack", pgettext_lazy("unit", "pack")
    BOTTLE = "bottle", pgettext_lazy("unit", "bottle")
    BOX = "box", pgettext_lazy("unit", "box")
    CARTON = "carton", pgettext_lazy("unit", "carton")
    SACK = "sack", pgettext_lazy("unit", "sack")
    GRAM = "g", pgettext_lazy("unit", "gram")
    KILOGRAM = "kg", pgettext_lazy("unit", "kilogram")
    TONNE = "t", pgettext_lazy("unit", "tonne")
    LITRE = "l", pgettext_lazy("unit", "litre")
    METRE = "m", pgettext_lazy("unit", "metre")
    SQUARE_METRE = "m2", pgettext_lazy("unit", "square metre")
    CUBIC_METRE = "m3", pgettext_lazy("unit", "cubic metre")
    CONTAINER = "container", pgettext_lazy("unit", "20-foot container")
    HOUR = "hour", pgettext_lazy("unit", "hour")
    PROJECT = "project", pgettext_lazy("unit", "project")
    LICENCE = "licence", pgettext_lazy("unit", "licence")


class PriceBasis(models.TextChoices):
    """What a price covers; the trade terms are those of Incoterms 2020 (International Chamber of Commerce)."""

    PIECE = "piece", _("at the producer's shop")
    EXW = "EXW", _("EXW (ex works)")
    FOB = "FOB", _("FOB (free on board)")
    CFR = "CFR", _("CFR (cost and freight)")
    CIF = "CIF", _("CIF (cost, insurance and freight)")
    DAP = "DAP", _("DAP (delivered at place)")


class ShipsTo(models.TextChoices):
    """Where a producer ships a product to."""

    EVERYWHERE = "everywhere", _("Ships everywhere")
    COUNTRIES = "countries", _("Ships to certain countries")
    ON_REQUEST = "on_request", _("Ships on request")
    NO = "no", _("Does not ship abroad")


def quantity(count: int, unit: str, shown: str) -> str:
    """Return a number of units in the active language, as “60 kilograms”; the number alone without a unit.

    Args:
        count: the number.
        unit: one of ``Unit``, or empty.
        shown: the number as the language writes it.
    """
    if unit not in _QUANTITIES:
        return shown
    return _QUANTITIES[unit](count) % {"count": shown}


_QUANTITIES: dict[str, Callable[[int], str]] = {
    Unit.PIECE: lambda n: npgettext("quantity", "%(count)s piece", "%(count)s pieces", n),
    Unit.PAIR: lambda n: npgettext("quantity", "%(count)s pair", "%(count)s pairs", n),
    Unit.SET: lambda n: npgettext("quantity", "%(count)s set", "%(count)s sets", n),
    Unit.SHEET: lambda n: npgettext("quantity", "%(count)s length of cloth", "%(count)s lengths of cloth", n),
    Unit.PACK: lambda n: npgettext("quantity", "%(count)s pack", "%(count)s packs", n),
    Unit.BOTTLE: lambda n: npgettext("quantity", "%(count)s bottle", "%(count)s bottles", n),
    Unit.BOX: lambda n: npgettext("quantity", "%(count)s box", "%(count)s boxes", n),
    Unit.CARTON: lambda n: npgettext("quantity", "%(count)s carton", "%(count)s cartons", n),
    Unit.SACK: lambda n: npgettext("quantity", "%(count)s sack", "%(count)s sacks", n),
    Unit.GRAM: lambda n: npgettext("quantity", "%(count)s gram", "%(count)s grams", n),
    Unit.KILOGRAM: lambda n: npgettext("quantity", "%(count)s kilogram", "%(count)s kilograms", n),
    Unit.TONNE: lambda n: npgettext("quantity", "%(count)s tonne", "%(count)s tonnes", n),
    Unit.LITRE: lambda n: npgettext("quantity", "%(count)s litre", "%(count)s litres", n),
    Unit.METRE: lambda n: npgettext("quantity", "%(count)s metre", "%(count)s metres", n),
    Unit.SQUARE_METRE: lambda n: npgettext("quantity", "%(count)s square metre", "%(count)s square metres", n),
    Unit.CUBIC_METRE: lambda n: npgettext("quantity", "%(count)s cubic metre", "%(count)s cubic metres", n),
    Unit.CONTAINER: lambda n: npgettext("quantity", "%(count)s 20-foot container", "%(count)s 20-foot containers", n),
    Unit.HOUR: lambda n: npgettext("quantity", "%(count)s hour", "%(count)s hours", n),
    Unit.PROJECT: lambda n: npgettext("quantity", "%(count)s project", "%(count)s projects", n),
    Unit.LICENCE: lambda n: npgettext("quantity", "%(count)s licence", "%(count)s licences", n),
}
