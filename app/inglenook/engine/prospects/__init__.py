"""What to expect of the models on this machine, before they are loaded."""
