// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every program is compared on with the runner. */
final class ProgramCases {

  /** What reads files, writes elsewhere, or names other nodes in a text. */
  private static final List<String> ALONE =
      List.of("\"type\": \"read", "\"type\": \"sql\"", "\"connection\"", "bad-rows");

  private ProgramCases() {}

  /** The same, many in one workflow where they can be: to start and compare each takes longer. */
  static List<ProgramCase> joined() {
    Map<Boolean, List<ProgramCase>> all =
        running().stream().collect(Collectors.partitioningBy(ProgramCases::isJoinable));
    return Stream.of(all.get(false), JoinedCases.of(all.get(true))).flatMap(List::stream).toList();
  }

  /** Whether a case needs nothing but its own rows, and can be told from its neighbours. */
  private static boolean isJoinable(ProgramCase each) {
    return !each.isFailing()
        && !each.isOrdered()
        && each.parameters().isEmpty()
        && each.document().contains("\"path\": \"end/")
        && ALONE.stream().noneMatch(each.document()::contains);
  }

  /**
   * The workflows that users are shown, the documented example of every node type, and each type
   * with all of its properties.
   */
  static List<ProgramCase> running() {
    return Stream.of(ExampleCases.all(), LibraryCases.all(), NodeCases.running())
        .flatMap(List::stream)
        .toList();
  }
}
