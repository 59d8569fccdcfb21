// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.SubmitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/** What the role of a job may do: what this workflow needs, and nothing else. */
final class RolePolicy {

  private static final String LOG_GROUP = "--continuous-log-logGroup";

  private final Settings settings;
  private final SubmitPlan plan;
  private final WorkflowAccess access;
  private final DeploymentOptions options;
  private final List<PolicyStatement> statements = new ArrayList<>();

  RolePolicy(Settings settings, SubmitPlan plan, WorkflowAccess access, DeploymentOptions options) {
    this.settings = settings;
    this.plan = plan;
    this.access = access;
    this.options = options;
  }

  List<PolicyStatement> statements() {
    storage();
    statements.addAll(CatalogStatements.of(access.tables(), settings.get(JobKeys.DATA_CATALOG)));
    connections();
    statements.addAll(KeyStatements.of(keys()));
    logs();
    return statements;
  }

  private void storage() {
    CreateJobRequest job = plan.job();
    Map<String, String> arguments = job.defaultArguments();
    StorageStatements storage = new StorageStatements();
    OwnPlaces own = new OwnPlaces(plan, S3Uri.parse(settings.get(AssetKeys.S3_PATH)));
    own.read().forEach(storage::read);
    own.written().forEach(storage::write);
    Optional.ofNullable(arguments.get("--TempDir")).ifPresent(uri -> write(storage, uri));
    Optional.ofNullable(arguments.get("--spark-event-logs-path"))
        .ifPresent(uri -> write(storage, uri));
    if (settings.find(JobKeys.DATALAKE_FORMATS).orElse(List.of()).contains("iceberg")) {
      storage.write(DataPath.below(own.root().resolve("data/warehouse")));
    }
    for (WorkflowAccess.Data data : access.data()) {
      if (data.written()) {
        storage.write(data.path());
      } else {
        storage.read(data.path());
      }
    }
    access.drafts().forEach(storage::writeDraft);
    statements.addAll(storage.statements());
  }

  private static void write(StorageStatements storage, String uri) {
    storage.write(DataPath.below(S3Uri.parse(uri)));
  }

  private void connections() {
    if (plan.job().connections() == null || plan.job().connections().connections().isEmpty()) {
      return;
    }
    List<DeployedText> resources = new ArrayList<>();
    resources.add(DeployedText.arn("glue", DeployedText.of("catalog")));
    for (String name : plan.job().connections().connections()) {
      resources.add(DeployedText.arn("glue", DeployedText.of("connection/" + IamPattern.of(name))));
    }
    statements.add(PolicyStatement.of("UseConnections", List.of("glue:GetConnection"), resources));
    if (!options.secrets().isEmpty()) {
      statements.add(
          PolicyStatement.of(
              "ReadSecrets",
              List.of("secretsmanager:GetSecretValue"),
              options.secrets().stream().map(IamPattern::of).map(DeployedText::of).toList()));
    }
    statements.addAll(NetworkStatements.all());
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    settings.find(AssetKeys.KMS_KEY).ifPresent(keys::add);
    keys.addAll(options.keys());
    return keys.stream().distinct().toList();
  }

  private void logs() {
    List<DeployedText> groups = new ArrayList<>(List.of(group("/aws-glue/*")));
    Optional.ofNullable(plan.job().defaultArguments().get(LOG_GROUP))
        .map(IamPattern::of)
        .ifPresent(
            name -> {
              groups.add(group(name));
              groups.add(group(name + ":*"));
            });
    statements.add(
        PolicyStatement.of(
            "WriteLogs",
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
            groups));
    if (settings.find(JobKeys.SECURITY_CONFIGURATION).isPresent()) {
      statements.add(PolicyStatement.of("EncryptLogs", List.of("logs:AssociateKmsKey"), groups));
    }
    if (settings.get(JobKeys.METRICS) || settings.get(JobKeys.OBSERVABILITY_METRICS)) {
      // CloudWatch knows no resources here, only the namespace
      statements.add(
          PolicyStatement.of(
                  "PutMetrics", List.of("cloudwatch:PutMetricData"), List.of(DeployedText.of("*")))
              .when("StringEquals", "cloudwatch:namespace", List.of(DeployedText.of("Glue"))));
    }
  }

  private static DeployedText group(String name) {
    return DeployedText.arn("logs", DeployedText.of("log-group:" + name));
  }
}
