from django.apps import AppConfig
from django.db.models import signals
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from search import concepts, documents

        concepts.connect()
        documents.connect()
        signals.post_migrate.connect(documents.fill_mentions, sender=self)
