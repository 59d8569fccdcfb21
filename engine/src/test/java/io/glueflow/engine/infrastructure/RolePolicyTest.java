// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role may do, asked as IAM would be. */
class RolePolicyTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "w", "parameters": {
        "bucket": {"type": "string"}, "day": {"type": "date", "default": "2026-01-31"}},
       "nodes": [
       {"id": "in", "type": "read-csv", "path": "s3://${bucket}/orders/${day}/", "schema": "a INT"},
       {"id": "db", "type": "read-jdbc", "connection": "shop-db", "table": "t", "schema": "a INT"},
       {"id": "all", "type": "union", "inputs": ["in", "db"]},
       {"id": "out", "type": "write-parquet", "input": "all", "path": "s3://reports/a/b/"}]}
      """;

  /** Where AWS documents that a policy can name no resource. */
  private static final Set<String> WITHOUT_RESOURCES = Set.of("ReachNetwork", "PutMetrics");

  @TempDir private Path folder;

  private List<PolicyStatement> policy() throws IOException {
    return policy(WORKFLOW);
  }

  private List<PolicyStatement> policy(String workflow) throws IOException {
    return new Deployments(folder)
        .with(JobKeys.METRICS, true)
        .plan(workflow, DeploymentOptions.NONE)
        .orThrow()
        .policy();
  }

  @Test
  void itMayReadWhatTheWorkflowReadsAndNothingElse() throws IOException {
    assertThat(allows("s3:GetObject", "arn:P:s3:::<bucket>/orders/2026-02-01/x.csv")).isTrue();
    assertThat(allows("s3:GetObject", "arn:P:s3:::<bucket>/customers/x.csv")).isFalse();
    assertThat(allows("s3:PutObject", "arn:P:s3:::<bucket>/orders/2026-02-01/x.csv")).isFalse();
    assertThat(allows("s3:GetObject", "arn:P:s3:::other/orders/2026-02-01/x.csv")).isFalse();
  }

  @Test
  void itMayWriteWhatTheWorkflowWritesAndNothingElse() throws IOException {
    assertThat(allows("s3:PutObject", "arn:P:s3:::reports/a/b/part-0.parquet")).isTrue();
    assertThat(allows("s3:DeleteObject", "arn:P:s3:::reports/a/b/part-0.parquet")).isTrue();
    assertThat(allows("s3:PutObject", "arn:P:s3:::reports/a/bc")).isFalse();
    assertThat(allows("s3:DeleteObject", "arn:P:s3:::work/glueflow/workflows/w/1.json")).isFalse();
    assertThat(allows("s3:GetObject", "arn:P:s3:::work/glueflow/workflows/w/1.json")).isTrue();
    assertThat(allows("s3:GetObject", "arn:P:s3:::work/glueflow/workflows/v/1.json")).isFalse();
    assertThat(allows("s3:PutObject", "arn:P:s3:::work/glueflow/runs/w/1/report.json")).isTrue();
  }

  @Test
  void itMayMakeTheEmptyObjectsThatStandForFolders() throws IOException {
    assertThat(allows("s3:PutObject", "arn:P:s3:::reports/a/b_$folder$")).isTrue();
    assertThat(allows("s3:PutObject", "arn:P:s3:::reports/a_$folder$")).isTrue();
    assertThat(allows("s3:PutObject", "arn:P:s3:::reports/c_$folder$")).isFalse();
    assertThat(allows("s3:PutObject", "arn:P:s3:::<bucket>/orders_$folder$")).isFalse();
  }

  @Test
  void aSingleFileIsWrittenBesideItsFolderFirst() throws IOException {
    String workflow =
        WORKFLOW.replace(
            "\"path\": \"s3://reports", "\"file-name\": \"r.parquet\", \"path\": \"s3://reports");
    String draft = "reports/a/.b.glueflow-0f";

    assertThat(allows(policy(workflow), "s3:PutObject", "arn:P:s3:::" + draft + "/part-0"))
        .isTrue();
    assertThat(allows(policy(workflow), "s3:DeleteObject", "arn:P:s3:::" + draft)).isTrue();
    assertThat(allows(policy(workflow), "s3:PutObject", "arn:P:s3:::reports/a/c")).isFalse();
    assertThat(allows("s3:PutObject", "arn:P:s3:::" + draft + "/part-0")).isFalse();
  }

  @Test
  void itMayUseTheConnectionsOfTheJobAlone() throws IOException {
    assertThat(allows("glue:GetConnection", "arn:P:glue:R:A:connection/shop-db")).isTrue();
    assertThat(allows("glue:GetConnection", "arn:P:glue:R:A:connection/other")).isFalse();
    assertThat(allows("glue:GetTable", "arn:P:glue:R:A:table/shop/orders")).isFalse();
    assertThat(allows("iam:PassRole", "arn:P:iam::A:role/x")).isFalse();
  }

  @Test
  void nothingIsAllowedOnEverythingButWhatKnowsNoResources() throws IOException {
    for (PolicyStatement statement : policy()) {
      boolean open = statement.resources().contains(DeployedText.of("*"));
      assertThat(open).as(statement.id()).isEqualTo(WITHOUT_RESOURCES.contains(statement.id()));
      assertThat(statement.actions()).noneMatch(action -> action.contains("*"));
    }
  }

  @Test
  void idsOfStatementsDiffer() throws IOException {
    assertThat(policy().stream().map(PolicyStatement::id)).doesNotHaveDuplicates();
  }

  @Test
  void bucketsAreListedOnlyWhereSomethingIsReadOrWritten() throws IOException {
    Map<String, List<String>> prefixes =
        policy().stream()
            .filter(statement -> statement.actions().contains("s3:ListBucket"))
            .collect(
                Collectors.toMap(
                    statement -> text(statement.resources().get(0)),
                    statement ->
                        statement.conditions().values().iterator().next().stream()
                            .map(RolePolicyTest::text)
                            .toList()));

    assertThat(prefixes)
        .containsEntry("arn:P:s3:::<bucket>", List.of("orders/*"))
        .containsEntry("arn:P:s3:::reports", List.of("a/b", "a/b/*", "a/"))
        .hasSize(3);
  }

  private boolean allows(String action, String resource) throws IOException {
    return allows(policy(), action, resource);
  }

  private static boolean allows(List<PolicyStatement> policy, String action, String resource) {
    return policy.stream()
        .filter(statement -> statement.actions().contains(action))
        .flatMap(statement -> statement.resources().stream())
        .anyMatch(pattern -> Pattern.matches(regex(text(pattern)), resource));
  }

  private static String regex(String pattern) {
    return pattern
        .replace("${$}", "$")
        .chars()
        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining());
  }

  private static String text(DeployedText text) {
    return text.parts().stream()
        .map(
            part ->
                part instanceof Words words
                    ? words.text()
                    : part instanceof Asked asked
                        ? "<" + asked.parameter() + ">"
                        : part.toString().substring(0, 1))
        .collect(Collectors.joining());
  }
}
