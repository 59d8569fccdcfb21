// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that glueflow is installed in.
 *
 * @param home the folder that holds {@code bin}, {@code runner} and {@code spark}
 */
public record Installation(Path home) {

  /** The name of the system property that names the folder. */
  public static final String HOME_PROPERTY = "glueflow.home";

  /** Whether this run is there to make the archive of prepared classes. */
  static boolean isArchiveWanted() {
    return "create".equals(System.getProperty("glueflow.class-archive"));
  }

  /** The class path of the runner: its own jars, then those of the embedded Spark. */
  List<Path> runnerClassPath() throws IOException {
    List<Path> jars = new ArrayList<>(jars("runner"));
    jars.addAll(jars("spark"));
    return jars;
  }

  /** The one jar that runs workflows on AWS Glue. */
  public Path runnerJar() throws IOException {
    return jars("runner").stream()
        .filter(jar -> String.valueOf(jar.getFileName()).startsWith("glueflow-runner"))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchFileException(home.resolve("runner/glueflow-runner.jar").toString()));
  }

  /** The script with the main class that AWS Glue compiles. */
  public Path glueApp() {
    return home.resolve("runner/GlueApp.scala");
  }

  /** The archive of prepared classes that makes Spark start faster; it may be missing. */
  Path classArchive() {
    return home.resolve("spark.jsa");
  }

  /**
   * The class path of the local Glue: it shares the AWS clients with the command, and the Scala
   * compiler with the check of programs.
   */
  List<Path> localGlueClassPath() throws IOException {
    List<Path> jars = new ArrayList<>(jars("local-glue"));
    jars.addAll(jars("compilers/scala-2.12"));
    jars.addAll(jars("aws"));
    return jars;
  }

  /** What stands in for Glue's own library in jobs of the local Glue. */
  List<Path> glueLibrary() throws IOException {
    return jars("compilers/glue-2.12");
  }

  /** The folder of the embedded Spark's jars. */
  Path spark() {
    return home.resolve("spark");
  }

  private List<Path> jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      // in a fixed order: the prepared classes depend on it
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
