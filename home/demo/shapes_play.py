"""Toys, dolls and models."""

from __future__ import annotations

import math

from home.demo.canvas import Art
from home.demo.curves import arc, pts, smooth
from home.demo.palettes import COCOA, CREAM, GOLD, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, planks, turned

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


def _top(a: Art, x: float, y: float, k: float, tone: Color) -> None:
    with a.at(x, y, 14, k):
        body = turned(a, pts("26,-150 92,-136 110,-100 70,-50 10,-4"), tone, sag=0.1)
        with a.clip(body):
            a.poly([*arc(0, -104, 130, 24, 180, 0), *arc(0, -84, 130, 24, 0, 180)], a.p.paper)
            a.poly([*arc(0, -66, 130, 24, 180, 0), *arc(0, -54, 130, 24, 0, 180)], a.p.accent)
        a.round(body, 0.7)
        a.oval(0, -148, 44, 10, lt(tone, 0.3))
        a.rect(-9, -206, 9, -146, WOOD, 8)


@SHELF.add(size=0.92)
def toy(a: Art) -> None:
    """A wooden lorry with blocks, and a spinning top."""
    wood = lt(WOOD, 0.2)
    for i, (x, y) in enumerate(((-260, -184), (-150, -184), (-40, -184), (-205, -286), (-92, -286))):
        tone = (a.p.accent, a.body, a.p.paper, a.trim, mix(a.p.accent, a.p.paper, 0.5))[i]
        box = a.rect(x, y - 100, x + 104, y, tone, 10)
        a.sheen(box, (0, 0, 40), SHADE)
        a.sheen(box, (60, 0), (255, 250, 240), down=True)
        mark = dk(tone, 0.26)
        if i % 3 == 0:
            a.dot(x + 52, y - 50, 26, mark)
        elif i % 3 == 1:
            a.poly([(x + 52, y - 80), (x + 82, y - 24), (x + 22, y - 24)], mark)
        else:
            a.rect(x + 28, y - 74, x + 76, y - 26, mark, 4)
    a.rect(-290, -184, 290, -110, wood, 12)
    planks(a, -280, -180, 280, -114, wood, 4)
    side = a.rect(-290, -214, 84, -138, lt(wood, 0.16), 8)
    a.sheen(side, (0, 40), SHADE, down=True)
    cab = smooth(
        pts("100,-130 100,-130 100,-330 120,-352 214,-352 240,-330 262,-246 306,-226 314,-190 314,-130 314,-130")
    )
    a.poly(cab, a.body)
    a.round(cab, 0.7)
    a.poly(pts("128,-326 206,-326 230,-240 128,-240"), lt(a.p.wall, 0.5))
    a.poly(pts("128,-326 170,-326 140,-240 128,-240"), (255, 255, 250), 130)
    a.dot(300, -172, 15, GOLD)
    for x in (-180, 190):
        a.dot(x, -84, 84, dk(a.trim, 0.3))
        a.dot(x - 2, -86, 74, a.trim)
        a.dot(x, -84, 44, wood)
        a.dot(x, -84, 15, dk(wood, 0.4))
    _top(a, 440, 6, 0.9, a.trim)


@SHELF.add(size=0.98)
def doll(a: Art) -> None:
    """A cloth doll in a patterned dress."""
    skin: Color = (222, 172, 132)
    tones = (a.body, a.p.paper, dk(a.body, 0.4), a.pop)
    for sign in (-1, 1):
        leg = a.taper([(sign * 52, -180), (sign * 58, -20)], 54, 46, skin)
        a.sheen(leg, (0, 0, 70), SHADE)
        a.rect(sign * 56 - 30, -74, sign * 56 + 30, -30, lt(a.p.paper, 0.1), 8)
        a.poly([*arc(sign * 62, -6, 46, 40, 180, 360)], a.trim)
        arm = a.taper(pts("92,-430 166,-330 210,-236", sign), 50, 40, skin)
        a.sheen(arm, (0, 0, 50), SHADE)
        a.round(a.oval(sign * 216, -226, 25, 27, skin), 0.7)
        sleeve = a.blob(pts("70,-452 128,-436 176,-352 120,-306 70,-370", sign), dk(a.body, 0.06))
        a.cloth(sleeve, tones, 62)
        a.sheen(sleeve, (0, 30, 60), SHADE)
    dress = smooth(
        pts(
            "-84,-456 -84,-456 84,-456 84,-456 96,-360 150,-250 204,-126 204,-126 100,-104 0,-98 -100,-104 "
            "-204,-126 -204,-126 -150,-250 -96,-360"
        )
    )
    a.cloth(dress, tones, 84)
    a.sheen(dress, (60, 0, 40, 0, 40, 0, 40, 0, 90), SHADE)
    a.line(smooth(pts("-200,-130 -100,-108 0,-102 100,-108 200,-130"), closed=False), a.pop, 15)
    a.blob(pts("-98,-356 0,-340 98,-356 104,-322 0,-304 -104,-322"), a.trim)
    a.blob(pts("-72,-458 0,-468 72,-458 0,-400"), lt(a.p.paper, 0.2))
    hair = mix(COCOA, (30, 22, 24), 0.5)
    a.oval(0, -606, 156, 136, hair)
    for sign in (-1, 1):
        for i in range(5):
            a.round(a.oval(sign * (152 + 10 * math.sin(i)), -540 + i * 48, 30 - i * 2, 32, hair), 0.5)
        a.rect(sign * 156 - 28, -338, sign * 156 + 28, -322, a.pop, 8)
    a.rect(-26, -480, 26, -440, dk(skin, 0.12))
    face = a.oval(0, -570, 130, 124, skin)
    a.round(face, 0.5)
    with a.clip(face):
        a.blob(pts("-150,-570 -110,-630 -20,-650 0,-668 20,-650 110,-630 150,-570 150,-720 -150,-720"), hair)
    for sign in (-1, 1):
        a.dot(sign * 48, -570, 12, a.p.ink)
        a.dot(sign * 48 - 4, -575, 4, CREAM)
        a.oval(sign * 76, -532, 24, 17, (206, 104, 84), 110)
    a.line(arc(0, -530, 28, 18, 20, 160), (150, 62, 54), 7)
    for x, y, r in ((-104, -690, 26), (-66, -716, 32), (-22, -722, 26)):
        a.dot(x, y, r, a.pop)
        a.dot(x, y, r * 0.4, a.trim)


@SHELF.add(size=0.98)
def boat_model(a: Art) -> None:
    """A model of a two-masted pinisi on its stand."""
    wood, sail = mix(WOOD, a.p.main, 0.1), lt(a.p.paper, 0.2)
    a.rect(-230, -24, 230, 0, dk(wood, 0.45), 8)
    for x in (-150, 150):
        a.poly([(x - 14, -20), (x - 30, -110), (x + 30, -110), (x + 14, -20)], dk(wood, 0.35))
    for x, top in ((-90, -760), (130, -700)):
        a.taper([(x, -170), (x, top)], 15, 8, dk(wood, 0.34))
    a.taper([(-330, -220), (-520, -310)], 15, 7, dk(wood, 0.34))
    rig = mix(a.p.ink, a.p.wall, 0.4)
    for start, end in (((-90, -756), (-516, -308)), ((130, -696), (360, -240)), ((-90, -756), (130, -696))):
        a.line([start, end], rig, 3)
    sails = (
        (pts("-80,-600 -80,-600 96,-640 96,-640 104,-420 96,-258 96,-258 -80,-258 -80,-258"), 0),
        (pts("140,-580 140,-580 318,-600 318,-600 336,-400 318,-266 318,-266 140,-266 140,-266"), 1),
        (pts("-80,-740 -80,-740 90,-652 90,-652 -80,-612 -80,-612"), 1),
        (pts("140,-684 140,-684 300,-612 300,-612 140,-592 140,-592"), 0),
        (pts("-104,-700 -104,-700 -150,-480 -130,-270 -130,-270 -246,-270 -246,-270 -190,-460"), 0),
        (pts("-120,-690 -120,-690 -240,-470 -270,-270 -270,-270 -390,-270 -390,-270 -280,-440"), 1),
        (pts("-150,-660 -150,-660 -340,-440 -400,-276 -400,-276 -510,-306 -510,-306 -380,-450"), 0),
    )
    for points, odd in sails:
        cloth = a.blob(points, dk(sail, 0.06) if odd else sail)
        a.sheen(cloth, (0, 16, 70), SHADE)
    main = sails[0][0]
    with a.clip(smooth(main)):
        a.cloth(pts("-90,-340 110,-340 110,-290 -90,-290"), (a.body, sail, dk(a.body, 0.4), a.pop), 50)
    hull = smooth(
        pts(
            "-370,-250 -370,-250 -330,-214 -100,-186 200,-190 380,-262 380,-262 366,-200 330,-110 260,-70 "
            "-180,-66 -280,-110 -340,-190"
        )
    )
    a.poly(hull, wood)
    with a.clip(hull):
        a.blob(pts("-400,-120 0,-104 400,-150 400,0 -400,0"), a.body)
        for dy in (0, 24, 48):
            a.line(
                smooth([(-380, -226 + dy), (-100, -164 + dy), (200, -168 + dy), (390, -236 + dy)], closed=False),
                dk(wood, 0.3),
                4,
            )
        a.sheen(hull, (0, 0, 90), SHADE, down=True)
    a.line(smooth(pts("-370,-250 -330,-214 -100,-186 200,-190 380,-262"), closed=False), a.pop, 12)
    for x in (-160, -60, 40, 220):
        a.dot(x, -142, 10, dk(wood, 0.6))
    cabin = a.rect(196, -252, 312, -196, lt(wood, 0.3), 5)
    a.sheen(cabin, (0, 50), SHADE, down=True)
    a.rect(186, -264, 322, -248, a.trim, 4)
    for x in (216, 250, 284):
        a.rect(x - 9, -238, x + 9, -214, dk(wood, 0.5), 3)
    a.poly(pts("-90,-790 -90,-760 -36,-775"), a.body)
    a.poly(pts("130,-728 130,-700 180,-714"), a.trim)
