"""Pictures: read in bulk, rendered once, when they are uploaded; never while a visitor waits."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.db.models import signals
from django_tasks import task
from PIL import Image

from booths.models.images import FORMATS, SPECS, WIDTHS, ExpoImage, spec
from expo_site.words import Words


@dataclass(frozen=True)
class Picture:
    """A picture with its words, and the renditions of it that are ready."""

    image: ExpoImage
    alt: Words

    def sources(self) -> dict[str, list[Any]]:
        """Return the ready renditions by format, smallest first. A picture is never enlarged, so widths may repeat."""
        ready = self.image.find_ready_renditions()
        found: dict[str, list[Any]] = {}
        for image_format in FORMATS:
            renditions = {
                ready[name].width: ready[name] for width in WIDTHS if (name := spec(width, image_format)) in ready
            }
            if renditions:
                found[image_format] = [renditions[width] for width in sorted(renditions)]
        return found


def load_images(ids: Iterable[int]) -> dict[int, ExpoImage]:
    """Return images by id with their renditions, in two queries whatever their number."""
    # A page shows the renditions; the file itself stays where it is.
    return ExpoImage.objects.defer("file").prefetch_related("renditions").in_bulk(set(ids))


def load_renditions(ids: Iterable[int], wanted: str) -> dict[int, Any]:
    """Return one rendition of each image that has it ready, by the image's id.

    Args:
        ids: of the images.
        wanted: the rendition's ``spec``.
    """
    rows = ExpoImage.get_rendition_model().objects.filter(image__in=set(ids), filter_spec=wanted)
    return {rendition.image_id: rendition for rendition in rows}


def connect() -> None:
    """Render what is uploaded, and what a new file or focal point replaced."""
    signals.post_save.connect(_on_image_saved, sender=ExpoImage)


def _on_image_saved(sender: type[ExpoImage], instance: ExpoImage, update_fields: Any = None, **kwargs: Any) -> None:
    if update_fields is None:
        render.enqueue(instance.pk)


@task(priority=50)
def render(image_id: int) -> None:
    """Make a picture's stand-in colour, and what every browser takes; the smaller formats follow when there is time.

    Running it twice makes nothing twice.
    """
    image = ExpoImage.objects.filter(pk=image_id).first()
    if image is None:
        return
    colour = average_colour(image)
    if colour != image.colour:
        ExpoImage.objects.filter(pk=image.pk).update(colour=colour)
    image.get_renditions(*(spec(width, "jpeg") for width in WIDTHS))
    render_smaller.enqueue(image.pk)


@task()
def render_smaller(image_id: int) -> None:
    """Make a picture's sizes in the formats that take less to send and more to make: AVIF up to half a second each."""
    if image := ExpoImage.objects.filter(pk=image_id).first():
        image.get_renditions(*SPECS)


def average_colour(image: ExpoImage) -> str:
    """Return the average colour of a picture, as ``#rrggbb``."""
    with image.open_file() as file, Image.open(BytesIO(file.read())) as picture:
        pixel: Any = picture.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    red, green, blue = pixel
    return f"#{red:02x}{green:02x}{blue:02x}"
