"""Finding what a cell names: by its code, or by its Indonesian or English name."""

from collections.abc import Iterable
from typing import Any

from django.utils import translation

from booths.choices import Currency, PriceBasis, ShipsTo, Unit
from booths.models import Category, CertificateKind, Material, Province, Regency, Sector
from expo_site import formats
from expo_site.fields import language_options

LANGUAGES = ("id", "en")


def folded(text: str) -> str:
    """Return a text as it is compared: case and runs of blanks aside."""
    return " ".join(text.split()).casefold()


class Lookups:
    """All that cells may name, read once for an import.

    Args:
        provinces: those of the round.
    """

    def __init__(self, provinces: Iterable[Province] = ()) -> None:
        # Those of the round go first: it may name one that is no more, and whose name another has now.
        self.provinces = _by_names(Province.objects.current(), "code") | _by_names(provinces, "code")
        self.sectors = _by_names(Sector.objects.all(), "slug")
        self.certificate_kinds = _by_names(CertificateKind.objects.all(), "code")
        self.materials = {name: row.code for name, row in _by_names(Material.objects.all(), "code").items()}
        self.units = _by_labels(Unit.choices)
        self.currencies = _by_labels(Currency.choices)
        self.price_bases = _by_labels(PriceBasis.choices)
        self.shipping = _by_labels(ShipsTo.choices)
        self.countries: dict[str, str] = {}
        self.languages: dict[str, str] = {}
        for language in LANGUAGES:
            with translation.override(language):
                self.countries |= {folded(name): code for code, name in formats.countries()}
                self.languages |= {folded(name): code for code, name in language_options()}
        self.countries |= {code.casefold(): code for code in formats.COUNTRY_CODES}
        self.languages |= {code.casefold(): code for code in self.languages.values()}
        self._regencies: dict[int, dict[str, Regency]] = {}
        self._categories: dict[str, Category | None] = {}

    def regency(self, text: str, province: Province) -> Regency | None:
        """Return the regency of a province by its code or name, with or without Kabupaten or Kota."""
        if province.pk not in self._regencies:
            self._regencies[province.pk] = _regencies(province)
        return self._regencies[province.pk].get(folded(text))

    def category(self, text: str) -> Category | None:
        """Return the category of a taxonomy number or a path."""
        if text not in self._categories:
            self._categories[text] = Category.objects.find(text)
        return self._categories[text]


def _by_names(rows: Iterable[Any], code: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row in rows:
        found |= {folded(row.names[language]): row for language in LANGUAGES if row.names.get(language)}
        found[getattr(row, code).casefold()] = row
    return found


def _by_labels(choices: Iterable[tuple[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, label in choices:
        for language in LANGUAGES:
            with translation.override(language):
                found[folded(str(label))] = code
        found[code.casefold()] = code
    return found


def _regencies(province: Province) -> dict[str, Regency]:
    found: dict[str, Regency] = {}
    bare: dict[str, list[Regency]] = {}
    for regency in province.regencies.all():
        name = regency.names["id"]
        bare.setdefault(folded(name), []).append(regency)
        words = ("Kabupaten", "Kab.", "Kab") if regency.kind == Regency.Kind.REGENCY else ("Kota",)
        found |= {folded(f"{word} {name}"): regency for word in words}
        found |= {folded(str(regency.name(language))): regency for language in LANGUAGES}
        found[regency.official_code] = regency
    # Where a regency and a city share a name, the name alone says too little.
    return found | {name: several[0] for name, several in bare.items() if len(several) == 1}
