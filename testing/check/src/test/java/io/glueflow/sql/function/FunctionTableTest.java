// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.package$;
import org.junit.jupiter.api.Test;

/** The table of functions is what Spark's own registry and analyzer say. */
class FunctionTableTest {

  private static final Path TABLES =
      Path.of("../../engine/sql/src/main/resources/io/glueflow/sql/function");
  private static final int ROUNDS = 25;

  private final SparkLine line = SparkLine.of(package$.MODULE$.SPARK_VERSION());

  @Test
  void isWrittenBySpark() {
    Golden.check(TABLES.resolve("spark-" + line.version() + ".txt"), new TableWriter(line).write());
  }

  @Test
  void refusesNothingThatSparkTakesAndYieldsTheSameTypes() {
    Catalyst catalyst = new Catalyst();
    Arguments arguments = Arguments.others(catalyst, line);
    FunctionTable table = FunctionTable.of(line);
    Random random = new Random(11);
    List<Call> calls = new ArrayList<>();
    Prober prober = new Prober(catalyst, arguments);
    for (String function : catalyst.functions()) {
      FunctionSignature signature = table.find(function).orElseThrow();
      for (int arity = 0; arity < 6; arity++) {
        Call call = new Call(function, arity);
        if (signature.acceptsArity(arity)) {
          calls.add(call);
          for (int i = 0; i < ROUNDS * arity; i++) {
            prober.attempt(call, chosen(arity, arguments.all(), random));
          }
        }
      }
    }
    prober.finish();

    List<String> differences = new ArrayList<>();
    calls.forEach(
        call ->
            call.accepted()
                .forEach(
                    probe ->
                        difference(table.find(call.function()).orElseThrow(), call, probe)
                            .ifPresent(differences::add)));
    assertThat(differences).isEmpty();
    assertThat(calls.stream().mapToInt(call -> call.accepted().size()).sum()).isGreaterThan(3000);
  }

  /** Mostly alike: calls with arguments of all kinds are rarely taken. */
  private static List<Argument> chosen(int arity, List<Argument> all, Random random) {
    List<Argument> chosen = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      boolean same = i > 0 && random.nextInt(3) > 0;
      chosen.add(same ? chosen.get(i - 1) : all.get(random.nextInt(all.size())));
    }
    return chosen;
  }

  private static Optional<String> difference(FunctionSignature signature, Call call, Probe probe) {
    List<DataType> types = probe.types();
    for (int i = 0; i < types.size(); i++) {
      boolean lambda = probe.arguments().get(i).form() == Argument.Form.LAMBDA;
      Optional<String> rejected = signature.rejected(i, types.get(i), types.size());
      if (!lambda && rejected.isPresent()) {
        return Optional.of(call + probe.arguments().toString() + " wants " + rejected.get());
      }
    }
    DataType type = signature.resultType(types);
    boolean right = type.equals(DataType.UNKNOWN) || type.equals(probe.type());
    return right || probe.hasDigitsOfConstants()
        ? Optional.empty()
        : Optional.of(
            call
                + probe.arguments().toString()
                + " is "
                + probe.type().ddl()
                + ", not "
                + type.ddl());
  }

  @Test
  void hasAllFunctionsOfTheRegistry() {
    assertThat(new TreeSet<>(FunctionTable.of(line).names()))
        .isEqualTo(new TreeSet<>(new Catalyst().functions()));
  }
}
