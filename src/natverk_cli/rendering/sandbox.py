"""The place where templates run: they see plain values, call nothing of ours, and cannot go on for ever."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from natverk_cli.rendering.markdown import escape

TIME_LIMIT = 5.0  # seconds
_AGAIN = 0.05  # seconds


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, stricter: no method of a value can be reached, and no number may grow a text without end."""

    intercepted_binops = frozenset({"**", "*", "%"})

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
        for name in ("center", "format", "indent"):
            self.filters.pop(name)  # each makes a text as wide as the number given

    def wrap_str_format(self, _value: object) -> None:
        """Jinja would let texts format others; here that is a method like any other."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Jinja's own, and values below a name; never a value's method."""
        return not _is_method(value) and bool(super().is_safe_attribute(obj, attr, value))

    def is_safe_callable(self, obj: object) -> bool:
        """Macros, Jinja's own loop helpers and global functions only: a value's method is never called."""
        return not _is_method(obj) and bool(super().is_safe_callable(obj))

    def call_binop(self, _context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Counting with small numbers is fine; repeating or filling in texts, and raising to powers, is not."""
        if operator != "**" and all(isinstance(side, int) and abs(side) < 1_000_000 for side in (left, right)):
            return left * right if operator == "*" else left % right
        raise SecurityError(f"räkneoperationen {operator} används inte i mallar")


def _is_method(value: object) -> bool:
    """Whether the value is a method of anything but Jinja's own objects."""
    return isinstance(value, BuiltinMethodType | MethodType) and not type(value.__self__).__module__.startswith(
        "jinja2."
    )


class TooSlow(BaseException):
    """The template went on past the time limit. No `except Exception` on its way may keep it."""


@contextmanager
def time_limit(seconds: float | None = None) -> Iterator[None]:
    """Raise TooSlow in this thread when a template is still at work after TIME_LIMIT, or the seconds given.

    Asked for from another thread rather than with a signal: that works on every system, in every thread, and also
    where somebody has told the program to ignore interrupts.
    """
    done, thread, sent = threading.Event(), threading.get_ident(), threading.Event()
    limit = TIME_LIMIT if seconds is None else seconds
    watch = threading.Thread(target=_watch, args=(thread, done, sent, limit), daemon=True)
    watch.start()
    try:
        try:
            yield
        finally:
            done.set()
    finally:  # what comes too late may come in the line above
        done.set()
        watch.join()
        if sent.is_set():  # Python 3.11 never stops looking for what is taken back; a profiler makes it hang
            _interrupt(thread, None)


def _watch(thread: int, done: threading.Event, sent: threading.Event, seconds: float) -> None:
    """Interrupt the thread's template after a while, again and again: a callback of the system may swallow it."""
    done.wait(seconds)
    while not done.is_set():
        if _is_in_template(thread):
            sent.set()
            _interrupt(thread, TooSlow)
        done.wait(_AGAIN)


def _is_in_template(thread: int) -> bool:
    frame = sys._current_frames().get(thread)
    while frame and not frame.f_code.co_filename.endswith(".j2"):
        frame = frame.f_back
    return frame is not None


def _interrupt(thread: int, error: type[BaseException] | None) -> None:
    """Let the exception be raised in a thread; None takes back one that has not been raised yet."""
    import ctypes

    raised = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)
