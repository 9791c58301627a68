"""Provinces and regencies, and what the regencies export."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from booths.choices import Currency, RegencyKind, regency_label
from booths.models.names import Named
from expo_site.languages import current, preferences
from expo_site.words import Words, best


class TimeZone(models.TextChoices):
    """Indonesia's three time zones, by their names in the IANA database."""

    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class ProvinceQuerySet(models.QuerySet["Province"]):
    def current(self) -> "ProvinceQuerySet":
        """The provinces that exist today."""
        return self.filter(ended_in=None)


class Province(Named):
    """A province; also one that is no more, for rounds of its time."""

    code = models.CharField(
        _("code"),
        max_length=10,
        unique=True,
        help_text=_("ISO 3166-2, as ID-JI; a province that is no more has its last year behind it."),
    )
    official_code = models.CharField(_("official code"), max_length=2, help_text=_("The ministry's two digits, as 35."))
    slug = models.SlugField(_("slug"), unique=True)
    time_zone = models.CharField(_("time zone"), max_length=20, choices=TimeZone.choices)
    ended_in = models.PositiveSmallIntegerField(
        _("ended in"),
        null=True,
        blank=True,
        help_text=_("The year in which the province was divided; empty for one of today's."),
    )

    objects = ProvinceQuerySet.as_manager()

    class Meta:
        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        ordering = ["official_code", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["official_code"],
                condition=models.Q(ended_in=None),
                name="official_code_of_current_province",
                violation_error_message=_("Another province of today has this official code."),
            )
        ]


class Regency(Named, ClusterableModel):
    """A regency (kabupaten) or city (kota)."""

    Kind = RegencyKind

    province = models.ForeignKey(Province, models.PROTECT, related_name="regencies", verbose_name=_("province"))
    official_code = models.CharField(_("official code"), max_length=5, unique=True, help_text=_("As 35.24."))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    slug = models.SlugField(_("slug"), unique=True)
    campaign = models.CharField(
        _("campaign"),
        max_length=200,
        blank=True,
        help_text=_("The regency's own slogan, as “ayo beli produk Lamongan”."),
    )

    class Meta:
        verbose_name = _("regency")
        verbose_name_plural = _("regencies")
        ordering = ["official_code"]

    def name(self, language: str | None = None) -> Words:
        """Return the name with its kind (``Kabupaten Lamongan``, ``Lamongan Regency``)."""
        language = language or current()
        return regency_label(self.kind, best(self.names, preferences(language)), language)


class ExportFigure(models.Model):
    """What the firms of a regency exported in a year, as somebody reported it."""

    regency = ParentalKey(Regency, on_delete=models.CASCADE, related_name="export_figures", verbose_name=_("regency"))
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount"), max_digits=20, decimal_places=2, validators=[MinValueValidator(0)])
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.IDR)
    firms = models.PositiveIntegerField(_("number of firms"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300)
    source_url = models.URLField(_("address of the source"), blank=True)

    class Meta:
        verbose_name = _("export figure")
        verbose_name_plural = _("export figures")
        ordering = ["regency", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["regency", "year", "source"], name="one_figure_a_year_and_source"),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="export_amount_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.regency} {self.year}"
