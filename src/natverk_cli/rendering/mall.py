"""Finds a document's template, the network's own before the bundled one, and fills it in."""

import re
from collections.abc import Mapping
from pathlib import Path

from natverk_cli.errors import NatverkError
from natverk_cli.source.text import control

MALLAR = "templates"
MAX_LENGTH = 1_000_000
# What Python says when a template treats a value as something it is not.
_MISUSE = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)


def render(folder: Path, name: str, context: Mapping[str, object]) -> str:
    """The document's Markdown. `name` is the template's, without .md.j2; `context` holds plain values only.

    Raises NatverkError, naming the template's file and line, when the template cannot be used.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, TemplateError, TemplateSyntaxError

    from natverk_cli.rendering.sandbox import Sandbox, TooSlow, time_limit

    sandbox = Sandbox(ChoiceLoader([FileSystemLoader(folder / MALLAR), FileSystemLoader(bundled())]))
    filename = f"{name}.md.j2"
    try:
        with time_limit():
            return _usable(_joined(sandbox.get_template(filename).generate(context), filename), filename)
    except TemplateSyntaxError as error:
        raise _refused(error.name or filename, error.lineno, "Mallen går inte att tolka.") from error
    except (TooSlow, RecursionError, MemoryError, OverflowError) as error:
        raise _refused(filename, 0, "Mallen blir aldrig klar.") from error
    except (TemplateError, OSError, *_MISUSE) as error:
        raise _refused(*_where(error, filename), _words(error)) from error


def _words(error: Exception) -> str:
    """What a template did wrong."""
    from jinja2 import TemplateNotFound
    from jinja2.exceptions import SecurityError, UndefinedError

    if isinstance(error, UndefinedError):
        return f"Mallen använder ett värde som inte finns{_named(str(error.message))}."
    if isinstance(error, SecurityError):
        return "Mallen gör något som mallar inte får göra. Använd filter i stället, till exempel namn|upper."
    if isinstance(error, TemplateNotFound):
        return f"Mallen hämtar {error.name}, som inte finns bland mallarna."
    if isinstance(error, OSError):
        return "Mallen går inte att öppna."
    return "Mallen gör något som inte går med det värde den får."


def _named(message: str) -> str:
    """The name that Jinja's own English sentence tells of."""
    names = re.findall("'([^' ]+)'", message)
    return f": {names[-1]}" if names else ""


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


def _usable(text: str, filename: str) -> str:
    """The document, if it says anything and can be read back as text."""
    if not text.strip():
        raise _refused(filename, 0, "Mallen ger ett tomt papper.")
    if name := control(text):
        raise _refused(filename, 0, f"Mallen skriver ett dolt styrtecken ({name}).")
    return text


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
