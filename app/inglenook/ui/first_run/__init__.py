"""What a new user is offered on the empty Chats page."""
