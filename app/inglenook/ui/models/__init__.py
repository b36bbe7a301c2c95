"""The Models page: those on this machine, and those on the hub."""
