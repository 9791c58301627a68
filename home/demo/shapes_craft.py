"""Bowls, plates, spoons and carved panels."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import arc, pts, rounded, smooth
from home.demo.palettes import CLAY, DARK_WOOD, RATTAN, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, emblem, leaf, planks, rim, turned
from home.demo.shapes_home import timber

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


@SHELF.add(size=0.84)
def bowl(a: Art) -> None:
    """A glazed bowl with a smaller one stacked beside it."""
    for x, y, k, glaze, clay in ((210, -40, 0.62, a.trim, CLAY), (-40, 0, 1.0, a.body, mix(CLAY, a.p.paper, 0.3))):
        with a.at(x, y, 0, k):
            profile = pts("270,-270 270,-270 244,-150 160,-56 96,-30 96,-30 100,-8")
            outline = turned(a, profile, clay, sag=0.14)
            with a.clip(outline):
                drip = pts("-320,-290")
                for i in range(13):
                    drip.append((-300 + i * 50, (-150 if i % 2 else -118) + a.rng.uniform(-22, 30)))
                drip += pts("320,-290 320,-290 -320,-290")
                a.blob(drip, glaze)
                for _ in range(40):
                    a.dot(a.rng.uniform(-260, 260), a.rng.uniform(-260, -20), a.rng.uniform(2, 5), dk(clay, 0.3), 120)
            a.round(outline, 0.9)
            rim(a, -270, 270, 68, lt(glaze, 0.35), mix(glaze, a.p.paper, 0.5), 16)
            with a.clip(arc(0, -266, 252, 58, 0, 357)):
                a.oval(0, -226, 150, 26, lt(glaze, 0.62), 150)
                a.oval(-80, -300, 120, 16, SHADE, 30)


@SHELF.add(size=0.98)
def vase(a: Art) -> None:
    """A tall vase with dried stems."""
    stem = mix(RATTAN, a.trim, 0.3)
    for lean, high in ((-150, 640), (-60, 740), (40, 690), (130, 600), (190, 520)):
        tip = (lean, -high)
        a.taper([(0, -360), (lean * 0.4, -470), tip], 6, 4, dk(stem, 0.2))
        for i in range(9):
            t = 0.56 + i * 0.055
            x, y = lean * t**1.4, -360 - (high - 360) * t
            for side in (-1, 1):
                with a.at(x, y, -90 + lean * 0.16 + side * 44):
                    a.blob(pts("0,0 14,-7 36,0 36,0 14,7"), mix(stem, lt(a.pop, 0.2), i / 9))
    profile = pts("64,-400 64,-400 46,-360 56,-310 150,-210 156,-120 110,-34 86,-14")
    outline = turned(a, profile, a.body, sag=0.2)
    with a.clip(outline):
        a.rect(-200, -232, 200, -150, lt(a.p.paper, 0.1))
        for y in (-240, -148):
            a.line(arc(0, y - 24, 170, 34, 0, 180), a.pop, 9)
        for i in range(-5, 6):
            x = i * 34
            a.blob([(x, -212), (x, -212), (x + 12, -186), (x, -160), (x, -160), (x - 12, -186)], a.body)
            a.dot(x + 17, -186, 4, a.trim)
    a.round(outline)
    rim(a, -400, 64, 14, lt(a.body, 0.3), dk(a.body, 0.5), 8)


@SHELF.add("flat", size=0.84)
def plate(a: Art) -> None:
    """A hand-painted plate seen from above."""
    clay = lt(a.p.paper, 0.15)
    a.dot(0, 0, 430, dk(clay, 0.2))
    face = a.oval(-2, -4, 426, 426, clay)
    a.sheen(face, (0, 0, 0, 50), SHADE, down=True)
    ring = [*arc(0, 0, 404, 404, 0, 360), *arc(0, 0, 290, 290, 360, 0)]
    a.poly(ring, a.body)
    for i in range(24):
        with a.at(0, 0, i * 15):
            if i % 2:
                a.blob(pts("310,0 310,0 346,-26 390,0 390,0 346,26"), clay)
                a.dot(346, 0, 8, a.trim)
            else:
                a.dot(346, 0, 17, a.pop)
                a.dot(346, 0, 8, a.body)
    a.line(arc(0, 0, 282, 282, 0, 360), a.pop, 8)
    well = a.oval(0, 0, 262, 262, lt(clay, 0.3))
    a.sheen(well, (56, 14, 0, 0), SHADE, down=True)
    for i in range(8):
        with a.at(0, 0, i * 45):
            a.blob(pts("24,0 24,0 80,-36 150,0 150,0 80,36"), a.body if i % 2 else a.trim)
            a.line([(50, 0), (118, 0)], lt(clay, 0.2), 5)
    a.dot(0, 0, 30, a.pop)
    a.dot(0, 0, 15, clay)
    for i in range(16):
        with a.at(0, 0, i * 22.5 + 11):
            a.dot(178, 0, 8, a.body)


@SHELF.add("flat", size=0.88)
def spoon_set(a: Art) -> None:
    """Wooden spoon, fork, spatula and ladle, tied with a cloth band."""
    woods = [lt(WOOD, 0.14), WOOD, mix(WOOD, DARK_WOOD, 0.5), lt(WOOD, 0.04)]
    for i, (x, turn) in enumerate(((-210, -9), (-70, -3), (70, 3), (210, 9))):
        tone = woods[(i + a.rng.randint(0, 1)) % 4]
        with a.at(x, 0, turn):
            handle = a.taper(pts("0,-200 0,120 0,400"), 24, 38, tone)
            a.sheen(handle, (0, 0, 70), SHADE)
            a.dot(0, 376, 8, dk(tone, 0.5))
            if i == 0:
                head = a.blob(pts("0,-420 76,-370 92,-270 50,-160 0,-120 -50,-160 -92,-270 -76,-370"), tone)
                a.sheen(a.oval(0, -286, 66, 104, dk(tone, 0.16)), (70, 10, 0), SHADE)
            elif i == 1:
                head = a.blob(pts("-70,-280 -60,-190 0,-110 60,-190 70,-280 70,-280 -70,-280"), tone)
                for dx in (-56, -19, 19, 56):
                    a.rect(dx - 13, -420, dx + 13, -250, tone, 13)
            elif i == 2:
                head = a.blob(pts("-72,-420 -72,-420 80,-400 80,-400 62,-220 0,-110 -58,-220"), tone)
                for dx in (-24, 4, 32):
                    a.rect(dx - 6, -360, dx + 6, -230, dk(a.p.wall, 0.3), 6)
            else:
                head = a.oval(0, -280, 104, 104, tone)
                a.sheen(a.oval(0, -280, 80, 80, dk(tone, 0.2)), (80, 10, 0), SHADE)
            a.sheen(head, (0, 0, 40), SHADE)
            a.rect(-17, 250, 17, 274, a.pop, 4)
    band = smooth(pts("-218,74 -218,74 0,84 218,74 218,74 224,158 224,158 0,168 -224,158 -224,158"))
    a.poly([(x, y + 12) for x, y in band], SHADE, 60)
    a.cloth(band, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 90)
    a.sheen(band, (40, 0, 30, 0, 40, 0, 60), SHADE)


@SHELF.add("wall", size=0.92)
def wood_panel(a: Art) -> None:
    """A carved panel with a lotus and scrolls."""
    wood = timber(a)
    frame = a.rect(-300, -420, 300, 420, dk(wood, 0.16), 8)
    a.sheen(frame, (0, 0, 50), SHADE)
    planks(a, -300, -420, 300, 420, dk(wood, 0.1), 12)
    a.rect(-256, -376, 256, 376, dk(wood, 0.5), 6)
    a.rect(-250, -368, 256, 376, dk(wood, 0.32), 6)
    field = rounded(-240, -360, 240, 360, 6)
    with a.clip(field):
        for sign in (-1, 1):
            for up in (-1, 1):
                with a.at(0, 0, 0, sign, up):
                    a.taper(pts("0,40 70,130 170,150 196,240 120,270 96,210 140,196"), 40, 14, wood)
                    a.taper(pts("170,150 210,90 160,60"), 30, 10, wood)
                    for x, y, size, turn in (
                        (60, 240, 130, 60),
                        (190, 260, 110, 50),
                        (30, 190, 100, 80),
                        (200, 40, 90, -60),
                        (110, 320, 90, 10),
                    ):
                        leaf(a, x, y, size, turn, lt(wood, 0.06), 0.3)
        for count, reach, fat, tone in (
            (12, 190, 46, dk(wood, 0.06)),
            (12, 146, 40, lt(wood, 0.12)),
            (8, 96, 34, lt(wood, 0.24)),
        ):
            for i in range(count):
                with a.at(0, 0, 360 * i / count + count):
                    a.blob(
                        [(20, 0), (20, 0), (reach * 0.6, -fat), (reach, 0), (reach, 0), (reach * 0.6, fat)],
                        dk(wood, 0.4),
                    )
                    a.blob(
                        [
                            (20, 0),
                            (20, 0),
                            (reach * 0.58, -fat * 0.86),
                            (reach * 0.95, 0),
                            (reach * 0.95, 0),
                            (reach * 0.58, fat * 0.8),
                        ],
                        tone,
                    )
        a.dot(0, 0, 36, dk(wood, 0.2))
        a.dot(-2, -3, 30, lt(wood, 0.34))
        a.sheen(field, (40, 0, 0, 30), SHADE)
    for x in (-278, 278):
        for y in (-398, 398):
            emblem(a, x, y, 12, "dot")
