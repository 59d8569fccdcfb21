// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at before a generated script is submitted. */
class GeneratedScriptFitsTest {

  private static Settings settings(Map<Property<?>, ?> more) {
    Map<Property<?>, Object> all = new HashMap<>();
    all.put(AssetKeys.S3_PATH, "s3://bucket/p");
    all.put(JobKeys.IAM_ROLE, "role");
    all.put(JobKeys.MODE, "script");
    all.putAll(more);
    return Settings.of(all);
  }

  private static List<String> problems(Map<Property<?>, ?> more) {
    return texts(Preflight.offline(PreflightContext.of(settings(more))));
  }

  private static List<String> problems(
      String parameter, Map<String, String> given, Map<Property<?>, ?> more) {
    return texts(
        Preflight.offline(PreflightContext.of(settings(more), analysis(parameter, given), given)));
  }

  private static Analysis analysis(String parameter, Map<String, String> given) {
    String text =
        """
        {"glueflow": 1, "name": "w", "parameters": {"%s": {"type": "string", "default": "x"}},
         "nodes": [
          {"id": "in", "type": "read-csv", "path": "s3://b/in", "schema": "a STRING"},
          {"id": "out", "type": "write-json", "input": "in", "path": "out"}]}
        """
            .formatted(parameter);
    return new Validator()
        .validate(WorkflowReader.read(new SourceText("w.json", text)).orThrow(), given, true)
        .orThrow();
  }

  private static List<String> texts(List<Diagnostic> problems) {
    return problems.stream()
        .map(each -> each.severity().label() + " " + each.code().id() + " " + each.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "4.0", "5.0", "5.1", "6.0"})
  void everyGlueThatIsThereRunsScripts(String version) {
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, version))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.0 | error GF604 AWS ended Glue 2.0 on 2026-04-01: its jobs cannot be started",
        "7.0 | error GF604 no script can be generated for Glue 7.0",
      })
  void noOtherGlueDoes(String version, String problem) {
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, version))).contains(problem);
  }

  @Test
  void otherModesAreNamedWhereGlueIsTooOldForThePrebuiltClass() {
    Settings runner = settings(Map.of(JobKeys.GLUE_VERSION, "4.0")).with(JobKeys.MODE, "runner");
    assertThat(Preflight.offline(PreflightContext.of(runner)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).contains("--mode script"));
  }

  @Test
  void workersAreThoseOfTheGlueVersion() {
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, "3.0", JobKeys.WORKER_TYPE, "R.1X")))
        .containsExactly("error GF605 Glue 3.0 has no workers of type R.1X");
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, "3.0", JobKeys.WORKER_TYPE, "G.8X")))
        .isEmpty();
    assertThat(problems(Map.of(JobKeys.GLUE_VERSION, "4.0", JobKeys.WORKER_TYPE, "G.16X")))
        .isEmpty();
  }

  @Test
  void settingsOfOtherScriptsHaveNoEffect() {
    assertThat(
            problems(
                Map.of(
                    AssetKeys.SCRIPT_LOCATION, "s3://bucket/My.scala",
                    JobKeys.MAIN_CLASS, "My",
                    JobKeys.LANGUAGE, "python")))
        .containsExactlyInAnyOrder(
            "warning GF602 setting 'script-location' has no effect: the script is generated",
            "warning GF602 setting 'main-class' has no effect: the script is generated",
            "error GF602 setting 'language': the generated script is Scala");
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "conf", "scriptLocation", "TempDir", "JOB_NAME", "base_path"})
  void noParameterIsAnArgumentThatMeansSomethingElse(String name) {
    assertThat(problems(name, Map.of(), Map.of()))
        .singleElement()
        .asString()
        .startsWith("error GF607 parameter '" + name + "' would be the argument --" + name);
  }

  @Test
  void nobodyElseGivesItsParameters() {
    assertThat(
            problems(
                "day",
                Map.of(),
                Map.of(
                    JobKeys.DEFAULT_ARGUMENTS, Map.of("--day", "x", "--days", "y"),
                    JobKeys.NON_OVERRIDABLE_ARGUMENTS, Map.of("--base_path", "s3://b"))))
        .contains("error GF608 the generated script is told --day by each run")
        .contains("error GF608 the generated script is told --base_path by each run")
        .noneMatch(problem -> problem.contains("--days"));
  }

  @Test
  void noValueIsReadAsAnArgument() {
    assertThat(problems("day", Map.of("day", "--class"), Map.of()))
        .containsExactly("error GF607 the value of 'day' would be read as the name of an argument");
    assertThat(problems("day", Map.of("day", "-1"), Map.of())).isEmpty();
  }
}
