// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The functions that a program can bring along, of which some call others. */
final class ProgramFunctions {

  /** The names of their templates. */
  static final List<String> NAMES =
      List.of(
          "append-to-table",
          "bad-rows",
          "column-named",
          "connection",
          "database-options",
          "database-table",
          "expect-schema",
          "explode-column",
          "flatten",
          "frame-of",
          "join-frames",
          "never",
          "profile",
          "read-with-bad-rows",
          "rename-columns",
          "sql-double-quoted",
          "sql-identifier",
          "sql-list",
          "sql-text",
          "strict-rows",
          "timestamp-text",
          "unpivot-others",
          "with-columns",
          "workflow-context",
          "write-single-file");

  /** Those around the Python code that an imported workflow holds. */
  static final List<String> AROUND_PYTHON_CODE = List.of("frame-of", "workflow-context");

  private final Language language;
  private final Templates templates;
  private final Platform platform;

  ProgramFunctions(Language language, Templates templates, Platform platform) {
    this.language = language;
    this.templates = templates;
    this.platform = platform;
  }

  /** The code of functions and of those that they call, in the order of their names. */
  List<String> code(Collection<String> called) {
    Map<String, String> code = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(called);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!code.containsKey(name)) {
        String text = templates.text(template(name)).strip();
        code.put(name, text);
        NAMES.stream().filter(other -> calls(text, other)).forEach(open::push);
      }
    }
    return List.copyOf(code.values());
  }

  private String template(String name) {
    return templates.forPlatform(language.folder() + "/function/" + name, platform);
  }

  private boolean calls(String code, String name) {
    String function = language.variable(List.of(name));
    return Pattern.compile("\\b" + function + "\\b").matcher(code).find();
  }
}
