"""What a buyer wants to know at a glance, as labelled lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from booths.choices import PriceBasis, ShipsTo, Unit, quantity
from booths.models import Category, Exhibit, Material, Producer
from booths.models.taxonomy import lineage
from expo_site import formats
from expo_site.languages import authoring
from expo_site.words import Words


@dataclass(frozen=True)
class Fact:
    """A line of a table of facts."""

    label: str
    value: str
    #: Whether the value is a code, which stands left to right in every language.
    is_code: bool = False
    note: str = ""
    #: The steps that lead to the value, where it has some.
    path: tuple[Words, ...] = ()


@dataclass(frozen=True)
class References:
    """The rows that exhibits point to by code, fetched once for all of them."""

    categories: dict[str, Category]
    materials: dict[str, Material]

    @classmethod
    def of(cls, exhibits: Iterable[Exhibit]) -> "References":
        """Fetch the categories (with those above them) and the materials of exhibits."""
        exhibits = list(exhibits)
        codes = [exhibit.category.code for exhibit in exhibits if exhibit.category]
        materials = {code for exhibit in exhibits for code in exhibit.materials}
        return cls(
            categories={row.code: row for row in Category.objects.with_ancestors(codes)} if codes else {},
            materials={row.code: row for row in Material.objects.filter(code__in=materials)} if materials else {},
        )


def exhibit_facts(exhibit: Exhibit, references: References, sample_terms: Words) -> list[Fact]:
    """Return the trade facts of an exhibit that are known."""
    days = exhibit.lead_time_days or 0
    lead_time = ngettext("%(count)s day", "%(count)s days", days) % {"count": formats.number(days)}
    single = exhibit.single_price if exhibit.currency else None
    confirmed = exhibit.last_confirmed_on
    facts = [
        _price(exhibit),
        Fact(_("Price of a single piece"), formats.money(single, exhibit.currency)) if single is not None else None,
        _counted(_("Minimum order"), exhibit.minimum_order, exhibit.unit),
        _counted(_("Monthly capacity"), exhibit.monthly_capacity, exhibit.unit),
        Fact(_("Lead time"), lead_time) if days else None,
        Fact(_("Samples"), sample_terms) if sample_terms else None,
        _shipping(exhibit),
        _category(exhibit, references),
        _materials(exhibit, references),
        Fact(_("HS code"), exhibit.hs_code, is_code=True) if exhibit.hs_code else None,
        Fact(_("Product code"), exhibit.code, is_code=True) if exhibit.code else None,
        Fact(_("Last confirmed"), formats.day(confirmed)) if confirmed else None,
    ]
    return [fact for fact in facts if fact]


class Priced(Protocol):
    """An exhibit, or as much of it as its price."""

    price: Any
    currency: Any
    unit: Any


def price_line(exhibit: Priced) -> str:
    """Return the indicative price in one line, as “IDR185,000 / piece”; empty where it is not known."""
    if exhibit.price is None or not exhibit.currency:
        return ""
    amount = formats.money(exhibit.price, exhibit.currency)
    if not exhibit.unit:
        return amount
    # Translators: an amount of money for one unit, as “IDR 185,000 / kilogram”.
    return pgettext("price", "%(amount)s / %(unit)s") % {"amount": amount, "unit": Unit(exhibit.unit).label}


def minimum_order_line(exhibit: Exhibit) -> str:
    """Return the minimum order in one line, as “Minimum order: 60 kilogram”; empty where it is not known."""
    if not exhibit.minimum_order:
        return ""
    return _("Minimum order: %(quantity)s") % {"quantity": _quantity(exhibit.minimum_order, exhibit.unit)}


def producer_facts(producer: Producer, language: str) -> list[Fact]:
    """Return the facts of a producer that are known and public."""
    countries = [formats.country(code) for code in producer.export_countries]
    languages = [formats.language(code) for code in producer.spoken_languages]
    exported = formats.listing(countries) if countries else _("Yes")
    facts = [
        Fact(_("Legal name"), producer.legal_name) if producer.legal_name else None,
        Fact(_("Province"), producer.province.name(language)),
        Fact(_("Regency or city"), producer.regency.name(language)) if producer.regency else None,
        Fact(_("Founded"), str(producer.year_founded)) if producer.year_founded else None,
        Fact(_("Employees"), formats.number(producer.employees)) if producer.employees else None,
        Fact(_("Export experience"), exported) if producer.has_exported else None,
        Fact(_("Export experience"), _("Not yet")) if producer.has_exported is False else None,
        Fact(_("Branches"), _as_written(producer.branches)) if producer.branches else None,
        Fact(_("Fairs abroad"), _as_written(producer.fairs)) if producer.fairs else None,
        Fact(_("Languages spoken"), formats.listing(languages)) if languages else None,
    ]
    return [fact for fact in facts if fact]


def _as_written(lines: list[str]) -> Words:
    """Return names that authors typed, which nobody translates."""
    return Words("; ".join(lines), authoring())


def _price(exhibit: Exhibit) -> Fact | None:
    line = price_line(exhibit)
    if not line:
        return None
    notes = []
    if exhibit.price_basis:
        notes.append(str(PriceBasis(exhibit.price_basis).label))
    if exhibit.price_as_of:
        notes.append(_("as of %(date)s") % {"date": formats.day(exhibit.price_as_of)})
    return Fact(_("Indicative price"), line, note=" · ".join(notes))


def _counted(label: str, count: int | None, unit: str) -> Fact | None:
    return Fact(label, _quantity(count, unit)) if count else None


def _quantity(count: int, unit: str) -> str:
    return quantity(count, unit, formats.number(count))


def _shipping(exhibit: Exhibit) -> Fact | None:
    if not exhibit.ships_to:
        return None
    if exhibit.ships_to == ShipsTo.COUNTRIES:
        return Fact(_("Ships to"), formats.listing([formats.country(code) for code in exhibit.ships_to_countries]))
    answers = {ShipsTo.EVERYWHERE: _("All countries"), ShipsTo.ON_REQUEST: _("On request"), ShipsTo.NO: _("Not abroad")}
    return Fact(_("Ships to"), answers[ShipsTo(exhibit.ships_to)])


def _category(exhibit: Exhibit, references: References) -> Fact | None:
    if not exhibit.category:
        return None
    above = [references.categories[code] for code in lineage(exhibit.category.code) if code in references.categories]
    return Fact(_("Category"), str(exhibit.category), path=tuple(category.name() for category in above))


def _materials(exhibit: Exhibit, references: References) -> Fact | None:
    names = [str(references.materials[code]) for code in exhibit.materials if code in references.materials]
    return Fact(_("Materials"), formats.listing(names)) if names else None
