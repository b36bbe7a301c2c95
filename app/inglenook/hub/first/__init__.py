"""The first models of a new user: well-known ones, planned without the network."""
