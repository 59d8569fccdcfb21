// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.notebook.Markdown;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotebookTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "orders", "description": "<script>alert(1)</script> $x$ [a](b)",
       "parameters": {"day": {"type": "date"}},
       "nodes": [
        {"id": "orders", "type": "read-csv", "path": "s3://b/${day}/", "schema": "a INT",
         "label": "# All <b>orders</b>", "description": "one\\n- two\\n```\\nthree"},
        {"id": "out", "type": "write-parquet", "input": "orders", "path": "s3://b/out/"}]}
      """;

  @Test
  void eachNodeHasItsTextItsCodeAndAPreviewInOrder() {
    List<String> sources = sources(Settings.of(Map.of()));

    assertThat(sources.get(3))
        .isEqualTo(
            """
            args = {
                "day": None,  # has no default: fill it in
            }

            day = date.fromisoformat(args["day"])""");
    assertThat(sources.get(5)).startsWith("orders = ");
    assertThat(sources.get(6)).isEqualTo("orders.show(10)");
    assertThat(sources.get(7)).isEqualTo("## out");
    assertThat(sources.get(8)).startsWith("orders.write");
    assertThat(sources).hasSize(9);
  }

  @Test
  void whatLooksLikeMarkdownOrHtmlIsText() {
    List<String> sources = sources(Settings.of(Map.of()));

    assertThat(sources.get(0)).startsWith("# orders\n\n").doesNotContain("<script", "$", "](");
    assertThat(sources.get(4))
        .isEqualTo(
            "## &#35; All &#60;b&#62;orders&#60;&#47;b&#62;\n\none\n\n&#45; two\n\n"
                + "&#96;&#96;&#96;\n\nthree");
    assertThat(Markdown.line("www.a.b http://c a@b \\(x\\) $y$ 1. *a* _b_ ~c~ |d|\u202e"))
        .doesNotContain(".", "://", "@", "\\", "$", "*", "_", "~", "|", "\u202e");
    assertThat(Markdown.line("Turnover per day, by region-code: all of it."))
        .isEqualTo("Turnover per day, by region-code: all of it.");
  }

  @Test
  void theSessionIsSetUpFromTheSettingsOfTheJob() {
    List<String> sources =
        sources(
            Settings.of(
                Map.of(
                    JobKeys.WORKER_TYPE, "G.2X",
                    JobKeys.NUMBER_OF_WORKERS, 5L,
                    JobKeys.CONNECTIONS, List.of("office", "sh\nop %stop_session"),
                    JobKeys.IAM_ROLE, "arn:aws:iam::123456789012:role/glue",
                    JobKeys.DATALAKE_FORMATS, List.of("iceberg"),
                    JobKeys.SPARK_CONF, Map.of("spark.x", "1"),
                    JobKeys.TAGS, Map.of("team", "sales"),
                    AssetKeys.EXTRA_JARS, List.of("s3://b/a.jar", "lib/b.jar"))));

    assertThat(sources.get(1)).startsWith("Upload these jars").contains("lib&#47;b");
    assertThat(sources.get(2))
        .isEqualTo(
            """
            %iam_role arn:aws:iam::123456789012:role/glue
            %glue_version 5.1
            %worker_type G.2X
            %number_of_workers 5
            %idle_timeout 60
            %extra_jars s3://b/a.jar""");
    assertThat(sources.get(3))
        .startsWith("%%configure\n{")
        .contains("\"datalake-formats\": \"iceberg\"")
        .contains("\"conf\": \"spark.x=1\"")
        .contains("\"connections\": \"office,sh\\nop %stop_session\"")
        .contains("\"team\": \"sales\"");
  }

  private static List<String> sources(Settings settings) {
    Compiler compiler = new Compiler(new Validator(), Templates.builtIn());
    CompileOptions options =
        new CompileOptions(
            Target.NOTEBOOK, Platform.GLUE, GlueRelease.GLUE_5_1, Map.of(), settings);
    String text =
        compiler
            .compile(WorkflowReader.read(new SourceText("w.json", WORKFLOW)).orThrow(), options)
            .orThrow()
            .get(0)
            .text();
    List<JsonObject> cells = NotebookRules.check(text);
    return cells.stream().map(NotebookRules::source).toList();
  }
}
