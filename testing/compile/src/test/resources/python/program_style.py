# SPDX-License-Identifier: Apache-2.0
"""What linters say first about a program: unused and undefined names, long and untidy lines."""

import ast
import builtins

LONGEST_LINE = 100


class _Scope(ast.NodeVisitor):
    """The names that a function or module binds and uses, those of functions in it apart."""

    def __init__(self, body, bound=()):
        self.bound = dict.fromkeys(bound, 0)
        self.used = set()
        self.inner = []
        for node in body:
            self.visit(node)

    def visit_Import(self, node):
        for alias in node.names:
            self.bound[(alias.asname or alias.name).split(".")[0]] = node.lineno

    visit_ImportFrom = visit_Import

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.used.add(node.id)
        else:
            self.bound.setdefault(node.id, node.lineno)

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bound[node.name] = node.lineno
        self.generic_visit(node)

    def visit_ClassDef(self, node):
        self.bound[node.name] = 0
        self.inner.append(_Scope(node.body))

    def visit_FunctionDef(self, node):
        self.bound[node.name] = 0
        self._function(node.args, node.body)

    def visit_Lambda(self, node):
        self._function(node.args, [node.body])

    def visit_comprehension(self, node):
        # a name of a comprehension is its own, and always used by what reads
        for name in ast.walk(node.target):
            if isinstance(name, ast.Name):
                self.bound[name.id] = 0
        self.visit(node.iter)
        for condition in node.ifs:
            self.visit(condition)

    def _function(self, arguments, body):
        for default in arguments.defaults:
            self.visit(default)
        names = [each.arg for each in arguments.posonlyargs + arguments.args + arguments.kwonlyargs]
        names += [each.arg for each in (arguments.vararg, arguments.kwarg) if each]
        self.inner.append(_Scope(body, names))

    def all_used(self):
        return self.used.union(*(scope.all_used() for scope in self.inner))

    def problems(self, known, where=""):
        mine = known | set(self.bound)
        for name in sorted(self.used - mine):
            yield f"undefined name {name}{where}"
        used = self.all_used()
        for name, line in self.bound.items():
            if line and name not in used and name != "_":
                yield f"line {line}: {name} is not used"
        for scope in self.inner:
            yield from scope.problems(mine, where)


def problems(program):
    """What is wrong with a program, as texts."""
    found = list(_Scope(ast.parse(program).body).problems(set(dir(builtins)) | {"__name__"}))
    lines = program.split("\n")
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            found.append(f"line {number}: {len(line)} characters")
        if line != line.rstrip() or "\t" in line:
            found.append(f"line {number}: blanks")
        if line.startswith(("def ", "class ")) and lines[number - 4 : number - 1] != [
            lines[number - 4],
            "",
            "",
        ]:
            found.append(f"line {number}: not two empty lines before")
    if not program.endswith("\n") or program.endswith("\n\n"):
        found.append("the end of the file")
    if "\n\n\n\n" in program:
        found.append("three empty lines")
    return found
