"""The chat on the screen, for the window."""
