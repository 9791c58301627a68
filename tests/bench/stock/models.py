"""A page with inline children, and rows in Wagtail's own search: as its documentation has them.

The app has no migrations; what measures makes its tables.
"""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Orderable, Page
from wagtail.search import index


class StockPage(Page):
    """As many fields as a booth."""

    maker = models.ForeignKey("booths.Producer", models.PROTECT, related_name="+")
    introduction = models.TextField(blank=True)
    story = StreamField([("picture", ImageBlock())], blank=True)


class StockItem(Orderable):
    """As many fields as an exhibit, of the same kinds."""

    page = ParentalKey(StockPage, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey("booths.Product", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    summary = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    category = models.ForeignKey("booths.Category", models.PROTECT, related_name="+")
    materials = models.JSONField(default=list)
    pictures = StreamField([("picture", ImageBlock())])
    unit = models.CharField(max_length=10)
    price = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    single_price = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    price_basis = models.CharField(max_length=10)
    price_as_of = models.DateField(null=True)
    minimum_order = models.PositiveIntegerField(null=True)
    monthly_capacity = models.PositiveIntegerField(null=True)
    lead_time_days = models.PositiveSmallIntegerField(null=True)
    sample_terms = models.CharField(max_length=200)
    hs_code = models.CharField(max_length=10)
    certificate_numbers = models.JSONField(default=list)
    marketplace_links = models.JSONField(default=list)
    ships_to = models.CharField(max_length=10)
    ships_to_countries = models.JSONField(default=list)
    last_confirmed_on = models.DateField(null=True)


class StockProduct(index.Indexed, models.Model):
    """What our search finds and counts by, as a row for Wagtail's own, with the words of all languages."""

    title = models.TextField()
    body = models.TextField()
    round_id = models.BigIntegerField()
    province_id = models.BigIntegerField()
    regency_id = models.BigIntegerField(null=True)
    category_id = models.BigIntegerField(null=True)

    search_auto_update = False
    search_fields = [
        index.SearchField("title"),
        index.SearchField("body"),
        index.FilterField("round_id"),
        index.FilterField("province_id"),
        index.FilterField("regency_id"),
        index.FilterField("category_id"),
    ]

    def __str__(self):
        return self.title
