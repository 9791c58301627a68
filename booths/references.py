"""Noting what things refer to once, when all of them are written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model
from wagtail.tasks import update_reference_index_task

Note = Callable[[Model], None]
_waiting: ContextVar[dict[tuple[str, str, str], None] | None] = ContextVar("waiting", default=None)


@contextmanager
def references_noted_once() -> Iterator[Note]:
    """Put off Wagtail's notes of what refers to what, which it takes at the saving of each row, a child's too.

    Gives a function that takes a thing; each is noted once with its children, at the end of the outermost block.
    """
    # Wagtail's handlers are not to be imported before all models are there.
    from wagtail.signal_handlers import disable_reference_index_auto_update

    waiting = _waiting.get()
    if waiting is not None:
        yield _note_in(waiting)
        return
    waiting = {}
    token = _waiting.set(waiting)
    try:
        with disable_reference_index_auto_update():
            yield _note_in(waiting)
    finally:
        _waiting.reset(token)
    for label, model, pk in waiting:
        update_reference_index_task.enqueue(label, model, pk)


def _note_in(waiting: dict[tuple[str, str, str], None]) -> Note:
    def note(thing: Model) -> None:
        waiting[thing._meta.app_label, thing._meta.model_name or "", str(thing.pk)] = None

    return note
