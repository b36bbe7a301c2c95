"""The Hugging Face Hub: what it has, how that would run here, and how to fetch it."""
