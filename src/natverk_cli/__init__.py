"""natverk: an assignment description made executable."""

__version__ = "0.2.0"
