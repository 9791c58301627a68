"""Distinctions with their source, of a producer, a product or a material."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo_site.fields import NamesField
from expo_site.languages import current, preferences
from expo_site.words import Words, best

HOLDERS = ("producer", "product", "material")


def one_holder() -> models.Q:
    """Return the condition that an honour has exactly one holder."""
    condition = models.Q()
    for holder in HOLDERS:
        condition |= models.Q(**{f"{other}__isnull": other != holder for other in HOLDERS})
    return condition


class HonourQuerySet(models.QuerySet["Honour"]):
    def of_products_and_materials(self, exhibits: Iterable[Any]) -> list["Honour"]:
        """Return the honours of the products of exhibits and of what they are made of."""
        exhibits = list(exhibits)
        products = [exhibit.product_id for exhibit in exhibits]
        materials = {code for exhibit in exhibits for code in exhibit.materials}
        return list(
            self.filter(models.Q(product__in=products) | models.Q(material__code__in=materials)).select_related(
                "material"
            )
        )


class Honour(models.Model):
    """Something said in praise, and by whom it is known."""

    text = NamesField(verbose_name=_("what was said or given"), help_text=_("One sentence in Indonesian and English."))
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300, help_text=_("Who reported or awarded it, and when."))
    source_url = models.URLField(_("address of the source"), blank=True)
    producer = models.ForeignKey(
        "booths.Producer", models.CASCADE, null=True, blank=True, related_name="honours", verbose_name=_("producer")
    )
    product = models.ForeignKey(
        "booths.Product", models.CASCADE, null=True, blank=True, related_name="honours", verbose_name=_("product")
    )
    material = models.ForeignKey(
        "booths.Material", models.CASCADE, null=True, blank=True, related_name="honours", verbose_name=_("material")
    )

    objects = HonourQuerySet.as_manager()

    class Meta:
        verbose_name = _("honour")
        verbose_name_plural = _("honours")
        ordering = ["-year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=one_holder(),
                name="honour_has_one_holder",
                violation_error_message=_("Choose one of producer, product and material: whom the honour belongs to."),
            )
        ]

    def __str__(self) -> str:
        return str(self.words())

    def words(self, language: str | None = None) -> Words:
        """Return the sentence in ``language`` (the active one by default), else in the best there is."""
        return best(self.text, preferences(language or current()))

    def is_of(self, exhibit: Any) -> bool:
        """Return whether this honours the product of an exhibit, or what it is made of."""
        if self.material:
            return self.material.code in exhibit.materials
        return self.product_id is not None and self.product_id == exhibit.product_id
