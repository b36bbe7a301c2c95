"""The panel beside the conversation: what this chat asks, and how it is answered."""
