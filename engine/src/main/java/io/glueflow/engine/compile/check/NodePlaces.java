// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.NodeLines;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/** Tells what compilers say of lines of a program at the nodes that these lines are of. */
final class NodePlaces {

  private static final String HINT =
      "if it is a template or code of your own that says so, mend it there; if not, this is a fault"
          + " of glueflow";

  private final GeneratedFile program;
  private final String name;
  private final List<String> lines;
  private final Workflow workflow;

  /**
   * Makes them.
   *
   * @param program what was checked
   * @param code what the compiler saw of it
   * @param workflow what the program was made of
   */
  NodePlaces(GeneratedFile program, String code, Workflow workflow) {
    this.program = program;
    // of a notebook, the lines are those of its cells
    this.name = (code.equals(program.text()) ? "" : "code of ") + program.name();
    this.lines = code.lines().toList();
    this.workflow = workflow;
  }

  /** What a compiler says, at the node, or at the workflow if it is of no node. */
  Diagnostic diagnostic(ProgramProblem problem, String compiler) {
    Optional<Node> node =
        program.nodes().stream()
            .filter(each -> each.contains(problem.line()))
            .map(NodeLines::node)
            .findFirst()
            .flatMap(workflow::node);
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.PROGRAM_UNFIT,
                node.map(Node::location).orElse(workflow.location()),
                compiler + ": " + problem.message() + place(problem.line()))
            .withSeverity(problem.isError() ? Severity.ERROR : Severity.WARNING)
            .withHint(HINT);
    return node.map(each -> diagnostic.withNode(each.id())).orElse(diagnostic);
  }

  private String place(int line) {
    return line > 0 && line <= lines.size()
        ? " (%s:%d: '%s')".formatted(name, line, lines.get(line - 1).strip())
        : " (%s)".formatted(name);
  }
}
