"""The board's one JSX file, put together from the small ones in ``public/board``.

Chainlit loads an element as a single file that may import a fixed list of modules. The sources are
ordinary modules: they import from each other, and every name is checked, so that a slip is an error
here and not an empty panel in somebody's browser. Done on each request, which takes a few
milliseconds: there is no build step, and no built file that could be out of date.
"""

import re
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from fastapi.routing import APIRoute

SOURCES = Path(__file__).resolve().parents[1] / "public" / "board"
MAIN = "main"
ROUTE = "/public/elements/Scorecard.jsx"
ALLOWED = re.compile(r"react|recoil|lucide-react|@chainlit/react-client|@/components/ui/[a-z-]+")
_IMPORT = re.compile(r'^import \{([\w\s,]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const )", re.MULTILINE)
_NAME = re.compile(r"^(?:export )?(?:async )?(?:function|const) (\w+)", re.MULTILINE)


class BundleError(ValueError):
    """A source that does not fit the others; the message names it and the line's words."""


def bundle(folder: Path = SOURCES) -> str:
    """All sources that ``main`` needs, each after those it needs itself, under one list of imports."""
    order: list[str] = []
    _visit(MAIN, folder, order, ())
    sources = {name: _read(folder, name) for name in order}
    outside: dict[str, set[str]] = {}
    owner: dict[str, str] = {}
    for name, source in sources.items():
        for names, module in _imports(source):
            if module.startswith("./"):
                _check_exports(name, names, module, sources[module[2:]])
            elif ALLOWED.fullmatch(module):
                outside.setdefault(module, set()).update(names)
                owner.update(dict.fromkeys(names, module))
            else:
                raise BundleError(f"{name}.jsx imports {module!r}, which Chainlit does not offer.")
    for name, source in sources.items():
        for own in _NAME.findall(source):
            if own in owner:
                raise BundleError(f"{name}.jsx defines {own!r}, and {owner[own]} does so too.")
            owner[own] = f"{name}.jsx"
    head = "".join(f'import {{ {", ".join(sorted(names))} }} from "{module}";\n' for module, names in outside.items())
    return head + "".join(f"\n// {name}.jsx\n{_body(source)}" for name, source in sources.items())


def serve_board(app: FastAPI) -> None:
    async def board() -> PlainTextResponse:
        return PlainTextResponse(bundle(), media_type="text/javascript", headers={"Cache-Control": "no-cache"})

    # First, because Chainlit's own route would look for a file of that name.
    app.router.routes.insert(0, APIRoute(ROUTE, board, response_model=None))


def _visit(name: str, folder: Path, order: list[str], above: tuple[str, ...]) -> None:
    if name in above:
        raise BundleError(f"The sources import each other in a circle: {' > '.join([*above, name])}.")
    if name in order:
        return
    for _, module in _imports(_read(folder, name)):
        if module.startswith("./"):
            _visit(module[2:], folder, order, (*above, name))
    order.append(name)


def _read(folder: Path, name: str) -> str:
    try:
        return (folder / f"{name}.jsx").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BundleError(f"There is no {name}.jsx.") from error


def _imports(source: str) -> list[tuple[list[str], str]]:
    renamed = [names for names, _ in _IMPORT.findall(source) if " as " in names]
    if stray := renamed + [line for line in _IMPORT.sub("", source).splitlines() if line.startswith("import ")]:
        raise BundleError(f'Write it as import {{ names }} from "module"; not {stray[0]!r}.')
    return [([n.strip() for n in names.split(",") if n.strip()], module) for names, module in _IMPORT.findall(source)]


def _check_exports(name: str, names: list[str], module: str, source: str) -> None:
    exported = {m[1] for m in re.finditer(r"^export (?:async )?(?:function|const) (\w+)", source, re.MULTILINE)}
    if missing := [n for n in names if n not in exported]:
        raise BundleError(f"{name}.jsx imports {missing[0]!r} from {module}, which does not export it.")


def _body(source: str) -> str:
    return _EXPORT.sub("", _IMPORT.sub("", source)).strip() + "\n"
