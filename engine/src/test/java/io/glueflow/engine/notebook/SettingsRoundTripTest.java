// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.AwsKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.config.SettingsReader;
import io.glueflow.engine.config.SettingsSources;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook that was compiled becomes a job with the settings that it was compiled with. */
class SettingsRoundTripTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "copy", "nodes": [
        {"id": "orders", "type": "read-csv", "path": "s3://b/in/", "schema": "a INT"},
        {"id": "out", "type": "write-parquet", "input": "orders", "path": "s3://b/out/"}]}
      """;

  @TempDir private Path folder;

  @Test
  void settingsComeBackAsTheyWere() throws IOException {
    Map<Property<?>, Object> given =
        Map.ofEntries(
            Map.entry(AwsKeys.REGION, "eu-central-1"),
            Map.entry(JobKeys.IAM_ROLE, "arn:aws:iam::123456789012:role/glue"),
            Map.entry(JobKeys.WORKER_TYPE, "G.2X"),
            Map.entry(JobKeys.NUMBER_OF_WORKERS, 7L),
            Map.entry(JobKeys.CONNECTIONS, List.of("shop", "the 'office'")),
            Map.entry(JobKeys.SECURITY_CONFIGURATION, "strict: yes"),
            Map.entry(JobKeys.TAGS, Map.of("team", "shop", "who: ${me}", "#\t\u2028\"\\")),
            Map.entry(JobKeys.SPARK_CONF, Map.of("spark.a", "1", "spark.b", "x=y z")),
            Map.entry(JobKeys.DATALAKE_FORMATS, List.of("iceberg", "delta")),
            Map.entry(JobKeys.JOB_BOOKMARKS, "pause"),
            Map.entry(JobKeys.METRICS, true),
            Map.entry(JobKeys.USER_JARS_FIRST, true),
            Map.entry(JobKeys.TEMP_DIR, "s3://b/tmp/"),
            Map.entry(JobKeys.SPARK_UI_PATH, "s3://b/events/"),
            Map.entry(
                JobKeys.DEFAULT_ARGUMENTS,
                Map.of("--greeting", "${hello} %d\n'''\"", "--extra-py-files", "s3://b/a.py")),
            Map.entry(AssetKeys.EXTRA_JARS, List.of("s3://b/a.jar", "s3://b/b.jar")));

    Settings back = back(Settings.of(given));

    given.forEach(
        (key, value) -> assertThat(back.find(key)).as(key.name()).isEqualTo(Optional.of(value)));
    assertThat(back.get(JobKeys.GLUE_VERSION)).isEqualTo("6.0");
    assertThat(back.get(JobKeys.LANGUAGE)).isEqualTo("python");
  }

  private Settings back(Settings settings) throws IOException {
    CompileOptions options =
        new CompileOptions(
            Target.NOTEBOOK, Platform.GLUE, GlueRelease.GLUE_6_0, Map.of(), settings);
    String notebook =
        new Compiler(new Validator(), Templates.builtIn())
            .compile(WorkflowReader.read(new SourceText("w.json", WORKFLOW)).orThrow(), options)
            .orThrow()
            .get(0)
            .text();
    NotebookJob job = NotebookJob.of(new SourceText("n.ipynb", notebook)).orThrow();
    Files.writeString(folder.resolve("glueflow.yaml"), job.settings());
    return SettingsReader.read(SettingsSources.around(folder, Map.of())).orThrow();
  }
}
