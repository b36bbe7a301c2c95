"""Conversations: a tree of messages, its store, and the taking of turns."""
