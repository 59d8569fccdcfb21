// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.job.ConfArgument;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** All arguments of a run together stay below what Glue takes. */
final class ArgumentsSmallEnough implements PreflightRule {

  private static final int MOST = 260 * 1024;

  /** What our own arguments and those with keys take, well rounded up. */
  private static final int OURS = 8 * 1024;

  @Override
  public String title() {
    return "size of the arguments";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    context
        .parameters()
        .forEach(
            (name, value) -> {
              sizes.put("--param-" + name, size(name, value));
              places.put("--param-" + name, Location.ofFile("--param " + name));
            });
    for (Property<Map<String, String>> key : ArgumentsAllowed.KEYS) {
      values(context, key)
          .forEach(
              (name, value) -> {
                sizes.merge(name, size(name, value), Integer::sum);
                places.put(name, context.place(key, name));
              });
    }
    values(context, JobKeys.SPARK_CONF)
        .forEach(
            (name, value) -> {
              sizes.merge(ConfArgument.NAME, size(name, value), Integer::sum);
              places.putIfAbsent(ConfArgument.NAME, context.place(JobKeys.SPARK_CONF));
            });
    int total = OURS + sizes.values().stream().mapToInt(Integer::intValue).sum();
    if (total > MOST) {
      Map.Entry<String, Integer> largest =
          sizes.entrySet().stream()
              .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
              .orElseThrow();
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.ARGUMENTS_TOO_LARGE,
                  places.get(largest.getKey()),
                  "the arguments take "
                      + total / 1024
                      + " KiB, and Glue takes 260; this one alone takes "
                      + largest.getValue() / 1024)
              .withHint("put large values into a file in S3, and give its path"));
    }
  }

  private static Map<String, String> values(
      PreflightContext context, Property<Map<String, String>> key) {
    return context.settings().find(key).orElse(Map.of());
  }

  private static int size(String name, String value) {
    return name.length() + value.getBytes(StandardCharsets.UTF_8).length + " --param- ".length();
  }
}
