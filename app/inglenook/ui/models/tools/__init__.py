"""“Tools”: new model files, made from those that are here."""
