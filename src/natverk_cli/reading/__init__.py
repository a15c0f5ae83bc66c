"""From the files of data/ to a Natverk and a list of everything that could not be read.

Nothing after this package reads data/.
"""
