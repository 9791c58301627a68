"""What measurements share: a clock, percentiles, and how they are shown."""

import time
from contextlib import contextmanager
from statistics import quantiles


class Clock:
    """Collects how many milliseconds something takes, each time it is done: by the clock, and of this processor's time.

    The two differ by how long it waited, on a machine that is shared for other processes.
    """

    def __init__(self):
        self.wall = []
        self.cpu = []

    @contextmanager
    def running(self):
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.wall.append((time.perf_counter() - wall) * 1000)
        self.cpu.append((time.process_time() - cpu) * 1000)

    @property
    def median(self):
        return percentile(self.wall, 50)


def percentile(times, percent):
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def show(title, headings, rows):
    """Print a table, with no more digits than mean something."""
    cells = [headings, *([_cell(value) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    print(f"\n{title}\n")
    for first, *others in cells:
        texts = [text.rjust(width) for text, width in zip(others, widths[1:], strict=True)]
        print("  " + "  ".join([first.ljust(widths[0]), *texts]))


def judge(what, measured, target):
    """Print whether a target, the most that is allowed, was reached."""
    print(f"  {what}, at most {target}: {_cell(measured)}, {'reached' if measured <= target else 'MISSED'}", flush=True)


def _cell(value):
    if isinstance(value, float):
        return f"{value:.2f}" if value < 10 else f"{value:.0f}"
    return str(value)
