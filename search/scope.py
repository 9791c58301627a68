"""Which rounds and pavilions are public at a moment. They are few, so each search asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from booths.models import PavilionPage, RoundPage
from booths.models.rounds import RoundState

#: What a search asks of a round: when it is, and what it is called.
ROUND_FIELDS = (
    *("slug", "title", "locale", "translation_key"),
    *("opens_on", "opens_at", "closes_on", "closes_at", "time_zone", "expo__time_zone"),
)


@dataclass(frozen=True)
class Scope:
    """The public pavilions and their rounds, at a moment.

    Attributes:
        now: the moment.
        rounds: the public rounds that have a public pavilion, by id.
        pavilions: the round of each public pavilion, by the pavilion's id.
    """

    now: datetime
    rounds: Mapping[int, RoundPage]
    pavilions: Mapping[int, int]

    @classmethod
    def at(cls, now: datetime) -> "Scope":
        """Read what is public at ``now``."""
        pavilions = dict(PavilionPage.objects.published(now).order_by().values_list("pk", "round"))
        rounds = RoundPage.objects.select_related("expo").only(*ROUND_FIELDS).in_bulk(set(pavilions.values()))
        # A round that was deleted just now was read with its pavilions only.
        return cls(now=now, rounds=rounds, pavilions={pk: of for pk, of in pavilions.items() if of in rounds})

    def is_open(self, round_id: int) -> bool:
        """Return whether a round of the scope is open."""
        return self.rounds[round_id].state(self.now) == RoundState.OPEN

    def currency(self, round_id: int) -> tuple[bool, datetime]:
        """Return the rank of a round: open ones first, then the latest."""
        span = self.rounds[round_id].span
        return self.is_open(round_id), span.opens or span.closes or datetime.min.replace(tzinfo=UTC)
