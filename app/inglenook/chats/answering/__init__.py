"""How the questions of all chats are answered, for the window."""
