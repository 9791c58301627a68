"""What search keeps: a row for each public exhibit, the vocabulary, where it is said, and when these last changed."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo_site.languages import current, preferences
from search.analysis import fact_token


class ProductDocument(models.Model):
    """An exhibit as search sees it. Rows exist for exhibits of published booths of published producers.

    What is public also depends on the pavilion, the round and the expo; as these are few, a search asks for them
    (``search.scope``). No name of a place or category, no address and no state of a clock is kept here, so a renamed
    province or an opening round changes no row.
    """

    exhibit_id = models.BigIntegerField(unique=True)
    product_id = models.BigIntegerField(db_index=True)
    product_uuid = models.UUIDField()
    product_code = models.CharField(max_length=40)
    booth_id = models.BigIntegerField(db_index=True)
    pavilion_id = models.BigIntegerField()
    producer_id = models.BigIntegerField()
    province_id = models.BigIntegerField()
    regency_id = models.BigIntegerField(null=True)
    category_id = models.BigIntegerField(null=True)
    sector_ids = models.JSONField(default=list)
    #: ``{"halal": 1790000000, "sni": None}``: kinds of certificates, and when each ends, in seconds since 1970.
    certificates = models.JSONField(default=dict)
    shown_until = models.DateTimeField(null=True)
    #: ``{"id": {"name": ..., "summary": ...}, "ja": ...}``: the languages that it has words in.
    words = models.JSONField(default=dict)
    image_id = models.BigIntegerField(null=True)
    #: ``{"id": ..., "ja": ...}``
    image_alt = models.JSONField(default=dict)

    # Tokens (search.analysis), from what weighs most to what weighs least. The database keeps an index of its own over
    # them (migrations), which no code has to remember.
    name_tokens = models.TextField()
    fact_tokens = models.TextField()
    maker_tokens = models.TextField()
    text_tokens = models.TextField()

    class Meta:
        verbose_name = _("product document")
        verbose_name_plural = _("product documents")

    def __str__(self) -> str:
        return f"{self.product_code} ({self.exhibit_id})"

    def facts(self, now: datetime) -> set[str]:
        """Return the tokens of the facts that hold at ``now``."""
        moment = now.timestamp()
        valid = [code for code, end in self.certificates.items() if end is None or end > moment]
        return {*self.fact_tokens.split(), *(fact_token("certificate", code) for code in valid)}


class CatalogueVersion(models.Model):
    """Tokens that change in every transaction that changes something: what is kept of it in memory has its token."""

    class Part(models.IntegerChoices):
        DOCUMENTS = 1
        NAMES = 2

    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.token)

    @classmethod
    def current(cls, part: Part = Part.DOCUMENTS) -> uuid.UUID | None:
        """Return the token of a part as this transaction sees it; none where there never was any of it."""
        return cls.objects.filter(pk=part).values_list("token", flat=True).first()

    @classmethod
    def renew(cls, part: Part = Part.DOCUMENTS) -> None:
        """Say that a part changed, in the transaction that changes it."""
        cls.objects.update_or_create(pk=part, defaults={"token": uuid.uuid4()})


class Concept(models.Model):
    """A thing that visitors have words for: by hand from the glossary, or from the names of categories and places."""

    class Kind(models.TextChoices):
        GLOSSARY = "glossary", _("Glossary")
        CATEGORY = "category", _("Category")
        MATERIAL = "material", _("Material")
        SECTOR = "sector", _("Sector")
        CERTIFICATE = "certificate", _("Certificate")
        PROVINCE = "province", _("Province")
        REGENCY = "regency", _("Regency")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    code = models.CharField(_("code"), max_length=60)
    #: ``{"id": ["kopi"], "en": ["coffee"], ...}``, the usual word first.
    forms = models.JSONField(_("words"), default=dict)
    #: Tokens of the facts that mean this (``category·fb·1·3``).
    facts = models.JSONField(_("facts"), default=list)
    #: Changes with the words: what is kept of them in memory has it.
    token = models.UUIDField(default=uuid.uuid4, editable=False)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["kind", "code"]
        constraints = [models.UniqueConstraint(fields=["kind", "code"], name="concept_code_once_a_kind")]

    def __str__(self) -> str:
        return self.name()

    def save(self, *args: Any, **kwargs: Any) -> None:
        from search.mentions import mention_concepts
        from search.vocabulary import write_forms

        self.token = uuid.uuid4()
        super().save(*args, **kwargs)
        write_forms([self])
        mention_concepts([self])

    def name(self, language: str | None = None) -> str:
        """Return the usual word for it in a language (the active one by default), else in the best there is."""
        for code in [*preferences(language or current()), *self.forms]:
            if self.forms.get(code):
                return str(self.forms[code][0])
        return self.code


class ConceptForm(models.Model):
    """A key under which the words of a query lead to a concept: ``id=kopi`` as written, ``id:kopi`` as its stem."""

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="keys")
    key = models.CharField(max_length=200, db_index=True)

    def __str__(self) -> str:
        return self.key


class Mention(models.Model):
    """That a document says a concept, in any of its forms and languages: in its name, or in its text.

    Looking for the fifty forms of a concept in twenty thousand documents takes long, and a document is written once.
    """

    pk = models.CompositePrimaryKey("concept", "in_name", "exhibit_id")
    concept = models.ForeignKey(Concept, models.CASCADE, related_name="mentions", db_index=False)
    in_name = models.BooleanField()
    exhibit_id = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.concept_id} in {self.exhibit_id}"
