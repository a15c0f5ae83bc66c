"""The one exception of the program: a situation that stops the work, told in a whole Swedish sentence."""


class NatverkError(Exception):
    """Something in the situation (not in the data) stops the command.

    The text is one or more whole Swedish sentences: what happened, and what cures it. Shown as it is; exit code 2.
    """
