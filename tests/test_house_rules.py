"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "salesdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 420, 60

RENDERS_HTML = {"QLabel", "QMessageBox", "QToolTip", "QProgressDialog", "QErrorMessage", "QInputDialog"}
"""Widgets that show markup as markup unless told otherwise: `PlainLabel` and its kin stand for them."""

MAY_NAME_THEM = {"ui/widgets/plain_label.py"}

RUNS_CODE = {"eval", "exec", "compile", "__import__"}
OPENS_A_DOOR = {"pickle", "marshal", "shelve", "socket", "http", "xmlrpc", "socketserver"}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in MODULES:
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_text_of_data_never_reaches_a_widget_that_renders_markup() -> None:
    found = [
        f"{name}:{node.lineno} {called(node)}"
        for name, tree in trees()
        if name not in MAY_NAME_THEM
        for node in calls(tree)
        if called(node) in RENDERS_HTML or called(node) in {"setHtml", "setMarkdown", "insertHtml"}
    ]
    assert found == []


def test_tips_are_set_where_markup_is_escaped() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in trees()
        if name.startswith("ui/") and name not in {*MAY_NAME_THEM, "ui/tray.py"}
        for node in calls(tree)
        if called(node) == "setToolTip"
    ]
    assert found == []


def test_what_is_translated_is_a_literal() -> None:
    """lupdate extracts an f-string as a text that never matches."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in trees()
        for node in calls(tree)
        if called(node) in {"tr", "QT_TRANSLATE_NOOP"}
        and not (
            node.args
            and all(isinstance(one, ast.Constant) for one in node.args[: 2 if called(node) != "tr" else 1])
        )
    ]
    assert found == []


def test_what_a_failure_says_is_a_literal() -> None:
    """The window looks a failure's sentence up as it stands; one made from parts it would never find."""
    failures = _failures()
    say_it_themselves = {one.name for one in failures if _begins_itself(one)}
    with_sentence = {one.name for one in failures} - say_it_themselves | {"SalesDeskError"}
    made = [(name, node) for name, tree in trees() for node in calls(tree) if called(node) in with_sentence]
    made += [
        (one.name, node)
        for one in failures
        if one.name in say_it_themselves
        for node in calls(one)
        if ast.unparse(node.func) == "super().__init__"
    ]
    found = [
        f"{name}:{node.lineno}"
        for name, node in made
        if not (node.args and _is_literal_or_translated(node.args[0], name))
    ]
    assert found == []


def _begins_itself(failure: ast.ClassDef) -> bool:
    """Whether the failure takes no sentence, but brings its own."""
    begins = [one for one in failure.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"]
    return any(one.args.args[1:2] == [] or one.args.args[1].arg != "text" for one in begins)


def _is_literal_or_translated(text: ast.expr, name: str) -> bool:
    if isinstance(text, ast.IfExp):
        return all(_is_literal_or_translated(one, name) for one in (text.body, text.orelse))
    if isinstance(text, ast.Call) and name.startswith("ui/"):
        inner = text.args[0] if called(text) == "filled" and text.args else text
        return isinstance(inner, ast.Call) and called(inner) == "tr"
    return isinstance(text, ast.Constant) and isinstance(text.value, str)


def test_the_window_shows_failures_in_its_language() -> None:
    """`str()` of a failure is its English."""
    failures = {one.name for one in _failures()} | {"SalesDeskError", "Exception", "BaseException"}
    found = [
        f"{name}: {one}"
        for name, tree in trees()
        if name.startswith("ui/") and name != "ui/translations.py"
        for caught in ast.walk(tree)
        if isinstance(caught, ast.ExceptHandler) and caught.name and _names_one_of(failures, caught.type)
        for one in map(ast.unparse, ast.walk(caught))
        if one in {f"str({caught.name})", f"{{{caught.name}}}"}
    ]
    assert found == []


def _names_one_of(failures: set[str], kind: ast.expr | None) -> bool:
    named = {one.id for one in ast.walk(kind) if isinstance(one, ast.Name)} if kind is not None else set()
    return not named or bool(named & failures)


def test_sentences_of_the_rules_have_one_context() -> None:
    contexts = {
        node.args[0].value
        for name, tree in trees()
        if not name.startswith("ui/")
        for node in calls(tree)
        if called(node) == "QT_TRANSLATE_NOOP" and isinstance(node.args[0], ast.Constant)
    }
    assert contexts == {"domain"}


def _failures() -> list[ast.ClassDef]:
    """All failures with a sentence, but for their base."""
    classes = [node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names, found = {"SalesDeskError"}, list[ast.ClassDef]()
    while new := [
        one
        for one in classes
        if one.name not in names and names & {ast.unparse(base).split(".")[-1] for base in one.bases}
    ]:
        names |= {one.name for one in new}
        found += new
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_says_what_it_is_for_and_stays_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    if text.strip():
        assert ast.get_docstring(tree), "says nothing of what it is for"
    assert text.count("\n") <= MOST_LINES
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_nothing_runs_code_from_data_or_opens_a_port() -> None:
    found = []
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNS_CODE:
                found.append(f"{name}:{node.lineno} {node.func.id}")
            if isinstance(node, ast.Import | ast.ImportFrom):
                module = getattr(node, "module", None) or node.names[0].name
                if module.split(".")[0] in OPENS_A_DOOR:
                    found.append(f"{name}:{node.lineno} {module}")
            if isinstance(node, ast.keyword) and node.arg == "shell":
                found.append(f"{name}:{node.lineno} shell=")
    # Asking whether an X server answers is all that it is used for; nothing listens.
    allowed = {"system_check.py": "socket"}
    assert [one for one in found if allowed.get(one.split(":")[0], "?") not in one] == []


def test_names_say_what_things_are() -> None:
    vague = ("Manager", "Controller", "Helper", "Util", "Utils")
    found = [
        f"{name} {node.name}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith(vague)
    ]
    assert found == []
