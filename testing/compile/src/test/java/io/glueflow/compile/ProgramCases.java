// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.util.List;
import java.util.stream.Stream;

/** What every program is compared on with the runner. */
final class ProgramCases {

  private ProgramCases() {}

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
