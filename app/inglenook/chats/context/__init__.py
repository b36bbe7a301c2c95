"""What fills the context, and what goes when it is full."""
