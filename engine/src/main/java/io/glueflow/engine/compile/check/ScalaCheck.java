// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compiles Scala programs by one compiler, which is loaded apart from the engine and stays warm.
 */
final class ScalaCheck implements Closeable {

  private static final String COMPILER = "io.glueflow.scalacompiler.ScalaCompiler";

  private final URLClassLoader loader;
  private final Function<Map<String, String>, List<Map<String, String>>> compiler;

  /**
   * Makes a check.
   *
   * @param jars those of the compiler
   * @param arguments what it is told
   */
  ScalaCheck(List<Path> jars, List<String> arguments) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    try {
      compiler = compiler(arguments);
    } catch (ReflectiveOperationException e) {
      loader.close();
      throw new IOException("Cannot load the Scala compiler", e);
    }
  }

  @SuppressWarnings("unchecked") // these types are the border to what is loaded apart
  private Function<Map<String, String>, List<Map<String, String>>> compiler(List<String> arguments)
      throws ReflectiveOperationException {
    return (Function<Map<String, String>, List<Map<String, String>>>)
        loader.loadClass(COMPILER).getConstructor(List.class).newInstance(arguments);
  }

  /** What the compiler says about a program. */
  List<ProgramProblem> problems(String name, String text) {
    return compiler.apply(Map.of(name, text)).stream()
        .filter(said -> !said.get("severity").equals("INFO"))
        .map(ScalaCheck::problem)
        .toList();
  }

  private static ProgramProblem problem(Map<String, String> said) {
    String line = said.get("line");
    return new ProgramProblem(
        line.isEmpty() ? 0 : Integer.parseInt(line),
        said.get("severity").equals("ERROR"),
        said.get("message"));
  }

  @Override
  public void close() throws IOException {
    try {
      ((Closeable) compiler).close();
    } finally {
      loader.close();
    }
  }
}
