"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "salesdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 420, 60

RENDERS_HTML = {"QLabel", "QMessageBox", "QToolTip", "QProgressDialog", "QErrorMessage", "QInputDialog"}
"""Widgets that show markup as markup unless told otherwise: `PlainLabel` and its kin stand for them."""

MAY_NAME_THEM = {"ui/widgets/plain_label.py"}

RUNS_CODE = {"eval", "exec", "compile", "execfile", "__import__"}
RUNS_A_SHELL = {"os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput"}
LISTENS = {
    "QTcpServer",
    "QSslServer",
    "QWebSocketServer",
    "QUdpSocket",
    "QHttpServer",
    "TCPServer",
    "HTTPServer",
    "create_server",
    "start_server",
    "SimpleXMLRPCServer",
}
UNPACKS_CODE = {"pickle", "cPickle", "dill", "marshal", "shelve", "joblib", "jsonpickle", "code", "codeop"}
SERVES = {
    "socket",
    "socketserver",
    "http",
    "xmlrpc",
    "asyncio",
    "ftplib",
    "telnetlib",
    "wsgiref",
    "multiprocessing",
}
ONLY_ASKS = "system_check.py socket"
"""Whether an X server answers is all that it is used for; nothing listens."""


Trees = list[tuple[str, ast.Module]]


@pytest.fixture(scope="module")
def trees() -> Trees:
    """Each module by its path, parsed once for all rules; no longer kept, as it takes 100 MiB."""
    return [
        (path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in MODULES
    ]


def nodes(trees: Trees) -> Iterator[tuple[str, ast.AST]]:
    """Every node, with where it stands."""
    for name, tree in trees:
        for node in ast.walk(tree):
            yield f"{name}:{getattr(node, 'lineno', 0)}", node


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_text_of_data_never_reaches_a_widget_that_renders_markup(trees: Trees) -> None:
    found = [
        f"{name}:{node.lineno} {called(node)}"
        for name, tree in trees
        if name not in MAY_NAME_THEM
        for node in calls(tree)
        if called(node) in RENDERS_HTML or called(node) in {"setHtml", "setMarkdown", "insertHtml"}
    ]
    assert found == []


def test_tips_are_set_where_markup_is_escaped(trees: Trees) -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in trees
        if name.startswith("ui/") and name not in {*MAY_NAME_THEM, "ui/tray.py"}
        for node in calls(tree)
        if called(node) == "setToolTip"
    ]
    assert found == []


def test_what_is_translated_is_a_literal(trees: Trees) -> None:
    """lupdate extracts an f-string as a text that never matches."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in trees
        for node in calls(tree)
        if called(node) in {"tr", "QT_TRANSLATE_NOOP"}
        and not (
            node.args
            and all(isinstance(one, ast.Constant) for one in node.args[: 2 if called(node) != "tr" else 1])
        )
    ]
    assert found == []


def test_what_a_failure_says_is_a_literal(trees: Trees) -> None:
    """The window looks a failure's sentence up as it stands; one made from parts it would never find."""
    failures = _failures(trees)
    say_it_themselves = {one.name for one in failures if _begins_itself(one)}
    with_sentence = {one.name for one in failures} - say_it_themselves | {"SalesDeskError"}
    made = [(name, node) for name, tree in trees for node in calls(tree) if called(node) in with_sentence]
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


def test_the_window_shows_failures_in_its_language(trees: Trees) -> None:
    """`str()` of a failure is its English."""
    failures = {one.name for one in _failures(trees)} | {"SalesDeskError", "Exception", "BaseException"}
    found = [
        f"{name}: {one}"
        for name, tree in trees
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


def test_sentences_of_the_rules_have_one_context(trees: Trees) -> None:
    contexts = {
        node.args[0].value
        for name, tree in trees
        if not name.startswith("ui/")
        for node in calls(tree)
        if called(node) == "QT_TRANSLATE_NOOP" and isinstance(node.args[0], ast.Constant)
    }
    assert contexts == {"domain"}


def _failures(trees: Trees) -> list[ast.ClassDef]:
    """All failures with a sentence, but for their base."""
    classes = [node for _, tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
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


def named(node: ast.expr) -> str:
    """`a.b.c` for a chain of names."""
    if isinstance(node, ast.Attribute):
        return f"{named(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def suspicious(node: ast.AST) -> str:
    """What a node does that nothing here may do; empty for nearly all of them."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        modules = {alias.name for alias in node.names}
        modules = {node.module or ""} if isinstance(node, ast.ImportFrom) else modules
        bad = {one for one in modules if one.split(".")[0] in UNPACKS_CODE | SERVES}
        return ", ".join(sorted(bad))
    if isinstance(node, ast.Call):
        name = named(node.func)
        last = name.rpartition(".")[2]
        if name in RUNS_CODE or name in RUNS_A_SHELL or last in LISTENS or name.startswith("os.spawn"):
            return name
        if last in {"listen", "bind"} and name not in {"server.listen", "event.listen"}:
            return name
    if isinstance(node, ast.keyword) and node.arg == "shell":
        return "shell="
    return ""


def test_nothing_in_the_tree_runs_code_from_data_or_listens(trees: Trees) -> None:
    found = [f"{where} {what}" for where, node in nodes(trees) if (what := suspicious(node))]
    assert [one for one in found if re.sub(r":\d+", "", one) != ONLY_ASKS] == []


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from marshal import loads",
        "eval(x)",
        "os.system(x)",
        "subprocess.run(x, shell=True)",
        "QTcpServer(self)",
        "import http.server",
        "sock.listen()",
    ],
)
def test_the_rule_sees_what_it_forbids(line: str) -> None:
    assert any(suspicious(node) for node in ast.walk(ast.parse(line)))


def test_the_only_server_is_local_and_for_this_user(trees: Trees) -> None:
    listening = [
        where
        for where, node in nodes(trees)
        if isinstance(node, ast.Call) and named(node.func) == "QLocalServer"
    ]
    assert len(listening) == 1
    source = (PACKAGE / listening[0].partition(":")[0]).read_text(encoding="utf-8")
    assert "SocketOption.UserAccessOption" in source


def test_texts_are_put_into_sentences_in_one_pass(trees: Trees) -> None:
    """One `replace` after the other would take a `%2` of a customer's name for a mark of its own."""
    found = [
        where
        for where, node in nodes(trees)
        if where.startswith("ui/") and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "replace" and node.args and isinstance(node.args[0], ast.Constant)
        if str(node.args[0].value) in {f"%{number}" for number in range(1, 10)}
    ]
    assert found == []


def test_names_say_what_things_are(trees: Trees) -> None:
    vague = ("Manager", "Controller", "Helper", "Util", "Utils")
    found = [
        f"{name} {node.name}"
        for name, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith(vague)
    ]
    assert found == []
