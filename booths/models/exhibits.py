"""Products, and what is shown of them in a booth."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin

from booths.blocks import PicturesField
from booths.choices import Currency, PriceBasis, ShipsTo, Unit
from booths.models.booths import BoothPage
from booths.models.producers import Certificate, Producer
from booths.models.public import fact
from booths.models.taxonomy import Category, material_options
from expo_site.fields import AddressesField, CodesField, LinesField, country_options


class Product(models.Model):
    """A thing that a producer makes, across rounds. Everything outside points to its UUID."""

    uuid = models.UUIDField(_("identifier"), unique=True, default=uuid.uuid4, editable=False)
    producer = models.ForeignKey(Producer, models.CASCADE, related_name="products", verbose_name=_("producer"))
    code = models.CharField(_("code"), max_length=40)
    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("Its permanent address: /products/…/"))
    first_published_at = models.DateTimeField(_("first published at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["producer", "code"]
        constraints = [models.UniqueConstraint(fields=["producer", "code"], name="product_code_once_a_producer")]

    def __str__(self) -> str:
        return f"{self.code} ({self.producer})"

    @property
    def is_published(self) -> bool:
        """Whether visitors have seen it; from then on its code and address stay."""
        return self.first_published_at is not None

    def take_slug(self, name: str) -> None:
        """Take an address made of the product's name, and of its producer's where the name alone is taken."""
        base = slugify(name)[:60].strip("-") or slugify(self.code) or "product"
        wishes = [base, f"{base}-{self.producer.slug}"[:110].strip("-")]
        wishes += [f"{wishes[1]}-{number}" for number in range(2, 1000)]
        taken = set(Product.objects.exclude(pk=self.pk).filter(slug__startswith=base).values_list("slug", flat=True))
        self.slug = next(wish for wish in wishes if wish not in taken)


class Exhibit(TranslatableMixin, Orderable):
    """A product as shown in one booth."""

    booth = ParentalKey(BoothPage, on_delete=models.CASCADE, related_name="exhibits", verbose_name=_("booth"))
    product = models.ForeignKey(
        Product,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="exhibits",
        verbose_name=_("product"),
    )

    name = models.CharField(_("name"), max_length=120)
    summary = models.CharField(
        _("in one sentence"), max_length=200, help_text=_("Stands under the name where products are listed.")
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("Making, use, care, packaging. An empty line begins a new paragraph.")
    )
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, related_name="exhibits", verbose_name=_("category")
    )
    materials = CodesField(_("materials"), options=material_options, blank=True)
    pictures = PicturesField(verbose_name=_("pictures"), help_text=_("The first one stands for the product in lists."))

    unit = models.CharField(
        _("unit"),
        max_length=10,
        choices=Unit.choices,
        blank=True,
        help_text=_("What the price and the quantities below are counted in."),
    )
    price = models.DecimalField(
        _("indicative price"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("For one unit, at the minimum order."),
    )
    single_price = models.DecimalField(
        _("price of a single piece"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("For a visitor who wants just one."),
    )
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, blank=True)
    price_basis = models.CharField(_("price basis"), max_length=10, choices=PriceBasis.choices, blank=True)
    price_as_of = models.DateField(_("price as of"), null=True, blank=True)
    minimum_order = models.PositiveIntegerField(
        _("minimum order"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    monthly_capacity = models.PositiveIntegerField(
        _("monthly capacity"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    lead_time_days = models.PositiveSmallIntegerField(
        _("lead time in days"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("From the order until it leaves."),
    )
    sample_terms = models.CharField(
        _("sample terms"),
        max_length=200,
        blank=True,
        help_text=_("As “One sample free, the buyer pays for sending it”."),
    )
    hs_code = models.CharField(
        _("HS code"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^(\d{4}|\d{6}|\d{8}|\d{10})$", _("An HS code has 4, 6, 8 or 10 digits."))],
        help_text=_("Customs tariff number, digits only."),
    )
    certificate_numbers = LinesField(
        _("certificates"),
        blank=True,
        help_text=_(
            "Numbers of the producer's certificates that cover just certain products, this one among them; one a line."
        ),
    )
    marketplace_links = AddressesField(
        _("marketplace links"), blank=True, help_text=_("Where this very product can be bought, one address a line.")
    )
    ships_to = models.CharField(_("ships to"), max_length=10, choices=ShipsTo.choices, blank=True)
    ships_to_countries = CodesField(_("countries"), options=country_options, blank=True)
    last_confirmed_on = models.DateField(
        _("last confirmed on"),
        null=True,
        blank=True,
        help_text=_("The day on which the producer last said that all this is so."),
    )

    override_translatable_fields = [fact("hs_code"), fact("category")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("exhibit")
        verbose_name_plural = _("exhibits")
        constraints = [
            models.UniqueConstraint(fields=["booth", "product"], name="product_once_a_booth"),
            models.CheckConstraint(condition=models.Q(price=None) | models.Q(price__gte=0), name="price_not_negative"),
            models.CheckConstraint(
                condition=models.Q(single_price=None) | models.Q(single_price__gte=0), name="single_price_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(minimum_order=None) | models.Q(minimum_order__gte=1), name="minimum_order_positive"
            ),
            models.CheckConstraint(
                condition=models.Q(monthly_capacity=None) | models.Q(monthly_capacity__gte=1),
                name="monthly_capacity_positive",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def code(self) -> str:
        """The product's code."""
        return self.product.code if self.product else ""

    def clean(self) -> None:
        super().clean()
        today = timezone.localdate()
        for field in ("price_as_of", "last_confirmed_on"):
            if (value := getattr(self, field)) and value > today:
                raise ValidationError({field: _("This day is yet to come.")})
        if self.ships_to_countries and not self.ships_to:
            self.ships_to = ShipsTo.COUNTRIES

    def missing(self) -> dict[str, Any]:
        """Return what stands against publication, by field: facts that are missing or do not go together."""
        needed = {
            "name": (self.name, _("A product needs a name.")),
            "summary": (self.summary, _("Say in one sentence what it is.")),
            "category": (self.category_id, _("Choose a category, so that it can be found.")),
            "pictures": (self.pictures, _("A product needs at least one picture.")),
        }
        problems = {field: message for field, (value, message) in needed.items() if not value}
        if any(not (picture["value"].get("alt_text") or "").strip() for picture in self.pictures.raw_data):
            problems["pictures"] = _(
                "Each picture needs an alternative text: what would you say it shows on the phone?"
            )
        if self.price is not None:
            for field in ("currency", "unit", "price_basis", "price_as_of"):
                if not getattr(self, field):
                    problems[field] = _("A price needs a currency, a unit, a basis and the day it was asked.")
        if self.single_price is not None and not self.currency:
            problems["currency"] = _("A price needs a currency.")
        if (self.minimum_order or self.monthly_capacity) and not self.unit:
            problems["unit"] = _("A quantity needs a unit.")
        if self.ships_to == ShipsTo.COUNTRIES and not self.ships_to_countries:
            problems["ships_to_countries"] = _("Name the countries.")
        if self.ships_to != ShipsTo.COUNTRIES and self.ships_to_countries:
            problems["ships_to"] = _("Countries are named: choose “Ships to certain countries”.")
        return problems

    def duplicate(self) -> "Exhibit":
        """Return a draft with the same words and facts, for another product of the producer: it has no code yet."""
        own = ("id", "booth", "product", "translation_key", "pictures", "marketplace_links")
        copy = Exhibit(
            **{field.attname: getattr(self, field.attname) for field in self._meta.fields if field.name not in own}
        )
        copy.pictures = [(block.block_type, block.value) for block in self.pictures]  # type: ignore[assignment]
        return copy

    def covered_by(self, certificates: Iterable[Certificate]) -> list[Certificate]:
        """Return those of the producer's certificates that cover this product."""
        return [
            certificate
            for certificate in certificates
            if certificate.covers_all or certificate.number in self.certificate_numbers
        ]
