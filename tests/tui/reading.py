"""What a person could read on the screen."""

from textual.widgets import Static

from selfcare.tui.app import SelfcareApp


def shown(app: SelfcareApp) -> str:
    """Return all text of the present screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def said(app: SelfcareApp) -> str:
    """Return what the line above the keys says."""
    return str(app.screen.query_one("#said", Static).render())
