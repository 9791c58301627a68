"""Permanent addresses of producers and products, and the pages of provinces."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from booths.links import url_for
from booths.models import BoothPage, Producer, Product, Province
from booths.models.public import page_number
from booths.presentation.pages import named_alternates
from booths.presentation.places import present_province, present_provinces
from expo_site.languages import current, preferred


def producer(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead to the booth of a producer that is open now, else to its latest."""
    found = get_object_or_404(Producer.objects.published(), slug=slug)
    return HttpResponseRedirect(url_for(_booth_now({"producer": found}), current()))


def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from the address on a producer's card to its booth, in the language of the browser."""
    found = get_object_or_404(Producer.objects.published(), short_code=code.lower())
    response = HttpResponseRedirect(url_for(_booth_now({"producer": found}), preferred(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def product(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead to a product in the booth that is open now, else in the latest."""
    found = get_object_or_404(Product, slug=slug)
    booth = _booth_now({"exhibits__product": found})
    exhibit = booth.exhibits.select_related("product").get(product=found)
    exhibit.booth = booth
    return HttpResponseRedirect(url_for(exhibit, current()))


def provinces(request: HttpRequest) -> HttpResponse:
    """List the provinces with their booths of now."""
    context = {"provinces": present_provinces(current(), timezone.now()), "alternates": named_alternates("provinces")}
    return render(request, "booths/provinces.html", context)


def province(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a province: its regencies, its pavilions, its booths."""
    found = get_object_or_404(Province, slug=slug)
    view = present_province(found, current(), page_number(request), timezone.now())
    return render(request, "booths/province.html", {"view": view})


def _booth_now(criteria: dict[str, Any]) -> BoothPage:
    """Return the public booth that fits and is open now, else the latest."""
    now = timezone.now()
    booths = list(BoothPage.objects.published(now).filter(**criteria).in_full())
    if not booths:
        raise Http404
    return max(booths, key=lambda booth: booth.currency(now))
