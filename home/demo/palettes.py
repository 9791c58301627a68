"""Muted natural-dye palettes and the colour arithmetic used by the sample pictures."""

from __future__ import annotations

from dataclasses import dataclass

Color = tuple[int, int, int]

WOOD: Color = (170, 120, 76)
DARK_WOOD: Color = (108, 72, 49)
RATTAN: Color = (208, 170, 113)
KRAFT: Color = (203, 169, 126)
CLAY: Color = (181, 103, 71)
STEEL: Color = (172, 177, 177)
IRON: Color = (84, 86, 90)
LEAF: Color = (108, 130, 78)
CREAM: Color = (250, 243, 228)
GOLD: Color = (203, 157, 76)
COCOA: Color = (92, 58, 43)
AMBER: Color = (209, 137, 48)
LEATHER: Color = (158, 97, 58)
GLASS: Color = (216, 226, 220)


@dataclass(frozen=True)
class Palette:
    """Eight tones that go together: two grounds, three dyes, a deep tone, a paper and an ink."""

    wall: Color
    floor: Color
    main: Color
    deep: Color
    second: Color
    accent: Color
    paper: Color
    ink: Color


def rgb(code: str) -> Color:
    """Read a six-digit hexadecimal colour."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(one: Color, two: Color, share: float) -> Color:
    """Blend two colours; share 0 gives the first, 1 the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, two, strict=True))  # type: ignore[return-value]


def dk(color: Color, share: float = 0.2) -> Color:
    """Darken towards a warm near-black."""
    return mix(color, (42, 28, 24), share)


def lt(color: Color, share: float = 0.2) -> Color:
    """Lighten towards a warm near-white."""
    return mix(color, (255, 250, 240), share)


def light(color: Color) -> float:
    """Perceived lightness between 0 and 1."""
    return (0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2]) / 255


_CODES = {
    "indigo": "E8E6DE D5D2C6 34527A 1F3350 B5773F DDAA4B F7F1E3 2A2B33",
    "soga": "F0E5D3 DFCDB2 96592F 5A3420 35506E D9A04A FAF1DF 33241C",
    "madder": "F1E4DA E2CCBE A5423A 6A2828 3F5064 DDA458 FBF1E4 35221F",
    "turmeric": "F5EBD3 E8D6AE D09A34 85601C 7F4030 587250 FDF5E1 3A2C1A",
    "moss": "E8E8D8 D3D4BD 6C7B45 3F4B2A A8643A D8B25A F7F3E2 2B2E22",
    "ivory": "F4EDDF E5DAC6 BFA074 755C3F 5C6F7A A9583E FFF9EC 3B332B",
    "charcoal": "E5E1DA D0CAC0 4E4A47 2D2B2A A0623D CDA65B F5EFE3 262423",
    "terracotta": "F3E4D7 E5CAB6 BF6B45 7A3D28 4C6664 E0B063 FCF1E3 38261E",
    "lagoon": "E2E9E3 CBD7D0 3E7A78 234D4C C07A4C E0B968 F5F2E4 22302F",
    "mangosteen": "EDE2E1 DBC9C9 74405A 4A283A 86864F D9A35C F9EFE6 2F2029",
    "pandan": "EAECDF D7DCC7 869A70 4E5F42 B4715A DDB46A FAF6E8 2F332A",
    "cempaka": "F4E6DF E6CEC5 C4806F 84494A 50627C DFAE5E FDF3EA 38282A",
}

PALETTES: dict[str, Palette] = {name: Palette(*(rgb(code) for code in codes.split())) for name, codes in _CODES.items()}
