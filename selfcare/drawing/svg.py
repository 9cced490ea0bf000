"""The same scenes as SVG, for reports: sharp at any size, readable by a screen reader."""

from collections.abc import Mapping, Sequence
from html import escape

from selfcare.drawing.body import CAMERA, VIEWS, view
from selfcare.drawing.bodymap import body_scene
from selfcare.drawing.palette import LIGHT, Palette, Rgb
from selfcare.drawing.scene import Camera, Points, Role, Shape
from selfcare.drawing.walk import APART


def scene_svg(
    scene: Sequence[Shape],
    camera: Camera,
    title: str,
    palette: Palette = LIGHT,
    *,
    width: int = 320,
) -> str:
    """A scene as one SVG element, `width` CSS pixels wide, described by `title`."""
    return _svg([_polygon(shape, palette) for shape in scene], camera, title, width)


def body_svg(
    marks: Mapping[str, int],
    title: str,
    names: Mapping[str, str],
    palette: Palette = LIGHT,
    *,
    width: int = 640,
    views: Sequence[str] = VIEWS,
) -> str:
    """The body map as SVG.

    `marks` are strengths 0-10 by zone; `names` are the zones' names for readers.
    """
    parts = []
    for place, name in enumerate(views):
        inside = [
            _polygon(shape, palette, _told(shape.name, marks, names), prefix=f"{name}-")
            for shape in body_scene(name, marks)
        ]
        inside += [*_numbers(name, marks, palette), *_letters(name, palette)]
        parts.append(f'<g transform="translate({place * APART:g} 0)">{"".join(inside)}</g>')
    camera = CAMERA._replace(width=CAMERA.width + (len(views) - 1) * APART)
    return _svg(parts, camera, title, width)


def _svg(parts: Sequence[str], camera: Camera, title: str, width: int) -> str:
    height = width * camera.height / camera.width
    box = f"{camera.x:g} {-(camera.y + camera.height):g} {camera.width:g} {camera.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'width="{width}" height="{height:.0f}" viewBox="{box}">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )


def _polygon(shape: Shape, palette: Palette, told: str = "", *, prefix: str = "") -> str:
    """A hairline of the polygon's own colour hides the joint to its neighbours."""
    colour = _hex(palette.colours[Role.BACKGROUND if shape.role is Role.HALO else shape.role])
    name = f' id="{escape(prefix + shape.name)}"' if shape.name else ""
    title = f"<title>{escape(told)}</title>" if told else ""
    return (
        f'<polygon{name} points="{_points(shape.points)}" fill="{colour}" '
        f'stroke="{colour}" stroke-width=".15" stroke-linejoin="round">{title}</polygon>'
    )


def _points(points: Points) -> str:
    return " ".join(f"{x:.2f},{-y:.2f}" for x, y in points)


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _told(zone: str, marks: Mapping[str, int], names: Mapping[str, str]) -> str:
    name = names.get(zone, zone)
    return f"{name}: {marks[zone]} of 10" if zone in marks else name


def _text(x: float, y: float, words: str, colour: Rgb, style: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{-y:.1f}" font-family="sans-serif" font-size="3.6" '
        f'text-anchor="middle" fill="{_hex(colour)}"{style}>{words}</text>'
    )


def _numbers(view_name: str, marks: Mapping[str, int], palette: Palette) -> list[str]:
    zones = view(view_name).zones.values()
    return [
        _text(
            zone.middle[0],
            zone.middle[1] - 1.2,
            str(marks[zone.id]),
            palette.ink_on(palette.colours[Role.pain(marks[zone.id])]),
            ' font-weight="bold"',
        )
        for zone in zones
        if zone.id in marks
    ]


def _letters(view_name: str, palette: Palette) -> list[str]:
    left, right = ("R", "L") if view_name == "front" else ("L", "R")
    words = [(-26, 94, left), (26, 94, right), (-24, 2, view_name.capitalize())]
    return [_text(x, y, word, palette.quiet, "") for x, y, word in words]
