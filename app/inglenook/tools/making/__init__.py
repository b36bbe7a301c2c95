"""Missing variants, made for who compares."""
