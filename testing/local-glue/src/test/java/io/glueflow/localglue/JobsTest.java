// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobCommand;

class JobsTest {

  private static final String ARN = "arn:aws:glue:eu-west-1:123456789012:job/job";

  private LocalServices services;
  private GlueClient glue;

  @BeforeEach
  void start() throws IOException {
    services = new LocalServices(LocalGlue.builder());
    glue = services.glue();
  }

  @AfterEach
  void stop() throws IOException {
    glue.close();
    services.close();
  }

  @Test
  void createsAJobAndAddsWhatIsNotSaid() {
    create("job", job -> job.description("text").workerType("R.2X").numberOfWorkers(3));

    Job job = job("job");

    assertThat(job.description()).isEqualTo("text");
    assertThat(job.workerTypeAsString()).isEqualTo("R.2X");
    assertThat(job.maxCapacity()).isEqualTo(6.0);
    assertThat(job.glueVersion()).isEqualTo("5.1");
    assertThat(job.timeout()).isEqualTo(480);
    assertThat(job.maxRetries()).isZero();
    assertThat(job.executionProperty().maxConcurrentRuns()).isEqualTo(1);
    assertThat(Duration.between(job.createdOn(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    assertThatThrownBy(() -> create("job", j -> {})).isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void listsJobs() {
    create("b", job -> job.tags(Map.of("team", "red")));
    create("a", job -> {});
    create("c", job -> {});

    assertThat(glue.getJobsPaginator(r -> r.maxResults(2)).jobs())
        .extracting(Job::name)
        .containsExactly("a", "b", "c");
    assertThat(glue.listJobs(r -> {}).jobNames()).containsExactly("a", "b", "c");
    assertThat(glue.listJobs(r -> r.tags(Map.of("team", "red"))).jobNames()).containsExactly("b");
    assertThat(glue.batchGetJobs(r -> r.jobNames("a", "x")).jobsNotFound()).containsExactly("x");
  }

  @Test
  void anUpdateResetsWhatItLeavesOut() {
    create("job", job -> job.description("text").maxRetries(2).tags(Map.of("a", "1")));
    Instant created = job("job").createdOn();

    glue.updateJob(
        r ->
            r.jobName("job")
                .jobUpdate(
                    u ->
                        u.role("other")
                            .command(
                                c -> c.name("glueetl").scriptLocation("s3://bucket/B.scala"))));

    Job job = job("job");
    assertThat(job.role()).isEqualTo("other");
    assertThat(job.description()).isNull();
    assertThat(job.maxRetries()).isZero();
    assertThat(job.createdOn()).isEqualTo(created);
    assertThat(glue.getTags(r -> r.resourceArn(ARN)).tags()).isEqualTo(Map.of("a", "1"));
    assertThatThrownBy(() -> glue.updateJob(r -> r.jobName("other").jobUpdate(u -> u.role("role"))))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void deletesAJobWithItsTags() {
    create("job", job -> job.tags(Map.of("a", "1")));
    glue.deleteJob(r -> r.jobName("job"));
    glue.deleteJob(r -> r.jobName("job"));

    assertThatThrownBy(() -> job("job")).isInstanceOf(EntityNotFoundException.class);
    assertThatThrownBy(() -> glue.getTags(r -> r.resourceArn(ARN)))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void tagsJobs() {
    create("job", job -> job.tags(Map.of("a", "1", "b", "2")));
    glue.tagResource(r -> r.resourceArn(ARN).tagsToAdd(Map.of("a", "3", "c", "4")));
    glue.untagResource(r -> r.resourceArn(ARN).tagsToRemove("b"));

    assertThat(glue.getTags(r -> r.resourceArn(ARN)).tags()).isEqualTo(Map.of("a", "3", "c", "4"));
  }

  static List<Arguments> mistakes() {
    return List.of(
        mistake("Value null at 'role'", job -> job.role(null)),
        mistake("Value null at 'name'", job -> job.name(null)),
        mistake("length less than or equal to 255", job -> job.name("x".repeat(256))),
        mistake("Value null at 'command'", job -> job.command((JobCommand) null)),
        mistake("Invalid job command name", job -> job.command(c -> c.name("spark"))),
        mistake("Invalid script location", job -> job.command(c -> c.name("glueetl"))),
        mistake("Invalid Glue Version: 2.0", job -> job.glueVersion("2.0")),
        mistake("set both Worker Type and Number", job -> job.numberOfWorkers(null)),
        mistake("Invalid worker type: G.3X", job -> job.workerType("G.3X")),
        mistake("G.025X is not supported", job -> job.workerType("G.025X")),
        mistake("equal to or greater than 2", job -> job.numberOfWorkers(1)),
        mistake("do not set Max Capacity", job -> job.maxCapacity(2.0)),
        mistake("FLEX supports only", job -> job.executionClass("FLEX").workerType("G.4X")),
        mistake("enum value set", job -> job.executionClass("FAST")),
        mistake("Timeout should be", job -> job.timeout(20_000)),
        mistake("Max Retries", job -> job.maxRetries(11)),
        mistake("Concurrent", job -> job.executionProperty(p -> p.maxConcurrentRuns(0))),
        mistake("maintenance window", job -> job.maintenanceWindow("Sun:3")),
        mistake("260 KB", job -> job.defaultArguments(Map.of("--x", "y".repeat(300 * 1024)))));
  }

  private static Arguments mistake(String message, Consumer<CreateJobRequest.Builder> job) {
    return Arguments.of(message, job);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void refusesWhatTheServiceRefuses(String message, Consumer<CreateJobRequest.Builder> mistake) {
    assertThatThrownBy(
            () ->
                create(
                    "job",
                    job -> {
                      job.workerType("G.1X").numberOfWorkers(2);
                      mistake.accept(job);
                    }))
        .isInstanceOfSatisfying(GlueException.class, e -> assertThat(e.statusCode()).isEqualTo(400))
        .hasMessageContaining(message);
  }

  private void create(String name, Consumer<CreateJobRequest.Builder> more) {
    glue.createJob(
        job -> {
          job.name(name)
              .role("role")
              .command(c -> c.name("glueetl").scriptLocation("s3://bucket/A.scala"));
          more.accept(job);
        });
  }

  private Job job(String name) {
    return glue.getJob(r -> r.jobName(name)).job();
  }
}
