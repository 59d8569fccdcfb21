// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import scala.collection.JavaConverters;
import scala.tools.nsc.Global;
import scala.tools.nsc.Settings;
import scala.tools.nsc.reporters.StoreReporter;

/** Compiles scripts with the Scala compiler that Glue compiles them with, each only once. */
final class ScriptCompiler {

  private final Path cache;

  ScriptCompiler(Path cache) {
    this.cache = cache;
  }

  /**
   * Compiles a script.
   *
   * @return the folder with its classes
   */
  synchronized Path compile(Path script, List<Path> classPath) throws JobFailure, IOException {
    Path classes = cache.resolve(hash(script, classPath));
    if (!Files.exists(classes)) {
      Path work = Files.createTempDirectory(Files.createDirectories(cache), "compiling");
      compile(script, classPath, work);
      Files.move(work, classes);
    }
    return classes;
  }

  private static void compile(Path script, List<Path> classPath, Path classes) throws JobFailure {
    Settings settings =
        new Settings(
            message -> {
              throw new IllegalArgumentException(message);
            });
    settings.classpath().value_$eq(text(classPath));
    settings.outdir().value_$eq(classes.toString());
    StoreReporter reporter = new StoreReporter(settings);
    Global global = new Global(settings, reporter);
    Global.Run run = global.new Run();
    run.compile(JavaConverters.asScalaBuffer(List.of(script.toString())).toList());
    global.close();
    if (reporter.hasErrors()) {
      throw new JobFailure("Compilation failed: " + errors(reporter));
    }
  }

  private static String errors(StoreReporter reporter) {
    return JavaConverters.asJavaCollection(reporter.infos()).stream()
        .filter(info -> info.severity().equals(reporter.ERROR()))
        .map(
            info ->
                "%s:%d:%d: %s"
                    .formatted(
                        info.pos().source().file().name(),
                        info.pos().line(),
                        info.pos().column(),
                        info.msg()))
        .collect(Collectors.joining("\n"));
  }

  static String text(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String hash(Path script, List<Path> classPath) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(script));
      for (Path jar : classPath) {
        digest.update(
            (jar.getFileName() + ":" + Files.size(jar) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash", e);
    }
  }
}
