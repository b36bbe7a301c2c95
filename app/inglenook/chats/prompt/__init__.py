"""What the model would be asked now, for the window."""
