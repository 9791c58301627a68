from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from booths.presentation import register
        from home.models import HomePage
        from home.presentation import present_home

        register(HomePage, present_home)
        post_migrate.connect(make_locales, sender=self)


def make_locales(**kwargs: Any) -> None:
    """Make Wagtail's record of each language of the setting."""
    from wagtail.models import Locale

    from expo_site.languages import codes

    for code in codes():
        Locale.objects.get_or_create(language_code=code)
