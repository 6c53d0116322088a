"""Drawn faces: one flat drawing from a few words about how somebody looks. The mouth is level: nobody is posing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.scenario.model import Face

CHILD_BELOW_YEARS = 12
_LINED_FROM_YEARS = 58

# The ground, and the clothes that sit well on it.
_GROUNDS = {
    "sand": ("#e3d3b4", "#5b6b6e"),
    "sage": ("#bccbb4", "#7a4a52"),
    "sky": ("#b9cfd8", "#a9613f"),
    "rose": ("#e2c1bd", "#4f5f7a"),
    "plum": ("#bda7ba", "#3f5c55"),
    "clay": ("#d9ab8f", "#3e4f63"),
}


@dataclass(frozen=True)
class _Skin:
    base: str
    shade: str
    cheek: str
    lip: str


_SKINS = {
    "pale": _Skin("#f6ddcb", "#e3bfa8", "#eeb4a2", "#b5695f"),
    "light": _Skin("#efcbae", "#d9aa88", "#e39c83", "#a95d50"),
    "tan": _Skin("#d8a67d", "#bd875f", "#cb7f5f", "#955043"),
    "brown": _Skin("#a8714b", "#8b5836", "#9c5438", "#74382c"),
    "dark": _Skin("#6f4733", "#563424", "#7a4030", "#4a221c"),
}
_HAIR = {
    "black": ("#25211f", "#3a3431"),
    "brown": ("#5d3f2b", "#76543c"),
    "red": ("#a3532c", "#bb6c42"),
    "blond": ("#cfa45c", "#dfbb7c"),
    "grey": ("#8d8c8a", "#a5a4a1"),
    "white": ("#dcd9d2", "#ebe8e2"),
}

_CURLS_BEHIND = ((46, 60, 17), (42, 82, 14), (114, 60, 17), (118, 82, 14), (58, 42, 17), (102, 42, 17), (80, 34, 19))
_CURLS_BEFORE = ((55, 53, 11), (68, 44, 12), (83, 42, 12), (97, 47, 11), (107, 57, 9))

# Behind the head, and before it. "H" is the hair, "L" its lighter tone, "C" the cloth.
_BEHIND = {
    "long": '<path fill="H" d="M42 74C36 24 124 24 118 74L124 132Q104 142 80 140Q56 142 36 132Z"/>',
    "bob": '<path fill="H" d="M43 70C38 22 122 22 117 70L121 102Q112 113 99 108L61 108Q48 113 39 102Z"/>',
    "fringe": '<path fill="H" d="M43 72C38 24 122 24 117 72L119 116Q110 124 99 121L61 121Q50 124 41 116Z"/>',
    "curly": "".join(f'<circle fill="H" cx="{x}" cy="{y}" r="{r}"/>' for x, y, r in _CURLS_BEHIND),
    "bun": '<circle fill="H" cx="80" cy="25" r="15"/><path fill="L" d="M70 22Q80 14 90 22Q80 19 70 22Z"/>',
    "headscarf": '<path fill="C" d="M40 78C34 22 126 22 120 78C122 104 116 120 108 134L52 134C44 120 38 104 40 78Z"/>',
    "short": '<path fill="H" d="M46 78C42 30 118 30 114 78Z"/>',
    "bald": "",
}
_BEFORE = {
    "long": '<path fill="H" d="M78 36C58 38 48 54 47 88C42 58 48 30 80 29C112 30 118 58 113 88C112 58 100 42 78 36Z"/>'
    '<path fill="L" d="M80 33C98 35 108 46 111 62C104 48 96 40 80 36Z"/>',
    "bob": '<path fill="H" d="M66 37C54 44 49 58 48 90C42 58 46 29 80 29C114 29 118 58 112 90C112 66 100 56 66 37Z"/>'
    '<path fill="L" d="M70 35C92 42 106 52 110 66C102 56 90 47 70 38Z"/>',
    "fringe": '<path fill="H" d="M46 82C42 40 56 29 80 29C104 29 118 40 114 82Q111 70 108 65Q80 58 52 65Q49 70 46'
    ' 82Z"/>'
    '<path fill="L" d="M58 44Q80 34 102 44Q80 39 58 44Z"/>',
    "curly": "".join(f'<circle fill="H" cx="{x}" cy="{y}" r="{r}"/>' for x, y, r in _CURLS_BEFORE)
    + '<path fill="none" stroke="L" stroke-width="2" stroke-linecap="round" d="M62 45q5-6 10-1M80 40q6-5 11 1M96'
    ' 48q5-4 8 2"/>',
    "bun": '<path fill="H" d="M47 80C43 42 58 29 80 29C102 29 117 42 113 80C111 58 101 47 80 46C59 47 49 58 47 80Z"/>'
    '<path fill="none" stroke="L" stroke-width="1.6" stroke-linecap="round" d="M62 42Q70 34 78 33M98 42Q90 34 84 33"/>',
    "headscarf": '<path fill="C" fill-rule="evenodd" d="M40 78C34 22 126 22 120 78C120 106 104 124 80 126C56 124 40'
    " 106 40 78Z"
    'M52 78C52 104 64 116 80 117C96 116 108 104 108 78C108 54 96 45 80 45C64 45 52 54 52 78Z"/>'
    '<path fill="C" d="M52 116Q80 138 108 116L116 146Q80 156 44 146Z"/>'
    '<path fill="none" stroke="#000" stroke-opacity=".16" stroke-width="2" d="M55 122Q82 138 110 124"/>',
    "short": '<path fill="H" d="M46 76C42 42 58 28 81 29C104 28 118 42 114 76C112 66 108 58 101 53C88 57 68 57 58'
    ' 51C52 58 48 66 46 76Z"/>'
    '<path fill="L" d="M62 42Q78 33 98 40Q80 38 62 42Z"/>',
    "bald": '<path fill="H" d="M47 78C45 68 46 62 49 57C51 64 50 72 50 79ZM113 78C115 68 114 62 111 57C109 64 110'
    ' 72 110 79Z"/>'
    '<path fill="#fff" fill-opacity=".22" d="M66 46Q74 39 86 41Q74 43 68 49Z"/>',
}
_CHEEKS = '<g fill="K" fill-opacity=".45"><circle cx="59" cy="91" r="7"/><circle cx="101" cy="91" r="7"/></g>'
_WORN = {
    "nothing": "",
    "glasses": '<g fill="#fff" fill-opacity=".14" stroke="#33302e" stroke-width="2.4"><rect x="55" y="69"'
    ' width="21" height="17" rx="7"/>'
    '<rect x="84" y="69" width="21" height="17" rx="7"/><path fill="none" d="M76 76q4-3 8 0M55 75l-7-2M105'
    ' 75l7-2"/></g>',
    "beard": '<path fill="H" fill-rule="evenodd" d="M48 80C49 90 50 119 80 120C110 119 111 90 112 80C109 90 104 91'
    " 97 89Q88 86 80 88Q72 86 63 89"
    'C56 91 51 90 48 80ZM69 96Q80 93 91 96Q87 102 80 102Q73 102 69 96Z"/>',
    "moustache": '<path fill="H" d="M65 95Q70 87 80 90Q90 87 95 95Q87 96 80 93Q73 96 65 95Z"/>',
}


def face_svg(face: Face, age: int) -> str:
    """The drawing of a face, as SVG, 160 by 160; a child's below twelve years. It is round, and decorative."""
    is_child = age < CHILD_BELOW_YEARS
    skin = _SKINS[face.skin]
    ground, cloth = _GROUNDS[face.ground]
    hair, light = _HAIR[face.hair]
    worn = "" if is_child and face.wears in ("beard", "moustache") else _WORN[face.wears]
    parts = [
        _BEHIND[face.style],
        _body(is_child),
        _head(is_child),
        _CHEEKS,
        worn if face.wears in ("beard", "moustache") else "",
        _features(is_child, age),
        _BEFORE[face.style],
        f'<g transform="translate(0 {4 if is_child else 0})">{worn}</g>' if face.wears == "glasses" else "",
    ]
    # A child's head is large for its shoulders, and rounder.
    place = "translate(80 92) scale(1.06 1) translate(-80 -84)" if is_child else "translate(0 4)"
    drawing = f'<g transform="{place}">{"".join(parts)}</g>'
    tones = {"H": hair, "L": light, "C": cloth, "S": skin.base, "D": skin.shade, "K": skin.cheek, "M": skin.lip}
    for sign, tone in tones.items():
        drawing = drawing.replace(f'"{sign}"', f'"{tone}"')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" role="img" aria-hidden="true">'
        '<clipPath id="round"><circle cx="80" cy="80" r="80"/></clipPath>'
        f'<g clip-path="url(#round)"><rect width="160" height="160" fill="{ground}"/>{drawing}</g></svg>'
    )


def _body(is_child: bool) -> str:
    neck = '<path fill="D" d="M68 100H92V130H68Z"/>' if not is_child else '<path fill="D" d="M71 104H89V130H71Z"/>'
    if is_child:
        shoulders = '<path fill="C" d="M36 176C37 142 52 131 70 127Q80 134 90 127C108 131 123 142 124 176Z"/>'
    else:
        shoulders = '<path fill="C" d="M14 176C17 136 44 127 67 121Q80 132 93 121C116 127 143 136 146 176Z"/>'
    return neck + shoulders


def _head(is_child: bool) -> str:
    ears = '<circle fill="S" cx="48" cy="80" r="7"/><circle fill="S" cx="112" cy="80" r="7"/>'
    if is_child:
        return (
            ears
            + '<path fill="S" d="M47 74C46 46 58 36 80 36C102 36 114 46 113 74C114 100 100 115 80 115C60 115 46 100'
            ' 47 74Z"/>'
        )
    return (
        ears
        + '<path fill="S" d="M48 72C47 46 60 35 80 35C100 35 113 46 112 72C112 98 98 118 80 118C62 118 48 98 48 72Z"/>'
    )


def _features(is_child: bool, age: int) -> str:
    nose = (
        '<path fill="none" stroke="D" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" d="M81 78'
        'Q84 86 83 89Q81 91 78 90"/>'
    )
    brows = (
        '<path fill="none" stroke="H" stroke-width="3" stroke-linecap="round" d="M59 69Q66 65 73 68M87 68Q94 65 101'
        ' 69"/>'
    )
    eyes = (
        '<g fill="#2b2523"><ellipse cx="66.5" cy="78" rx="3.2" ry="3.8"/><ellipse cx="93.5" cy="78" rx="3.2"'
        ' ry="3.8"/></g>'
    )
    mouth = '<path fill="none" stroke="M" stroke-width="3" stroke-linecap="round" d="M71 100Q80 102.5 89 99.5"/>'
    if is_child:
        nose = '<path fill="none" stroke="D" stroke-width="2.6" stroke-linecap="round" d="M77 90Q80 92.5 83 90"/>'
        eyes = '<g fill="#2b2523"><circle cx="65" cy="82" r="4.4"/><circle cx="95" cy="82" r="4.4"/></g>'
        eyes += '<g fill="#fff"><circle cx="66.5" cy="80.4" r="1.3"/><circle cx="96.5" cy="80.4" r="1.3"/></g>'
        brows = (
            '<path fill="none" stroke="H" stroke-width="2.4" stroke-linecap="round" d="M59 72Q65 68 71 70M89 70Q95'
            ' 68 101 72"/>'
        )
        mouth = '<path fill="none" stroke="M" stroke-width="3" stroke-linecap="round" d="M74 101Q80 103 86 101"/>'
    lines = ""
    if age >= _LINED_FROM_YEARS:
        lines = (
            '<path fill="none" stroke="D" stroke-width="1.8" stroke-linecap="round" d="M57 86q5 3 10 1M93 87q5 2 10-1'
            'M66 93q-3 4-3 8M94 93q3 4 3 8M70 55q10-3 20 0"/>'
        )
    return lines + nose + brows + eyes + mouth
