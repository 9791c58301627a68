"""Online marketplaces where products are bought."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Shop:
    """An address on a marketplace, or on a site of the producer's own."""

    name: str
    url: str


class MarketplaceQuerySet(models.QuerySet["Marketplace"]):
    def shops(self, addresses: Iterable[str]) -> list[Shop]:
        """Return the addresses as shops, named after the marketplace they are on, else after their host."""
        addresses = list(addresses)
        known = {row.domain: row.name for row in self.all()} if addresses else {}
        shops = []
        for address in addresses:
            host = (urlsplit(address).hostname or "").removeprefix("www.")
            parents = [".".join(host.split(".")[start:]) for start in range(host.count(".") + 1)]
            name = next((known[parent] for parent in parents if parent in known), host)
            shops.append(Shop(name, address))
        return shops


class Marketplace(models.Model):
    """A marketplace, known by its domain; a province may have one of its own."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    domain = models.CharField(
        _("domain"),
        max_length=100,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", _("A domain looks like tokopedia.com."))],
        help_text=_("Shop addresses on it are recognised by this, as tokopedia.com."),
    )
    province = models.ForeignKey(
        "booths.Province",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="marketplaces",
        verbose_name=_("province"),
        help_text=_("For a marketplace that a province runs for its own producers."),
    )

    objects = MarketplaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("marketplace")
        verbose_name_plural = _("marketplaces")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
