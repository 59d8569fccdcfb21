// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import static io.glueflow.compile.Documents.quoted;

import io.glueflow.model.operation.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No text of a workflow changes what its program does. */
abstract class HostileTextProperties {

  /** What ends texts, comments, names and SQL, or begins something in them. */
  private static final List<String> PARTS =
      List.of(
          "\"",
          "\"\"\"",
          "'",
          "''",
          "`",
          "\\",
          "\\\\",
          "\\u0022",
          "\\u000a",
          "\\n",
          "$",
          "${",
          "$$",
          "${x}",
          "${spark.app.name}",
          "}",
          "*/",
          "/*",
          "//",
          "#",
          "--",
          ";",
          "\n",
          "\r",
          "\t",
          "\f",
          "\u0000",
          "\u0085",
          "\u2028",
          "\u2029",
          "\ud800",
          "\ud83d\ude00",
          "\u00e9",
          "|",
          "\n  |",
          "%s",
          "); sys.exit(1); (",
          "' OR 1=1 --",
          ",",
          " ",
          "a",
          "B",
          "0");

  private final Comparison comparison;

  HostileTextProperties(Comparison comparison) {
    this.comparison = comparison;
  }

  @Provide
  Arbitrary<String> text() {
    return HostileTexts.of(PARTS);
  }

  /** What an argument of a program can be. */
  @Provide
  Arbitrary<String> argument() {
    return text();
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void aTextStaysAText(
      @ForAll("text") String words,
      @ForAll("text") String column,
      @ForAll("text") String value,
      @ForAll("argument") String given)
      throws IOException {
    check(words, column, value, given);
  }

  @Example
  void theWorstOfAllTexts() throws IOException {
    String all = String.join("", PARTS);
    check(all, all, all, all);
  }

  private void check(String words, String column, String value, String given) throws IOException {
    // a doubled dollar sign is a plain one
    String text = value.replace("${", "$${");
    // in names and in values of types it would be taken for one that waits for its value
    String name = column.replace("${", "$");
    String constant = value.replace("${", "$");
    String document =
        Documents.of(
            "\"description\": %s, \"parameters\": {\"given\": {\"type\": \"string\", \"default\": %s, \"description\": %s}},"
                .formatted(quoted(words), quoted("none"), quoted(words)),
            List.of(
                """
                {"id": "rows", "type": "inline", "label": %s, "description": %s,
                 "schema": %s, "rows": [["1", %s], ["2", "b"], ["3", null]]}"""
                    .formatted(
                        quoted(words),
                        quoted(words),
                        quoted("id INT, " + Sql.identifier(name) + " STRING"),
                        quoted(text)),
                """
                {"id": "more", "type": "derive", "input": "rows", "columns": {
                  "equal": %s, "given": "${given}", "within": "concat('<${given}>', \\"<${given}>\\")",
                  "long": %s}}"""
                    .formatted(
                        quoted(Sql.identifier(name) + " = " + Sql.string(value)),
                        quoted("concat_ws('\n  |', 'x',\n " + Sql.string(value) + ", ${given})")),
                """
                {"id": "renamed", "type": "rename", "input": "more", "columns": {%s: "plain", "given": %s}}"""
                    .formatted(quoted(name), quoted(name)),
                """
                {"id": "filled", "type": "fill-nulls", "input": "renamed", "values": {"plain": %s}}"""
                    .formatted(quoted(constant)),
                """
                {"id": "out", "type": "write-parquet", "label": %s, "input": "filled", "path": "out"}"""
                    .formatted(quoted(words))));
    ProgramCase hostile = ProgramCase.of("hostile", document).with(Map.of("given", given));
    comparison.check(hostile, Files.createTempDirectory("hostile"));
  }
}
