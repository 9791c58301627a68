"""The answer to an address that leads nowhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say so in the visitor's language, and offer the ways on."""
    return render(request, "404.html", status=404)
