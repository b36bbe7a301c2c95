"""Chats on their way out and in: exported to files, imported from other programs."""
