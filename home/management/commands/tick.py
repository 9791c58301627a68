"""``manage.py tick``: what the clock asks for. Run it every minute, or let it run with ``--every``."""

import logging
import time
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from expo_site.refusals import RefusedError

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publish what is scheduled, withdraw what has expired."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on, with so many seconds between")

    def handle(self, *args: Any, **options: Any) -> None:
        while True:
            expire()
            publish()
            if not options["every"]:
                return
            close_old_connections()
            time.sleep(options["every"])


def expire() -> int:
    """Withdraw what has expired; return how many things. One that fails does not hold up the others."""
    models = [
        Page,
        *(model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)),
    ]
    count = 0
    for model in models:
        for thing in model.objects.filter(live=True, expire_at__lte=timezone.now()).order_by("expire_at"):
            count += _attempt(_withdraw, thing.specific if isinstance(thing, Page) else thing)
    return count


@transaction.atomic
def _withdraw(thing: Any) -> None:
    """Unpublish what has expired, but keep what is scheduled to follow it: Wagtail would forget that."""
    scheduled = dict(thing.revisions.exclude(approved_go_live_at=None).values_list("pk", "approved_go_live_at"))
    thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    for pk, moment in scheduled.items():
        Revision.objects.filter(pk=pk).update(approved_go_live_at=moment)


def publish() -> int:
    """Publish what is scheduled by now; return how many things. One that fails does not hold up the others."""
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at")
    return sum(_attempt(_publish, revision) for revision in due)


def _publish(revision: Revision) -> None:
    """Publish a revision; one that is refused is scheduled no longer, as the next minute would refuse it again."""
    try:
        revision.publish(log_action="wagtail.publish.scheduled")
    except RefusedError:
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        raise


def _attempt(action: Any, *args: Any, **kwargs: Any) -> int:
    try:
        action(*args, **kwargs)
    except Exception:
        logger.exception("The clock could not do %s %s", action, args)
        return 0
    return 1
