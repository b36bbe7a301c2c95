"""Whether a newer version was published: asked when the user clicks, never fetched."""
