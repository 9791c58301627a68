"""What every request passes: the language of the address, and the rules of the admin."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from wagtail.admin.utils import get_valid_next_url_from_request

from expo_site.languages import preferred
from expo_site.refusals import RefusedError

ADMIN_PREFIX = "/admin/"
SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
PREVIEWS = {"preview_on_add", "preview_on_edit"}


class SiteLocaleMiddleware(LocaleMiddleware):
    """Activate the language of the address, else the one the browser asks for, else English.

    Django's own falls back to ``LANGUAGE_CODE``, which here is the language of the authors, not of the visitors.
    """

    def process_request(self, request: HttpRequest) -> None:
        translation.activate(translation.get_language_from_path(request.path_info) or preferred(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", translation.get_language())
        if response.status_code == 404 and request.resolver_match:
            # A view said so; adding a language to the address would not help.
            if not translation.get_language_from_path(request.path_info):
                patch_vary_headers(response, ["Accept-Language"])
            return response
        return super().process_response(request, response)


class AdminMiddleware:
    """Make each change in the admin one transaction, and give the admin its looser policies.

    Wagtail's actions write a page, its log and its signals' effects one after another; a failure half way would
    leave what is public and what is found apart. What is refused half way is said on the page that asked.
    Showing a preview saves its form, however little of it is typed: nothing of that stays.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = "; ".join(f"{name} {value}" for name, value in settings.ADMIN_CONTENT_SECURITY_POLICY.items())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(ADMIN_PREFIX):
            response.headers.setdefault("Content-Security-Policy", self.policy)
            response.headers["X-Frame-Options"] = "SAMEORIGIN"  # previews are shown in a frame
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        is_safe = request.method in SAFE_METHODS
        is_preview = request.resolver_match is not None and request.resolver_match.url_name in PREVIEWS
        if not request.path_info.startswith(ADMIN_PREFIX) or (is_safe and not is_preview):
            return None
        try:
            with transaction.atomic():
                response = view(request, *args, **kwargs)
                if is_safe:
                    transaction.set_rollback(True)
        except RefusedError as refused:
            messages.error(request, str(refused))
            asking = get_valid_next_url_from_request(request) or request.get_full_path()
            if request.headers.get("X-Requested-With") == "XMLHttpRequest":  # a dialogue, which this closes
                return JsonResponse({"step": "success", "redirect": asking})
            return redirect(asking)
        return response
