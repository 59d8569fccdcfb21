// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures {@code glueflow validate} as a process against a JVM that only says hello, in turn: of
 * small documents and of 50 nodes full of expressions; then, in fewer rounds, of 1 000 and of 10
 * 000 such nodes. Prints the median of each and the ratios.
 *
 * <p>Arguments: the installed command, a folder for files, the number of rounds (20 unless given).
 */
public final class StartBenchmark {

  private static final int SMALL = 20;
  private static final int USUAL = 50;
  private static final int LARGE = 1_000;
  private static final int HUGE = 10_000;
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
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    Path source = Files.writeString(folder.resolve("Hello.java"), HELLO);
    Path java = Path.of(System.getProperty("java.home"), "bin");
    seconds(List.of(java.resolve("javac").toString(), source.toString()));
    List<String> hello =
        List.of(java.resolve("java").toString(), "-cp", folder.toString(), "Hello");
    List<String> small = validate(arguments[0], folder, SyntheticWorkflow.ofSize(SMALL), SMALL);
    List<Double> first =
        medians(List.of(hello, small, expressions(arguments[0], folder, USUAL)), rounds);
    System.out.printf(Locale.ROOT, "hello world: %.3fs%n", first.get(0));
    ratio("validate 20 nodes", first.get(1), first.get(0), 5);
    ratio("validate 50 nodes with expressions", first.get(2), first.get(0), 8);
    List<Double> second =
        medians(
            List.of(
                expressions(arguments[0], folder, LARGE), expressions(arguments[0], folder, HUGE)),
            Math.max(1, rounds / 4));
    System.out.printf(
        Locale.ROOT,
        "validate 1 000 nodes: %.2fs, 10 000: %.2fs (bound 2.00), ratio %.1f%n",
        second.get(0),
        second.get(1),
        second.get(1) / second.get(0));
  }

  private static List<String> expressions(String command, Path folder, int nodes)
      throws IOException {
    return validate(command, folder, SyntheticWorkflow.ofExpressions(nodes), nodes);
  }

  private static List<String> validate(String command, Path folder, String text, int nodes)
      throws IOException {
    Path document = Files.writeString(folder.resolve("workflow-" + nodes + ".json"), text);
    return List.of(command, "validate", document.toString());
  }

  private static void ratio(String what, double seconds, double least, int bound) {
    System.out.printf(
        Locale.ROOT, "%s: %.3fs, ratio %.2f (bound %d)%n", what, seconds, seconds / least, bound);
  }

  /** In turn, so that what else the machine does slows all of them. */
  private static List<Double> medians(List<List<String>> commands, int rounds)
      throws IOException, InterruptedException {
    List<List<Double>> seconds = new ArrayList<>();
    commands.forEach(command -> seconds.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < commands.size(); i++) {
        seconds.get(i).add(seconds(commands.get(i)));
      }
    }
    return seconds.stream().map(StartBenchmark::median).toList();
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
