"""Sample product pictures for the demonstration expo, drawn rather than photographed."""

from __future__ import annotations

import random

from PIL import Image

from home.demo import (
    shapes_art,
    shapes_craft,
    shapes_digital,
    shapes_drinks,
    shapes_food,
    shapes_garments,
    shapes_home,
    shapes_jewellery,
    shapes_leather,
    shapes_machines,
    shapes_music,
    shapes_play,
    shapes_sea,
    shapes_small,
    shapes_textiles,
    shapes_woven,
)
from home.demo.backdrops import FLAT, PLAIN, STAND, Scene
from home.demo.canvas import Art, Matrix
from home.demo.palettes import PALETTES as DYES
from home.demo.parts import Product
from home.demo.patterns import PATTERNS

SIZE = (1600, 1200)
SCALE = 2
BASE = 965

SHELVES = (
    shapes_drinks.SHELF,
    shapes_food.SHELF,
    shapes_sea.SHELF,
    shapes_woven.SHELF,
    shapes_textiles.SHELF,
    shapes_garments.SHELF,
    shapes_leather.SHELF,
    shapes_home.SHELF,
    shapes_craft.SHELF,
    shapes_art.SHELF,
    shapes_music.SHELF,
    shapes_jewellery.SHELF,
    shapes_small.SHELF,
    shapes_machines.SHELF,
    shapes_digital.SHELF,
    shapes_play.SHELF,
)
SHELF: dict[str, Product] = {kind: product for shelf in SHELVES for kind, product in shelf.items()}

KINDS: tuple[str, ...] = tuple(SHELF)
PALETTES: tuple[str, ...] = tuple(DYES)

__all__ = ["KINDS", "PALETTES", "PATTERNS", "draw"]


def draw(kind: str, pattern: str, palette: str, seed: int) -> Image.Image:
    """Draw a product picture, 1600 by 1200, always the same for the same arguments."""
    for what, name, names in (("kind", kind, KINDS), ("pattern", pattern, PATTERNS), ("palette", palette, PALETTES)):
        if name not in names:
            raise ValueError(f"Unknown {what} {name!r}; choose one of: {', '.join(names)}")
    product, dyes = SHELF[kind], DYES[palette]
    key = f"{kind} {pattern} {palette} {seed}"
    rng = random.Random(key)  # noqa: S311
    flip = rng.random() < 0.5
    view, base = _fit(product, pattern, palette, key, flip, rng)

    scene = Scene(SIZE, SCALE, dyes, pattern, key)
    if product.cloth:
        scene.plain(rng.choice(PLAIN), product.stance)
    elif product.stance == "stand":
        scene.stand(rng.choice(STAND))
    else:
        scene.flat(rng.choice(FLAT))

    scene.settle()
    quarter = Art(Image.new("L", (SIZE[0] // 4, SIZE[1] // 4)), _seen(view, 0.25), dyes, pattern, key)
    product.paint(quarter)
    scene.shadow(quarter.image, product.stance, base, flip)
    return _grain(_placed(product, scene.image, quarter, view), key)


def _placed(product: Product, ground: Image.Image, quarter: Art, view: Matrix) -> Image.Image:
    """Draw the product enlarged on its part of the ground, and set that part back."""
    (left, top), (right, bottom) = (
        [round(pick(point[axis] for point in quarter.reach) * 4) for axis in (0, 1)] for pick in (min, max)
    )
    box = (max(0, left - 40), max(0, top - 40), min(SIZE[0], right + 40), min(SIZE[1], bottom + 40))
    part = ground.crop(box)
    part = part.resize((part.width * SCALE, part.height * SCALE), Image.Resampling.NEAREST)
    art = Art(part, _seen(view, SCALE, box[0], box[1]), quarter.p, quarter.textile, quarter.seed)
    product.paint(art)
    ground.paste(part.reduce(SCALE), box)
    return ground


def _grain(picture: Image.Image, seed: str) -> Image.Image:
    """Lay a barely visible paper grain over a picture."""
    side = 400
    noise = random.Random(seed).randbytes(side * side)  # noqa: S311
    speck = Image.frombytes("L", (side, side), noise).point(lambda value: value // 46)
    grain = Image.new("L", picture.size)
    for x in range(0, picture.width, side):
        for y in range(0, picture.height, side):
            grain.paste(speck, (x, y))
    picture.paste((70, 50, 40), (0, 0), grain)
    return picture


def _fit(
    product: Product, pattern: str, palette: str, key: str, flip: bool, rng: random.Random
) -> tuple[Matrix, float]:
    """Measure a product from its silhouette and find the view that places it, and the height of its foot."""
    probe = Art(Image.new("L", (600, 600)), (0.25, 0, 300, 0, 0.25, 400), DYES[palette], pattern, key)
    product.paint(probe)
    box = probe.image.getbbox() or (0, 0, 600, 600)
    left, top, right, bottom = ((edge - middle) * 4 for edge, middle in zip(box, (300, 400) * 2, strict=True))
    wide, high = right - left, bottom - top
    room = (1040, 760) if product.stance == "stand" else (1100, 940)
    k = product.size * rng.uniform(0.96, 1.03) * min(room[0] / wide, room[1] / high)
    shift = rng.uniform(-30, 30)
    if product.stance == "stand":
        base = min(BASE + rng.uniform(-10, 20), 1110)
        y = base - bottom * k
    else:
        base = 600 + high * k / 2
        y = 600 - (top + bottom) / 2 * k
    side = -1 if flip else 1
    return (side * k, 0, 800 + shift - side * k * (left + right) / 2, 0, k, y), base


def _seen(view: Matrix, scale: float, left: float = 0, top: float = 0) -> Matrix:
    """The view at another scale, counted from a corner."""
    a, b, c, d, e, f = view
    return a * scale, b * scale, (c - left) * scale, d * scale, e * scale, (f - top) * scale
