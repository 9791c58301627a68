"""The jobs of wagtail-localize, as tasks of the site's worker."""

from collections.abc import Callable
from typing import Any

from django_tasks import task
from wagtail_localize.tasks import BaseJobBackend


class JobBackend(BaseJobBackend):
    """Enqueues the translation of a subtree; anything else is done at once."""

    def enqueue(self, func: Callable[..., Any], args: Any, kwargs: Any) -> None:
        from wagtail_localize.operations import translate_page_subtree

        if func is not translate_page_subtree:
            func(*args, **kwargs)
            return
        page_id, locales, _components, user = args
        translate_subtree.enqueue(page_id, [locale.pk for locale in locales], user.pk if user else None)


@task()
def translate_subtree(page_id: int, locale_ids: list[int], user_id: int | None) -> None:
    """Make draft translations of all pages below a page. Running it twice makes no more of them."""
    from django.contrib.auth import get_user_model
    from wagtail.models import Locale
    from wagtail_localize.operations import translate_page_subtree

    user = get_user_model().objects.filter(pk=user_id or 0).first()
    translate_page_subtree(page_id, list(Locale.objects.filter(pk__in=locale_ids)), None, user)
