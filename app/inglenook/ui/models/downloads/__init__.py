"""The panel of downloads."""
