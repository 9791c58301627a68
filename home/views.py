"""Serving the pages of the tree, and the answer to an address that leads nowhere."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail import views as wagtail_views

from home.models import find_page


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page as Wagtail does, its hooks and its privacy included, but find it without walking the tree."""
    try:
        request._wagtail_route_for_request = find_page(request, [part for part in path.split("/") if part])  # type: ignore[attr-defined]
    except Http404:
        request._wagtail_route_for_request = None  # type: ignore[attr-defined]
    return wagtail_views.serve(request, path)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say so in the visitor's language, and offer the ways on."""
    return render(request, "404.html", status=404)
