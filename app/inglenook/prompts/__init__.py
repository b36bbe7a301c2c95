"""From messages to the text of a prompt: chat templates and their fallbacks."""
