"""Furniture and lamps."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import arc, pts, smooth
from home.demo.palettes import CREAM, DARK_WOOD, GOLD, RATTAN, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, leaf, planks, stitch, turned, woven

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


def timber(a: Art) -> Color:
    """One of the woods furniture is made of."""
    return a.rng.choice((WOOD, mix(WOOD, DARK_WOOD, 0.6), lt(WOOD, 0.16), mix(WOOD, a.p.main, 0.14)))


@SHELF.add(size=0.98)
def chair(a: Art) -> None:
    """An armchair with a caned back and a cushion."""
    wood = timber(a)
    for x in (-132, 150):
        a.taper([(x, -250), (x * 1.06, -40)], 24, 16, dk(wood, 0.36))
    frame = smooth(pts("-150,-700 0,-716 150,-700 186,-660 200,-280 200,-280 -200,-280 -200,-280 -186,-660"))
    a.poly(frame, wood)
    a.sheen(frame, (30, 0, 0, 50), SHADE)
    inner = smooth(pts("-138,-668 0,-680 138,-668 154,-640 164,-330 164,-330 -164,-330 -164,-330 -154,-640"))
    woven(a, inner, lt(RATTAN, 0.2), 44, 0.3)
    a.sheen(inner, (60, 0, 0, 0), SHADE, down=True)
    seat = smooth(pts("-204,-312 -204,-312 204,-312 204,-312 246,-214 240,-190 240,-190 -240,-190 -240,-190 -246,-214"))
    a.poly(seat, dk(wood, 0.1))
    cushion = smooth(pts("-190,-322 0,-334 190,-322 226,-250 216,-222 0,-214 -216,-222 -226,-250"))
    a.cloth(cushion, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 92)
    a.round(cushion, 0.7)
    a.sheen(cushion, (0, 0, 20, 120), SHADE, down=True)
    rail = a.rect(-244, -206, 244, -168, wood, 8)
    a.sheen(rail, (0, 60), SHADE, down=True)
    for sign in (-1, 1):
        leg = a.taper(pts("226,-440 226,-200 240,0", sign), 28, 18, wood)
        a.sheen(leg, (0, 20, 70), SHADE)
        arm = a.blob(pts("176,-474 250,-462 262,-440 236,-424 180,-440", sign), lt(wood, 0.1))
        a.sheen(arm, (0, 60), SHADE, down=True)
    a.rect(-224, -92, 224, -76, dk(wood, 0.14), 6)


@SHELF.add(size=0.9)
def table(a: Art) -> None:
    """A low wooden table with a vase on it."""
    wood = timber(a)
    for x in (-240, 250):
        a.taper([(x, -270), (x * 1.06, -60)], 26, 16, dk(wood, 0.4))
    for sign in (-1, 1):
        leg = a.taper([(sign * 300, -266), (sign * 330, 0)], 36, 20, wood)
        a.sheen(leg, (0, 10, 70), SHADE)
    a.oval(0, -286, 420, 84, dk(wood, 0.34))
    a.oval(0, -312, 420, 84, dk(wood, 0.1))
    top = a.oval(0, -318, 420, 82, lt(wood, 0.18))
    with a.clip(top):
        for i in range(9):
            y = -394 + i * 19
            a.line([(-430, y + 6), (-60, y + a.rng.uniform(-5, 5)), (430, y + 5)], wood, 4, alpha=150, soft=True)
        a.cloth(pts("-150,-420 70,-420 170,-220 -90,-220"), (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 70)
        a.poly(pts("-20,-326 90,-322 230,-352 190,-366 40,-352"), SHADE, 60)
    with a.at(0, -306):
        for turn, size in ((-100, 190), (-72, 230), (-124, 150)):
            leaf(a, 0, -150, size, turn, mix((112, 132, 84), a.trim, 0.2), 0.16)
        outline = turned(a, pts("34,-168 34,-168 32,-140 86,-80 70,-22 46,-8"), lt(a.trim, 0.08), sag=0.2)
        with a.clip(outline):
            a.rect(-100, -92, 100, -66, lt(a.p.paper, 0.1), alpha=220)
        a.round(outline, 0.4)


@SHELF.add(size=0.98)
def bench(a: Art) -> None:
    """A long bench with a cushion."""
    wood = timber(a)
    for x in (-330, 350):
        a.taper([(x, -190), (x, -44)], 28, 22, dk(wood, 0.4))
    seat = pts("-420,-206 -360,-276 420,-276 460,-206")
    a.poly(seat, lt(wood, 0.12))
    for i in range(1, 5):
        y = -206 - i * 14
        a.line([(-420 + i * 12, y), (460 - i * 8, y)], dk(wood, 0.2), 3)
    pad = smooth(
        pts(
            "-396,-234 -396,-234 -352,-300 -330,-312 -330,-312 390,-312 390,-312 410,-300 436,-234 436,-234 "
            "422,-214 422,-214 -386,-214 -386,-214"
        )
    )
    a.cloth(pad, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 96)
    a.sheen(pad, (0, 0, 20, 120), SHADE, down=True)
    for x in (-130, 150):
        a.line([(x, -310), (x - 8, -216)], dk(a.body, 0.4), 4)
    front = a.rect(-428, -212, 468, -166, wood, 6)
    planks(a, -428, -212, 468, -166, wood, 3)
    a.sheen(front, (0, 50), SHADE, down=True)
    for sign, x in ((-1, -390), (1, 430)):
        a.poly([(x - 24, -170), (x + 24, -170), (x + 16 + sign * 10, 0), (x - 16 + sign * 10, 0)], wood)
        a.sheen([(x - 24, -170), (x + 24, -170), (x + 26, 0), (x - 26, 0)], (0, 0, 60), SHADE)
    a.rect(-376, -84, 416, -64, dk(wood, 0.16), 6)
    with a.at(-270, -310, -9):
        pillow = smooth(pts("-96,2 -96,2 -86,-80 -96,-166 -96,-166 0,-154 96,-166 96,-166 86,-80 96,2 96,2 0,-8"))
        a.poly(pillow, a.trim)
        a.round(pillow, 0.8)
        a.line([(-60, -80), (60, -80)], lt(a.trim, 0.5), 8)
        a.line([(-60, -104), (60, -104)], a.pop, 5)
        a.line([(-60, -56), (60, -56)], a.pop, 5)


@SHELF.add(size=0.96)
def lamp(a: Art) -> None:
    """A table lamp with a plaited shade."""
    straw = mix(RATTAN, (255, 226, 160), 0.4)
    for r, alpha in ((330, 22), (270, 24), (220, 28)):
        a.dot(0, -500, r, (255, 240, 200), alpha)
    base: Color = a.body
    turned(a, pts("30,-300 30,-300 44,-270 128,-180 138,-110 104,-30 84,-10"), base, sag=0.2)
    for y in (-236, -222):
        a.line(arc(0, y, 86 if y < -230 else 100, 15, 8, 172), lt(base, 0.4), 5)
    a.rect(-15, -350, 15, -292, GOLD, 4)
    a.oval(0, -352, 232, 48, dk(straw, 0.45))
    a.oval(0, -348, 214, 38, (255, 242, 206))
    shade = [(-112, -640), *arc(0, -640, 112, 24, 180, 360), (112, -640), (234, -352), *arc(0, -352, 234, 46, 0, 180)]
    a.poly(shade, straw)
    woven(a, shade, straw, 58, 0.3)
    a.sheen(shade, (70, 20, 0, 0, 0, 20, 90), SHADE)
    a.sheen(shade, (0, 60, 110, 60, 0), (255, 244, 204))
    a.line(arc(0, -352, 234, 46, 0, 180), dk(straw, 0.34), 13)
    a.oval(0, -640, 112, 24, dk(straw, 0.3))
    a.oval(0, -638, 96, 17, (255, 240, 200))
    a.line(pts("110,-30 210,-6 330,-14"), a.p.ink, 7, soft=True)


@SHELF.add("wall", size=0.9)
def mirror(a: Art) -> None:
    """A round mirror in a rattan sunburst frame."""
    straw = mix(RATTAN, a.p.main, 0.08)
    for i in range(36):
        with a.at(0, 0, i * 10):
            a.taper([(270, 0), (400 if i % 2 else 430, 0)], 24, 12, dk(straw, 0.12) if i % 2 else straw)
            a.dot(404 if i % 2 else 434, 0, 11, dk(straw, 0.3))
    a.line(arc(0, 0, 372, 372, 0, 360), dk(straw, 0.24), 15)
    a.line(arc(0, 0, 300, 300, 0, 360), dk(straw, 0.34), 54)
    a.line(arc(0, 0, 300, 300, 0, 360), straw, 42)
    stitch(a, arc(0, 0, 300, 300, 0, 360), dk(straw, 0.3), 34, 6, 22)
    glass = a.oval(0, 0, 274, 274, (206, 219, 219))
    a.sheen(glass, (0, 40, 90), mix((120, 148, 152), a.p.main, 0.2), down=True)
    with a.clip(glass):
        a.poly(pts("-240,110 60,-300 150,-300 -200,190"), CREAM, 90)
        a.poly(pts("-150,230 230,-270 262,-240 -120,260"), CREAM, 70)
        a.line(arc(4, 6, 272, 272, 170, 300), SHADE, 12, alpha=60)
