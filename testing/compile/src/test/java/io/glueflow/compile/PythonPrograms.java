// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.runner.library.ExampleDatabase;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;

/**
 * Runs PySpark programs in this JVM: the Python of GraalVM reads and executes them, and a module of
 * the shape of {@code pyspark} calls Spark's Java API for them.
 */
final class PythonPrograms implements ProgramRunner, AutoCloseable {

  private static final String PYTHON = "python";

  private final Context python;
  private final Value run;

  PythonPrograms() throws IOException {
    python =
        Context.newBuilder(PYTHON)
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    load("pyspark_on_java.py");
    load("program_style.py");
    python.getBindings(PYTHON).getMember("connect").executeVoid("shop", ExampleDatabase.URL);
    run = python.getBindings(PYTHON).getMember("run");
  }

  private void load(String module) throws IOException {
    URL text = PythonPrograms.class.getResource("/python/" + module);
    python.eval(Source.newBuilder(PYTHON, text).build());
  }

  /** What a linter has to say about a program. */
  List<String> problems(String source) {
    Value found = python.getBindings(PYTHON).getMember("problems").execute(source);
    return found.as(new TypeLiteral<List<String>>() {});
  }

  @Override
  public void run(String source, List<String> arguments) {
    run.executeVoid(source, arguments);
  }

  @Override
  public void close() {
    python.close();
  }
}
