"""Scenes of polygons, and how they become terminal cells, ASCII and SVG."""
