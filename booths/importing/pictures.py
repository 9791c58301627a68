"""Finding the pictures that rows name, in a folder; a picture that is there already is not taken twice."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from wagtail.images.fields import WagtailImageField
from wagtail.utils.file import hash_filelike

from booths.models import ExpoImage


class PictureError(Exception):
    """A picture cannot be used; says why."""


class Pictures:
    """The pictures of a folder, by their names, case aside."""

    def __init__(self, folder: Path | None) -> None:
        self.has_folder = folder is not None
        self._paths = {path.name.casefold(): path for path in folder.rglob("*") if path.is_file()} if folder else {}
        self._images: dict[str, ExpoImage] = {}

    def check(self, name: str) -> None:
        """Raise ``PictureError`` where there is no usable picture of a name."""
        path = self._paths.get(name.casefold())
        if path is None:
            raise PictureError(_("There is no picture “%(name)s” in the folder.") % {"name": name})
        try:
            # What the admin's upload refuses is refused here: other formats, wrong suffixes, too many pixels.
            with path.open("rb") as file:
                WagtailImageField().clean(ImageFile(file, name=path.name))
        except ValidationError as error:
            if error.code in ("invalid_image", "empty"):
                raise PictureError(_("“%(name)s” is no picture, or a damaged one.") % {"name": name}) from error
            raise PictureError(" ".join(error.messages)) from error
        except Exception as error:  # the libraries that decode pictures raise anything
            raise PictureError(_("“%(name)s” is no picture, or a damaged one.") % {"name": name}) from error

    def image(self, name: str, make: bool = True) -> ExpoImage | None:
        """Return the image of a name, made from the file where there is none of the same content.

        Args:
            name: the name of the file.
            make: whether it may be made; else the answer may be none.
        """
        key = name.casefold()
        if key not in self._images:
            path = self._paths[key]
            with path.open("rb") as file:
                digest = hash_filelike(file)
            image = ExpoImage.objects.filter(file_hash=digest).first()
            if image is None and not make:
                return None
            self._images[key] = image or _make(path, digest)
        return self._images[key]

    def forget_undone(self) -> None:
        """Forget the images whose rows went with a transaction that was taken back, and delete their files."""
        there = set(ExpoImage.objects.values_list("pk", flat=True))
        for key, image in list(self._images.items()):
            if image.pk not in there:
                image.file.delete(save=False)
                del self._images[key]


def _make(path: Path, digest: str) -> ExpoImage:
    with path.open("rb") as file:
        image = ExpoImage(
            title=path.stem, file=ImageFile(file, name=path.name), file_hash=digest, file_size=path.stat().st_size
        )
        image.save()
    return image
