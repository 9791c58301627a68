"""An expo: an edition with its organisers, its rounds and the marketplaces that take part."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from timezone_field import TimeZoneField
from wagtail.models import Orderable

from booths import panels
from booths.blocks import StoryField
from booths.models.public import PublicPage, fact


class ExpoPage(PublicPage):
    """An edition of a virtual expo."""

    season = models.CharField(_("season"), max_length=60, blank=True, help_text=_("As “2021” or “Autumn 2026”."))
    introduction = models.TextField(_("introduction"), blank=True, help_text=_("One or two sentences under the title."))
    story = StoryField(verbose_name=_("story"), blank=True)
    time_zone = TimeZoneField(
        _("time zone"),
        default="Asia/Jakarta",
        choices_display="WITH_GMT_OFFSET",
        help_text=_("In which the rounds open and close, where they name none of their own."),
    )
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Not a real expo: its pages say that their content is a sample.")
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["booths.RoundPage"]
    override_translatable_fields = [fact("slug"), fact("season")]
    content_panels = panels.EXPO

    class Meta:
        verbose_name = _("expo")
        verbose_name_plural = _("expos")


class ExpoOrganiser(Orderable):
    expo = ParentalKey(ExpoPage, on_delete=models.CASCADE, related_name="organisers")
    organisation = models.ForeignKey(
        "booths.Organisation", models.PROTECT, related_name="+", verbose_name=_("organisation")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")
        constraints = [models.UniqueConstraint(fields=["expo", "organisation"], name="organiser_once_an_expo")]


class ExpoPartner(Orderable):
    expo = ParentalKey(ExpoPage, on_delete=models.CASCADE, related_name="partners")
    marketplace = models.ForeignKey(
        "booths.Marketplace", models.PROTECT, related_name="+", verbose_name=_("marketplace")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("marketplace partner")
        verbose_name_plural = _("marketplace partners")
        constraints = [models.UniqueConstraint(fields=["expo", "marketplace"], name="partner_once_an_expo")]
