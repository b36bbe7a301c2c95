"""LoRA adapters for the window: looked at before a model is asked to use them."""
