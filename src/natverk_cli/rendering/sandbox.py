"""The place where templates run: they see plain values, call nothing of ours, and cannot go on for ever."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from natverk_cli.rendering.markdown import escape

TIME_LIMIT = 5.0


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, stricter: no method of a value may be called, and no number may grow a text without end."""

    intercepted_binops = frozenset({"**", "*"})

    def __init__(self, loader: Any) -> None:  # noqa: ANN401 - any of Jinja's loaders
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            finalize=escape,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )
        for name in ("lipsum", "cycler", "dict"):
            self.globals.pop(name, None)

    def is_safe_callable(self, obj: object) -> bool:
        """Macros, Jinja's own loop helpers and global functions only: a value's method is never called."""
        if isinstance(obj, BuiltinMethodType | MethodType):
            return type(obj.__self__).__module__.startswith("jinja2.")
        return bool(super().is_safe_callable(obj))

    def call_binop(self, _context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Multiplying small numbers is fine; repeating texts or raising to powers is not."""
        if operator == "*" and all(isinstance(side, int) and abs(side) < 1_000_000 for side in (left, right)):
            return left * right
        raise SecurityError(f"räkneoperationen {operator} används inte i mallar")


class TooSlow(Exception):
    """The template went on past the time limit."""


@contextmanager
def time_limit(seconds: float = TIME_LIMIT) -> Iterator[None]:
    """Raise TooSlow in the main thread when the time is out. In any other thread there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    with _watchdog(seconds) as is_out:
        try:
            yield
        except KeyboardInterrupt:
            if is_out():
                raise TooSlow from None
            raise


@contextmanager
def _watchdog(seconds: float) -> Iterator[Callable[[], bool]]:
    import _thread

    out = threading.Event()

    def interrupt() -> None:
        out.set()
        _thread.interrupt_main()

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield out.is_set
    finally:
        timer.cancel()
