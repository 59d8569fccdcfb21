// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.preflight.PreflightContext;
import io.glueflow.engine.validate.Validator;
import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.LocalS3;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What the account shows before a submission: GF609 to GF612, GF617, GF618. */
class OnlinePreflightTest {

  private static final Map<String, String> DATABASE =
      Map.of("JDBC_CONNECTION_URL", "jdbc:postgresql://db/shop", "USERNAME", "u", "PASSWORD", "p");

  private LocalGlue glue;
  private LocalS3 s3;

  @BeforeEach
  void start() throws IOException {
    glue = LocalGlue.builder().roles(Set.of("glue-role", "untrusted"), Set.of("glue-role")).start();
    s3 = LocalS3.start("bucket");
  }

  @AfterEach
  void stop() throws IOException {
    glue.close();
    s3.close();
  }

  private AwsClients clients(Settings settings) {
    AwsClients services = new Services(glue.endpoint(), s3.endpoint()).clients(settings);
    return new AwsClients(
        services,
        Services.at(glue.endpoint(), IamClient.builder()).build(),
        Services.at(glue.endpoint(), StsClient.builder()).build());
  }

  private static Settings settings(Map<Property<?>, ?> more) {
    Map<Property<?>, Object> all = new HashMap<>();
    all.put(AssetKeys.S3_PATH, "s3://bucket/glueflow");
    all.put(JobKeys.IAM_ROLE, "glue-role");
    all.putAll(more);
    return Settings.of(all);
  }

  private List<String> problems(Map<Property<?>, ?> more) {
    return problems(PreflightContext.of(settings(more)), settings(more));
  }

  private List<String> problems(PreflightContext context, Settings settings) {
    try (AwsClients clients = clients(settings)) {
      return texts(Preflight.online(context, clients));
    }
  }

  private List<String> problemsIn(String region, String workerType) {
    Settings settings = settings(Map.of(JobKeys.WORKER_TYPE, workerType));
    try (AwsClients here = clients(settings);
        GlueClient glueThere =
            Services.at(glue.endpoint(), GlueClient.builder()).region(Region.of(region)).build()) {
      AwsClients there = new AwsClients(settings, glueThere, here.s3(), here.logs());
      return texts(Preflight.online(PreflightContext.of(settings), there));
    }
  }

  private static List<String> texts(List<Diagnostic> problems) {
    return problems.stream()
        .map(p -> p.severity().label() + " " + p.code().id() + " " + p.message())
        .toList();
  }

  private void connection(String name, ConnectionType type, String subnet) {
    try (AwsClients clients = clients(settings(Map.of()))) {
      clients
          .glue()
          .createConnection(
              request ->
                  request.connectionInput(
                      input ->
                          input
                              .name(name)
                              .connectionType(type)
                              .connectionPropertiesWithStrings(
                                  type == ConnectionType.NETWORK ? Map.of() : DATABASE)
                              .physicalConnectionRequirements(
                                  network ->
                                      network.subnetId(subnet).availabilityZone("us-east-1a"))));
    }
  }

  @Test
  void aSoundAccountShowsNothing() {
    try (AwsClients clients = clients(settings(Map.of()))) {
      clients
          .s3()
          .putObject(
              request -> request.bucket("bucket").key("lib/a.jar"), RequestBody.fromString("jar"));
    }
    connection("db", ConnectionType.JDBC, "subnet-1");
    assertThat(
            problems(
                Map.of(
                    AssetKeys.EXTRA_JARS, List.of("s3://bucket/lib/a.jar", "local.jar"),
                    JobKeys.CONNECTIONS, List.of("db"))))
        .isEmpty();
    assertThat(problems(Map.of(JobKeys.IAM_ROLE, "arn:aws:iam::000000000000:role/glue-role")))
        .isEmpty();
  }

  @Test
  void rolesThatDoNotExistOrDoNotLetGlueInAreTold() {
    assertThat(problems(Map.of(JobKeys.IAM_ROLE, "nobody")))
        .containsExactly("error GF612 there is no role 'nobody' in this account");
    assertThat(problems(Map.of(JobKeys.IAM_ROLE, "untrusted")))
        .containsExactly("error GF612 role 'untrusted' does not let Glue run as it");
    assertThat(problems(Map.of(JobKeys.IAM_ROLE, "arn:aws:iam::123456789012:role/glue-role")))
        .containsExactly(
            "error GF612 the role is of account 123456789012, the caller of 000000000000");
  }

  @Test
  void whatIsMissingInS3IsTold() {
    assertThat(
            problems(
                Map.of(
                    AssetKeys.S3_PATH, "s3://no-such-bucket/x",
                    AssetKeys.SCRIPT_LOCATION, "s3://bucket/FireGlueApp.scala",
                    JobKeys.DEFAULT_ARGUMENTS, Map.of("--extra-jars", "s3://bucket/x.jar"))))
        .containsExactlyInAnyOrder(
            "error GF602 setting 's3-path': there is no bucket 'no-such-bucket'",
            "error GF609 there is no s3://bucket/FireGlueApp.scala",
            "error GF609 there is no s3://bucket/x.jar");
  }

  @Test
  void workersThatTheRegionIsNotKnownToHaveAreWarnedOf() {
    // the region of the test is us-east-1, which has all of them
    assertThat(problems(Map.of(JobKeys.WORKER_TYPE, "R.8X"))).isEmpty();
    assertThat(problemsIn("eu-west-2", "G.8X")).isEmpty();
    assertThat(problemsIn("eu-west-2", "R.8X"))
        .containsExactly(
            "warning GF605 region eu-west-2 is not known to have workers of type R.8X");
    assertThat(problemsIn("eu-west-3", "G.4X"))
        .containsExactly(
            "warning GF605 region eu-west-3 is not known to have workers of type G.4X");
  }

  @Test
  void connectionsExistFitAndLieTogether() {
    connection("vpc", ConnectionType.NETWORK, "subnet-1");
    connection("db", ConnectionType.JDBC, "subnet-2");
    Analysis analysis =
        new Validator()
            .validate(
                new SourceText(
                    "w.json",
                    """
                    {"glueflow": 1, "name": "w", "nodes": [
                      {"id": "in", "type": "read-jdbc", "connection": "vpc", "table": "t"},
                      {"id": "out", "type": "print", "input": "in"}]}
                    """))
            .value()
            .orElseThrow();
    Settings settings = settings(Map.of(JobKeys.CONNECTIONS, List.of("none", "db")));
    assertThat(problems(PreflightContext.of(settings, analysis, Map.of()), settings))
        .containsExactlyInAnyOrder(
            "error GF610 there is no connection 'none' in this account and region",
            "error GF611 connection 'vpc' is of type NETWORK, not of a database",
            "warning GF611 connection 'vpc' is in subnet-1 (us-east-1a), 'db' in subnet-2"
                + " (us-east-1a)");
  }

  @Test
  void servicesOutOfReachAreToldOnce() throws IOException {
    stop();
    assertThat(problems(Map.of(JobKeys.CONNECTIONS, List.of("a", "b", "c"))))
        .filteredOn(problem -> problem.startsWith("error"))
        .singleElement()
        .asString()
        .startsWith("error GF618 ");
    start();
  }

  @Test
  void expiredCredentialsAreToldOnce() {
    glue.calls().inject(FaultRule.every("glue:GetConnection", FaultKind.EXPIRED_CREDENTIALS));
    assertThat(problems(Map.of(JobKeys.CONNECTIONS, List.of("a", "b", "c"))))
        .containsExactly("error GF617 GetConnection was refused: the credentials have expired");
  }

  @Test
  void whatMayNotBeAskedIsOnlyNoted() {
    glue.calls().inject(FaultRule.every("glue:GetConnection", FaultKind.ACCESS_DENIED));
    assertThat(problems(Map.of(JobKeys.CONNECTIONS, List.of("a"))))
        .containsExactly(
            "note GF617 not checked: GetConnection was refused: glue:GetConnection is not allowed");
  }
}
