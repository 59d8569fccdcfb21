// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the runner against hand-written Spark: both in one JVM and on one Spark, after a warm-up
 * and in turn, each first as often as the other. Prints seconds, their ratio and the number of
 * Spark jobs of both. Seconds are the mean of the faster half of the rounds: whatever else a
 * machine does only ever adds time.
 *
 * <p>Arguments: the folder for data and outputs, the TPC-H scale (0.3 unless given), the number of
 * counted rounds (8 unless given).
 */
public final class RunnerBenchmark {

  private static final int WARM_UP_ROUNDS = 4;

  private final SparkSession spark;
  private final JobCounter jobs = new JobCounter();
  private final Path outputs;
  private final int rounds;

  private RunnerBenchmark(SparkSession spark, Path outputs, int rounds) {
    this.spark = spark;
    this.outputs = outputs;
    this.rounds = rounds;
  }

  private record Measurement(double seconds, int jobs) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    double scale = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.3;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("glueflow benchmarks")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.ansi.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()) {
      TpchData data = new TpchData(folder, scale);
      data.prepare(spark);
      RunnerBenchmark benchmark = new RunnerBenchmark(spark, folder.resolve("output"), rounds);
      benchmark.run(new Contests(data.folder()).all());
    }
  }

  private void run(List<Contest> contests) throws IOException {
    spark.sparkContext().addSparkListener(jobs);
    System.out.printf(
        "%-36s %9s %12s %7s %7s %12s%n", "", "runner", "hand-written", "ratio", "bound", "jobs");
    for (Contest contest : contests) {
      measure(contest);
    }
  }

  private void measure(Contest contest) throws IOException {
    Path folder = Files.createDirectories(outputs.resolve("runner"));
    Path document = Files.writeString(folder.resolve("workflow.json"), contest.workflow());
    List<Measurement> runner = new ArrayList<>();
    List<Measurement> handWritten = new ArrayList<>();
    Runnable ours = () -> WorkflowRun.run(spark, document);
    Runnable theirs = () -> contest.handWritten().run(spark, outputs.resolve("hand-written"));
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      boolean oursFirst = round % 2 == 0;
      Measurement first = timed(oursFirst ? ours : theirs);
      Measurement second = timed(oursFirst ? theirs : ours);
      if (round >= 0) {
        runner.add(oursFirst ? first : second);
        handWritten.add(oursFirst ? second : first);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-36s %8.2fs %11.2fs %7.2f %7.2f %5d / %-5d%n",
        contest.name(),
        seconds(runner),
        seconds(handWritten),
        seconds(runner) / seconds(handWritten),
        contest.bound(),
        runner.get(0).jobs(),
        handWritten.get(0).jobs());
  }

  private Measurement timed(Runnable work) {
    // events arrive late: what came after the last measurement belongs to nobody
    drain();
    jobs.take();
    // neither pays for the other's garbage
    System.gc();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    drain();
    return new Measurement(seconds, jobs.take());
  }

  private static void drain() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double seconds(List<Measurement> measurements) {
    return measurements.stream()
        .mapToDouble(Measurement::seconds)
        .sorted()
        .limit(Math.max(1, measurements.size() / 2))
        .average()
        .orElseThrow();
  }
}
