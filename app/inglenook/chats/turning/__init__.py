"""What the user says and changes in the chat on the screen, for the window."""
