"""Showing pictures from the renditions that are ready."""

from typing import Any

from django import template

from booths.models.images import MIME_TYPES, ExpoImage
from booths.pictures import Picture
from expo_site.languages import current
from expo_site.words import Words

register = template.Library()

#: How wide pictures stand in lists, for ``sizes``: half the width of a phone, else a card.
CARD_SIZES = "(max-width: 40rem) 50vw, 20rem"


@register.inclusion_tag("booths/parts/picture.html")
def picture(shown: Picture, sizes: str = CARD_SIZES, eager: bool = False, classes: str = "") -> dict[str, Any]:
    """Show a picture in the best format and size that the browser takes; its colour where none is rendered yet.

    Args:
        shown: the picture.
        sizes: how wide it stands, as the attribute of that name.
        eager: whether it stands at the top of the page.
        classes: CSS classes of the element.
    """
    sources = shown.sources()
    fallback = sources.get("jpeg", [])
    image = shown.image
    return {
        "picture": shown,
        "sources": [
            {"type": MIME_TYPES[image_format], "srcset": ", ".join(f"{one.url} {one.width}w" for one in renditions)}
            for image_format, renditions in sources.items()
            if image_format != "jpeg"
        ],
        "fallback": fallback[min(1, len(fallback) - 1)] if fallback else None,
        "srcset": ", ".join(f"{one.url} {one.width}w" for one in fallback),
        "width": image.width,
        "height": image.height,
        "colour": image.colour,
        "sizes": sizes,
        "eager": eager,
        "classes": classes,
    }


@register.inclusion_tag("booths/parts/picture.html")
def block_picture(image: ExpoImage) -> dict[str, Any]:
    """Show the picture of a block of a story, as wide as its text."""
    alt = Words(image.contextual_alt_text or "", current())
    return picture(Picture(image, alt), sizes="(max-width: 40rem) 100vw, 40rem")
