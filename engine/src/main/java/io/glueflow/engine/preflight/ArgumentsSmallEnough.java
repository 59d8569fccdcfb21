// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
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
    context.parameters().forEach((name, value) -> sizes.put("--param-" + name, size(name, value)));
    ArgumentsAllowed.KEYS.forEach(
        key ->
            context
                .settings()
                .find(key)
                .orElse(Map.of())
                .forEach((name, value) -> sizes.merge(name, size(name, value), Integer::sum)));
    context
        .settings()
        .find(JobKeys.SPARK_CONF)
        .orElse(Map.of())
        .forEach((name, value) -> sizes.merge("--conf", size(name, value), Integer::sum));
    int total = OURS + sizes.values().stream().mapToInt(Integer::intValue).sum();
    if (total > MOST) {
      Map.Entry<String, Integer> largest =
          sizes.entrySet().stream()
              .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
              .orElseThrow();
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.ARGUMENTS_TOO_LARGE,
                  Location.ofFile(largest.getKey()),
                  "the arguments take "
                      + total / 1024
                      + " KiB, and Glue takes 260; this one alone takes "
                      + largest.getValue() / 1024)
              .withHint("put large values into a file in S3, and give its path"));
    }
  }

  private static int size(String name, String value) {
    return name.length() + value.getBytes(StandardCharsets.UTF_8).length + " --param- ".length();
  }
}
