// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.compile.check.CheckedProgram;
import io.glueflow.engine.compile.check.ProgramCheck;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures how fast a workflow becomes a Scala program, against reading and validating it, and how
 * fast the program is checked, against a program of the same size as people write it. Prints
 * medians and ratios of a warm JVM.
 *
 * <p>Arguments: the folder that glueflow is installed in, the number of rounds (20 unless given).
 */
public final class CompileBenchmark {

  private static final int NODES = 60;
  private static final int CHAIN = 10;
  private static final CompileOptions OPTIONS =
      new CompileOptions(Target.SCALA, Platform.SPARK, GlueRelease.GLUE_5_1, Map.of());

  private CompileBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    SourceText document = new SourceText("workflow.json", SyntheticWorkflow.ofSize(NODES));
    Workflow workflow = WorkflowReader.read(document).orThrow();
    Compiler compiler = new Compiler(new Validator(), Templates.builtIn());
    GeneratedFile program = compiler.compile(workflow, OPTIONS).orThrow().get(0);
    GeneratedFile written = new GeneratedFile("ByHand.scala", byHand());

    List<Double> texts = new ArrayList<>();
    List<Double> validations = new ArrayList<>();
    List<Double> checks = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    double first;
    try (ProgramCheck check = new ProgramCheck(new Installation(Path.of(arguments[0])))) {
      first = seconds(() -> checked(check, program, workflow));
      for (int round = 0; round < 2 * rounds; round++) {
        // the first half warms up
        List<List<Double>> kept =
            round < rounds
                ? List.of(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>())
                : List.of(texts, validations, checks, others);
        kept.get(0).add(seconds(() -> compiler.compile(workflow, OPTIONS).orThrow()));
        kept.get(1).add(seconds(() -> new Validator().validate(document)));
        kept.get(2).add(seconds(() -> checked(check, program, workflow)));
        kept.get(3).add(seconds(() -> checked(check, written, workflow)));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "compile %d nodes: %.1f ms (bound 100), validate: %.1f ms, ratio %.2f%n",
        NODES,
        1000 * median(texts),
        1000 * median(validations),
        median(texts) / median(validations));
    System.out.printf(
        Locale.ROOT,
        "check %d lines: %.2f s (bound 3), the first %.2f s; %d lines by hand: %.2f s, ratio %.2f%n",
        program.text().lines().count(),
        median(checks),
        first,
        written.text().lines().count(),
        median(others),
        median(checks) / median(others));
  }

  private static CheckedProgram checked(
      ProgramCheck check, GeneratedFile program, Workflow workflow) throws IOException {
    CheckedProgram checked = check.check(program, workflow, OPTIONS);
    if (!checked.problems().isEmpty()) {
      throw new IllegalStateException("Cannot measure what does not compile " + checked);
    }
    return checked;
  }

  /** What {@link SyntheticWorkflow} says, as one would write it. */
  private static String byHand() {
    StringBuilder program =
        new StringBuilder(
            """
            import org.apache.spark.sql.SparkSession
            import org.apache.spark.sql.functions._

            object ByHand {
              def main(args: Array[String]): Unit = {
                val spark = SparkSession.builder().appName("by hand").getOrCreate()
            """);
    for (int i = 0; i < NODES; i++) {
      String line =
          switch (i % CHAIN) {
            case 0 ->
                "val n%d = spark.read.schema(\"id BIGINT, name STRING, amount DECIMAL(12,2)\")"
                    + ".csv(\"in/%1$d\")";
            case CHAIN - 1 -> "n%2$d.write.parquet(\"out/%1$d\")";
            default ->
                i % 2 == 0
                    ? "val n%d = n%d.filter(col(\"amount\") > %1$d)"
                    : "val n%d = n%d.withColumn(\"c%1$d\", col(\"amount\") * 2)";
          };
      program.append("    ").append(String.format(Locale.ROOT, line, i, i - 1)).append('\n');
    }
    return program.append("    spark.stop()\n  }\n}\n").toString();
  }

  /** Of the processor: the work is done by one thread, and others may be busy. */
  private static double seconds(Callable<Object> work) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.call();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
