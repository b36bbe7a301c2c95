"""The Settings page, built from the schema of the settings."""
