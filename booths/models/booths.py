"""Booths: one producer in one round."""

from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from booths import panels
from booths.blocks import StoryField
from booths.forms import BoothPageForm
from booths.models.public import PublicPage, fact
from booths.models.rounds import PavilionPage, RoundPage, RoundState
from expo_site.languages import current
from expo_site.refusals import RefusedError


class BoothPage(PublicPage):
    """The unit of an editor's work: one form, one draft, one translation, one publication, exhibits included."""

    producer = models.ForeignKey("booths.Producer", models.PROTECT, related_name="booths", verbose_name=_("producer"))
    # What the tree says, as columns: for the constraint below, and for one query instead of one a level.
    # Translations have none of it.
    pavilion: "models.ForeignKey[PavilionPage | None, PavilionPage]" = models.ForeignKey(  # type: ignore[misc]
        PavilionPage, models.SET_NULL, null=True, editable=False, related_name="booths"
    )
    round: "models.ForeignKey[RoundPage | None, RoundPage]" = models.ForeignKey(  # type: ignore[misc]
        RoundPage, models.SET_NULL, null=True, editable=False, related_name="booths"
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("What is shown here, in two or three sentences.")
    )
    story = StoryField(verbose_name=_("story"), blank=True)

    stands_in = ("pavilion", "round", "round__expo", "producer")
    shown_with = ("pavilion__province", "round__expo", "producer__province", "producer__regency", "producer__logo")
    parent_page_types = ["booths.PavilionPage"]
    subpage_types: list[str] = []
    content_panels = panels.BOOTH
    base_form_class = BoothPageForm
    override_translatable_fields = [fact("slug"), fact("producer")]

    class Meta:
        verbose_name = _("booth")
        verbose_name_plural = _("booths")
        constraints = [models.UniqueConstraint(fields=["producer", "round"], name="one_booth_a_producer_and_round")]

    def settle(self) -> None:
        if self.is_source:
            self.pavilion = self.get_parent().specific
            self.round_id = self.pavilion.round_id
        else:
            self.pavilion = self.round = None

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publish a revision whose products are complete.

        Raises:
            RefusedError: a product is not. Forms say so beforehand; Wagtail's other ways to publish do not ask them.
        """
        if self.is_source:
            self._refuse_incomplete(revision.as_object())
        return super().publish(revision, *args, **kwargs)

    def _refuse_incomplete(self, draft: "BoothPage") -> None:
        for exhibit in draft.exhibits.all():
            problems = {} if exhibit.product_id else {"code": _("A product needs a code.")}
            if problems := {**problems, **exhibit.missing()}:
                raise RefusedError(
                    _("Nothing was published: “%(booth)s” is not complete. %(product)s: %(problem)s")
                    % {"booth": draft.title, "product": exhibit, "problem": next(iter(problems.values()))}
                )

    @cached_property
    def shown_exhibits(self) -> list[Any]:
        """The exhibits, saved or not, each with its product, its category and this booth at hand."""
        exhibits = list(self.exhibits.select_related("product", "category"))
        for exhibit in exhibits:
            exhibit.booth = self
        return exhibits

    def currency(self, now: datetime) -> tuple[bool, datetime, int]:
        """Return the rank of a booth among those of its producer: one that is open at ``now``, then the latest."""
        span = self.round.span
        began = span.opens or span.closes or datetime.min.replace(tzinfo=UTC)
        return span.state(now) == RoundState.OPEN, began, self.pk

    def route_rest(self, request: HttpRequest, rest: list[str]) -> RouteResult:
        """Below a booth are its exhibits, each at its product's slug."""
        if len(rest) == 1:
            for exhibit in self.shown_exhibits:
                if exhibit.product and exhibit.product.slug == rest[0]:
                    return RouteResult(self, kwargs={"exhibit": exhibit})
        return super().route_rest(request, rest)

    def serve(self, request: HttpRequest, *args: Any, exhibit: Any = None, **kwargs: Any) -> TemplateResponse:
        if exhibit is None:
            return super().serve(request)
        from booths.presentation import present

        context = {**super(PublicPage, self).get_context(request), "view": present(exhibit, current())}
        return TemplateResponse(request, "booths/exhibit.html", context)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The booth, and all of its exhibits, in each language."""
        # Translators: an entry of the list of previews; the name is that of a language.
        products = [
            (f"exhibits:{code}", _("Products: %(name)s") % {"name": name}) for code, name in super().preview_modes
        ]
        return [*super().preview_modes, *products]

    def serve_mode(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        if not mode_name.startswith("exhibits:"):
            return self.serve(request)
        from booths.presentation import present_exhibits

        context = {**super(PublicPage, self).get_context(request), "views": present_exhibits(self, current())}
        return TemplateResponse(request, "booths/exhibits_preview.html", context)

    def can_move_to(self, parent: Page) -> bool:
        """A booth moves within its round only; to another round it is carried over."""
        return super().can_move_to(parent) and parent.specific.round_id == self.round_id
