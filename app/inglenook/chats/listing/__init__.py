"""The lists of chats, for the window."""
