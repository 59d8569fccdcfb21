// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An installation whose runner does what a few lines of Java say. */
public final class StandIn {

  private StandIn() {}

  /** Makes the installation below a folder. */
  public static Installation in(Path folder, String body) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("spark"));
    Path jar = Files.createDirectories(home.resolve("runner")).resolve("runner.jar");
    compile(
        """
        package io.glueflow.runner;
        public final class Main {
          public static void main(String[] arguments) throws Exception {
            %s
          }
        }
        """
            .formatted(body),
        classes);
    try (OutputStream stream = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(stream)) {
      entries.putNextEntry(new JarEntry("io/glueflow/runner/Main.class"));
      Files.copy(classes.resolve("io/glueflow/runner/Main.class"), entries);
      entries.closeEntry();
    }
    return new Installation(home);
  }

  private static void compile(String source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("string:///io/glueflow/runner/Main.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options = List.of("-d", classes.toString(), "-proc:none");
    if (!compiler.getTask(null, null, null, options, null, List.of(unit)).call()) {
      throw new IllegalArgumentException(source);
    }
  }
}
