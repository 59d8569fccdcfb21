// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.step.SparkVersion;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of Spark by which a program does what the runner does. */
final class ProgramSettings {

  private ProgramSettings() {}

  /** The settings as code: for each its name and its value. */
  static List<Map<String, String>> written(Plan plan, SparkVersion spark, Language language) {
    List<Map<String, String>> written = new ArrayList<>();
    of(plan, spark)
        .forEach(
            (name, value) ->
                written.add(
                    Map.of("name", language.string(name), "value", language.string(value))));
    return written;
  }

  /** Settings by name, without those that this Spark has by itself. */
  static Map<String, String> of(Plan plan, SparkVersion spark) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.sql.session.timeZone", "UTC");
    if (spark.isAtLeast(4, 0)) {
      settings.put("spark.sql.ansi.enabled", "false");
      settings.put("spark.sql.legacy.javaCharsets", "true");
    } else {
      settings.put("spark.sql.legacy.timeParserPolicy", "CORRECTED");
    }
    settings.put("spark.sql.variable.substitute", "false");
    if (plan.steps().stream().map(Step::operation).anyMatch(ProgramSettings::writesTable)) {
      settings.put("hive.exec.dynamic.partition.mode", "nonstrict");
    }
    return settings;
  }

  private static boolean writesTable(Operation operation) {
    return operation instanceof WriteTable;
  }
}
