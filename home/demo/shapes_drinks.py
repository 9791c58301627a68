"""Drinks and packed goods: cups, bags, jars, bottles and sachets."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import arc, pts, rounded, smooth
from home.demo.palettes import AMBER, COCOA, GLASS, GOLD, KRAFT, LEAF, RATTAN, WOOD, Color, dk, lt, mix
from home.demo.parts import Shelf, bean, block, emblem, label, leaf, rim, sprig, steam, stitch, turned

SHELF = Shelf()


@SHELF.add(size=0.88)
def cup(a: Art) -> None:
    """A cup of coffee on its saucer."""
    glaze, plate = a.body, lt(a.p.paper, 0.1)
    a.oval(0, -26, 290, 60, dk(plate, 0.22))
    a.round(a.oval(0, -38, 290, 58, plate), 0.4)
    a.oval(0, -36, 190, 34, dk(plate, 0.1))
    a.line(arc(165, -225, 100, 78, -95, 95), dk(glaze, 0.18), 36)
    a.line(arc(163, -228, 100, 78, -95, 80), glaze, 24)
    outline = turned(a, pts("190,-350 188,-290 165,-165 105,-66"), glaze, sag=0.2)
    with a.clip(outline):
        a.poly([*arc(0, -308, 200, 46, 180, 0), *arc(0, -276, 200, 46, 0, 180)], a.pop)
        a.sheen(outline, (0, 0, 0, 20, 70), (48, 30, 26))
    rim(a, -350, 190, 44, lt(glaze, 0.35), dk(plate, 0.06))
    with a.clip(arc(0, -346, 174, 36, 0, 358)):
        a.oval(0, -328, 176, 38, COCOA)
        a.oval(-40, -334, 90, 14, lt(COCOA, 0.16))
    steam(a, 0, -378, 190, lt(a.p.wall, 0.6))
    bean(a, -330, -14, 30, -20, dk(COCOA, 0.1))
    bean(a, -270, 14, 27, 30, COCOA)


@SHELF.add(size=0.95)
def coffee_bag(a: Art) -> None:
    """A paper bag of coffee with a folded top and some beans."""
    skin = a.rng.choice((KRAFT, KRAFT, a.body, dk(a.p.ink, 0.05)))
    body = smooth(pts("-160,0 -160,0 -172,-200 -158,-470 -158,-470 158,-470 158,-470 172,-200 160,0 160,0"))
    a.poly(body, skin)
    a.round(body, 0.8)
    a.poly(pts("-158,-470 -120,-400 -128,0 -160,0 -172,-200"), dk(skin, 0.14), 150)
    a.poly(pts("158,-470 120,-400 128,0 160,0 172,-200"), dk(skin, 0.2), 150)
    a.rect(-160, -556, 160, -466, dk(skin, 0.1))
    a.sheen(pts("-160,-556 160,-556 160,-466 -160,-466"), (0, 40, 10, 0, 60), (48, 30, 26))
    a.rect(-168, -500, 168, -480, a.pop, 6)
    a.dot(0, -436, 13, dk(skin, 0.3))
    a.dot(0, -436, 7, dk(skin, 0.5))
    label(a, -108, -390, 108, -90, "bean")
    for x, y, turn in ((-235, -10, -24), (-195, 16, 40), (212, 6, 12), (262, -12, -50), (242, 28, 24)):
        bean(a, x, y, 28, turn + a.rng.uniform(-20, 20), mix(COCOA, (60, 38, 30), a.rng.random() * 0.6))


@SHELF.add(size=0.82)
def tea_box(a: Art) -> None:
    """A carton of tea with a tagged bag and leaves."""
    skin = mix(a.body, LEAF, 0.25)
    block(a, -190, 0, 330, 430, 110, skin)
    label(a, -150, -380, 100, -70, "leaf")
    a.poly(pts("140,-215 250,-261 250,-230 140,-184"), a.pop)
    a.line(pts("190,-70 232,-24 262,-30"), lt(a.p.paper, 0.3), 4, soft=True)
    a.poly(pts("236,-118 300,-118 316,-96 316,12 220,12 220,-96"), lt(a.p.paper, 0.3))
    a.poly(pts("232,-60 304,-60 304,0 232,0"), mix(COCOA, LEAF, 0.4))
    a.rect(252, -168, 288, -128, a.trim, 5)
    a.line([(270, -128), (268, -104)], dk(a.p.paper, 0.3), 4)
    for x, y, turn in ((-268, 6, -12), (-238, 26, 150), (-300, 30, 40)):
        leaf(a, x, y, 74, turn, LEAF)


@SHELF.add(size=0.86)
def jar(a: Art) -> None:
    """A lidded glass jar of relish."""
    fill = a.rng.choice((mix(a.body, (176, 58, 40), 0.55), (186, 70, 44), a.body))
    glass = turned(a, pts("148,-400 148,-400 172,-360 176,-200 172,-60 164,-30"), mix(GLASS, a.p.wall, 0.3))
    with a.clip(glass):
        a.rect(-220, -350, 220, 40, fill)
        a.oval(0, -350, 177, 27, lt(fill, 0.2))
        for _ in range(26):
            a.dot(
                a.rng.uniform(-165, 165),
                a.rng.uniform(-325, 10),
                a.rng.uniform(4, 11),
                lt(fill, a.rng.uniform(0.1, 0.4)),
                190,
            )
        a.round(glass)
        a.taper(pts("-138,-340 -144,-200 -134,-70"), 20, 12, (255, 252, 244), 110)
    label(a, -112, -292, 112, -62, a.rng.choice(("sun", "leaf", "dot")))
    lid = a.rng.choice((dk(a.trim, 0.1), GOLD, a.p.ink))
    turned(a, pts("160,-470 160,-470 162,-410 162,-410"), lid, sag=0.15)
    for i in range(-7, 8):
        a.line([(i * 21, -452), (i * 21, -396 + 8 * (1 - abs(i) / 8))], dk(lid, 0.3), 3, alpha=120)
    a.oval(0, -470, 160, 26, lt(lid, 0.22))
    a.oval(0, -471, 136, 20, lt(lid, 0.1))


@SHELF.add(size=0.82)
def honey_jar(a: Art) -> None:
    """A pot of honey under a cloth cap, with a wooden dipper."""
    glass = turned(a, pts("130,-350 175,-320 205,-200 195,-70 150,-22"), lt(AMBER, 0.55))
    with a.clip(glass):
        a.rect(-240, -300, 240, 60, AMBER)
        a.oval(0, -300, 197, 28, lt(AMBER, 0.35))
        a.round(glass, 0.9)
        a.taper(pts("-158,-280 -172,-190 -158,-90"), 24, 12, (255, 250, 235), 130)
    paper = lt(a.p.paper, 0.2)
    hexagon = pts("0,-286 92,-236 92,-126 0,-76 -92,-126 -92,-236")
    a.poly(hexagon, paper)
    a.line([*hexagon, hexagon[0]], a.trim, 6)
    for x, y in ((0, -214), (-32, -158), (32, -158)):
        cell = [(x, y - 34), (x + 29, y - 17), (x + 29, y + 17), (x, y + 34), (x - 29, y + 17), (x - 29, y - 17)]
        a.poly(cell, a.rng.choice((AMBER, lt(AMBER, 0.3), GOLD)))
    skirt = pts("-148,-356 -190,-318 -150,-306 -110,-318 -70,-302 -20,-316 30,-300 80,-316 120,-304 152,-314")
    cap = smooth([*skirt, (190, -320), (146, -358), (138, -400), (0, -428), (-138, -400)])
    a.cloth(cap, (lt(a.body, 0.1), a.p.paper, dk(a.body, 0.3), a.pop), tile=90)
    a.round(cap, 0.8)
    a.line(arc(0, -356, 147, 18, 0, 180), RATTAN, 10)
    a.line(pts("20,-336 54,-296 50,-270"), RATTAN, 6, soft=True)
    a.line(pts("20,-336 4,-300 14,-276"), RATTAN, 6, soft=True)
    with a.at(292, -14, -62):
        a.rect(90, -9, 330, 9, WOOD, 9)
        for i in range(5):
            a.oval(18 + i * 19, 0, 8, 32 + (8 if i == 2 else 0), dk(WOOD, 0.06 * (i % 2)))
            a.oval(15 + i * 19, -8, 4, 20, lt(WOOD, 0.2))


def _bottle_label(a: Art, y0: float, y1: float, half: float, mark: str) -> None:
    label(a, -half, y0, half, y1, mark, r=6)
    a.sheen([(-half, y0), (half, y0), (half, y1), (-half, y1)], (40, 0, 0, 0, 16, 60), (48, 30, 26))


@SHELF.add(size=1.0)
def bottle(a: Art) -> None:
    """A tall bottle of syrup or jamu with a cork."""
    tint: Color = a.rng.choice(
        (mix(a.body, (120, 70, 40), 0.3), mix((72, 96, 66), a.body, 0.3), mix(AMBER, a.body, 0.25))
    )
    turned(a, pts("34,-690 34,-690 36,-640 36,-640"), RATTAN)
    a.oval(0, -690, 34, 7, lt(RATTAN, 0.3))
    outline = turned(a, pts("46,-640 46,-640 44,-520 60,-450 118,-370 122,-300 122,-18 122,-18"), tint)
    with a.clip(outline):
        a.taper(pts("-30,-620 -32,-500 -86,-380 -96,-250 -96,-60"), 10, 16, (255, 252, 244), 100)
        a.rect(-60, -640, 60, -500, lt(tint, 0.5), alpha=110)
        a.rect(-200, -30, 200, 60, dk(tint, 0.3), alpha=120)
    a.rect(-52, -650, 52, -618, dk(tint, 0.2), 8)
    _bottle_label(a, -322, -76, 120, a.rng.choice(("leaf", "sun", "drop")))
    a.rect(-50, -560, 50, -520, a.pop, 4)
    a.sheen(rounded(-50, -560, 50, -520, 4), (40, 0, 0, 30, 80), (48, 30, 26))
    sprig(a, 150, 6, 190, -18, mix(LEAF, a.body, 0.15))


@SHELF.add(size=0.92)
def oil_bottle(a: Art) -> None:
    """A dropper bottle of oil with a sprig."""
    oil = a.rng.choice((AMBER, (176, 106, 48), (150, 146, 74)))
    outline = turned(a, pts("60,-360 60,-360 64,-334 138,-290 146,-230 146,-16 146,-16"), oil)
    with a.clip(outline):
        a.rect(-200, -360, 200, -272, lt(oil, 0.5), alpha=150)
        a.taper(pts("-112,-270 -118,-150 -116,-30"), 20, 14, (255, 252, 244), 120)
        a.rect(-6, -360, 6, -60, lt(oil, 0.4), alpha=120)
    turned(a, pts("70,-420 70,-420 74,-350 74,-350"), a.p.ink)
    for i in range(-4, 5):
        a.line([(i * 15, -410), (i * 15, -352)], lt(a.p.ink, 0.3), 3, alpha=130)
    turned(a, pts("16,-560 36,-545 40,-500 34,-420"), dk(a.trim, 0.25), sag=0.1)
    _bottle_label(a, -232, -40, 112, "drop")
    a.blob(pts("214,-66 214,-66 240,-18 214,8 188,-18"), lt(oil, 0.1))
    a.dot(206, -20, 6, (255, 248, 232))
    sprig(a, -150, 8, 210, -158, mix(LEAF, a.trim, 0.12), 4)


@SHELF.add("flat", size=0.82)
def sachet(a: Art) -> None:
    """Three drink sachets fanned out."""
    for turn, x, skin, mark in ((-17, -170, a.trim, "leaf"), (15, 178, a.pop, "sun"), (-1, 0, a.body, "drop")):
        with a.at(x, abs(turn) * 3, turn):
            edge = [(-160 + i * 20, -280 - (8 if i % 2 else 0)) for i in range(17)]
            edge += [(160 - i * 20, 280 + (8 if i % 2 else 0)) for i in range(17)]
            a.poly([(px + 9, py + 12) for px, py in edge], dk(a.p.floor, 0.5), 60)
            a.poly(edge, skin)
            a.sheen(edge, (30, 0, 0, 16, 60), (48, 30, 26))
            for y in (-262, -246, 262, 246):
                a.line([(-160, y), (160, y)], dk(skin, 0.2), 3)
            face = rounded(-122, -196, 122, 170, 14)
            a.poly(face, lt(a.p.paper, 0.2))
            strip = pts("-122,60 122,60 122,150 -122,150")
            a.cloth(strip, (skin, lt(a.p.paper, 0.2), dk(skin, 0.35), a.p.paper), tile=70)
            emblem(a, 0, -76, 58, mark)
            a.line([(-70, 28), (70, 28)], a.p.ink, 8)
            stitch(a, [(-150, -226), (150, -226)], lt(skin, 0.4), 3)


@SHELF.add(size=0.95)
def chips_pack(a: Art) -> None:
    """A pillow pack of crackers with a few in front."""
    skin, chip = a.body, (226, 178, 96)
    edge = pts("-180,-20 -186,-200 -190,-330 -176,-520 176,-520 190,-330 186,-200 180,-20")
    body = smooth([edge[0], *edge, edge[-1]])
    a.poly(body, skin)
    a.round(body)
    for y0, y1 in ((-556, -514), (-26, 10)):
        crimp = a.rect(-180, y0, 180, y1, dk(skin, 0.1))
        a.sheen(crimp, (0, 40, 0, 30, 60), (48, 30, 26))
        for i in range(19):
            a.line([(-174 + i * 19.4, y0 + 4), (-174 + i * 19.4, y1 - 4)], dk(skin, 0.28), 3, alpha=140)
    a.taper(pts("-120,-490 -150,-420 -152,-330"), 20, 3, (255, 252, 244), 90)
    a.taper(pts("130,-60 152,-140 150,-240"), 22, 3, (40, 26, 22), 70)
    disc = a.oval(0, -290, 134, 150, lt(a.p.paper, 0.2))
    with a.clip(disc):
        a.cloth(pts("-140,-220 140,-220 140,-120 -140,-120"), (a.trim, a.p.paper, dk(a.trim, 0.4), a.pop), tile=80)
    a.line([(-80, -388), (80, -388)], a.p.ink, 12)
    a.line([(-54, -362), (54, -362)], mix(a.p.ink, a.p.paper, 0.4), 8)
    _chip(a, 0, -290, 62, 12, chip)
    for x, y, r, turn in ((-238, -2, 58, 20), (222, -10, 62, -24), (290, 22, 50, 10), (-170, 30, 46, -8)):
        _chip(a, x, y, r, turn, chip)


def _chip(a: Art, x: float, y: float, r: float, turn: float, color: Color) -> None:
    with a.at(x, y, turn, 1, 0.62):
        a.blob(
            [
                (-r, 0),
                (-r * 0.6, -r * 0.8),
                (r * 0.2, -r * 0.9),
                (r, -r * 0.3),
                (r * 0.8, r * 0.6),
                (-r * 0.2, r * 0.9),
            ],
            dk(color, 0.16),
        )
        a.blob(
            [(-r, -8), (-r * 0.6, -r * 0.86), (r * 0.2, -r), (r, -r * 0.4), (r * 0.74, r * 0.44), (-r * 0.2, r * 0.76)],
            color,
        )
        for px, py in ((-0.3, -0.3), (0.35, -0.5), (0.1, 0.2), (0.5, 0.1), (-0.5, 0.2)):
            a.oval(px * r, py * r, r * 0.13, r * 0.1, lt(color, 0.35))
