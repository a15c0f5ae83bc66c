"""What the files mean: one frozen struct per file kind, and the network they make together.

The structs are the one definition of model, checking and editor schema.
"""
