// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All nodes of one kind.
 *
 * @param kind what they are in the other tool
 * @param files in how many files they are
 * @param filesMissing in how many files some of them have no counterpart
 * @param counts how many of them converted how well
 * @param remark what was said about the worst of them, empty when nothing was
 */
public record KindSummary(
    String kind, long files, long filesMissing, OutcomeCounts counts, String remark) {

  private static final Comparator<KindSummary> MOST_MISSED_FIRST =
      Comparator.comparing(KindSummary::filesMissing, Comparator.reverseOrder())
          .thenComparing(each -> each.counts().missing(), Comparator.reverseOrder())
          .thenComparing(KindSummary::files, Comparator.reverseOrder())
          .thenComparing(each -> each.counts().total(), Comparator.reverseOrder())
          .thenComparing(KindSummary::kind);

  /** A summary of each kind: those without a counterpart first, the most frequent ones first. */
  static List<KindSummary> of(List<AssessedFile> files) {
    Map<String, Long> filesOfKind = new TreeMap<>();
    Map<String, Long> filesMissing = new TreeMap<>();
    Map<String, List<ImportedNode>> nodesOfKind = new TreeMap<>();
    for (AssessedFile file : files) {
      count(file.nodes(), filesOfKind);
      count(file.missing(), filesMissing);
      file.nodes()
          .forEach(
              node -> nodesOfKind.computeIfAbsent(node.kind(), k -> new ArrayList<>()).add(node));
    }
    return nodesOfKind.entrySet().stream()
        .map(
            each ->
                new KindSummary(
                    each.getKey(),
                    filesOfKind.get(each.getKey()),
                    filesMissing.getOrDefault(each.getKey(), 0L),
                    OutcomeCounts.of(each.getValue()),
                    remark(each.getValue())))
        .sorted(MOST_MISSED_FIRST)
        .toList();
  }

  private static void count(List<ImportedNode> nodesOfFile, Map<String, Long> files) {
    nodesOfFile.stream()
        .map(ImportedNode::kind)
        .distinct()
        .forEach(kind -> files.merge(kind, 1L, Long::sum));
  }

  private static String remark(List<ImportedNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparing(ImportedNode::outcome).reversed())
        .flatMap(node -> node.remarks().stream())
        .findFirst()
        .orElse("");
  }
}
