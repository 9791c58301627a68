"""Reading something once for a page, however many of its parts ask for it."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

T = TypeVar("T")
_CHANGING_NOTHING = {"GET", "HEAD"}


class _Kept(dict[str, Any]):
    def __init__(self, *, changes: bool) -> None:
        super().__init__()
        self.changes = changes


_kept: ContextVar[_Kept | None] = ContextVar("kept", default=None)


def once(name: str, read: Callable[[], T], *, through_changes: bool = False) -> T:
    """Return what ``read`` gives; within a request that changes nothing it is asked only once for each name.

    Args:
        name: of what is read.
        read: reads it.
        through_changes: whether a request that asks for it never changes it, and may keep it even when it changes
            other things.
    """
    kept = _kept.get()
    if kept is None or (kept.changes and not through_changes):
        return read()
    if name not in kept:
        kept[name] = read()
    return kept[name]


class OnceMiddleware:
    """Begin and end what ``once`` keeps with each request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _kept.set(_Kept(changes=request.method not in _CHANGING_NOTHING))
        try:
            return self.get_response(request)
        finally:
            _kept.reset(token)
