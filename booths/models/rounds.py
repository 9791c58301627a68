"""Rounds and their pavilions: which provinces show when."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from timezone_field import TimeZoneField
from wagtail.models import Orderable, Page

from booths import panels
from booths.forms import RoundPageForm
from booths.models.expos import ExpoPage
from booths.models.public import PublicPage, fact


class RoundState(StrEnum):
    """Where a round stands at a moment."""

    UNDATED = "undated"
    UPCOMING = "upcoming"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class Span:
    """When a round opens and closes, as moments; either may be unknown."""

    opens: datetime | None
    closes: datetime | None

    def state(self, now: datetime) -> RoundState:
        """Return where the round stands at ``now``. The moment of closing is closed already."""
        if self.closes and now >= self.closes:
            return RoundState.CLOSED
        if self.opens is None:
            return RoundState.UNDATED
        return RoundState.OPEN if now >= self.opens else RoundState.UPCOMING


class RoundPage(PublicPage):
    """A group of provinces that show together, with a time span that may not be known yet."""

    expo: "models.ForeignKey[ExpoPage | None, ExpoPage]" = models.ForeignKey(  # type: ignore[misc]
        ExpoPage, models.SET_NULL, null=True, editable=False, related_name="rounds"
    )
    number = models.PositiveSmallIntegerField(
        _("number"), default=1, help_text=_("Its place in the order of the expo's rounds.")
    )
    introduction = models.TextField(_("introduction"), blank=True)
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    opens_at = models.TimeField(
        _("opens at"), null=True, blank=True, help_text=_("Empty: at the beginning of the day.")
    )
    closes_on = models.DateField(_("closes on"), null=True, blank=True, help_text=_("Its last day."))
    closes_at = models.TimeField(_("closes at"), null=True, blank=True, help_text=_("Empty: at the end of the day."))
    time_zone = TimeZoneField(
        _("time zone"),
        null=True,
        blank=True,
        default=None,
        choices_display="WITH_GMT_OFFSET",
        help_text=_("Empty: that of the expo."),
    )

    stands_in = ("expo",)
    shown_with = ("expo",)
    parent_page_types = ["booths.ExpoPage"]
    subpage_types = ["booths.PavilionPage"]
    override_translatable_fields = [fact("slug")]
    content_panels = panels.ROUND
    base_form_class = RoundPageForm

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens_on=None)
                | models.Q(closes_on=None)
                | models.Q(closes_on__gte=models.F("opens_on")),
                name="round_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=models.Q(opens_at=None) | models.Q(opens_on__isnull=False), name="opening_hour_has_a_date"
            ),
            models.CheckConstraint(
                condition=models.Q(closes_at=None) | models.Q(closes_on__isnull=False), name="closing_hour_has_a_date"
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self._slug_is_taken():
            raise ValidationError({"slug": _("Another round has this address. Add the year or the expo to it.")})
        if self.opens_at and not self.opens_on:
            raise ValidationError({"opens_on": _("There is an hour of opening without a date.")})
        if self.closes_at and not self.closes_on:
            raise ValidationError({"closes_on": _("There is an hour of closing without a date.")})
        # A round closes in the zone it opens in, so which zone that is does not matter here.
        opens, closes = moments(self.opens_on, self.opens_at, self.closes_on, self.closes_at, ZoneInfo("UTC"))
        if opens and closes and closes <= opens:
            raise ValidationError({"closes_on": _("The round closes before it opens.")})

    def settle(self) -> None:
        self.expo = self.get_parent().specific if self.is_source else None
        if self.expo and self._slug_is_taken():  # a copy, as forms refuse it
            self.slug = f"{self.slug}-{self.expo.slug}"  # type: ignore[has-type]

    def _slug_is_taken(self) -> bool:
        """Return whether another round of any expo has this slug: searches and imports name rounds by it alone."""
        return self.is_source and RoundPage.objects.sources().filter(slug=self.slug).exclude(pk=self.pk).exists()

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and parent.pk == self.expo_id

    @property
    def zone(self) -> ZoneInfo:
        """The time zone it opens and closes in: its own, or else the expo's."""
        return self.time_zone or self.expo.time_zone

    @property
    def span(self) -> Span:
        """When the round opens and closes, by its zone."""
        return Span(*moments(self.opens_on, self.opens_at, self.closes_on, self.closes_at, self.zone))

    def state(self, now: datetime | None = None) -> RoundState:
        """Return where the round stands at ``now`` (the present by default)."""
        return self.span.state(now or timezone.now())


def moments(
    opens_on: date | None, opens_at: time | None, closes_on: date | None, closes_at: time | None, zone: ZoneInfo
) -> tuple[datetime | None, datetime | None]:
    """Return the moments of opening and closing; a closing date without an hour includes that whole day."""
    opens = datetime.combine(opens_on, opens_at or time.min, zone) if opens_on else None
    if closes_on is None or closes_on == date.max:
        return opens, None
    if closes_at is None:
        return opens, datetime.combine(closes_on + timedelta(days=1), time.min, zone)
    return opens, datetime.combine(closes_on, closes_at, zone)


class RoundProvince(Orderable):
    round = ParentalKey(RoundPage, on_delete=models.CASCADE, related_name="round_provinces")
    province = models.ForeignKey("booths.Province", models.PROTECT, related_name="+", verbose_name=_("province"))

    class Meta(Orderable.Meta):
        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        constraints = [models.UniqueConstraint(fields=["round", "province"], name="province_once_a_round")]


class PavilionPage(PublicPage):
    """A province in a round. Its booths, and the permissions of its council, hang on it."""

    round: "models.ForeignKey[RoundPage | None, RoundPage]" = models.ForeignKey(  # type: ignore[misc]
        RoundPage, models.SET_NULL, null=True, editable=False, related_name="pavilions"
    )
    province = models.ForeignKey(
        "booths.Province", models.PROTECT, related_name="pavilions", verbose_name=_("province")
    )
    introduction = models.TextField(_("introduction"), blank=True)

    stands_in = ("round", "round__expo")
    shown_with = ("round__expo", "province")
    parent_page_types = ["booths.RoundPage"]
    subpage_types = ["booths.BoothPage"]
    override_translatable_fields = [fact("slug"), fact("title"), fact("province")]
    content_panels = panels.PAVILION

    class Meta:
        verbose_name = _("pavilion")
        verbose_name_plural = _("pavilions")
        constraints = [models.UniqueConstraint(fields=["round", "province"], name="pavilion_once_a_round")]

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Pavilions are made from the provinces of the round, not by hand."""
        return False

    def settle(self) -> None:
        self.round = self.get_parent().specific if self.is_source else None

    def can_move_to(self, parent: Page) -> bool:
        return False
