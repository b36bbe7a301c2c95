"""The primitive widgets that pages are composed of."""
