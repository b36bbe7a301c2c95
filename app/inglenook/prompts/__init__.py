"""What a model is told, and how: chat templates, thoughts and presets."""
