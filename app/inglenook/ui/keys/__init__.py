"""The keys: one table of them, the actions made from it, and the user's own."""
