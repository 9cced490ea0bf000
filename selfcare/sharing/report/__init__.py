"""The page for the therapist: what it holds (`build`), and its forms (`forms`)."""
