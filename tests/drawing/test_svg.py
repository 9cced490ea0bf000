"""The SVG says in words what it shows."""

from xml.etree import ElementTree as ET

from selfcare.drawing.body import CAMERA, VIEWS, view
from selfcare.drawing.bodymap import body_scene
from selfcare.drawing.scene import Role, Shape
from selfcare.drawing.svg import body_svg, scene_svg

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {"knee.l": "Knee <front> (your left)"}


def test_the_picture_has_a_title_and_a_role() -> None:
    root = ET.fromstring(body_svg({}, "Where it hurt & when", {}))
    assert root.get("role") == "img"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Where it hurt & when"


def test_every_zone_of_every_view_is_found_by_its_id() -> None:
    root = ET.fromstring(body_svg({"knee.l": 4}, "t", NAMES))
    ids = [polygon.get("id") for polygon in root.iter(f"{SVG}polygon") if polygon.get("id")]
    assert len(ids) == len(set(ids))
    assert set(ids) == {f"{name}-{zone}" for name in VIEWS for zone in view(name).zones}


def test_a_marked_zone_says_its_name_and_strength() -> None:
    root = ET.fromstring(body_svg({"knee.l": 4}, "t", NAMES, views=("front",)))
    (knee,) = [p for p in root.iter(f"{SVG}polygon") if p.get("id") == "front-knee.l"]
    assert knee[0].text == "Knee <front> (your left): 4 of 10"
    assert "4" in [text.text for text in root.iter(f"{SVG}text")]


def test_a_halo_has_the_colour_of_the_paper() -> None:
    triangle = [(0.0, 0.0), (9.0, 0.0), (0.0, 9.0)]
    scene = [*body_scene("back", {}), Shape(Role.HALO, triangle)]
    root = ET.fromstring(scene_svg(scene, CAMERA, "Back", width=100))
    assert root.get("width") == "100"
    assert list(root.iter(f"{SVG}polygon"))[-1].get("fill") == "#f5f6f8"
