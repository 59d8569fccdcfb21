// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogNoiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "26/11/21 12:00:00 INFO SparkContext: Running Spark version 3.5.6",
        "2026-11-21 12:00:00,123 INFO [main] glue.ProcessLauncher: started",
        "2026-11-21T12:00:00.123Z DEBUG [Thread-1] x",
        "2026-11-21 12:00:00,123 [main] INFO  a.b.C - started",
        "INFO: all is well",
        "[Stage 3:=====>                  (1 + 2) / 4]",
        "\tat org.apache.spark.sql.Dataset.collect(Dataset.scala:12)",
        "    at java.base/java.lang.Thread.run(Thread.java:840)",
        "\t... 12 more",
        "SLF4J: Class path contains multiple SLF4J bindings.",
        "26/11/21 12:00:00 WARN NativeCodeLoader: Unable to load native-hadoop library for your",
        "{\"event\": \"started\", \"runId\": \"1\"}",
      })
  void isNoise(String line) {
    assertThat(LogNoise.isNoise(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26/11/21 12:00:00 ERROR TaskSetManager: Task 0 in stage 1.0 failed 4 times",
        "26/11/21 12:00:00 WARN TaskSetManager: Lost task 0.0",
        "Caused by: java.sql.SQLException: relation \"orders\" does not exist",
        "java.lang.OutOfMemoryError: Java heap space",
        "[ORDERS] 17 rows had no region",
        "orders.csv: at least one row is bad",
        "INFORMATION_SCHEMA is not readable",
      })
  void isNotNoise(String line) {
    assertThat(LogNoise.isNoise(line)).isFalse();
  }
}
