"""What the app does when it is asked, by area: a file an area, each a part of the app."""
