"""What an import did, and what stood in its way."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """What is wrong with a row: where, with what, and what to do."""

    row: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        value = " ".join(self.value.split())
        value = value if len(value) <= 60 else value[:59] + "…"
        return f"{self.row} | {self.column} | {value} | {self.message}"


@dataclass
class Report:
    """Counts of rows (new, changed, unchanged, bad), and what to tell."""

    rows: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    #: Booths that were left a draft, with the reason.
    drafts: dict[str, str] = field(default_factory=dict)

    def refuse(self, *problems: Problem) -> None:
        """Note a row that is not taken over."""
        self.rows["bad"] += len({problem.row for problem in problems})
        self.problems.extend(problems)
