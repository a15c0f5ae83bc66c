"""The command `natverk`. Nothing heavy is imported: `natverk --version` costs what Python costs."""

import sys

from natverk_cli import __version__


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit code; `argv` without the program's name, else sys.argv's."""
    argv = sys.argv[1:] if argv is None else argv
    _tolerate_narrow_encodings()
    if argv[:1] in (["--version"], ["-V"]):
        sys.stdout.write(f"natverk {__version__}\n")
        return 0
    try:
        from natverk_cli.cli.app import run

        return run(argv)
    except KeyboardInterrupt:
        sys.stderr.write("Avbrutet.\n")
        return 130


def start() -> int:
    """As `main`, for a process that ends with it: there is never garbage worth looking for, not even at the end."""
    import gc

    gc.disable()
    try:
        return main()
    finally:
        gc.freeze()


def _tolerate_narrow_encodings() -> None:
    """A Windows console in cp1252 has no ✓ and no →; a question mark is better than a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(start())
