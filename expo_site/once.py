"""Reading something once for a page, however many of its parts ask for it."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

T = TypeVar("T")
_kept: ContextVar[dict[str, Any] | None] = ContextVar("kept", default=None)
_CHANGING_NOTHING = {"GET", "HEAD"}


def once(name: str, read: Callable[[], T]) -> T:
    """Return what ``read`` gives; within a request that changes nothing it is asked only once for each name."""
    kept = _kept.get()
    if kept is None:
        return read()
    if name not in kept:
        kept[name] = read()
    return kept[name]


class OnceMiddleware:
    """Begin and end what ``once`` keeps with each request that changes nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _kept.set({} if request.method in _CHANGING_NOTHING else None)
        try:
            return self.get_response(request)
        finally:
            _kept.reset(token)
