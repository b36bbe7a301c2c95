"""What this machine can compute with: devices, their memory, and the processor."""
