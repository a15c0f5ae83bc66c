"""Swedish itself, and nothing of the network: words, names and dates as people write them.

`namn` folds to ids and sorts; `ord` counts and lists; `datum` prints dates, `datum_las` reads them
(`datum_nara` those told from today), `klockslag` prints and reads clock times. Import from the module.
"""
