"""Sectors, product categories and materials: single rows that products are filed under."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from booths.models.names import Named
from expo_site.formats import sort_key
from expo_site.once import once


class Sector(Named):
    """A line of business of an expo: crafts, culinary, footwear ..."""

    slug = models.SlugField(_("slug"), unique=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        ordering = ["sort_order", "slug"]


class CategoryQuerySet(models.QuerySet["Category"]):
    def with_ancestors(self, codes: Iterable[str]) -> "CategoryQuerySet":
        """The categories of these codes and all that stand above them."""
        return self.filter(code__in={ancestor for code in codes for ancestor in lineage(code)})

    def find(self, text: str) -> "Category | None":
        """Return the category that a person means by its code or by its path (``Home & Garden > Decor > Baskets``).

        A path may be in Indonesian or English, and may begin below the top where what it names is unambiguous.
        """
        text = text.strip()
        if by_code := self.filter(code__iexact=text).first():
            return by_code
        parts = [_folded(part) for part in text.split(">")]
        name = " ".join(text.split(">")[-1].split())
        candidates = self.filter(models.Q(names__id__iexact=name) | models.Q(names__en__iexact=name))
        matches = []
        for candidate in candidates:
            above = {row.code: row for row in self.with_ancestors([candidate.code])}
            for language in ("id", "en"):
                names = [
                    _folded(above[code].names.get(language, "")) for code in lineage(candidate.code) if code in above
                ]
                if names[-len(parts) :] == parts:
                    matches.append((len(names) != len(parts), candidate))
                    break
        exact = [category for is_partial, category in matches if not is_partial] or [
            category for _partial, category in matches
        ]
        return exact[0] if len(exact) == 1 else None


def lineage(code: str) -> list[str]:
    """Return a category code and the codes above it, topmost first (``aa-1-2`` is below ``aa-1`` and ``aa``)."""
    parts = code.split("-")
    return ["-".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


class Category(Named):
    """A product category, of the Shopify product taxonomy or an addition of ours below one of it."""

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        help_text=_(
            "The number in the product taxonomy. An addition takes the number above it with -x1, -x2 … behind it."
        ),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("category above"),
        editable=False,
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["code"]

    def clean(self) -> None:
        super().clean()
        above = lineage(self.code)[:-1]
        if above:
            self.parent = Category.objects.filter(code=above[-1]).first()
            if self.parent is None:
                raise ValidationError(
                    {"code": _("There is no category %(code)s to put this one under.") % {"code": above[-1]}}
                )

    @property
    def above(self) -> str:
        """The names of the categories above it, the widest first; other branches may have one of the same name."""
        names, category = [], self.parent
        while category:
            names.append(str(category))
            category = category.parent
        return " › ".join(reversed(names))


class Material(Named):
    """What a thing is made of; also a named cloth, as endek."""

    code = models.SlugField(_("code"), unique=True)

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ["code"]

    def is_used(self) -> bool:
        """Return whether an exhibit names this material."""
        from booths.models.exhibits import Exhibit

        return Exhibit.objects.filter(materials__icontains=f'"{self.code}"').exists()


def material_options() -> list[tuple[str, str]]:
    """Return the materials to choose from, by code, named in the active language."""
    rows = once("materials", lambda: list(Material.objects.all()), through_changes=True)
    return sorted(((material.code, str(material)) for material in rows), key=lambda pair: sort_key(pair[1]))
