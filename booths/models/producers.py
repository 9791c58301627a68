"""Producers: who makes the things, what is known of them, and how they may be reached."""

import secrets
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, validate_email
from django.db import models
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin, TranslatableMixin
from wagtail.search import index

from booths import panels
from booths.choices import Currency
from booths.models.names import Named
from booths.models.public import AtomicPublishing, PublicQuerySet, fact
from booths.models.revisions import LastingRevisions
from booths.models.taxonomy import Sector
from expo_site.fields import AddressesField, CodesField, LinesField, country_options, language_options
from expo_site.languages import authoring

SHORT_CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that is misread from paper


def new_short_code() -> str:
    """Return a code for the short address of a producer (``/b/k7m2xq``), one of about 890 million."""
    return "".join(secrets.choice(SHORT_CODE_ALPHABET) for _position in range(6))


class Producer(AtomicPublishing, LastingRevisions, index.Indexed, DraftStateMixin, RevisionMixin, ClusterableModel):
    """A firm or maker, across expos. Its words are a ``ProducerWords``."""

    brand = models.CharField(_("brand name"), max_length=120, help_text=_("The name that buyers know."))
    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    slug = models.SlugField(
        _("slug"), max_length=120, unique=True, blank=True, help_text=_("Its permanent address: /producers/…/")
    )
    short_code = models.CharField(_("short code"), max_length=12, unique=True, default=new_short_code, editable=False)
    province = models.ForeignKey(
        "booths.Province", models.PROTECT, related_name="producers", verbose_name=_("province")
    )
    regency = models.ForeignKey(
        "booths.Regency", models.PROTECT, null=True, blank=True, related_name="producers", verbose_name=_("regency")
    )
    logo = models.ForeignKey(
        "booths.ExpoImage", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )
    year_founded = models.PositiveSmallIntegerField(
        _("founded in"), null=True, blank=True, validators=[MinValueValidator(1500)]
    )
    employees = models.PositiveIntegerField(_("employees"), null=True, blank=True)
    spoken_languages = CodesField(_("languages spoken"), options=language_options, blank=True)
    shops = AddressesField(
        _("shops"), blank=True, help_text=_("Addresses of the producer's shops on marketplaces, one a line.")
    )
    has_exported = models.BooleanField(_("has exported"), null=True, blank=True)
    export_countries = CodesField(_("exported to"), options=country_options, blank=True)
    branches = LinesField(_("branches"), blank=True, help_text=_("Branch offices, one a line."))
    fairs = LinesField(
        _("fairs abroad"), blank=True, help_text=_("Fairs abroad that the producer joined, one a line, with the year.")
    )
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Not a real producer: pages say that it is a sample.")
    )

    objects = PublicQuerySet.as_manager()

    search_fields = [
        index.SearchField("brand"),
        index.SearchField("legal_name"),
        index.AutocompleteField("brand"),
        index.FilterField("province"),
    ]

    edit_handler = panels.PRODUCER

    class Meta:
        verbose_name = _("producer")
        verbose_name_plural = _("producers")
        ordering = ["brand", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(year_founded__isnull=True) | models.Q(year_founded__gte=1500),
                name="founded_after_1500",
            )
        ]

    def __str__(self) -> str:
        return self.brand

    def clean(self) -> None:
        super().clean()
        if not self.slug and self.brand:
            self.slug = self.free_slug()
        if self.regency and self.regency.province_id != self.province_id:
            raise ValidationError({"regency": _("%(regency)s is not in this province.") % {"regency": self.regency}})
        if self.year_founded and self.year_founded > timezone.localdate().year:
            raise ValidationError({"year_founded": _("This year is yet to come.")})
        if self.export_countries and self.has_exported is False:
            raise ValidationError({"has_exported": _("Countries are named, so the producer has exported.")})

    def free_slug(self) -> str:
        """Return a slug made of the brand name that no other producer has."""
        base = slugify(self.brand)[:110] or "producer"
        taken = set(Producer.objects.exclude(pk=self.pk).filter(slug__startswith=base).values_list("slug", flat=True))
        return next(slug for slug in _numbered(base) if slug not in taken)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the producer's province; days end by it."""
        return ZoneInfo(self.province.time_zone)

    @property
    def source_words(self) -> "ProducerWords | None":
        """What is said about it in the authors' language, published or not."""
        return self.words.filter(locale__language_code=authoring()).first()

    def valid_certificates(self, now: datetime) -> list["Certificate"]:
        """Return the certificates that hold at ``now``."""
        today = now.astimezone(self.zone).date()
        certificates = self.certificates.select_related("kind", "document")
        return [certificate for certificate in certificates if certificate.is_valid(today)]

    def public_contacts(self) -> list["Contact"]:
        """Return the contacts that the producer agreed to have shown."""
        return [contact for contact in self.contacts.all() if contact.is_public]


def _numbered(base: str) -> Any:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


class ProducerSector(Orderable):
    producer = ParentalKey(Producer, on_delete=models.CASCADE, related_name="producer_sectors")
    sector = models.ForeignKey(Sector, models.PROTECT, related_name="producer_sectors", verbose_name=_("sector"))

    class Meta(Orderable.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        constraints = [models.UniqueConstraint(fields=["producer", "sector"], name="sector_once_a_producer")]


class ProducerAssociation(Orderable):
    producer = ParentalKey(Producer, on_delete=models.CASCADE, related_name="memberships")
    association = models.ForeignKey(
        "booths.Organisation",
        models.PROTECT,
        related_name="memberships",
        verbose_name=_("association"),
        limit_choices_to={"kind": "association"},
    )

    class Meta(Orderable.Meta):
        verbose_name = _("membership of an association")
        verbose_name_plural = _("memberships of associations")
        constraints = [models.UniqueConstraint(fields=["producer", "association"], name="association_once_a_producer")]


class Contact(Orderable):
    """A way to reach a producer; shown only with the producer's recorded consent."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        WHATSAPP = "whatsapp", _("WhatsApp")
        ADDRESS = "address", _("Address")

    producer = ParentalKey(Producer, on_delete=models.CASCADE, related_name="contacts")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    value = models.CharField(_("contact"), max_length=300)
    consent_on = models.DateField(
        _("consent given on"),
        null=True,
        blank=True,
        help_text=_("The day on which the producer agreed that this is shown to everybody. Empty: it is not shown."),
    )
    consent_note = models.CharField(
        _("how consent was given"), max_length=200, blank=True, help_text=_("As “form signed at the regency office”.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.value}"

    @property
    def is_public(self) -> bool:
        return self.consent_on is not None

    def clean(self) -> None:
        super().clean()
        if self.consent_on and self.consent_on > timezone.localdate():
            raise ValidationError({"consent_on": _("Consent cannot be given in the future.")})
        if self.kind == self.Kind.EMAIL:
            try:
                validate_email(self.value)
            except ValidationError as error:
                raise ValidationError({"value": error.messages}) from error
        elif self.kind in (self.Kind.PHONE, self.Kind.WHATSAPP):
            try:
                self.value = international_number(self.value)
            except ValidationError as error:
                raise ValidationError({"value": error.messages}) from error

    @property
    def digits(self) -> str:
        """The number as addresses of WhatsApp and ``tel:`` want it, without signs."""
        return "".join(filter(str.isdigit, self.value))


def international_number(text: str) -> str:
    """Return a phone number in international form; a number without country code is taken as Indonesian.

    Raises:
        ValidationError: where it cannot be a phone number.
    """
    try:
        number = parse(text, "ID")
    except NumberParseException:
        number = None
    if number is None or not is_valid_number(number):
        raise ValidationError(
            _("“%(number)s” is not a phone number. Write it as 0812… or +62 812…"), params={"number": text}
        )
    return format_number(number, PhoneNumberFormat.INTERNATIONAL)


class CertificateKind(Named):
    """A kind of certificate: halal, food safety, organic, legal timber ..."""

    code = models.SlugField(_("code"), unique=True)

    class Meta:
        verbose_name = _("kind of certificate")
        verbose_name_plural = _("kinds of certificates")
        ordering = ["code"]


class Certificate(Orderable):
    """A certificate as evidence: who issued it, under which number, until when."""

    producer = ParentalKey(Producer, on_delete=models.CASCADE, related_name="certificates")
    kind = models.ForeignKey(CertificateKind, models.PROTECT, related_name="certificates", verbose_name=_("kind"))
    issuer = models.CharField(_("issued by"), max_length=200)
    number = models.CharField(_("number"), max_length=100)
    document = models.ForeignKey(
        "wagtaildocs.Document", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("Its last day; empty where it does not expire. After it the certificate is no longer shown."),
    )
    covers_all = models.BooleanField(
        _("covers all products"), default=True, help_text=_("Otherwise exhibits that it covers name its number.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.UniqueConstraint(fields=["producer", "number"], name="certificate_number_once_a_producer")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    def end(self, zone: ZoneInfo) -> datetime | None:
        """Return the moment from which the certificate no longer holds, by a time zone; none where it does not end."""
        if self.valid_until is None or self.valid_until == date.max:  # how some write that it does not end
            return None
        return datetime.combine(self.valid_until + timedelta(days=1), time.min, zone)

    def is_valid(self, today: date) -> bool:
        """Return whether the certificate holds on ``today``."""
        return self.valid_until is None or today <= self.valid_until


class SizeRecord(Orderable):
    """The size of a producer at a time. Private to the organiser: never shown, never searched.

    Classes by PP 7/2021, article 35: capital without land and buildings up to Rp 1 billion (micro), 5 (small) and
    10 (medium); or yearly sales up to Rp 2, 15 and 50 billion.
    """

    class SizeClass(models.TextChoices):
        MICRO = "micro", _("Micro")
        SMALL = "small", _("Small")
        MEDIUM = "medium", _("Medium")
        LARGE = "large", _("Large")

    producer = ParentalKey(Producer, on_delete=models.CASCADE, related_name="size_records")
    as_of = models.DateField(_("as of"))
    size_class = models.CharField(_("size class"), max_length=10, choices=SizeClass.choices)
    turnover = models.DecimalField(_("yearly turnover"), max_digits=20, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.IDR)

    class Meta(Orderable.Meta):
        verbose_name = _("size")
        verbose_name_plural = _("sizes")
        constraints = [
            models.UniqueConstraint(fields=["producer", "as_of"], name="one_size_a_day"),
            models.CheckConstraint(
                condition=models.Q(turnover__isnull=True) | models.Q(turnover__gte=0), name="turnover_not_negative"
            ),
        ]


class ProducerWords(AtomicPublishing, TranslatableMixin, DraftStateMixin, RevisionMixin, models.Model):
    """What is said about a producer, in one language."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="words", verbose_name=_("producer"))
    summary = models.CharField(
        _("in one sentence"),
        max_length=200,
        blank=True,
        help_text=_("Stands under the name, and where booths are listed."),
    )
    about = models.TextField(
        _("about the producer"),
        blank=True,
        help_text=_("Who makes the things, how, since when. An empty line begins a new paragraph."),
    )

    override_translatable_fields = [fact("producer")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("words about a producer")
        verbose_name_plural = _("words about producers")
        constraints = [
            models.UniqueConstraint(fields=["producer", "locale"], name="words_once_a_producer_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.producer} ({self.locale})"

    def clean(self) -> None:
        super().clean()
        # No form has a field for the language, so Django leaves this constraint out.
        others = ProducerWords.objects.filter(producer_id=self.producer_id, locale_id=self.locale_id)
        if others.exclude(pk=self.pk).exists():
            raise ValidationError({"producer": self.unique_error_message(ProducerWords, ("producer", "locale"))})
