"""What the user chose: one frozen record, kept in settings.toml."""
