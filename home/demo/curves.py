"""Curves and outlines as lists of points."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
Points = Sequence[Point]


def pts(text: str, wide: float = 1, high: float = 1) -> list[Point]:
    """Points written as "x,y x,y ...", stretched; a width of -1 puts them on the other side of the middle."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x) * wide, float(y) * high) for x, y in pairs]


def smooth(points: Points, closed: bool = True, steps: int = 8) -> list[Point]:
    """Run a Catmull-Rom curve through the points; a point given twice makes a corner."""
    count = len(points)
    out: list[Point] = []
    for i in range(count if closed else count - 1):
        quad = [points[j % count] if closed else points[min(max(j, 0), count - 1)] for j in range(i - 1, i + 3)]
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad
        if (x1, y1) == (x2, y2):
            continue
        for step in range(steps):
            t = step / steps
            a, b, c, d = -t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2
            out.append(((a * x0 + b * x1 + c * x2 + d * x3) / 2, (a * y0 + b * y1 + c * y2 + d * y3) / 2))
    if not closed:
        out.append(points[-1])
    return out


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, rot: float = 0) -> list[Point]:
    """Points along an elliptical arc, angles in degrees, clockwise from the right."""
    steps = max(6, round(abs(end - start) / 6))
    cos, sin = math.cos(math.radians(rot)), math.sin(math.radians(rot))
    out = []
    for i in range(steps + 1):
        angle = math.radians(start + (end - start) * i / steps)
        x, y = rx * math.cos(angle), ry * math.sin(angle)
        out.append((cx + x * cos - y * sin, cy + x * sin + y * cos))
    return out


def rounded(x0: float, y0: float, x1: float, y1: float, r: float) -> list[Point]:
    """A rectangle with rounded corners."""
    r = min(r, (x1 - x0) / 2, (y1 - y0) / 2)
    corners = ((x1 - r, y0 + r, -90), (x1 - r, y1 - r, 0), (x0 + r, y1 - r, 90), (x0 + r, y0 + r, 180))
    return [point for cx, cy, start in corners for point in arc(cx, cy, r, r, start, start + 90)]


def lathe(profile: Points, sag: float = 0.16, soft: bool = True) -> list[Point]:
    """The outline of a turned vessel from its right-hand profile, top to foot, with a curved foot."""
    right = smooth(profile, closed=False) if soft else list(profile)
    x, y = right[-1]
    return right + arc(0, y, x, x * sag, 0, 180)[1:-1] + [(-px, py) for px, py in reversed(right)]


def evenly(path: Points, count: int) -> list[Point]:
    """So many points at even steps along a path."""
    walked = [0.0]
    for (x0, y0), (x1, y1) in pairwise(path):
        walked.append(walked[-1] + math.hypot(x1 - x0, y1 - y0))
    out = []
    for i in range(count):
        goal = walked[-1] * i / (count - 1)
        j = min(max(bisect_left(walked, goal), 1), len(path) - 1)
        share = (goal - walked[j - 1]) / (walked[j] - walked[j - 1] or 1)
        (x0, y0), (x1, y1) = path[j - 1], path[j]
        out.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
    return out
