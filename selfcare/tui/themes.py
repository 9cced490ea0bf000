"""The app's two looks: calm, with enough contrast for tired eyes (WCAG AA for all text)."""

from textual.theme import Theme

DARK = Theme(
    name="selfcare-dark",
    dark=True,
    primary="#7fb4c9",
    secondary="#9db7a5",
    accent="#e0b36a",
    foreground="#dfe3e6",
    background="#14181b",
    surface="#1b2024",
    panel="#262d32",
    success="#8fbf8f",
    warning="#e0b36a",
    error="#e58b7b",
    variables={
        "quiet": "#8f9aa0",
        "footer-key-foreground": "#e0b36a",
        "block-cursor-text-style": "none",
    },
)

LIGHT = Theme(
    name="selfcare-light",
    dark=False,
    primary="#1f6178",
    secondary="#3f6b50",
    accent="#805300",
    foreground="#1f2a30",
    background="#f7f5f0",
    surface="#efece4",
    panel="#e2ded3",
    success="#2f6b3a",
    warning="#805300",
    error="#a33a2a",
    variables={
        "quiet": "#556065",
        "footer-key-foreground": "#805300",
        "block-cursor-text-style": "none",
    },
)
