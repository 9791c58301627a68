"""Carved and performing arts: statues, masks, puppets and blades."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts, smooth
from home.demo.palettes import CREAM, DARK_WOOD, GOLD, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, block, leaf

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


@SHELF.add(size=1.0)
def statue(a: Art) -> None:
    """A carved bust of a dancer on a plinth."""
    stone = a.rng.choice(((168, 160, 148), mix(WOOD, DARK_WOOD, 0.3), mix((168, 160, 148), a.p.main, 0.25)))
    pale, dark = lt(stone, 0.22), dk(stone, 0.3)
    front = block(a, -150, 0, 270, 110, 60, dk(a.trim, 0.1))
    a.line([(front[0][0] + 24, -84), (front[3][0] - 24, -84)], a.pop, 5)
    a.line([(front[0][0] + 24, -26), (front[3][0] - 24, -26)], a.pop, 5)
    bust = smooth(
        pts(
            "-100,-124 -100,-124 -150,-230 -168,-300 -120,-346 -56,-372 -48,-440 48,-440 56,-372 120,-346 "
            "168,-300 150,-230 100,-124 100,-124 0,-108"
        )
    )
    a.poly(bust, stone)
    a.round(bust)
    for i in range(9):
        x = -112 + i * 28
        a.dot(x, -292 + 40 * math.cos(x / 70), 14, pale)
        a.dot(x, -262 + 40 * math.cos(x / 70), 9, dark)
    face = smooth(pts("0,-640 84,-610 104,-540 92,-470 44,-410 0,-396 -44,-410 -92,-470 -104,-540 -84,-610"))
    for sign in (-1, 1):
        a.blob(pts("96,-560 126,-540 118,-470 130,-420 98,-440", sign), dk(stone, 0.12))
        a.dot(sign * 116, -436, 16, pale)
    a.poly(face, lt(stone, 0.1))
    a.round(face, 0.9)
    for sign in (-1, 1):
        a.line(arc(sign * 42, -508, 26, 14, 10, 170), dark, 7)
        a.line(arc(sign * 44, -536, 34, 18, 200, 340), dark, 5)
    a.taper(pts("-6,-540 2,-490 0,-474"), 6, 26, dk(stone, 0.12), 170)
    a.blob(pts("-26,-446 0,-454 26,-446 0,-430"), dark)
    for y, wide, tone in (
        (-612, 122, dk(stone, 0.1)),
        (-644, 112, pale),
        (-676, 92, dk(stone, 0.06)),
        (-704, 68, pale),
    ):
        a.round(a.rect(-wide, y - 30, wide, y + 6, tone, 15), 0.8)
        for i in range(-3, 4):
            a.dot(i * wide * 0.27, y - 12, 7, dk(tone, 0.3))
    for turn, size in ((-140, 110), (-115, 130), (-90, 150), (-65, 130), (-40, 110)):
        leaf(a, 0, -716, size, turn, pale if turn % 2 else dk(stone, 0.08), 0.2)
    for sign in (-1, 1):
        with a.at(sign * 118, -596, 0, sign, 1):
            a.taper(pts("0,0 50,-20 60,-70 30,-84"), 26, 8, pale)


@SHELF.add("wall", size=0.92)
def mask(a: Art) -> None:
    """A carved dance mask with a golden diadem."""
    skin = a.rng.choice((lt(a.p.paper, 0.2), mix(a.p.paper, a.p.accent, 0.45), mix((190, 84, 62), a.p.paper, 0.12)))
    line = mix(a.p.ink, a.p.deep, 0.3)
    for sign in (-1, 1):
        for x, y, size, turn in ((236, -190, 170, -50), (254, -100, 150, -10), (240, -10, 120, 24)):
            with a.at(0, 0, 0, sign, 1):
                leaf(a, x - 40, y, size, turn, GOLD, 0.28)
    shape = pts("0,-330 150,-300 238,-170 244,0 206,170 120,310 0,366 -120,310 -206,170 -244,0 -238,-170 -150,-300")
    face = a.blob(shape, skin)
    a.round(face, 1.1)
    a.sheen(face, (0, 0, 0, 60), SHADE, down=True)
    for sign in (-1, 1):
        a.taper(pts("40,-96 104,-134 184,-92", sign), 24, 8, line)
        eye = a.blob(pts("44,-30 44,-30 104,-66 170,-34 170,-34 106,-12", sign), CREAM)
        with a.clip(eye):
            a.dot(sign * 104, -38, 25, line)
        a.line(smooth(pts("40,-28 104,-68 178,-34", sign), closed=False), line, 9)
        a.oval(sign * 136, 66, 52, 40, mix(skin, (196, 84, 66), 0.5), 90)
    a.taper(pts("0,-110 -4,0 0,70"), 26, 62, dk(skin, 0.12), 150)
    a.blob(pts("-46,74 -30,48 0,62 30,48 46,74 0,98"), dk(skin, 0.14))
    for x in (-22, 22):
        a.oval(x, 82, 11, 7, dk(skin, 0.5))
    lip = (172, 62, 52)
    a.blob(pts("-100,160 -100,160 -36,138 0,150 36,138 100,160 100,160 50,218 -50,218"), lip)
    a.blob(pts("-80,166 -80,166 0,162 80,166 80,166 0,190"), CREAM)
    if a.rng.random() < 0.4:
        for sign in (-1, 1):
            a.taper(pts("8,116 70,112 130,146 160,128", sign), 24, 4, line)
    a.blob(pts("0,-152 0,-152 18,-120 0,-96 0,-96 -18,-120"), GOLD)
    crown = smooth(
        pts(
            "-246,-176 -246,-176 -220,-320 -130,-400 -130,-400 0,-480 0,-480 130,-400 130,-400 220,-320 "
            "246,-176 246,-176 130,-240 0,-258 -130,-240"
        )
    )
    a.poly(crown, a.body if skin != a.body else a.trim)
    a.round(crown)
    band = [
        *smooth(pts("-246,-176 -130,-240 0,-258 130,-240 246,-176"), closed=False),
        *smooth(pts("252,-226 130,-292 0,-310 -130,-292 -252,-226"), closed=False),
    ]
    a.poly(band, GOLD)
    a.round(band)
    for x, y in ((-190, -226), (-126, -262), (-62, -280), (0, -286), (62, -280), (126, -262), (190, -226)):
        a.dot(x, y, 13, a.p.second if x else a.p.main)
    for turn, size in ((-150, 110), (-120, 130), (-90, 160), (-60, 130), (-30, 110)):
        leaf(a, 0, -312, size, turn, lt(GOLD, 0.14), 0.22)


@SHELF.add(size=1.0)
def puppet(a: Art) -> None:
    """A leather shadow puppet on its rod."""
    gold, dark, red = mix(GOLD, a.p.accent, 0.3), mix((54, 38, 34), a.p.deep, 0.3), a.body
    block(a, -190, 110, 340, 74, 60, dk(WOOD, 0.2))
    horn = (226, 206, 168)
    a.taper(pts("6,-620 -6,-300 10,60"), 12, 20, horn)
    for hand, foot in (((-250, -150), (-120, 60)), ((236, -166), (120, 56))):
        a.line([hand, foot], horn, 8)
    for shoulder, elbow, hand in (((120, -478), (216, -320), (236, -166)),):
        a.taper([shoulder, elbow], 46, 28, dk(gold, 0.18))
        a.taper([elbow, hand], 30, 16, dk(gold, 0.18))
        a.dot(*elbow, 18, red)
        leaf(a, *hand, 62, 110, dk(gold, 0.18), 0.2)
    for path, toe in ((pts("60,-170 90,-90 98,-10"), (30, 8)), (pts("-70,-170 -120,-90 -130,-10"), (-206, 8))):
        a.taper(path, 62, 26, dark)
        a.blob([(path[-1][0] + 18, -20), (path[-1][0] + 20, 8), toe, toe, (path[-1][0] - 30, -18)], dark)
        a.line([(path[-1][0] - 14, -34), (path[-1][0] + 16, -34)], gold, 12)
    kain = smooth(
        pts(
            "-66,-320 -66,-320 -140,-230 -150,-120 -120,-60 -120,-60 -30,-120 40,-90 150,-40 150,-40 226,-130 "
            "270,-110 270,-110 240,-210 150,-240 66,-320 66,-320"
        )
    )
    a.cloth(kain, (a.body, lt(gold, 0.4), dk(a.body, 0.4), gold), 80)
    a.line([*kain, kain[0]], gold, 8)
    torso = smooth(
        pts("-136,-500 -60,-520 30,-516 138,-500 100,-440 50,-380 62,-306 62,-306 -62,-306 -62,-306 -44,-380 -92,-440")
    )
    a.poly(torso, gold)
    a.sheen(torso, (0, 0, 50), SHADE)
    for y, wide in ((-486, 84), (-462, 62), (-438, 40)):
        a.line(arc(0, y - 20, wide, 30, 10, 170), red, 8)
    a.rect(-74, -336, 74, -296, red, 8)
    for x in range(-54, 60, 27):
        a.dot(x, -316, 8, lt(gold, 0.3))
    for shoulder, elbow, hand in (((-116, -476), (-250, -350), (-250, -150)),):
        a.taper([shoulder, elbow], 46, 28, gold)
        a.taper([elbow, hand], 30, 16, gold)
        a.dot(*elbow, 18, red)
        a.dot(*shoulder, 30, red)
        a.dot(*shoulder, 15, lt(gold, 0.3))
        leaf(a, *hand, 62, 76, gold, 0.2)
    a.taper(pts("20,-600 6,-550 0,-506"), 44, 56, gold)
    a.taper(pts("30,-690 100,-640 150,-560 126,-470 60,-470"), 70, 10, dark)
    a.taper(pts("20,-700 120,-770 196,-730 190,-650 140,-650"), 70, 16, dark)
    for x, y in ((72, -728), (120, -742), (160, -722), (110, -612), (132, -560)):
        a.dot(x, y, 11, gold)
    face = smooth(
        pts("-20,-704 -70,-690 -176,-606 -176,-606 -128,-604 -120,-586 -90,-566 -30,-560 36,-586 50,-660 30,-700")
    )
    a.poly(face, lt(gold, 0.3))
    a.line(smooth(pts("-90,-650 -60,-664 -28,-650"), closed=False), dark, 8)
    a.line(smooth(pts("-80,-634 -58,-642 -32,-632"), closed=False), dark, 8)
    a.line([(-118, -590), (-84, -590)], red, 7)
    a.taper(pts("-86,-690 -20,-726 60,-712"), 20, 40, red)
    for i in range(5):
        leaf(a, -70 + i * 30, -706 - i * 3, 56, -104 + i * 10, gold, 0.26)
    a.dot(30, -614, 20, red)
    a.dot(30, -614, 10, lt(gold, 0.3))


@SHELF.add("flat", size=0.92)
def kris(a: Art) -> None:
    """A wavy-bladed kris and its sheath."""
    steel, wood = (134, 136, 136), mix(DARK_WOOD, a.p.main, 0.12)
    with a.at(0, 0, 32):
        with a.at(130, 40, 0):
            sheath = a.taper(pts("0,-190 0,200 0,470"), 76, 48, lt(wood, 0.24))
            a.sheen(sheath, (60, 0, 40, 0, 90), SHADE)
            boat = a.blob(
                pts("-150,-250 -150,-250 -90,-214 60,-220 170,-290 170,-290 160,-200 70,-150 -70,-150 -140,-190"),
                lt(WOOD, 0.06),
            )
            a.sheen(boat, (0, 0, 90), SHADE, down=True)
            for y in (-60, 0, 300, 360):
                a.rect(-42 + (y > 100) * 8, y, 42 - (y > 100) * 8, y + 20, GOLD, 4)
            a.oval(0, 470, 26, 14, GOLD)
        with a.at(-120, 0, 0):
            blade_path = [(16 * math.sin(i * 1.02) * min(1, i / 3), -130 + i * 20) for i in range(31)]
            blade = a.taper(blade_path, 78, 2, dk(steel, 0.1))
            a.sheen(blade, (0, 0, 70), SHADE)
            a.taper([(x - 9, y) for x, y in blade_path[:28]], 24, 2, lt(steel, 0.4), 190)
            a.taper([(x + 8, y) for x, y in blade_path[:26]], 10, 2, lt(steel, 0.2), 170)
            guard = pts("-128,-140 -128,-140 -40,-160 60,-160 86,-140 86,-140 50,-104 -20,-100 -80,-116")
            a.blob(guard, dk(steel, 0.3))
            a.line(smooth(pts("-116,-138 -40,-150 70,-142"), closed=False), lt(steel, 0.3), 5)
            a.round(a.rect(-26, -196, 26, -156, GOLD, 12), 0.8)
            for x in (-14, 0, 14):
                a.dot(x, -176, 6, a.trim)
            hilt = a.blob(
                pts("-26,-196 26,-196 44,-260 38,-330 -8,-400 -90,-424 -110,-392 -60,-360 -34,-300 -40,-250"), wood
            )
            a.round(hilt)
            for y in (-240, -276, -312):
                a.line(smooth([(-26, y), (4, y + 12), (32, y)], closed=False), lt(wood, 0.35), 5)
            a.taper(pts("-90,-404 -40,-384 0,-336"), 10, 16, lt(wood, 0.3), 160)
