"""What is public, said once.

A thing is public while it is published, has not expired, is not private, and everything that it stands in is public
too. Of the pages only those in the authors' language are routed; their translations lend words and nothing else.
"""

from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, signals
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from booths.links import url_for
from booths.models.revisions import LastingRevisions
from booths.references import references_noted_once
from expo_site.languages import authoring, codes, current, native_name
from expo_site.once import once

#: First parts of addresses that are not pages (expo_site/urls.py).
RESERVED_SLUGS = {"producers", "products", "provinces", "regencies", "search", "sectors"}


def fact(name: str) -> SynchronizedField:
    """Declare a field to be a fact: translators neither translate nor replace it."""
    return SynchronizedField(name, overridable=False)


@cache
def source_locale_id() -> int:
    """Return the id of Wagtail's record of the authors' language."""
    return Locale.objects.get(language_code=authoring()).pk


signals.post_delete.connect(lambda **kwargs: source_locale_id.cache_clear(), sender=Locale, weak=False)


class AtomicPublishing:
    """Publishing and unpublishing with all that follows from it, in one transaction; Wagtail's own is not."""

    @transaction.atomic
    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with references_noted_once() as note:
            published = super().publish(*args, **kwargs)  # type: ignore[misc]
            note(self)  # type: ignore[arg-type]
        return published

    @transaction.atomic
    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        return super().unpublish(*args, **kwargs)  # type: ignore[misc]


def live_q(now: datetime, prefix: str = "") -> Q:
    """Return the condition that what ``prefix`` leads to is published and has not expired at ``now``."""
    return Q(**{f"{prefix}live": True}) & (Q(**{f"{prefix}expire_at": None}) | Q(**{f"{prefix}expire_at__gt": now}))


def private_q(within: Page | None = None) -> Q:
    """Return the condition that a page is private, by its own restriction or that of a page above it.

    Args:
        within: restrictions on this page and those above it do not count: whoever reads it has passed them.
    """
    condition = Q(pk__in=[])
    for path in private_paths():
        if within is None or not within.path.startswith(path):
            condition |= Q(path__startswith=path)
    return condition


def private_paths() -> list[str]:
    """Return the paths of the pages that have a restriction of their own; all below them are private too."""
    return once(
        "private paths", lambda: list(PageViewRestriction.objects.values_list("page__path", flat=True).distinct())
    )


def is_private(page: Page) -> bool:
    """Return whether a page is private, by its own restriction or that of a page above it."""
    return any(page.path.startswith(path) for path in private_paths())


class PublicQuerySet(models.QuerySet[Any]):
    """Rows with a draft state of their own."""

    def published(self, now: datetime | None = None) -> Self:
        """Return what visitors may see at ``now`` (the present by default)."""
        return self.filter(live_q(now or timezone.now()))


class PublicPageQuerySet(PageQuerySet):
    """Pages of the authors' tree."""

    def sources(self) -> Self:
        """Return the pages that authors write: those that are routed and that hold the facts."""
        return self.filter(locale=source_locale_id())

    def live_at(self, now: datetime | None = None) -> Self:
        """Return what is published at ``now`` with everything it stands in, private pages included."""
        now = now or timezone.now()
        condition = live_q(now)
        for relation in self.model.stands_in:
            condition &= live_q(now, f"{relation}__")
        return self.sources().filter(condition)

    def published(self, now: datetime | None = None, within: Page | None = None) -> Self:
        """Return what every visitor may see at ``now`` (the present by default).

        Args:
            within: the page on which the result is listed; who sees it has passed its restrictions already.
        """
        return self.live_at(now).exclude(private_q(within))

    def in_full(self) -> Self:
        """Fetch with each page what it is shown with, in the same query."""
        return self.select_related(*self.model.shown_with)


PublicPageManager = PageManager.from_queryset(PublicPageQuerySet)


class PublicPage(AtomicPublishing, LastingRevisions, Page):
    """A page of the expo's tree: served from the source tree, in every language."""

    #: Relations to what this kind of page stands in, and whose being public it needs.
    stands_in: ClassVar[tuple[str, ...]] = ()
    #: Relations that every page of this kind is shown with.
    shown_with: ClassVar[tuple[str, ...]] = ()

    objects = PublicPageManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.locale_id is None:
            self.locale = self.get_default_locale()
        if self._state.adding:
            self.settle()
        super().save(*args, **kwargs)

    def settle(self) -> None:
        """Write into columns what the tree says of a new page, as those who ask for many pages need it."""

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED_SLUGS and "home.HomePage" in self.parent_page_types:
            raise ValidationError({"slug": _("The site itself uses this address. Choose another.")})

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Authors write below pages of their own language; translations are made from those."""
        return super().can_create_at(parent) and parent.locale_id == source_locale_id()

    @property
    def is_source(self) -> bool:
        """Whether this is the page that authors write, and not a translation that lends words to it."""
        return self.locale_id == source_locale_id()

    @property
    def source(self) -> Self:
        """The page that authors write."""
        if self.is_source:
            return self
        return type(self).objects.sources().get(translation_key=self.translation_key)

    def get_view_restrictions(self) -> Any:
        return super().get_view_restrictions() if is_private(self) else PageViewRestriction.objects.none()

    def get_url_parts(self, request: Any = None) -> Any:
        parts = super().get_url_parts(request)
        if parts is None or parts[2] is None:
            return parts
        return parts[0], parts[1], url_for(self.source, self.locale.language_code)

    def route_rest(self, request: HttpRequest, rest: list[str]) -> RouteResult:
        """Return what answers an address that goes on behind this page's own."""
        if rest:
            raise Http404
        return RouteResult(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from booths.presentation import present

        return {**super().get_context(request, *args, **kwargs), "view": present(self, current(), page_number(request))}

    def serve_password_required_response(self, request: HttpRequest, form: Any, action_url: str) -> TemplateResponse:
        # Nothing of the page itself goes to who has not given its password.
        return TemplateResponse(request, "password_required.html", {"form": form, "action_url": action_url})

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One for each language; a translation is previewed in its own."""
        if not self.is_source:
            return [(self.locale.language_code, native_name(self.locale.language_code))]
        return [(code, native_name(code)) for code in codes()]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        language = mode_name.rpartition(":")[2]
        if language not in codes():
            language = self.locale.language_code
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.serve_mode(request, mode_name)
            return response.render()

    def serve_mode(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """Answer a preview in one of ``preview_modes``; its language is active."""
        return self.serve(request)


def page_number(request: HttpRequest) -> int:
    """Return the page of a list that is asked for; the first where that makes no sense."""
    text = request.GET.get("page", "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 and int(text) else 1
