from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoothsConfig(AppConfig):
    name = "booths"
    verbose_name = _("Booths")

    def ready(self) -> None:
        from booths import localize, pictures, publishing

        localize.install()
        pictures.connect()
        publishing.connect()
