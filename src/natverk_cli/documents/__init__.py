"""The papers that the duties ask for: what each says, gathered from the network as plain values.

The words around the values are in the templates; `rendering` puts the two together.
"""
