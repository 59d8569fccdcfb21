// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scala.collection.Iterator;
import scala.collection.immutable.List$;
import scala.tools.nsc.Global;
import scala.tools.nsc.Settings;
import scala.tools.nsc.reporters.StoreReporter;

/**
 * Compiles Scala programs by the Scala compiler of this class path, one warm instance for all, and
 * runs them.
 */
final class ScalaPrograms implements ProgramRunner {

  private final Path work;
  private final Settings settings = new Settings();
  private final StoreReporter reporter;
  private final Global global;
  private int programs;

  ScalaPrograms() throws IOException {
    work = Files.createTempDirectory("programs");
    settings.usejavacp().value_$eq(true);
    settings.deprecation().value_$eq(true);
    reporter = new StoreReporter(settings);
    global = new Global(settings, reporter);
  }

  @Override
  public void run(String source, List<String> arguments) throws Exception {
    Path classes = compile(source);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ScalaPrograms.class.getClassLoader())) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(loader);
      try {
        loader
            .loadClass("GlueApp")
            .getMethod("main", String[].class)
            .invoke(null, (Object) arguments.toArray(String[]::new));
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }

  /**
   * Compiles a program.
   *
   * @return the folder with its classes
   * @throws AssertionError with what the compiler says, warnings too, and the program
   */
  synchronized Path compile(String source) throws IOException {
    Path folder = Files.createDirectories(work.resolve("program" + programs++));
    Path file = Files.writeString(folder.resolve("GlueApp.scala"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    settings.outputDirs().setSingleOutput(classes.toString());
    reporter.reset();
    Global.Run run = global.new Run();
    run.compile(List$.MODULE$.<String>empty().$colon$colon(file.toString()));
    List<String> problems = new ArrayList<>();
    for (Iterator<StoreReporter.Info> all = reporter.infos().iterator(); all.hasNext(); ) {
      StoreReporter.Info info = all.next();
      problems.add(info.pos().line() + ": " + info.severity() + ": " + info.msg());
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems) + "\n" + source);
    }
    return classes;
  }
}
