"""New model files, made here: quantized, converted from others' form, or merged.

records   what is to be made, how far that is, and what came of it
targets   where a new file goes, and whether there is room for it
works     the three ways to make one, each a generator
making    missing variants, for who compares
"""
