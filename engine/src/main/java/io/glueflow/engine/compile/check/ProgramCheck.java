// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.notebook.NotebookCode;
import io.glueflow.engine.run.Installation;
import io.glueflow.model.workflow.Workflow;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks generated programs by the compilers of their languages.
 *
 * <p>Scala is compiled by Glue's version of the compiler against its version of Spark; the
 * compilers stay warm until this is closed. Python is read by the Python of this machine, which
 * knows nothing of Spark.
 */
public final class ProgramCheck implements Closeable {

  private final ScalaTools tools;

  /** By what they are told: versions of Glue can have one in common. */
  private final Map<List<String>, ScalaCheck> scala = new HashMap<>();

  private final PythonCheck python;

  /**
   * Makes a check.
   *
   * @param installation where the compilers are
   */
  public ProgramCheck(Installation installation) {
    this(installation, "python3");
  }

  /**
   * Makes a check.
   *
   * @param installation where the compilers are
   * @param python how Python is started
   */
  ProgramCheck(Installation installation, String python) {
    this.tools = new ScalaTools(installation.home());
    this.python = new PythonCheck(python);
  }

  /**
   * Checks a program.
   *
   * @param program what a compiler has made
   * @param workflow what it was made of
   * @param options what it was made for
   * @throws CheckUnavailableException if what would check it is not there
   */
  public synchronized CheckedProgram check(
      GeneratedFile program, Workflow workflow, CompileOptions options) throws IOException {
    if (options.target() == Target.SCALA) {
      ScalaCheck compiler = scala(options.release());
      List<ProgramProblem> problems = compiler.problems(program.name(), program.text());
      return checked(
          tools.versions(options.release()), problems, program, program.text(), workflow);
    }
    String text =
        options.target() == Target.NOTEBOOK ? NotebookCode.of(program.text()) : program.text();
    PythonCheck.Reading reading = python.read(text);
    return checked(reading.version(), reading.problems(), program, text, workflow);
  }

  private ScalaCheck scala(GlueRelease release) throws CheckUnavailableException {
    try {
      List<String> arguments = tools.arguments(release);
      ScalaCheck compiler = scala.get(arguments);
      if (compiler == null) {
        compiler = new ScalaCheck(tools.compiler(release), arguments);
        scala.put(arguments, compiler);
      }
      return compiler;
    } catch (IOException e) {
      throw new CheckUnavailableException(
          "the compilers of glueflow are missing: install it again, or leave --check out", e);
    }
  }

  private static CheckedProgram checked(
      String checker,
      List<ProgramProblem> problems,
      GeneratedFile program,
      String code,
      Workflow workflow) {
    NodePlaces places = new NodePlaces(program, code, workflow);
    return new CheckedProgram(
        checker,
        problems.stream().map(problem -> places.diagnostic(problem, checker)).sorted().toList());
  }

  @Override
  public void close() throws IOException {
    for (ScalaCheck compiler : scala.values()) {
      compiler.close();
    }
  }
}
