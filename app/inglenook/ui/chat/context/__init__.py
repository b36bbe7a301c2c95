"""The context on the screen: what fills it, and what to do when it is full."""
