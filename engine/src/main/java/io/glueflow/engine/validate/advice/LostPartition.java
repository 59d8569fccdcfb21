// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.operation.Read;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths that lead into partitions, such as {@code sales/year=2026}: Spark looks for columns only in
 * the names of folders below.
 */
final class LostPartition implements Advice {

  private static final Pattern PARTITION = Pattern.compile("/?([^/=]+)=[^/]*(?=/|$)");

  @Override
  public DiagnosticCode code() {
    return DiagnosticCode.LOST_PARTITION;
  }

  @Override
  public void check(Step step, AdvicePlace place) {
    if (!(step.operation() instanceof Read read) || hasBase(read)) {
      return;
    }
    for (String path : read.paths()) {
      Matcher matcher = PARTITION.matcher(path);
      List<String> lost = new ArrayList<>();
      int start = -1;
      while (matcher.find()) {
        start = start < 0 ? matcher.start() : start;
        if (step.schema().column(matcher.group(1)).isEmpty()) {
          lost.add("'" + matcher.group(1) + "'");
        }
      }
      if (!lost.isEmpty()) {
        place.tell(
            "path",
            "the path leads into partitions, and rows come without " + String.join(", ", lost),
            "read '"
                + path.substring(0, Math.max(start, 1))
                + "' and filter behind it, or name it in the option basePath");
        return;
      }
    }
  }

  private static boolean hasBase(Read read) {
    Set<String> options = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    options.addAll(read.options().keySet());
    return options.contains("basePath");
  }
}
