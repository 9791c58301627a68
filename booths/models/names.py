"""What has a name in each language and needs no page of its own: places, sectors, categories, materials."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo_site.fields import NamesField
from expo_site.languages import current, preferences
from expo_site.words import Words, best


class Named(models.Model):
    """A single row with its name in each site language."""

    names = NamesField(
        verbose_name=_("name"), help_text=_("Indonesian and English are needed; other languages fall back to them.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.name())

    def name(self, language: str | None = None) -> Words:
        """Return the name in ``language`` (the active one by default), else the best there is."""
        return best(self.names, preferences(language or current()))

    def autocomplete_label(self) -> str:
        return str(self)
