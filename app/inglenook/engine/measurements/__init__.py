"""How fast models were on this machine, and the memory that they took."""
