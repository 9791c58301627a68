"""Garments that carry the picture's pattern."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import Points, arc, pts, smooth
from home.demo.palettes import GOLD, STEEL, WOOD, Color, dk, light, lt, mix
from home.demo.parts import Shelf, turned
from home.demo.patterns import Tones
from home.demo.shapes_textiles import SHADE, folds, tumpal

SHELF = Shelf()


def mirrored(points: Points) -> list[tuple[float, float]]:
    """The same outline on the other side."""
    return [(-x, y) for x, y in reversed(points)]


def hanger(a: Art, y: float, half: float) -> None:
    """A wooden clothes hanger."""
    a.line([(0, y - 20), (0, y - 54), (22, y - 70), (20, y - 100), (-8, y - 106), (-22, y - 88)], STEEL, 9, soft=True)
    a.line([(-half, y + 56), (-40, y - 8), (0, y - 22), (40, y - 8), (half, y + 56)], WOOD, 26, soft=True)


@SHELF.add("wall", size=0.95, cloth=True)
def shirt(a: Art) -> None:
    """A short-sleeved batik shirt on a hanger."""
    tones = a.tones(a.rng.randint(0, 3))
    tile = a.rng.choice((92, 112))
    hanger(a, -372, 180)
    inside = dk(tones[0], 0.34)
    a.blob(pts("-82,-366 0,-392 82,-366 50,-290 -50,-290"), inside)
    for sign in (-1, 1):
        sleeve = pts("196,-322 372,-88 372,-88 252,-22 252,-22 196,-120", sign)
        outline = smooth([sleeve[0], *sleeve])
        a.cloth(outline, tones, tile, rot=sign * 32)
        a.sheen(outline, (10, 50) if sign > 0 else (50, 10), SHADE)
        a.line([(sign * 364, -102), (sign * 256, -40)], dk(tones[0], 0.4), 3)
    body = pts("-80,-368 -80,-368 -196,-326 -226,-250 -232,-60 -234,330 -234,330 -200,344 0,350")
    outline = smooth([*body, *mirrored(body[:-1])])
    a.cloth(outline, tones, tile)
    folds(a, outline, 2, 36)
    a.sheen(outline, (90, 0, 0, 0, 0, 0, 90), SHADE)
    a.blob(pts("-70,-370 -70,-370 0,-250 0,-250 70,-370 70,-370 0,-346"), inside)
    a.line([(0, -250), (0, 348)], dk(tones[0], 0.5), 4, alpha=200)
    a.line([(26, -226), (26, 348)], dk(tones[0], 0.4), 3, alpha=150)
    for y in range(-210, 330, 96):
        a.dot(13, y, 10, dk(a.p.paper, 0.3))
        a.dot(12, y - 1, 8, a.p.paper)
    for sign in (-1, 1):
        collar = pts("88,-374 88,-374 104,-336 62,-226 62,-226 4,-248 4,-248 40,-320", sign)
        flap = smooth(collar)
        a.cloth(flap, (dk(tones[0], 0.14), *tones[1:]), tile * 0.8, rot=sign * 40)
        a.line([*flap, flap[0]], dk(tones[0], 0.4), 3)
    pocket = pts("70,-150 190,-150 190,-30 130,-6 70,-30")
    a.cloth(pocket, tones, tile)
    a.line([*pocket, pocket[0]], dk(tones[0], 0.45), 4)
    a.rect(70, -152, 190, -132, dk(tones[0], 0.16))


@SHELF.add("wall", size=0.96, cloth=True)
def kebaya(a: Art) -> None:
    """A fitted kebaya with an embroidered edge, on a hanger."""
    tones = a.tones(a.rng.choice((0, 2, 3)))
    lace: Color = lt(a.p.accent, 0.25)
    hanger(a, -380, 150)
    for sign in (-1, 1):
        sleeve = pts("158,-340 222,-210 300,40 340,170 340,170 262,200 262,200 196,40 140,-120", sign)
        outline = smooth([sleeve[0], *sleeve])
        a.cloth(outline, tones, 92, rot=sign * 18)
        a.sheen(outline, (6, 0, 60) if sign > 0 else (60, 0, 6), SHADE)
        for part in range(5):
            a.oval(sign * (270 + part * 16), 194 - part * 6, 14, 12, lace)
    panel = pts("-76,-350 76,-350 60,200 -60,200")
    a.poly(panel, dk(tones[0], 0.2) if light(tones[0]) > 0.3 else lt(tones[0], 0.12))
    a.line(pts("-70,-250 0,-226 70,-250"), lace, 8, soft=True)
    for y in (-190, -120, -50):
        a.line([(-30, y), (30, y)], GOLD, 5)
        a.dot(0, y, 15, GOLD)
        a.dot(0, y, 7, a.p.second)
    for sign in (-1, 1):
        front = pts(
            "62,-376 62,-376 158,-344 178,-250 158,-150 146,-20 190,150 202,246 202,246 120,280 20,360 20,360 "
            "26,120 54,-160 84,-270",
            sign,
        )
        outline = smooth(front)
        a.cloth(outline, tones, 92)
        folds(a, outline, 1, 40)
        a.sheen(outline, (0, 0, 80) if sign > 0 else (80, 0, 0), SHADE)
        edge = pts("58,-372 84,-270 54,-160 28,120 20,352 120,274 204,240", sign)
        path = smooth(edge[:5], closed=False) + smooth(edge[4:], closed=False)
        a.line(path, dk(tones[0], 0.3), 24)
        a.line(path, lace, 18)
        for point in path[::3]:
            a.dot(*point, 6, mix(a.p.second, a.p.deep, 0.3))


@SHELF.add(size=0.98, cloth=True)
def sarong(a: Art) -> None:
    """A wrapped sarong with pleats and a sash on a wooden stand."""
    tones = a.tones(a.rng.randint(0, 3))
    sash: Color = a.p.accent if light(tones[0]) < 0.75 else a.p.second
    turned(a, pts("30,-40 30,-40 120,-24 130,-8"), WOOD, sag=0.18)
    a.rect(-13, -150, 13, -26, dk(WOOD, 0.1))
    turned(a, pts("70,-700 116,-690 124,-640 124,-640"), lt(WOOD, 0.3), sag=0.1)
    a.rect(-10, -752, 10, -690, WOOD, 4)
    a.dot(0, -756, 20, dk(WOOD, 0.1))
    side = pts("126,-640 126,-640 176,-540 198,-420 186,-220 172,-84 172,-84")
    skirt = smooth([*side, (0, -66), *mirrored(side)])
    a.cloth(skirt, tones, 128)
    with a.clip(skirt):
        tumpal(a, -220, 220, -62, 74, tones, 9)
        a.rect(-220, -146, 220, -134, tones[3])
        a.round(skirt)
        fan = pts("-30,-640 64,-640 96,-66 -52,-52")
        a.cloth(fan, a.tones(1 if tones[0] != a.p.paper else 2), 90, rot=3)
        for i in range(6):
            a.poly([(-30 + i * 16, -640), (-16 + i * 16, -640), (-32 + i * 24, -52), (-52 + i * 24, -52)], SHADE, 62)
        a.line([(64, -640), (98, -60)], dk(tones[0], 0.5), 4)
        a.line([(-30, -640), (-54, -52)], dk(tones[0], 0.5), 4)
    band = smooth(pts("-128,-668 -128,-668 0,-656 128,-668 128,-668 146,-600 146,-600 0,-584 -146,-600 -146,-600"))
    a.poly(band, sash)
    for y in (-642, -620):
        a.line([(-136, y), (0, y + 12), (136, y)], dk(sash, 0.2), 4, soft=True)
    a.round(band, 0.9)
    for turn in (14, -8):
        with a.at(-92, -610, turn):
            tail = a.blob(
                pts("-20,0 -20,0 20,0 20,0 34,200 34,200 -30,206 -30,206"), dk(sash, 0.06 if turn > 0 else 0.16)
            )
            a.sheen(tail, (0, 40, 0, 40), SHADE)
    a.round(a.oval(-92, -620, 36, 32, sash), 0.9)


@SHELF.add(size=0.9, cloth=True)
def headcloth(a: Art) -> None:
    """A tied headcloth on a wooden head form."""
    tones: Tones = a.tones(a.rng.choice((0, 2, 3)))
    form = lt(WOOD, 0.34)
    turned(a, pts("40,-126 40,-126 150,-104 160,-80"), dk(WOOD, 0.14), sag=0.16)
    turned(a, pts("66,-220 62,-160 80,-116"), dk(form, 0.16), sag=0.1)
    face = smooth(
        pts(
            "0,-620 120,-590 172,-480 170,-380 140,-270 74,-196 0,-176 -74,-196 -140,-270 -170,-380 -172,-480 -120,-590"
        )
    )
    a.poly(face, form)
    a.round(face, 0.9)
    a.taper(pts("0,-400 -10,-330 -4,-306"), 10, 22, dk(form, 0.12), 160)
    peak = smooth(pts("-30,-560 -30,-560 10,-730 84,-800 84,-800 110,-720 120,-560 120,-560"))
    a.cloth(peak, tones, 100, rot=-20)
    a.sheen(peak, (0, 20, 90), SHADE)
    dome = smooth(pts("-190,-440 -190,-540 -130,-650 0,-690 130,-650 190,-540 190,-440 190,-440 0,-490 -190,-440"))
    a.cloth(dome, tones, 110)
    a.round(dome)
    for sign, tone_turn in ((-1, 26), (1, -26)):
        wrap = smooth(pts("196,-420 196,-420 200,-520 150,-580 -60,-452 -70,-404 -70,-404 60,-426", sign))
        a.cloth(wrap, tones, 110, rot=tone_turn)
        a.sheen(wrap, (0, 30, 0, 70) if sign > 0 else (70, 0, 30, 0), SHADE)
        a.sheen(wrap, (0, 0, 60), SHADE, down=True)
        a.line(smooth(pts("152,-580 40,-524 -60,-452", sign), closed=False), tones[3], 5)
    for turn in (-150, -32):
        with a.at(0, -430, turn):
            tip = a.blob(pts("0,-20 70,-44 128,-20 128,-20 96,22 0,20"), tones[0])
            a.cloth(tip, tones, 80)
            a.sheen(tip, (60, 0, 0), SHADE)
    knot = a.oval(0, -428, 38, 32, dk(tones[0], 0.1))
    a.cloth(knot, tones, 70)
    a.round(knot, 1.2)
    a.line(arc(0, -428, 38, 32, 20, 160), dk(tones[0], 0.5), 3)
