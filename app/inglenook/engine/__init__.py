"""A model that answers: the engine process, its client, the ladder of plans."""
