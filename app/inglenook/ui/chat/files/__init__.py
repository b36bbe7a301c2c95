"""Files that go with a message: read, shown as chips, and opened."""
