"""The file of chats, kept whole."""
