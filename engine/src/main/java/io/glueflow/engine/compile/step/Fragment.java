// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operation is in a program.
 *
 * @param template the name of the template that lays it out
 * @param values what the template is filled with: code, lists and maps of code, truth values
 * @param functions the names of the functions it calls that the program brings along
 * @param definition code of the workflow's author that it calls, empty for none
 */
public record Fragment(
    String template, Map<String, Object> values, Set<String> functions, String definition) {

  /** The names of all templates: every language has them. */
  public static final List<String> TEMPLATES =
      List.of(
          "aggregate",
          "deduplicate",
          "deduplicate-ordered",
          "distinct",
          "drop-columns",
          "drop-nulls",
          "except",
          "expect-schema",
          "explode",
          "explode-unknown",
          "fill-nulls",
          "filter",
          "flatten",
          "inline",
          "intersect",
          "invoke-profile",
          "join-cross",
          "join-on",
          "join-unknown",
          "join-using",
          "limit",
          "observe",
          "pivot",
          "print",
          "project",
          "random-split",
          "read",
          "read-jdbc",
          "read-table",
          "read-table-bookmarked",
          "read-with-bad-rows",
          "read-with-bad-rows-unknown",
          "rename",
          "rename-at-once",
          "sample",
          "sort",
          "sort-within-partitions",
          "sql-query",
          "union",
          "unpivot",
          "unpivot-by-explode",
          "unpivot-unknown",
          "with-columns",
          "with-columns-at-once",
          "write",
          "write-jdbc",
          "write-single-file",
          "write-table",
          "write-table-append");

  /** Those of Python code that an imported workflow holds. */
  public static final List<String> AROUND_PYTHON_CODE =
      List.of("invoke-python-fire", "invoke-python-fire-many", "invoke-python-glue");

  public Fragment {
    if (!TEMPLATES.contains(template) && !AROUND_PYTHON_CODE.contains(template)) {
      throw new IllegalArgumentException("Cannot lay out by an unknown template: " + template);
    }
    values = new LinkedHashMap<>(values);
    functions = new TreeSet<>(functions);
  }

  static Fragment of(String template) {
    return new Fragment(template, Map.of(), Set.of(), "");
  }

  Fragment with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fragment(template, more, functions, definition);
  }

  Fragment calling(String function) {
    Set<String> more = new TreeSet<>(functions);
    more.add(function);
    return new Fragment(template, values, more, definition);
  }

  Fragment defining(String code) {
    return new Fragment(template, values, functions, code);
  }
}
