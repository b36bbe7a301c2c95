"""What a prompt is made of, and how long texts are, for the window."""
