"""How the starter model is made: its text, training, export and evaluation."""
