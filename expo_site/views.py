"""Views that belong to no room: the way in, and the pages for when something went wrong."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers

from expo_site.languages import preferred


def root(request: HttpRequest) -> HttpResponse:
    """Send the visitor of ``/`` to the language that the browser asks for."""
    response = HttpResponseRedirect(f"/{preferred(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a failure in the visitor's language, without the database that may be its cause."""
    language = translation.get_language_from_path(request.path_info) or preferred(request)
    with translation.override(language):
        page = render_to_string("500.html", {"site_name": settings.WAGTAIL_SITE_NAME, "language": language})
        return HttpResponse(page, status=500)
