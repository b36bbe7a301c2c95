"""What makes models see, for the window."""
