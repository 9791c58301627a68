"""Pictures, and the sizes they are shown in."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

WIDTHS = (400, 800, 1200)
FORMATS = ("avif", "webp", "jpeg")
MIME_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
NEUTRAL = "#d9d4cb"


def spec(width: int, image_format: str) -> str:
    """Return Wagtail's filter for a rendition of at most ``width`` pixels in ``image_format``."""
    return f"width-{width}|format-{image_format}"


SPECS = [spec(width, image_format) for image_format in FORMATS for width in WIDTHS]


class ExpoImage(AbstractImage):
    """A picture with the colour that stands in for it until it is shown."""

    colour = models.CharField(
        _("colour"), max_length=7, default=NEUTRAL, editable=False, validators=[RegexValidator(r"^#[0-9a-f]{6}$")]
    )

    admin_form_fields = WagtailImage.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def default_alt_text(self) -> str:
        """Nothing: a title or a file name is no description; whoever shows the picture writes one."""
        return self.description

    def find_ready_renditions(self) -> dict[str, Any]:
        """Return the renditions that exist, by filter; renders nothing."""
        return {rendition.filter_spec: rendition for rendition in self.renditions.all()}


class ExpoRendition(AbstractRendition):
    image = models.ForeignKey(ExpoImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter")
        ]
