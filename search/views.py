"""The search page."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from booths.presentation.pages import Alternate, named_alternates
from expo_site.languages import current
from search.forms import SearchForm
from search.query import Dimension
from search.results import FacetValue, find
from search.scope import Scope

PAGE_SIZE = 24


@dataclass(frozen=True)
class FacetLink:
    """A value of a facet, and the address that adds or removes it."""

    value: FacetValue
    url: str


@dataclass(frozen=True)
class Facet:
    """What results can be narrowed by, with its values."""

    label: str
    links: list[FacetLink]


def search(request: HttpRequest) -> HttpResponse:
    """Show what was found, and by what it can be narrowed."""
    language = current()
    form = SearchForm(request.GET, Scope.at(timezone.now()), language)
    context = {"form": form, "q": request.GET.get("q", ""), "alternates": _alternates(request)}
    if not form.is_valid():
        return render(request, "search/search.html", context, status=400)
    found = find(form.query(PAGE_SIZE), language)
    if found.page > found.pages:
        return HttpResponseRedirect(_with(request.GET, page=str(found.pages)))
    labels = {
        Dimension.ROUND: _("Round"),
        Dimension.PROVINCE: _("Province"),
        Dimension.REGENCY: _("Regency or city"),
        Dimension.SECTOR: _("Sector"),
        Dimension.CATEGORY: _("Category"),
    }
    context |= {
        "q": form.cleaned_data["q"],
        "is_cut": form.is_cut,
        "found": found,
        "facets": [
            Facet(labels[dimension], [FacetLink(value, _toggled(request.GET, dimension, value)) for value in values])
            for dimension, values in found.facets.items()
        ],
        "chosen": [
            FacetLink(value, _toggled(request.GET, dimension, value))
            for dimension, values in found.facets.items()
            for value in values
            if value.is_chosen
        ],
        "open_url": _with(request.GET, open="" if form.cleaned_data["open"] == "1" else "1"),
        "open_only": form.cleaned_data["open"] == "1",
        "previous_url": _with(request.GET, page=str(found.page - 1)) if found.page > 1 else "",
        "next_url": _with(request.GET, page=str(found.page + 1)) if found.page < found.pages else "",
    }
    return render(request, "search/search.html", context)


def _toggled(parameters: QueryDict, dimension: Dimension, value: FacetValue) -> str:
    """Return the address with a value added, or removed where it is chosen."""
    changed = parameters.copy()
    changed.pop("page", None)
    values = [text for text in changed.getlist(dimension.value) if text and text != value.value]
    changed.setlist(dimension.value, values if value.is_chosen else [*values, value.value])
    return "?" + changed.urlencode()


def _with(parameters: QueryDict, **values: str) -> str:
    changed = parameters.copy()
    if "page" not in values:
        changed.pop("page", None)
    for name, value in values.items():
        changed[name] = value
        if not value:
            del changed[name]
    return "?" + changed.urlencode()


def _alternates(request: HttpRequest) -> list[Alternate]:
    """Return the same search in every language: its frame is in all of them."""
    query = f"?{urlencode({'q': request.GET['q']})}" if request.GET.get("q") else ""
    return [replace(alternate, url=alternate.url + query) for alternate in named_alternates("search")]
