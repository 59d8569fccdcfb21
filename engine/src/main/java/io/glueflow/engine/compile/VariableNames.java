// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each thing in a program a name of its own. */
final class VariableNames {

  /** What the program around the nodes calls its own things. */
  private static final List<String> TAKEN =
      List.of(
          "args",
          "argparse",
          "arguments",
          "array",
          "broadcast",
          "coalesce",
          "col",
          "com",
          "context",
          "count",
          "defaults",
          "explode",
          "expr",
          "options",
          "glue context",
          "java",
          "job",
          "lit",
          "main",
          "org",
          "parser",
          "posexplode",
          "scala",
          "spark",
          "struct",
          "sys",
          "sys args",
          "df",
          "os",
          "re",
          "date",
          "decimal",
          "datetime");

  private final Language language;
  private final Set<String> taken = new HashSet<>();

  VariableNames(Language language) {
    this.language = language;
    TAKEN.forEach(words -> taken.add(language.variable(List.of(words))));
    ProgramFunctions.NAMES.forEach(name -> taken.add(language.variable(List.of(name))));
  }

  /** A name of these words that nothing else has. */
  String of(Collection<String> words) {
    String wish = language.variable(words);
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** Keeps a name from being given to anything else. */
  void take(String name) {
    taken.add(name);
  }
}
