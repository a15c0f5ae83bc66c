"""How Hypothesis goes about its work in all tests."""

from hypothesis import Phase, settings

# Its explanations trace every line: slow, and under CPython 3.11 a traced call now and then never returns.
settings.register_profile("natverk", phases=[phase for phase in Phase if phase is not Phase.explain])
settings.load_profile("natverk")
