// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.step.SparkVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of an installation that programs are compiled by and against.
 *
 * @param home the folder of the installation
 */
record ScalaTools(Path home) {

  /** The embedded Spark, which runs workflows, is that of Glue 5. */
  private static final SparkVersion EMBEDDED = new SparkVersion(3, 5);

  /** What programs and signatures of Spark name of others: it is the same for all. */
  private static final List<String> AROUND_SPARK = List.of("hadoop-client-api-", "slf4j-api-");

  private static final Pattern VERSION =
      Pattern.compile("(?:scala-compiler|spark-core_[0-9.]+)-([0-9.]+)\\.jar");

  /** The compiler of Glue's Scala, and what hides it behind types of the JDK. */
  List<Path> compiler(GlueRelease release) throws IOException {
    List<Path> jars = new ArrayList<>(jars(compilers(), "glueflow-scala-compiler"));
    jars.addAll(jars(scala(release), ""));
    return jars;
  }

  /** What the compiler is told. */
  List<String> arguments(GlueRelease release) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-deprecation", "-classpath"));
    arguments.add(
        classPath(release).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    // what says which classes older versions of Java have is a part of JDKs alone
    if (Files.exists(Path.of(System.getProperty("java.home"), "lib", "ct.sym"))) {
      arguments.addAll(List.of("-release", String.valueOf(release.java())));
    }
    return arguments;
  }

  private List<Path> classPath(GlueRelease release) throws IOException {
    List<Path> jars = new ArrayList<>(jars(scala(release), "scala-library"));
    jars.addAll(jars(compilers().resolve("glue-" + release.scala()), ""));
    jars.addAll(jars(spark(release), ""));
    if (!isEmbedded(release)) {
      for (String name : AROUND_SPARK) {
        jars.addAll(jars(home.resolve("spark"), name));
      }
    }
    return jars;
  }

  /** The versions of both. */
  String versions(GlueRelease release) throws IOException {
    return "Scala %s and Spark %s"
        .formatted(
            version(jars(scala(release), "scala-compiler")),
            version(jars(spark(release), "spark-core")));
  }

  private Path compilers() {
    return home.resolve("compilers");
  }

  private Path scala(GlueRelease release) {
    return compilers().resolve("scala-" + release.scala());
  }

  private Path spark(GlueRelease release) {
    SparkVersion version = release.spark();
    return isEmbedded(release)
        ? home.resolve("spark")
        : compilers().resolve("spark-%d.%d".formatted(version.major(), version.minor()));
  }

  private static boolean isEmbedded(GlueRelease release) {
    return release.spark().equals(EMBEDDED);
  }

  private static String version(List<Path> jars) {
    Matcher name = VERSION.matcher(String.valueOf(jars.get(0).getFileName()));
    return name.matches() ? name.group(1) : "";
  }

  private static List<Path> jars(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted()
              .toList();
      if (jars.isEmpty()) {
        throw new IOException("there is no " + prefix + "*.jar in " + folder);
      }
      return jars;
    }
  }
}
