"""Where a model's layers go, told from its header before anything is loaded.

Pure arithmetic: the shape of a model (`shape`, read by `reading`), what it takes in
memory (`memory`, `compute`), what the devices can give (`budget`), and the plan that
brings the two together (`planner`). llama.cpp is neither needed nor asked.
"""
