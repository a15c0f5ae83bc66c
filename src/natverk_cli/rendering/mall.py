"""Finds a document's template, the network's own before the bundled one, and fills it in."""

from collections.abc import Mapping
from pathlib import Path

from natverk_cli.errors import NatverkError

MALLAR = "templates"
MAX_LENGTH = 1_000_000


def render(folder: Path, name: str, context: Mapping[str, object]) -> str:
    """The document's Markdown. `name` is the template's, without .md.j2; `context` holds plain values only.

    Raises NatverkError, naming the template's file and line, when the template cannot be used.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, TemplateError, TemplateSyntaxError
    from jinja2.exceptions import SecurityError, UndefinedError

    from natverk_cli.rendering.sandbox import Sandbox, TooSlow, time_limit

    sandbox = Sandbox(ChoiceLoader([FileSystemLoader(folder / MALLAR), FileSystemLoader(bundled())]))
    filename = f"{name}.md.j2"
    try:
        with time_limit():
            return _joined(sandbox.get_template(filename).generate(context), filename)
    except TemplateSyntaxError as error:
        raise _refused(error.name or filename, error.lineno, "Mallen går inte att tolka.") from error
    except UndefinedError as error:
        text = f"Mallen använder ett värde som inte finns ({error.message})."
        raise _refused(*_where(error, filename), text) from error
    except SecurityError as error:
        text = "Mallen gör något som mallar inte får göra. Använd filter i stället, till exempel namn|upper."
        raise _refused(*_where(error, filename), text) from error
    except (TooSlow, RecursionError, MemoryError, OverflowError) as error:
        raise _refused(filename, 0, "Mallen blir aldrig klar.") from error
    except (TemplateError, TypeError, ValueError, ZeroDivisionError, UnicodeDecodeError) as error:
        raise _refused(*_where(error, filename), f"Mallen går inte att använda ({error}).") from error


def bundled() -> Path:
    """The folder of the templates that come with natverk: inside the installed package, or beside its source."""
    package = Path(__file__).resolve().parent.parent
    installed = package / MALLAR
    return installed if installed.is_dir() else package.parent.parent / MALLAR


def _joined(parts: object, filename: str) -> str:
    text: list[str] = []
    length = 0
    for part in parts:  # type: ignore[attr-defined]
        text.append(part)
        length += len(part)
        if length > MAX_LENGTH:
            raise _refused(filename, 0, "Mallen skriver orimligt mycket text.")
    return "".join(text)


def _where(error: BaseException, filename: str) -> tuple[str, int]:
    """The template and line where an error arose: the innermost template frame of its traceback."""
    found = (filename, 0)
    trace = error.__traceback__
    while trace:
        path = trace.tb_frame.f_code.co_filename
        if path.endswith(".j2"):
            found = (Path(path).name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _refused(filename: str, line: int, text: str) -> NatverkError:
    place = f"{MALLAR}/{filename}:{line}" if line else f"{MALLAR}/{filename}"
    cure = "Rätta mallen, eller ta bort den så används den som följer med natverk."
    return NatverkError(f"{place}: {text}\nInget har sparats. {cure}")
