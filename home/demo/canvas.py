"""A small drawing board for flat illustrations: local units, curves, clipping, sheen and cloth fills."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw

from home.demo.curves import Point, Points, arc, rounded, smooth
from home.demo.palettes import Color, Palette, light
from home.demo.patterns import Tones, field

Matrix = tuple[float, float, float, float, float, float]


class Art:
    """A board that shapes draw on; in silhouette mode it only records where something solid is."""

    def __init__(self, image: Image.Image, view: Matrix, palette: Palette, textile: str, seed: str) -> None:
        self.image, self.p, self.textile, self.seed = image, palette, textile, seed
        self.solid = image.mode == "L"
        self.pen = self._pen()
        self.rng = random.Random(seed)  # noqa: S311
        self._view = view
        self.reach: list[Point] = []
        self._clipped = 0
        hues = [palette.main, palette.second] if self.rng.random() < 0.68 else [palette.second, palette.main]
        self.body, self.trim = hues
        self.pop = palette.accent

    def _pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.image, "L" if self.solid else "RGBA")

    @property
    def unit(self) -> float:
        """Pixels for one local unit."""
        a, b, _, d, e, _ = self._view
        return math.sqrt(abs(a * e - b * d))

    @contextmanager
    def at(self, x: float = 0, y: float = 0, rot: float = 0, k: float = 1, ky: float | None = None) -> Iterator[None]:
        """Draw inside a moved, turned (degrees) and scaled frame."""
        kept = self._view
        a, b, c, d, e, f = kept
        cos, sin, ky = math.cos(math.radians(rot)), math.sin(math.radians(rot)), k if ky is None else ky
        p, q, r, s = k * cos, -ky * sin, k * sin, ky * cos
        self._view = (a * p + b * r, a * q + b * s, a * x + b * y + c, d * p + e * r, d * q + e * s, d * x + e * y + f)
        yield
        self._view = kept

    def px(self, points: Points) -> list[Point]:
        """Local points as image pixels."""
        a, b, c, d, e, f = self._view
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in points]

    def _note(self, points: Points) -> None:
        """Remember how far drawings reach, faint ones included."""
        if not self._clipped:
            path = self.px(points)
            xs, ys = [x for x, _ in path], [y for _, y in path]
            self.reach += [(min(xs), min(ys)), (max(xs), max(ys))]

    def poly(self, points: Points, color: Color, alpha: int = 255) -> None:
        """Fill an outline."""
        if self.solid:
            self._note(points)
            if alpha > 200:
                self.pen.polygon(self.px(points), fill=255)
        else:
            self.pen.polygon(self.px(points), fill=(*color, alpha))

    def blob(self, points: Points, color: Color, alpha: int = 255) -> list[Point]:
        """Fill a smooth closed outline and return it."""
        outline = smooth(points)
        self.poly(outline, color, alpha)
        return outline

    def oval(
        self, cx: float, cy: float, rx: float, ry: float, color: Color, alpha: int = 255, rot: float = 0
    ) -> list[Point]:
        """Fill an ellipse and return its outline."""
        outline = arc(cx, cy, rx, ry, 0, 354, rot)
        self.poly(outline, color, alpha)
        return outline

    def dot(self, cx: float, cy: float, r: float, color: Color, alpha: int = 255) -> None:
        """Fill a circle."""
        self.oval(cx, cy, r, r, color, alpha)

    def rect(
        self, x0: float, y0: float, x1: float, y1: float, color: Color, r: float = 0, alpha: int = 255
    ) -> list[Point]:
        """Fill a rectangle, with rounded corners when r is given, and return its outline."""
        outline = rounded(x0, y0, x1, y1, r) if r else [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        self.poly(outline, color, alpha)
        return outline

    def line(self, points: Points, color: Color, width: float, alpha: int = 255, soft: bool = False) -> None:
        """Stroke a path with round ends."""
        if self.solid:
            self._note(points)
            if alpha <= 200:
                return
        path = self.px(smooth(points, closed=False) if soft else points)
        size = max(2, round(width * self.unit))
        fill = 255 if self.solid else (*color, alpha)
        self.pen.line(path, fill=fill, width=size, joint="curve")
        if alpha == 255 and size > 3:
            for x, y in (path[0], path[-1]):
                self.pen.ellipse((x - size / 2, y - size / 2, x + size / 2, y + size / 2), fill=fill)

    def taper(self, points: Points, start: float, end: float, color: Color, alpha: int = 255) -> list[Point]:
        """Fill a smooth path whose width runs from start to end, and return its outline."""
        path = smooth(points, closed=False)
        left, right = [], []
        for i, (x, y) in enumerate(path):
            (ax, ay), (bx, by) = path[max(i - 1, 0)], path[min(i + 1, len(path) - 1)]
            size = math.hypot(bx - ax, by - ay) or 1
            half = (start + (end - start) * i / (len(path) - 1)) / 2
            nx, ny = -(by - ay) / size * half, (bx - ax) / size * half
            left.append((x + nx, y + ny))
            right.append((x - nx, y - ny))
        outline = left + right[::-1]
        self.poly(outline, color, alpha)
        return outline

    def _mask(self, points: Points) -> tuple[tuple[int, int, int, int], Image.Image] | None:
        path = self.px(points)
        xs, ys = [x for x, _ in path], [y for _, y in path]
        wide, high = self.image.size
        box = (max(0, int(min(xs))), max(0, int(min(ys))), min(wide, int(max(xs)) + 2), min(high, int(max(ys)) + 2))
        if box[0] >= box[2] or box[1] >= box[3]:
            return None
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
        ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in path], fill=255)
        return box, mask

    def sheen(self, points: Points, stops: Sequence[int], color: Color, down: bool = False) -> None:
        """Lay a colour over an outline with opacity running through the stops, across or down."""
        made = None if self.solid else self._mask(points)
        if made is None:
            return
        box, mask = made
        run = list(stops) if down or self._view[0] >= 0 else list(stops)[::-1]
        ramp = Image.new("L", (1, len(run)) if down else (len(run), 1))
        ramp.putdata(run)
        ramp = ramp.resize((1, mask.height) if down else (mask.width, 1), Image.Resampling.BICUBIC)
        self.image.paste(color, box, ImageChops.multiply(mask, ramp.resize(mask.size, Image.Resampling.NEAREST)))

    def round(self, points: Points, depth: float = 1.0) -> None:
        """Shade an outline as something round lit from the left."""
        dark = [round(stop * depth) for stop in (46, 12, 0, 0, 0, 12, 44, 92)]
        self.sheen(points, dark, (48, 30, 26))
        self.sheen(points, [round(stop * depth) for stop in (0, 40, 62, 24, 0, 0, 0, 8)], (255, 250, 240))

    @contextmanager
    def clip(self, points: Points) -> Iterator[None]:
        """Keep what is drawn inside the outline."""
        made = self._mask(points)
        if made is None:
            yield
            return
        (left, top, right, bottom), mask = made
        whole, view = self.image, self._view
        self.image = whole.crop((left, top, right, bottom))
        self.pen = self._pen()
        self._view = (*view[:2], view[2] - left, *view[3:5], view[5] - top)
        self._clipped += 1
        yield
        self._clipped -= 1
        whole.paste(self.image, (left, top), mask)
        self.image, self._view = whole, view
        self.pen = self._pen()

    def tones(self, turn: int = 0) -> Tones:
        """One of the palette's ways to dye a cloth."""
        p = self.p
        ways: list[Tones] = [
            (p.deep, p.paper, p.second, p.accent),
            (p.paper, p.main, p.deep, p.second),
            (p.main, p.paper, p.deep, p.accent),
            (p.second, p.paper, p.deep, p.accent) if light(p.second) < 0.6 else (p.deep, p.accent, p.main, p.paper),
        ]
        return ways[turn % len(ways)]

    def cloth(self, points: Points, tones: Tones, tile: float = 120, rot: float = 0) -> None:
        """Fill an outline with the picture's textile pattern."""
        made = self._mask(points)
        if made is None:
            return
        box, mask = made
        if self.solid:
            self._note(points)
            self.image.paste(255, box, mask)
            return
        weave = field(self.textile, mask.size, tile * self.unit, tones, self.seed, rot)
        self.image.paste(weave, box, mask)
