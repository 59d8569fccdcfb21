// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.notebook.NotebookJob;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;

/** No text of a notebook becomes code that was none, and no code becomes another. */
class NotebookJobsTest {

  private static final String PYTHON = "python";

  /** What ends comments, strings and lines, begins magics, or says how a file is encoded. */
  private static final List<String> PARTS =
      List.of(
          "hacked()",
          "\nhacked()\n",
          "\rhacked()\r",
          "\u2028hacked()",
          "\fhacked()",
          "\u0085hacked()",
          "\u000bhacked()",
          "\u0000",
          "\ud800",
          "\ud83d\ude00",
          "# -*- coding: utf-7 -*-",
          "coding: rot13\n",
          "&#10;hacked()",
          "+AAo-hacked()",
          "'''",
          "\"\"\"",
          "'",
          "\"",
          "\\",
          "\\\n",
          "\\\"\"\"",
          "#",
          "%region x",
          "\n%%sql\n",
          "\n!hacked()\n",
          "$x",
          "{hacked()}",
          "(",
          ")",
          "\n",
          "\t",
          " ",
          "a");

  private static Context python;

  @BeforeContainer
  static void startPython() throws IOException {
    python =
        Context.newBuilder(PYTHON)
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    python.eval(
        Source.newBuilder(PYTHON, NotebookJobsTest.class.getResource("/python/notebook_jobs.py"))
            .build());
  }

  @AfterContainer
  static void stopPython() {
    python.close();
  }

  @Provide
  Arbitrary<String> text() {
    return HostileTexts.of(PARTS);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aTextIsNeverCode(@ForAll("text") String one, @ForAll("text") String other) {
    check(one, other);
  }

  @Example
  void theWorstOfAllTextsIsNoCode() {
    String all = String.join("", PARTS);
    check(all, all);
    for (String part : PARTS) {
      check(part, part);
    }
  }

  private static void check(String one, String other) {
    // a magic ends with its line
    String line = one.replaceAll("[\n\r]", " ").replace("\\", "");
    String script =
        script(
            cell("markdown", one),
            cell("code", "before = 1"),
            cell("raw", other),
            cell("code", "!ls " + line),
            cell("code", "%unknown " + line),
            cell("code", "x = !" + line),
            cell("code", "%worker_type " + line),
            cell("code", "%%bash " + line + "\n" + other),
            cell("code", "%%configure\n" + other),
            cell("code", "%%configure\n{\"a\": " + JsonWriter.compact(Json.string(one)) + "}"),
            cell("code", "%%assume_role\n" + other),
            cell("code", "broken = (\n# " + line),
            cell("markdown", other),
            cell("code", "after = 2"));

    List<String> calls = call("calls", script).as(new TypeLiteral<>() {});

    assertThat(calls).as(script).doesNotContain("hacked").contains("job.commit");
    assertThat(call("has_statements", script, "before = 1\nafter = 2").asBoolean()).isTrue();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void stringsOfCodeAreWhatTheyWere(@ForAll("text") String text) {
    String inside = text.replaceAll("[\\\\\"'\u0000\ud800]", "");
    String cell =
        "before = 1\none = '''%s'''\ntwo = f(r\"\"\"%s\"\"\",\n  'x')\nafter = 2"
            .formatted(inside, inside);

    String script = script(cell("code", cell), cell("code", "%status"));

    assertThat(call("has_statements", script, cell).asBoolean()).as(script).isTrue();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aQueryIsWhatTheKernelRuns(@ForAll("text") String text) {
    String sql = ("SELECT " + text + ".").replaceAll("[\"\u0000\ud800]", "");
    String expected =
        python
            .eval(PYTHON, "lambda text: eval('\"\"\"' + text + '\"\"\"')")
            .execute(sql)
            .asString();

    String script = script(cell("code", "%%sql\n" + sql));

    assertThat(call("query", script).asString()).isEqualTo(expected);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aQueryIsAText(@ForAll("text") String text) {
    String script = script(cell("code", "%%sql\nSELECT " + text), cell("code", "after = 2"));

    List<String> calls = call("calls", script).as(new TypeLiteral<>() {});

    assertThat(calls).as(script).doesNotContain("hacked");
  }

  private static Value call(String function, String... arguments) {
    try {
      return python.getBindings(PYTHON).getMember(function).execute((Object[]) arguments);
    } catch (PolyglotException e) {
      throw new AssertionError(String.join("\n", arguments), e);
    }
  }

  private static JsonObject cell(String kind, String source) {
    return Json.object()
        .put("cell_type", kind)
        .put("metadata", Json.object().build())
        .put("source", source)
        .build();
  }

  private static String script(JsonObject... cells) {
    String notebook =
        JsonWriter.pretty(
            Json.object()
                .put("nbformat", 4)
                .put("cells", Json.array(Arrays.asList(cells)))
                .build());
    return NotebookJob.of(new SourceText("n.ipynb", notebook)).value().orElseThrow().script();
  }
}
