"""natverk: an assignment description made executable."""

__version__ = "0.3.0"
