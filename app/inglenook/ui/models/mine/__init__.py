"""“Mine”: the models on this machine."""
