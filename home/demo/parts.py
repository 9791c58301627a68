"""Pieces shared by the product drawings, and the shelf they are listed on."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from home.demo.canvas import Art
from home.demo.curves import Points, arc, lathe, smooth
from home.demo.palettes import LEAF, Color, dk, lt, mix

Paint = Callable[[Art], None]


@dataclass(frozen=True)
class Product:
    """How to draw a product: its painter, how it rests, how large it shows and whether it is itself cloth."""

    paint: Paint
    stance: str
    size: float
    cloth: bool


class Shelf(dict[str, Product]):
    """Product drawings by kind."""

    def add(self, stance: str = "stand", size: float = 0.9, cloth: bool = False) -> Callable[[Paint], Paint]:
        """List a painter under its function name; stance is stand, flat or wall."""

        def keep(paint: Paint) -> Paint:
            self[paint.__name__] = Product(paint, stance, size, cloth)
            return paint

        return keep


def turned(a: Art, profile: Points, color: Color, sag: float = 0.16, soft: bool = True, depth: float = 1) -> Points:
    """A shaded turned body; the profile runs down the right side."""
    outline = lathe(profile, sag, soft)
    a.poly(outline, color)
    a.round(outline, depth)
    return outline


def rim(a: Art, y: float, rx: float, ry: float, lip: Color, hollow: Color, thick: float = 14) -> None:
    """The open mouth of a vessel."""
    a.oval(0, y, rx, ry, lip)
    inner = a.oval(0, y + thick * 0.25, rx - thick, ry - thick * 0.5, hollow)
    a.sheen(inner, (70, 30, 0, 0), (40, 26, 22), down=True)


def block(a: Art, x: float, y: float, wide: float, high: float, deep: float, color: Color) -> Points:
    """A box seen from the front right, standing on y; returns its front face."""
    dx, dy = deep, -deep * 0.42
    front = [(x, y), (x, y - high), (x + wide, y - high), (x + wide, y)]
    a.poly(front, color)
    a.sheen(front, (0, 0, 26), (48, 30, 26))
    a.poly(
        [(x, y - high), (x + dx, y - high + dy), (x + wide + dx, y - high + dy), (x + wide, y - high)], lt(color, 0.22)
    )
    a.poly(
        [(x + wide, y), (x + wide, y - high), (x + wide + dx, y - high + dy), (x + wide + dx, y + dy)], dk(color, 0.26)
    )
    return front


def stitch(a: Art, path: Points, color: Color, width: float = 4, dash: float = 15, gap: float = 11) -> None:
    """A row of stitches along a path."""
    carry, on = 0.0, True
    run: list[tuple[float, float]] = [path[0]]
    for (x0, y0), (x1, y1) in pairwise(path):
        size, done = math.hypot(x1 - x0, y1 - y0), 0.0
        while size - done > 0:
            need = (dash if on else gap) - carry
            if size - done < need:
                carry += size - done
                run.append((x1, y1))
                break
            done += need
            point = (x0 + (x1 - x0) * done / size, y0 + (y1 - y0) * done / size)
            if on:
                a.line([*run, point], color, width)
            run, carry, on = [point], 0.0, not on


def leaf(a: Art, x: float, y: float, size: float, turn: float, color: Color = LEAF, fat: float = 0.24) -> None:
    """A leaf growing from a point, turned in degrees from pointing right."""
    with a.at(x, y, turn):
        edge = [(0, 0), (0, 0), (size * 0.35, -size * fat), (size, 0), (size, 0), (size * 0.4, size * fat)]
        a.blob(edge, color)
        a.blob(
            [(0, 0), (0, 0), (size * 0.5, -size * 0.02), (size, 0), (size, 0), (size * 0.4, size * fat)],
            dk(color, 0.14),
        )
        a.line([(size * 0.03, 0), (size * 0.9, 0)], lt(color, 0.3), size * 0.02)


def sprig(a: Art, x: float, y: float, size: float, turn: float, color: Color = LEAF, pairs: int = 3) -> None:
    """A small twig with paired leaves."""
    with a.at(x, y, turn):
        a.line([(0, 0), (size * 0.5, -size * 0.03), (size * 0.9, 0)], dk(color, 0.3), size * 0.025, soft=True)
        for i in range(pairs):
            along = size * (0.25 + 0.6 * i / pairs)
            leaf(a, along, 0, size * 0.34, -48, color)
            leaf(a, along, 0, size * 0.34, 48, dk(color, 0.08))
        leaf(a, size * 0.86, 0, size * 0.34, 0, lt(color, 0.08))


def bean(a: Art, x: float, y: float, size: float, turn: float, color: Color) -> None:
    """A roasted coffee bean."""
    with a.at(x, y, turn):
        a.oval(0, 0, size, size * 0.66, color)
        a.oval(-size * 0.15, -size * 0.2, size * 0.6, size * 0.3, lt(color, 0.14))
        a.line(
            [(-size, 0), (-size * 0.3, size * 0.14), (size * 0.3, -size * 0.14), (size, 0)],
            dk(color, 0.5),
            size * 0.14,
            soft=True,
        )


def label(a: Art, x0: float, y0: float, x1: float, y1: float, mark: str = "dot", r: float = 10) -> None:
    """A paper label with a strip of the picture's cloth, an emblem and lines standing for words."""
    paper = lt(a.p.paper, 0.2)
    face = a.rect(x0, y0, x1, y1, paper, r)
    wide, high = x1 - x0, y1 - y0
    with a.clip(face):
        strip = [(x0, y0), (x1, y0), (x1, y0 + high * 0.26), (x0, y0 + high * 0.26)]
        a.cloth(strip, (a.trim, paper, dk(a.trim, 0.4), a.pop), tile=max(50, high * 0.2))
        a.rect(x0, y0 + high * 0.26, x1, y0 + high * 0.29, a.pop)
    middle = (x0 + x1) / 2
    emblem(a, middle, y0 + high * 0.52, min(wide, high) * 0.15, mark)
    for i, part in enumerate((0.52, 0.34)):
        y = y0 + high * (0.77 + 0.1 * i)
        a.line(
            [(middle - wide * part / 2, y), (middle + wide * part / 2, y)],
            mix(a.p.ink, paper, 0.25 + 0.3 * i),
            max(4, high * 0.024),
        )


def emblem(a: Art, x: float, y: float, r: float, mark: str) -> None:
    """A small printed sign."""
    tone = a.trim
    if mark == "leaf":
        leaf(a, x - r * 0.2, y + r * 0.9, r * 1.9, -62, tone)
        leaf(a, x - r * 0.2, y + r * 0.9, r * 1.4, -130, lt(tone, 0.2))
    elif mark == "bean":
        bean(a, x, y, r, -35, tone)
    elif mark == "drop":
        a.blob(
            [(x, y - r * 1.2), (x, y - r * 1.2), (x + r * 0.75, y + r * 0.2), (x, y + r), (x - r * 0.75, y + r * 0.2)],
            tone,
        )
    elif mark == "fish":
        a.blob([(x - r * 1.4, y), (x - r * 0.2, y - r * 0.7), (x + r, y), (x + r, y), (x - r * 0.2, y + r * 0.7)], tone)
        a.poly([(x + r * 0.7, y), (x + r * 1.5, y - r * 0.6), (x + r * 1.5, y + r * 0.6)], tone)
        a.dot(x - r * 0.9, y - r * 0.1, r * 0.12, a.p.paper)
    elif mark == "sun":
        for turn in range(0, 360, 30):
            with a.at(x, y, turn):
                a.poly([(r * 0.62, -r * 0.13), (r * 1.2, 0), (r * 0.62, r * 0.13)], tone)
        a.dot(x, y, r * 0.5, tone)
    else:
        a.dot(x, y, r, tone)
        a.dot(x, y, r * 0.68, lt(a.p.paper, 0.2))
        a.dot(x, y, r * 0.42, a.pop)


def steam(a: Art, x: float, y: float, high: float, color: Color) -> None:
    """Two quiet curls of steam."""
    for dx, k in ((-0.16, 1.0), (0.14, 0.76)):
        path = [(x + dx * high, y), (x + (dx + 0.1) * high, y - high * 0.33 * k)]
        path += [(x + (dx - 0.06) * high, y - high * 0.66 * k), (x + (dx + 0.06) * high, y - high * k)]
        a.taper(path, high * 0.07, high * 0.01, color, 150)


def heap(a: Art, rx: float, y: float, high: float, color: Color) -> Points:
    """A rounded heap rising from an ellipse at y."""
    outline = smooth(
        [
            (-rx, y),
            (-rx, y),
            (-rx * 0.55, y - high * 0.72),
            (0, y - high),
            (rx * 0.6, y - high * 0.66),
            (rx, y),
            (rx, y),
        ]
    )
    outline = outline[:-1] + arc(0, y, rx, rx * 0.2, 0, 180)
    a.poly(outline, color)
    a.round(outline, 0.7)
    return outline


def planks(a: Art, x0: float, y0: float, x1: float, y1: float, color: Color, lines: int = 5) -> None:
    """Faint wood grain inside a rectangle."""
    for i in range(lines):
        y = y0 + (y1 - y0) * (i + a.rng.uniform(0.3, 0.7)) / lines
        start = x0 + (x1 - x0) * a.rng.uniform(0.02, 0.3)
        end = x1 - (x1 - x0) * a.rng.uniform(0.02, 0.3)
        bow = (y1 - y0) * a.rng.uniform(-0.03, 0.03)
        a.line([(start, y), ((start + end) / 2, y + bow), (end, y)], dk(color, 0.16), 3, alpha=160, soft=True)


def woven(a: Art, outline: Points, color: Color, tile: float = 60, dark: float = 0.42) -> None:
    """Fill an outline with plaited strips."""
    keep, a.textile = a.textile, "weave"
    a.cloth(outline, (dk(color, 0.62), color, dk(color, dark), color), tile=tile)
    a.textile = keep


def wheel(a: Art, x: float, y: float, r: float, color: Color, spokes: int = 6) -> None:
    """A spoked machine wheel."""
    a.dot(x, y, r, dk(color, 0.2))
    a.dot(x, y, r * 0.84, lt(color, 0.35))
    for i in range(spokes):
        with a.at(x, y, 360 * i / spokes + 14):
            a.rect(0, -r * 0.07, r * 0.9, r * 0.07, dk(color, 0.1))
    a.dot(x, y, r * 0.26, dk(color, 0.3))
    a.dot(x, y, r * 0.12, lt(color, 0.5))
