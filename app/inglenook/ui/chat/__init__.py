"""The Chats page: the list, the conversation, the composer, the model switch."""
