// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures {@code glueflow validate} as a process against a JVM that only says hello, in turn.
 * Prints the median of each and the ratio.
 *
 * <p>Arguments: the installed command, a folder for files, the number of rounds (40 unless given).
 */
public final class StartBenchmark {

  private static final int NODES = 20;
  private static final String HELLO =
      """
      class Hello {
        public static void main(String[] arguments) {
          System.out.println("hello");
        }
      }
      """;

  private StartBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
    Path document =
        Files.writeString(folder.resolve("workflow.json"), SyntheticWorkflow.ofSize(NODES));
    Path source = Files.writeString(folder.resolve("Hello.java"), HELLO);
    Path java = Path.of(System.getProperty("java.home"), "bin");
    seconds(List.of(java.resolve("javac").toString(), source.toString()));
    List<String> hello =
        List.of(java.resolve("java").toString(), "-cp", folder.toString(), "Hello");
    List<String> validate = List.of(arguments[0], "validate", document.toString());
    List<Double> helloSeconds = new ArrayList<>();
    List<Double> validateSeconds = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      helloSeconds.add(seconds(hello));
      validateSeconds.add(seconds(validate));
    }
    System.out.printf(
        Locale.ROOT,
        "validate %d nodes: %.3fs, hello world: %.3fs, ratio %.2f (bound 5.00)%n",
        NODES,
        median(validateSeconds),
        median(helloSeconds),
        median(validateSeconds) / median(helloSeconds));
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int code = process.start().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException("Cannot measure what fails, exit code " + code + command);
    }
    return seconds;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
