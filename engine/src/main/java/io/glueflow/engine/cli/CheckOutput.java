// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.check.CheckUnavailableException;
import io.glueflow.engine.compile.check.CheckedProgram;
import io.glueflow.engine.compile.check.ProgramCheck;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.util.List;

/** Has a generated program checked, and tells by what. */
final class CheckOutput {

  private CheckOutput() {}

  /** What is wrong with the program; if nothing is, this is told. */
  static List<Diagnostic> problems(
      GeneratedFile program, Workflow workflow, CompileOptions options, Console console)
      throws EnvironmentException {
    try (ProgramCheck check = new ProgramCheck(EmbeddedRun.installation())) {
      console.redraw("compiling " + program.name());
      CheckedProgram checked;
      try {
        checked = check.check(program, workflow, options);
      } finally {
        console.clearLine();
      }
      if (!checked.hasErrors()) {
        console
            .err()
            .println(console.good(program.name() + ": ") + said(checked, options.target()));
      }
      return checked.problems();
    } catch (CheckUnavailableException e) {
      throw new EnvironmentException(e.getMessage(), null);
    } catch (IOException e) {
      throw new EnvironmentException("cannot check " + program.name(), e);
    }
  }

  private static String said(CheckedProgram checked, Target target) {
    return target == Target.SCALA
        ? "compiles with " + checked.checker()
        : "its syntax is good for " + checked.checker() + "; what it calls was not looked at";
  }
}
