// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.step.SparkVersion;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of Spark SQL that older versions lack, as Spark's reference dates them. */
final class SparkFunctions {

  private static final Map<String, SparkVersion> SINCE = new LinkedHashMap<>();

  static {
    since(3, 2, List.of("regexp_like", "try_add", "try_cast", "try_divide"));
    since(
        3,
        3,
        List.of(
            "array_agg",
            "array_size",
            "contains",
            "endswith",
            "percentile_cont",
            "split_part",
            "startswith",
            "to_number",
            "try_avg",
            "try_element_at",
            "try_multiply",
            "try_subtract",
            "try_sum",
            "try_to_number"));
    since(
        3,
        4,
        List.of(
            "array_append",
            "array_compact",
            "array_insert",
            "equal_null",
            "mask",
            "median",
            "mode",
            "regexp_count",
            "regexp_instr",
            "regexp_substr",
            "to_char",
            "url_decode",
            "url_encode"));
    since(3, 5, List.of("array_prepend", "luhn_check", "to_varchar", "try_to_timestamp"));
    since(4, 0, List.of("listagg", "parse_json", "string_agg", "try_parse_json", "variant_get"));
  }

  private static final Pattern CALL =
      Pattern.compile("(?<![.\\w])([a-z_]+)\\(", Pattern.CASE_INSENSITIVE);

  private SparkFunctions() {}

  private static void since(int major, int minor, List<String> functions) {
    functions.forEach(function -> SINCE.put(function, new SparkVersion(major, minor)));
  }

  /** Reports nodes that need a newer Spark than a program will run on. */
  static void check(Program program, Analysis analysis, GlueRelease release, Diagnostics problems) {
    for (ProgramBlock block : program.blocks()) {
      Matcher call = CALL.matcher(block.code());
      while (call.find()) {
        SparkVersion since = SINCE.get(call.group(1).toLowerCase(Locale.ROOT));
        if (since != null && !release.spark().isAtLeast(since.major(), since.minor())) {
          report(block.node(), call.group(1) + "()", since, analysis, release, problems);
          break;
        }
      }
    }
    for (Step step : analysis.plan().pruned().steps()) {
      boolean skips = step.operation() instanceof Limit limit && limit.offset() > 0;
      if (skips && !release.spark().isAtLeast(3, 4)) {
        report(step.node(), "skipping rows", new SparkVersion(3, 4), analysis, release, problems);
      }
    }
  }

  private static void report(
      String id,
      String what,
      SparkVersion since,
      Analysis analysis,
      GlueRelease release,
      Diagnostics problems) {
    Node node = analysis.node(id);
    problems.report(
        Diagnostic.of(
                DiagnosticCode.NOT_COMPILABLE,
                node.location(),
                "'%s' needs %s, which Spark has since %d.%d; Glue %s has Spark %d.%d"
                    .formatted(
                        id,
                        what,
                        since.major(),
                        since.minor(),
                        release.version(),
                        release.spark().major(),
                        release.spark().minor()))
            .withNode(id)
            .withHint("compile for a newer version of Glue"));
  }
}
