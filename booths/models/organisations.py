"""Bodies that organise expos, and associations that producers belong to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from booths.models.names import Named


class Organisation(Named):
    """A ministry, council, bank, company or association."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", _("Government")
        COUNCIL = "council", _("Craft council")
        BANK = "bank", _("Bank")
        COMPANY = "company", _("Company")
        ASSOCIATION = "association", _("Association")
        OTHER = "other", _("Other")

    slug = models.SlugField(_("slug"), unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    url = models.URLField(_("web address"), blank=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["slug"]
