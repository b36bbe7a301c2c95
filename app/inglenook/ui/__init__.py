"""The window: widgets that see services and records, and nothing else."""
