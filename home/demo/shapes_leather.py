"""Footwear and leather goods."""

from __future__ import annotations

from home.demo.canvas import Art
from home.demo.curves import pts, rounded, smooth
from home.demo.palettes import GOLD, LEATHER, RATTAN, Color, dk, lt, mix
from home.demo.parts import Shelf, emblem, stitch

SHELF = Shelf()
SHADE: Color = (44, 28, 24)


def _hide(a: Art) -> Color:
    return a.rng.choice((LEATHER, dk(LEATHER, 0.25), mix(LEATHER, a.p.main, 0.35), mix((112, 62, 44), a.p.deep, 0.3)))


def _sole(a: Art, x0: float, x1: float, color: Color, heel: float) -> None:
    a.poly(
        smooth(
            [
                (x0, -36),
                (x0, -36),
                (x1 - 8, -36),
                (x1 - 8, -36),
                (x1 + 6, -18),
                (x1 - 24, 0),
                (x1 - 24, 0),
                (x0 + 170, 0),
                (x0 + 170, 0),
                (x0, 0),
                (x0, 0),
            ]
        ),
        color,
    )
    a.rect(x0, -heel, x0 + 150, 24, dk(color, 0.3), 6)
    a.line([(x0 + 4, -32), (x1 - 30, -32)], lt(color, 0.35), 6)


def _laces(a: Art, points: list[tuple[float, float]], tone: Color, reach: float) -> None:
    for x, y in points:
        a.line([(x - reach, y + reach * 0.12), (x + reach, y - reach * 0.4)], tone, 9)
        a.dot(x - reach, y + reach * 0.12, 8, dk(tone, 0.5))


@SHELF.add(size=0.94)
def shoe(a: Art) -> None:
    """A pair of laced leather shoes."""
    hide = _hide(a)
    for dx, dy, k, tone in ((-96, -66, 0.94, dk(hide, 0.16)), (0, 0, 1.0, hide)):
        with a.at(dx, dy, 0, k):
            upper = smooth(
                pts(
                    "-260,-30 -260,-30 -272,-140 -262,-238 -262,-238 -200,-226 -110,-236 -70,-246 -70,-246 20,-182 "
                    "140,-158 246,-138 302,-82 304,-30 304,-30"
                )
            )
            a.blob(pts("-256,-236 -180,-258 -74,-252 -120,-210 -220,-210"), dk(tone, 0.5))
            a.poly(upper, tone)
            with a.clip(upper):
                a.sheen(upper, (0, 0, 20, 90), SHADE, down=True)
                a.blob(pts("150,-160 150,-160 190,-100 170,-20 330,-20 330,-140"), dk(tone, 0.14))
                a.blob(pts("-290,-150 -190,-130 -150,-20 -300,-20"), dk(tone, 0.12))
                a.taper(pts("186,-130 238,-116 272,-86"), 6, 18, lt(tone, 0.4), 130)
            quarter = smooth(pts("-262,-238 -262,-238 -70,-246 -70,-246 40,-164 40,-164 -40,-80 -150,-60 -262,-100"))
            a.poly(quarter, lt(tone, 0.06))
            a.sheen(quarter, (50, 0, 0, 20), SHADE)
            stitch(a, smooth(pts("34,-160 -44,-88 -150,-70 -256,-108"), closed=False), lt(tone, 0.45), 3, 10, 8)
            stitch(a, smooth(pts("158,-148 190,-96 176,-44"), closed=False), lt(tone, 0.45), 3, 10, 8)
            a.blob(pts("-84,-250 -50,-276 0,-226 30,-176 10,-160"), dk(tone, 0.22))
            _laces(a, pts("-62,-222 -38,-196 -12,-172"), lt(a.p.paper, 0.1), 30)
            a.rect(-272, -250, -254, -180, a.pop, 6)
            _sole(a, -272, 306, dk(LEATHER, 0.5), 34)


@SHELF.add(size=0.96)
def boot(a: Art) -> None:
    """A pair of ankle boots."""
    hide = _hide(a)
    for dx, dy, k, tone in ((-120, -56, 0.95, dk(hide, 0.18)), (0, 0, 1.0, hide)):
        with a.at(dx, dy, 0, k):
            a.oval(-116, -474, 132, 26, dk(tone, 0.5))
            upper = smooth(
                pts(
                    "-248,-474 -248,-474 -240,-300 -262,-160 -256,-30 -256,-30 284,-30 284,-30 292,-126 222,-188 "
                    "110,-218 40,-262 18,-336 16,-474 16,-474 -116,-450"
                )
            )
            a.poly(upper, tone)
            with a.clip(upper):
                a.sheen(upper, (50, 0, 0, 10, 60), SHADE)
                a.sheen(upper, (0, 0, 0, 80), SHADE, down=True)
                a.blob(pts("-300,-190 -180,-170 -120,-60 -130,0 -300,0"), dk(tone, 0.14))
                a.blob(pts("140,-220 180,-120 150,-20 320,-20 320,-220"), dk(tone, 0.12))
                a.rect(-260, -490, 40, -440, dk(tone, 0.16))
                a.blob(pts("-200,-420 -120,-424 -108,-250 -140,-220 -186,-240"), dk(tone, 0.3))
                for i in range(5):
                    a.line([(-190 + i * 19, -412), (-178 + i * 16, -236)], dk(tone, 0.44), 5)
                a.taper(pts("206,-168 250,-142 274,-106"), 6, 20, lt(tone, 0.4), 130)
            stitch(a, [(-246, -440), (16, -440)], lt(tone, 0.45), 3, 10, 8)
            stitch(a, smooth(pts("-256,-178 -184,-158 -126,-56"), closed=False), lt(tone, 0.45), 3, 10, 8)
            _laces(a, pts("-26,-404 -24,-360 -16,-316 8,-274 44,-240"), lt(a.p.paper, 0.1), 30)
            a.line(pts("-228,-480 -226,-536 -200,-536 -198,-480"), tone, 12, soft=True)
            _sole(a, -266, 296, dk(LEATHER, 0.5), 44)


@SHELF.add("flat", size=0.84)
def sandal(a: Art) -> None:
    """A pair of sandals seen from above."""
    hide, cork = _hide(a), mix(RATTAN, LEATHER, 0.25)
    for sign in (-1, 1):
        with a.at(sign * 165, 16 if sign > 0 else -16, sign * 6):
            foot = pts(
                "-20,-360 70,-340 124,-230 112,-80 84,60 100,220 66,340 -10,370 -76,330 -92,200 -76,40 -104,-110 "
                "-112,-250 -80,-340",
                sign,
            )
            outline = smooth(foot)
            a.poly([(x * 1.04 + 4, y * 1.015 + 8) for x, y in outline], dk(cork, 0.5))
            a.poly(outline, cork)
            a.sheen(outline, (40, 0, 0, 0, 50), SHADE)
            stitch(a, [(x * 0.88, y * 0.95) for x, y in [*outline, outline[0]]], lt(cork, 0.45), 4)
            a.oval(sign * -6, 240, 56, 70, dk(cork, 0.12), 150)
            a.oval(sign * 0, -210, 74, 84, dk(cork, 0.1), 130)
            emblem(a, sign * -4, 240, 22, "dot")
            for y, high, bow in ((-150, 96, 26), (-10, 78, 22)):
                wide = 124 if y < -100 else 102
                strap = smooth(
                    [
                        (-wide, y),
                        (-wide, y),
                        (0, y - bow),
                        (wide, y),
                        (wide, y),
                        (wide - 6, y + high),
                        (wide - 6, y + high),
                        (0, y + high - bow),
                        (6 - wide, y + high),
                        (6 - wide, y + high),
                    ]
                )
                a.poly([(x + 4, py + 12) for x, py in strap], (50, 32, 24), 80)
                if y < -100:
                    a.cloth(strap, (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 80)
                else:
                    a.poly(strap, hide)
                a.sheen(strap, (110, 20, 0, 0, 30, 120), SHADE)
                for edge in (9, high - 9):
                    stitch(
                        a,
                        smooth([(12 - wide, y + edge), (0, y + edge - bow), (wide - 12, y + edge)], closed=False),
                        lt(hide, 0.5),
                        3,
                        11,
                        9,
                    )
            a.rect(sign * 62 - 26, 2, sign * 62 + 26, 58, GOLD, 10)
            a.rect(sign * 62 - 15, 13, sign * 62 + 15, 47, hide, 5)


@SHELF.add("flat", size=0.82)
def wallet(a: Art) -> None:
    """A folded leather wallet, its cards showing, and a key fob."""
    hide = _hide(a)
    with a.at(-20, -30, -8):
        for i, tone in enumerate((a.p.second, lt(a.p.paper, 0.1), a.p.accent)):
            a.rect(-250 + i * 22, -262 + i * 34, 218 + i * 10, 0, tone, 18)
            a.sheen(rounded(-250 + i * 22, -262 + i * 34, 218 + i * 10, -150, 18), (0, 0, 70), SHADE, down=True)
            a.line([(-220 + i * 22, -236 + i * 34), (-130 + i * 22, -236 + i * 34)], dk(tone, 0.2), 6)
        back = a.rect(-300, -166, 296, 232, dk(hide, 0.3), 28)
        a.sheen(back, (30, 0, 60), SHADE)
        face = rounded(-304, -150, 292, 240, 28)
        a.poly(face, hide)
        a.sheen(face, (50, 0, 0, 0, 20, 70), SHADE)
        a.sheen(face, (0, 40, 0, 0), (255, 244, 230))
        stitch(a, rounded(-286, -132, 274, 222, 18), lt(hide, 0.5), 4)
        with a.clip(face):
            a.cloth(pts("-310,88 300,88 300,170 -310,170"), (a.body, a.p.paper, dk(a.body, 0.4), a.pop), 80)
            a.sheen(pts("-310,88 300,88 300,170 -310,170"), (60, 0, 0, 20, 70), SHADE)
        for y in (84, 174):
            stitch(a, [(-290, y), (280, y)], lt(hide, 0.5), 3)
        strap = rounded(196, -6, 330, 74, 30)
        a.poly(strap, dk(hide, 0.14))
        stitch(a, rounded(206, 4, 320, 64, 24), lt(hide, 0.45), 3)
        a.dot(236, 34, 20, dk(GOLD, 0.2))
        a.dot(234, 32, 16, lt(GOLD, 0.2))
        emblem(a, -170, -30, 34, "leaf")
    with a.at(330, 250, 28):
        a.line([(0, -60), (0, -100)], GOLD, 8)
        for i in range(24):
            with a.at(0, -136, i * 15):
                a.rect(30, -5, 40, 5, GOLD, 3)
        fob = a.blob(pts("-36,-60 36,-60 48,90 0,118 -48,90"), dk(hide, 0.1))
        stitch(a, [(x * 0.78, y * 0.82 + 4) for x, y in [*fob, fob[0]]], lt(hide, 0.5), 3)


@SHELF.add("flat", size=0.92)
def leather_hide(a: Art) -> None:
    """A tanned hide with two rolled skins."""
    hide = _hide(a)
    half = pts(
        "0,-400 60,-380 96,-330 190,-352 300,-400 350,-340 300,-250 262,-120 280,40 300,170 380,280 "
        "350,350 250,330 170,290 90,340 40,400"
    )
    skin = smooth(
        [*half, (0, 410), *[(-x + a.rng.uniform(-8, 8), y + a.rng.uniform(-8, 8)) for x, y in reversed(half[1:])]]
    )
    a.poly([(x * 1.012, y * 1.012 + 4) for x, y in skin], lt(hide, 0.45))
    a.poly(skin, hide)
    with a.clip(skin):
        for i in range(36):
            x, y = a.rng.uniform(-300, 300), a.rng.uniform(-380, 380)
            a.oval(
                x,
                y,
                a.rng.uniform(20, 70),
                a.rng.uniform(12, 40),
                (lt, dk)[i % 2](hide, 0.1),
                46,
                rot=a.rng.uniform(0, 180),
            )
        a.taper(pts("0,-380 6,0 0,390"), 50, 30, dk(hide, 0.16), 70)
        a.sheen(skin, (60, 0, 0, 0, 60), SHADE)
    stitch(a, [(x * 0.93, y * 0.93) for x, y in [*skin, skin[0]]], lt(hide, 0.3), 3, 10, 12)
    for y, tone, strap in ((150, dk(hide, 0.35), a.pop), (258, mix(hide, a.p.second, 0.45), a.p.paper)):
        with a.at(70, y, -4):
            roll = a.rect(-300, -52, 300, 52, tone, 16)
            a.poly([(x + 4, py + 16) for x, py in roll if py > 0], (40, 26, 22), 80)
            a.sheen(roll, (60, 0, 0, 40, 120), SHADE, down=True)
            a.sheen(roll, (0, 90, 30, 0, 0), (255, 246, 232), down=True)
            a.oval(300, 0, 22, 52, lt(tone, 0.34))
            for k in (0.74, 0.48, 0.22):
                a.oval(300, 0, 22 * k, 52 * k, dk(tone, 0.3) if k != 0.48 else lt(tone, 0.34))
            for x in (-170, 150):
                a.rect(x, -55, x + 22, 55, strap, 3)
                a.sheen([(x, -55), (x + 22, -55), (x + 22, 55), (x, 55)], (30, 0, 40, 110), SHADE, down=True)
