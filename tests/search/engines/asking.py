"""Asking the engine of the database directly."""

from datetime import timedelta

from django.utils import timezone

from booths.models import Exhibit
from search.engines.database import DatabaseEngine
from search.query import ProductQuery
from search.scope import Scope
from search.terms import groups
from tests import factories


def ask(text="", language="id", **options):
    """Return what the engine answers; now, where ``options`` give no scope."""
    scope = options.pop("scope", None) or Scope.at(timezone.now())
    return DatabaseEngine().search(ProductQuery(scope=scope, groups=groups(text, language), **options))


def found(text="", language="id", **options):
    """Return the names of what the engine finds, best first."""
    names = dict(Exhibit.objects.values_list("pk", "name"))
    return [names[pk] for pk in ask(text, language, **options).exhibit_ids]


def dated(opens, closes, **facts):
    """Publish a round that opens and closes so many days from now."""
    today = timezone.localdate()
    days = {"opens_on": today + timedelta(days=opens), "closes_on": today + timedelta(days=closes)}
    return factories.round_page(**days, **facts)
