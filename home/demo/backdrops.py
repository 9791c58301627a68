"""Quiet settings for the product drawings: a ground, a piece of patterned cloth and the product's shadow."""

from __future__ import annotations

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from home.demo.curves import arc, rounded
from home.demo.palettes import Color, Palette, dk, mix
from home.demo.patterns import Tones, field

HORIZON = 800
STAND = ("field", "panel", "disc", "arch", "runner", "frieze", "side")
FLAT = ("field", "disc", "napkin", "stripe", "half", "corner")
PLAIN = ("plain", "disc", "arch", "half")


class Scene:
    """A ground being painted, in final pixels multiplied by its scale."""

    def __init__(self, size: tuple[int, int], scale: int, palette: Palette, pattern: str, seed: str) -> None:
        self.p, self.pattern, self.scale, self.seed = palette, pattern, scale, seed
        self.rng = random.Random(f"scene {seed}")  # noqa: S311
        self.size = (size[0] * scale, size[1] * scale)
        tint = self.rng.choice((palette.main, palette.second, palette.accent))
        self.wall = mix(palette.wall, tint, self.rng.choice((0, 0, 0.1, 0.2)))
        self.image = Image.new("RGB", self.size, self.wall)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def fill(self, points: list[tuple[float, float]], color: Color, alpha: int = 255) -> None:
        """Fill an outline given in final pixels."""
        self.pen.polygon([(x * self.scale, y * self.scale) for x, y in points], fill=(*color, alpha))

    def tones(self, strength: float) -> Tones:
        """Pattern tones that stay close to the wall."""
        p, wall = self.p, self.wall
        tint = self.rng.choice((p.main, p.main, p.second))
        ground = mix(wall, tint, strength * 0.35)
        return (
            ground,
            mix(ground, tint, strength * 0.55),
            mix(ground, p.accent, strength * 0.7),
            mix(wall, p.paper, 0.6),
        )

    def bold(self, strength: float) -> Tones:
        """Pattern tones on a dyed ground, for a narrow band."""
        p, wall = self.p, self.wall
        tint = self.rng.choice((p.main, p.second, p.deep))
        ground = mix(wall, tint, strength)
        return ground, mix(ground, p.paper, 0.62), mix(ground, p.deep, 0.35), mix(ground, p.accent, 0.7)

    def cloth(self, points: list[tuple[float, float]], tones: Tones, tile: float, rot: float = 0) -> None:
        """Lay the pattern inside an outline given in final pixels."""
        path = [(x * self.scale, y * self.scale) for x, y in points]
        xs, ys = [x for x, _ in path], [y for _, y in path]
        left, top = max(0, int(min(xs))), max(0, int(min(ys)))
        wide, high = min(self.size[0], int(max(xs)) + 1) - left, min(self.size[1], int(max(ys)) + 1) - top
        mask = Image.new("L", (wide, high), 0)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in path], fill=255)
        weave = field(self.pattern, (wide, high), tile * self.scale, tones, self.seed, rot)
        self.image.paste(weave, (left, top), mask)

    def settle(self, strength: int = 62) -> None:
        """Bring the ground to its final size and let light fall on it from the upper left."""
        self.image = self.image.reduce(self.scale)
        ramp = Image.new("L", (8, 6))
        ramp.putdata([max(0, round(strength * (1 - (x / 7 * 0.6 + y / 5 * 0.7)))) for y in range(6) for x in range(8)])
        self.image.paste((255, 252, 244), (0, 0), ramp.resize(self.image.size, Image.Resampling.BICUBIC))

    def stand(self, style: str) -> None:
        """A wall and a table top."""
        p, rng = self.p, self.rng
        floor = mix(mix(p.floor, self.wall, 0.2), p.main, rng.choice((0, 0, 0.14)))
        cx = 800 + rng.choice((-1, 1)) * rng.randint(0, 70)
        if style == "field":
            self.cloth(
                [(0, 0), (1600, 0), (1600, HORIZON), (0, HORIZON)],
                self.tones(rng.uniform(0.24, 0.36)),
                rng.choice((130, 160, 190)),
            )
        elif style == "panel":
            half = rng.randint(300, 400)
            tones = self.bold(rng.uniform(0.42, 0.62)) if rng.random() < 0.5 else self.tones(0.6)
            self.cloth(
                [(cx - half, 0), (cx + half, 0), (cx + half, HORIZON), (cx - half, HORIZON)],
                tones,
                rng.choice((110, 140)),
            )
            for x in (cx - half, cx + half - 16):
                self.fill([(x, 0), (x + 16, 0), (x + 16, HORIZON), (x, HORIZON)], mix(tones[0], p.deep, 0.22))
        elif style == "disc":
            r = rng.randint(380, 440)
            tones = self.bold(rng.uniform(0.34, 0.5)) if rng.random() < 0.5 else self.tones(0.6)
            self.cloth(arc(cx, 560, r, r, 0, 358), tones, rng.choice((100, 130)))
        elif style == "arch":
            half, top = rng.randint(340, 420), rng.randint(150, 230)
            shape = [*arc(cx, top + half, half, half, 180, 360), (cx + half, HORIZON), (cx - half, HORIZON)]
            self.cloth(shape, self.tones(rng.uniform(0.5, 0.7)), rng.choice((110, 140)))
        elif style == "frieze":
            top, deep = rng.randint(70, 130), rng.randint(150, 230)
            tones = self.bold(rng.uniform(0.4, 0.6))
            self.band(0, top, 1600, top + deep, tones, deep * 0.62)
        elif style == "side":
            wide, flip = rng.randint(430, 620), rng.random() < 0.5
            tones = self.bold(rng.uniform(0.36, 0.55))
            x0, x1 = (1600 - wide, 1600) if flip else (0, wide)
            self.cloth([(x0, 0), (x1, 0), (x1, HORIZON), (x0, HORIZON)], tones, rng.choice((120, 150)))
            edge = x0 if flip else x1 - 12
            self.fill([(edge, 0), (edge + 12, 0), (edge + 12, HORIZON), (edge, HORIZON)], tones[2])
        elif style == "half":
            self.fill([(0, 0), (cx, 0), (cx, HORIZON), (0, HORIZON)], mix(self.wall, p.main, 0.1))
        self.fill([(0, HORIZON), (1600, HORIZON), (1600, 1200), (0, 1200)], floor)
        self.fill([(0, HORIZON), (1600, HORIZON), (1600, HORIZON + 5), (0, HORIZON + 5)], mix(floor, p.deep, 0.16))
        if style == "runner":
            self.cloth([(0, 1050), (1600, 1050), (1600, 1160), (0, 1160)], self.bold(rng.uniform(0.5, 0.7)), 84)
            for y in (1036, 1164):
                self.fill([(0, y), (1600, y), (1600, y + 10), (0, y + 10)], mix(floor, p.main, 0.5))

    def band(self, x0: float, y0: float, x1: float, y1: float, tones: Tones, tile: float) -> None:
        """A strip of cloth with plain selvedges."""
        self.cloth([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], tones, tile)
        for y in (y0 - 22, y1 + 10):
            self.fill([(x0, y), (x1, y), (x1, y + 12), (x0, y + 12)], mix(self.wall, tones[0], 0.8))

    def flat(self, style: str) -> None:
        """A ground seen from above, or a bare wall."""
        p, rng = self.p, self.rng
        cx, cy = 800, 600
        if style == "field":
            self.cloth(
                [(0, 0), (1600, 0), (1600, 1200), (0, 1200)],
                self.tones(rng.uniform(0.24, 0.36)),
                rng.choice((140, 170, 200)),
            )
        elif style == "disc":
            self.cloth(arc(cx, cy, 500, 500, 0, 358), self.tones(0.6), rng.choice((110, 140)))
        elif style == "napkin":
            turn = rng.choice((-14, -9, 9, 14))
            square = rounded(-430, -430, 430, 430, 6)
            for grow, tone in ((1.03, None), (1.0, self.tones(rng.uniform(0.55, 0.75)))):
                shape = [
                    (cx + (x * 0.99 - y * turn / 57) * grow, cy + (x * turn / 57 + y * 0.99) * grow) for x, y in square
                ]
                if tone is None:
                    self.fill(shape, mix(self.wall, p.main, 0.5))
                else:
                    self.cloth(shape, tone, 130, -turn)
        elif style == "stripe":
            deep = rng.randint(260, 360)
            self.band(0, cy - deep, 1600, cy + deep, self.tones(rng.uniform(0.55, 0.75)), 140)
        elif style == "half":
            edge = rng.choice((560, 1040))
            x0, x1 = (0, edge) if edge < 800 else (edge, 1600)
            tones = self.bold(rng.uniform(0.35, 0.5))
            self.cloth([(x0, 0), (x1, 0), (x1, 1200), (x0, 1200)], tones, 150)
        elif style == "corner":
            tones, (x, y) = self.bold(rng.uniform(0.4, 0.55)), rng.choice(((0, 0), (1600, 0), (0, 1200), (1600, 1200)))
            self.cloth([(x, y), (x, abs(y - 760)), (abs(x - 1000), y)], tones, 140)

    def plain(self, style: str, stance: str) -> None:
        """A ground without pattern, for products that carry the cloth themselves."""
        p, rng = self.p, self.rng
        shade = mix(self.wall, rng.choice((p.main, p.second, p.accent)), rng.uniform(0.12, 0.24))
        if style == "disc":
            self.fill(arc(800, 590, 480, 480, 0, 358), shade)
        elif style == "arch":
            self.fill([*arc(800, 580, 430, 430, 180, 360), (1230, 1200), (370, 1200)], shade)
        elif style == "half":
            edge = rng.choice((620, 980))
            self.fill([(0, 0), (edge, 0), (edge, 1200), (0, 1200)], shade)
        if stance == "stand":
            floor = mix(p.floor, p.main, 0.06)
            self.fill([(0, HORIZON), (1600, HORIZON), (1600, 1200), (0, 1200)], floor)
            self.fill([(0, HORIZON), (1600, HORIZON), (1600, HORIZON + 5), (0, HORIZON + 5)], mix(floor, p.deep, 0.16))

    def shadow(self, shape: Image.Image, stance: str, base: float, flip: bool) -> None:
        """Cast the product's silhouette, given at a quarter of the final size, on the ground."""
        tone, side = mix(dk(self.p.floor, 0.75), self.p.deep, 0.3), -1 if flip else 1
        if stance == "stand":
            foot = base / 4
            lean = (1, side * 4.2, -side * 4.2 * foot, 0, 8.4, foot - 8.4 * foot)
            cast = shape.transform(shape.size, Image.Transform.AFFINE, lean, Image.Resampling.BILINEAR)
            self._cast(cast, 5, 0.3, tone)
            near = ImageChops.offset(shape, side * 2, 3).filter(ImageFilter.GaussianBlur(3))
            near.paste(0, (0, 0, shape.width, max(0, round(foot - 14))))
            self._cast(near, 2, 0.42, tone)
        else:
            far, soft = ((6, 9), 6) if stance == "wall" else ((4, 6), 4)
            self._cast(ImageChops.offset(shape, side * far[0], far[1]), soft, 0.28, tone)
            self._cast(ImageChops.offset(shape, side, 2), 1.5, 0.26, tone)

    def _cast(self, shape: Image.Image, blur: float, strength: float, tone: Color) -> None:
        soft = shape.filter(ImageFilter.GaussianBlur(blur)).point(lambda value: round(value * strength))
        box = soft.getbbox()
        if box is not None:
            size = ((box[2] - box[0]) * 4, (box[3] - box[1]) * 4)
            self.image.paste(tone, (box[0] * 4, box[1] * 4), soft.crop(box).resize(size, Image.Resampling.BICUBIC))
