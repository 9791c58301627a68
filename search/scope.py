"""Which rounds and pavilions are public at a moment. They are few, so each search asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from booths.models import PavilionPage, RoundPage
from booths.models.rounds import RoundState


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
        pavilions = list(PavilionPage.objects.published(now).select_related("round__expo"))
        return cls(
            now=now,
            rounds={pavilion.round_id: pavilion.round for pavilion in pavilions},
            pavilions={pavilion.pk: pavilion.round_id for pavilion in pavilions},
        )

    def is_open(self, round_id: int) -> bool:
        """Return whether a round of the scope is open."""
        return self.rounds[round_id].state(self.now) == RoundState.OPEN

    def currency(self, round_id: int) -> tuple[bool, datetime]:
        """Return the rank of a round: open ones first, then the latest."""
        span = self.rounds[round_id].span
        return self.is_open(round_id), span.opens or span.closes or datetime.min.replace(tzinfo=UTC)
