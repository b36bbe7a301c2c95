"""What the user does with models on this machine: verify them, and delete them."""
