"""The blocks that stories are told with. Facts are fields; nobody will want to filter by what is in here."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock


class PictureBlock(ImageBlock):
    """A picture with its alternative text, which is never left out: what is shown here always says something."""

    def clean(self, value: Any) -> Any:
        if value and value.decorative:
            message = _("Describe what the picture shows; pictures here are never mere decoration.")
            raise StructBlockValidationError(block_errors={"decorative": ValidationError(message)})
        return super().clean(value)


class CaptionedPictureBlock(blocks.StructBlock):
    picture = PictureBlock(label=_("picture"))
    caption = blocks.CharBlock(required=False, max_length=200, label=_("caption"))

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "booths/blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("text"))
    who = blocks.CharBlock(required=False, max_length=120, label=_("who says it"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "booths/blocks/quote.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("step"))
    text = blocks.TextBlock(required=False, label=_("explanation"))


class StoryBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"), icon="title", template="booths/blocks/heading.html")
    paragraph = blocks.RichTextBlock(
        features=["bold", "italic", "link", "ol", "ul"],
        label=_("Text"),
        icon="pilcrow",
        template="booths/blocks/paragraph.html",
    )
    picture = CaptionedPictureBlock()
    quote = QuoteBlock()
    steps = blocks.ListBlock(
        StepBlock(), label=_("Steps of the making"), icon="list-ol", template="booths/blocks/steps.html"
    )


class _BlocklessField(StreamField):
    """A stream field whose blocks stay out of migrations: a new block is no change of the database."""

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


class StoryField(_BlocklessField):
    """A story in blocks."""

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        super().__init__(block_types or StoryBlock(), **kwargs)


class PicturesField(_BlocklessField):
    """Pictures in order, the first of them the one that lists show."""

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        super().__init__(block_types or [("picture", PictureBlock(label=_("picture")))], **kwargs)
