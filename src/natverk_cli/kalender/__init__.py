"""The calendar: which days are red, which are unsuitable for a meeting and why, which are left.

`roda_dagar` knows the holidays, `dagar` why a day will not do, `fredagar` the days that will.
Import from the module.
"""
