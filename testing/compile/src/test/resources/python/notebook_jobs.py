# SPDX-License-Identifier: Apache-2.0
"""What is in a script that was a notebook, as Python's own parser sees its file."""

import ast


def _tree(program):
    # as bytes, as files are: a comment could say in which encoding they are
    return ast.parse(program.encode("utf-8"))


def calls(program):
    """The names of all functions that are called."""
    nodes = (node for node in ast.walk(_tree(program)) if isinstance(node, ast.Call))
    return [ast.unparse(node.func) for node in nodes]


def has_statements(program, cell):
    """Whether the statements of a cell are among those of the program, as they were."""
    found = [ast.dump(statement) for statement in _tree(program).body]
    return all(ast.dump(statement) in found for statement in _tree(cell).body)


def query(program):
    """The text that spark.sql is called with."""
    for node in ast.walk(_tree(program)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "spark.sql":
            return ast.literal_eval(node.args[0])
    return None
