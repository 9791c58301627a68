"""Indonesian textile patterns drawn as seamless tiles."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from PIL import Image, ImageDraw

from home.demo.palettes import Color, mix

Tones = tuple[Color, Color, Color, Color]
Motif = Callable[[float, Tones, random.Random], Image.Image]


class _Tile:
    """A tile whose drawings run over its edges and come back on the other side."""

    def __init__(self, wide: float, high: float, ground: Color) -> None:
        self.wide, self.high = (max(8, 2 * round(side / 2)) for side in (wide, high))
        self.image = Image.new("RGB", (self.wide, self.high), ground)
        self.pen = ImageDraw.Draw(self.image)

    def poly(self, points: list[tuple[float, float]], color: Color) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        for dx in (-self.wide, 0, self.wide):
            for dy in (-self.high, 0, self.high):
                if max(xs) + dx < 0 or min(xs) + dx > self.wide or max(ys) + dy < 0 or min(ys) + dy > self.high:
                    continue
                self.pen.polygon([(x + dx, y + dy) for x, y in points], fill=color)

    def oval(self, cx: float, cy: float, rx: float, ry: float, color: Color, rot: float = 0) -> None:
        cos, sin = math.cos(rot), math.sin(rot)
        ring = [(rx * math.cos(i * math.pi / 16), ry * math.sin(i * math.pi / 16)) for i in range(32)]
        self.poly([(cx + x * cos - y * sin, cy + x * sin + y * cos) for x, y in ring], color)


def _kawung(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    tile = _Tile(size, size, ground)
    side = tile.wide
    for turn in (1, 3, 5, 7):
        angle = turn * math.pi / 4
        cos, sin = math.cos(angle), math.sin(angle)
        x, y = side / 2 + cos * side * 0.3536, side / 2 + sin * side * 0.3536
        tile.oval(x, y, side * 0.31, side * 0.16, figure, angle)
        for step in (-0.1, 0.1):
            tile.oval(x + cos * side * step, y + sin * side * step, side * 0.052, side * 0.026, detail, angle)
    r = side * 0.045
    for x, y in ((side / 2, 0), (0, side / 2)):
        tile.poly([(x - r, y), (x, y - r), (x + r, y), (x, y + r)], spark)
    for x in (side / 2, 0):
        tile.oval(x, x, side * 0.03, side * 0.03, spark)
    return tile.image


def _parang(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    tile = _Tile(size * 1.5, size * 1.5, ground)
    row = tile.wide / math.sqrt(2)
    step, high, half = row / 3, row * 0.76, math.sqrt(0.5)

    def put(points: list[tuple[float, float]], u: float, v: float, tone: Color) -> None:
        tile.poly([((x + u - y - v) * half, (x + u + y + v) * half) for x, y in points], tone)

    def blade(low: float, top: float, ends: float, waist: float) -> list[tuple[float, float]]:
        left, right = [], []
        for i in range(29):
            t = low + (top - low) * i / 28
            middle = step * (1.1 * (t - 0.5) - 0.36 * math.sin(2 * math.pi * t))
            reach = step * (waist + (ends - waist) * abs(2 * t - 1) ** 3)
            left.append((middle - reach, t * high))
            right.append((middle + reach, t * high))
        return left + right[::-1]

    for k in range(-1, 2):
        put([(-row, 0), (row * 3, 0), (row * 3, high), (-row, high)], 0, row * k, figure)
        for edge in (high + row * 0.035, row - row * 0.05):
            put([(-row, 0), (row * 3, 0), (row * 3, row * 0.016), (-row, row * 0.016)], 0, row * k + edge, figure)
    for n in range(6):
        u = n * step
        put(blade(0, 1, 0.3, 0.07), u, 0, ground)
        put(blade(0.2, 0.8, 0.0, 0.075), u + step / 2, 0, detail)
        for x, y in ((0.5, 0.11), (-0.5, 0.89)):
            tile.oval(
                (x * step + u - y * high) * half, (x * step + u + y * high) * half, step * 0.1, step * 0.1, detail
            )
        put([(-step * 0.3, 0), (0, -row * 0.052), (step * 0.3, 0), (0, row * 0.052)], u, -row * 0.12, spark)
    return tile.image


def _ikat(size: float, tones: Tones, rng: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    cols, rows = 24, 32
    cell = max(2, round(size * 1.35 / cols))
    flat = Image.new("RGB", (cols * cell, rows * cell), ground)
    pen = ImageDraw.Draw(flat)
    rings = ((2.2, spark), (4.2, ground), (6.4, figure), (7.6, detail), (9.4, figure), (10.6, ground))
    for i in range(cols):
        for j in range(rows):
            far = abs(i - 11.5) + math.floor(abs(j - 15.5) / 2) * 1.5
            corner = abs(abs(i - 11.5) - 11.5) + math.floor(abs(abs(j - 15.5) - 15.5) / 2) * 1.5
            color = next((tone for reach, tone in rings if far < reach), None)
            if color is None:
                color = detail if corner < 2.6 else ground if corner < 4 else spark if corner < 5.2 else ground
            pen.rectangle((i * cell, j * cell, i * cell + cell - 1, j * cell + cell - 1), fill=color)
    out = Image.new("RGB", flat.size, ground)
    thread = max(1, round(cell / 3))
    for x in range(0, flat.width, thread):
        drop = round(rng.gauss(0, 0.6) * cell) % flat.height
        strip = flat.crop((x, 0, min(x + thread, flat.width), flat.height))
        out.paste(strip, (x, drop))
        out.paste(strip, (x, drop - flat.height))
    return out


def _truntum(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    tile = _Tile(size, size, ground)
    side = tile.wide
    for x, y in ((side / 2, side / 2), (0, 0)):
        for turn in range(8):
            angle = turn * math.pi / 4
            long = side * (0.25 if turn % 2 == 0 else 0.19)
            cos, sin, wide = math.cos(angle), math.sin(angle), side * 0.034
            middle = long * 0.6
            petal = ((0, 0), (middle, wide), (long, 0), (middle, -wide))
            tile.poly([(x + cos * u - sin * v, y + sin * u + cos * v) for u, v in petal], figure)
        tile.oval(x, y, side * 0.062, side * 0.062, detail)
        tile.oval(x, y, side * 0.032, side * 0.032, spark)
    for x, y in ((side / 2, 0), (0, side / 2)):
        tile.oval(x, y, side * 0.03, side * 0.03, spark)
        for dx, dy in ((-0.075, 0), (0.075, 0), (0, -0.075), (0, 0.075)):
            tile.oval(x + dx * side, y + dy * side, side * 0.017, side * 0.017, figure)
    return tile.image


def _megamendung(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    tile = _Tile(size * 2.2, size * 1.56, ground)
    lumps = [(-0.31, 0.0, 0.12), (-0.16, -0.12, 0.15), (0.05, -0.2, 0.17), (0.24, -0.08, 0.14), (0.37, 0.03, 0.1)]
    lumps += [(-0.16, 0.06, 0.13), (0.02, 0.0, 0.2), (0.04, 0.16, 0.1), (0.2, 0.08, 0.12)]
    tails = []
    for i in range(22):
        t = i / 21
        tails.append((-0.34 - 0.26 * t, 0.04 + 0.05 * math.sin(4 * t), 0.085 * (1 - t)))
        tails.append((0.38 + 0.24 * t, 0.06 - 0.05 * math.sin(4 * t), 0.075 * (1 - t)))
        tails.append((0.05 + 0.2 * t, 0.22 + 0.05 * math.sin(3 * t), 0.062 * (1 - t)))
    bands = (figure, mix(figure, detail, 0.35), mix(figure, detail, 0.7), detail, mix(detail, spark, 0.5))
    shrink = (1.0, 0.87, 0.73, 0.58, 0.41)
    for cx, cy in ((0.27, 0.27), (0.77, 0.77)):
        for tone, k in zip(bands, shrink, strict=True):
            for x, y, r in lumps + (tails if k > 0.7 else []):
                reach = r * size * 1.56 * k
                if reach > 0.6:
                    px, py = cx * tile.wide + x * size * 1.56 * k, cy * tile.high + y * size * 1.56 * k
                    tile.oval(px, py, reach, reach * 0.92, tone)
    return tile.image


def _songket(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail, spark = tones
    count, middle = 28, 13.5
    cell = max(2, round(size * 1.3 / count))
    high = max(2, round(cell * 1.15))
    out = Image.new("RGB", (count * cell, count * high), ground)
    pen = ImageDraw.Draw(out)
    for i in range(count):
        for j in range(count):
            dx, dy = abs(i - middle), abs(j - middle)
            far, corner = dx + dy, 2 * middle - dx - dy
            tone = None
            if 12 <= far <= 14:
                tone = figure
            elif 8 <= far < 9:
                tone = detail
            elif far < 2 or (min(dx, dy) < 1 and far < 6) or (4 <= far < 5):
                tone = figure if far >= 2 else spark
            elif corner < 2 or 4 <= corner < 5:
                tone = figure if corner >= 2 else spark
            elif corner in (8.0, 9.0) and (i + j) % 2 == 0:
                tone = spark
            if tone is not None:
                pen.rectangle((i * cell, j * high, i * cell + cell - 1, j * high + high - max(2, high // 5)), fill=tone)
    return out


def _poleng(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure = tones[:2]
    tile = _Tile(size * 0.9, size * 0.9, figure)
    half = tile.wide // 2
    middle = mix(ground, figure, 0.5)
    tile.pen.rectangle((0, 0, half - 1, half - 1), fill=ground)
    tile.pen.rectangle((half, 0, tile.wide, half - 1), fill=middle)
    tile.pen.rectangle((0, half, half - 1, tile.high), fill=middle)
    step = max(3, half // 8)
    for at in range(0, half, step):
        tile.pen.line((half + at, 0, half + at, half - 1), fill=mix(middle, ground, 0.35), width=max(1, step // 3))
        tile.pen.line((0, half + at, half - 1, half + at), fill=mix(middle, ground, 0.35), width=max(1, step // 3))
    return tile.image


def _weave(size: float, tones: Tones, _: random.Random) -> Image.Image:
    ground, figure, detail = tones[:3]
    tile = _Tile(size * 0.56, size * 0.56, mix(ground, detail, 0.35))
    half = tile.wide / 2
    long, wide = half * 0.66, half * 0.37
    for i in range(2):
        for j in range(2):
            x, y = (i + 0.5) * half, (j + 0.5) * half
            across = (i + j) % 2 == 0
            tone = figure if across else mix(figure, detail, 0.42)
            rx, ry = (long, wide) if across else (wide, long)
            cut = wide * 0.3
            ring = [(rx - cut, ry), (rx, ry - cut), (rx, cut - ry), (rx - cut, -ry)]
            tile.poly([(x + px, y + py) for px, py in ring] + [(x - px, y - py) for px, py in ring], tone)
            shine = [(rx * 0.55, ry * 0.55), (rx * 0.55, -ry * 0.55), (-rx * 0.55, -ry * 0.55), (-rx * 0.55, ry * 0.55)]
            tile.poly([(x + px, y + py) for px, py in shine], mix(tone, (255, 250, 240), 0.16))
    return tile.image


_MOTIFS: dict[str, Motif] = {
    "kawung": _kawung,
    "parang": _parang,
    "ikat": _ikat,
    "truntum": _truntum,
    "megamendung": _megamendung,
    "songket": _songket,
    "poleng": _poleng,
    "weave": _weave,
}

PATTERNS: tuple[str, ...] = tuple(_MOTIFS)


def field(name: str, size: tuple[int, int], tile: float, tones: Tones, seed: str, rot: float = 0) -> Image.Image:
    """A piece of cloth of the given pixel size, turned; tones are ground, figure, detail and spark."""
    motif = _MOTIFS[name](tile, tones, random.Random(seed))  # noqa: S311
    wide, high = (math.ceil(math.hypot(*size)),) * 2 if rot else size
    out = Image.new("RGB", (wide, high))
    for y in range(0, high, motif.height):
        for x in range(0, wide, motif.width):
            out.paste(motif, (x, y))
    if not rot:
        return out
    cos, sin = math.cos(math.radians(rot)), math.sin(math.radians(rot))
    left, top = wide / 2 - (size[0] * cos - size[1] * sin) / 2, high / 2 - (size[0] * sin + size[1] * cos) / 2
    return out.transform(size, Image.Transform.AFFINE, (cos, -sin, left, sin, cos, top), Image.Resampling.NEAREST)
