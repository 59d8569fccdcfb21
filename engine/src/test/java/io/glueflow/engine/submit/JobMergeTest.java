// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.CodeGenConfigurationNode;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;
import software.amazon.awssdk.services.glue.model.Job;

class JobMergeTest {

  private static final Job EXISTING =
      Job.builder()
          .name("orders")
          .role("Etl")
          .description("made by hand")
          .createdOn(Instant.EPOCH)
          .maxCapacity(2.0)
          .workerType("G.1X")
          .numberOfWorkers(2)
          .timeout(60)
          .logUri("s3://logs")
          .command(command -> command.name("glueetl").scriptLocation("s3://b/a.scala"))
          .defaultArguments(Map.of("--mine", "1", "--class", "Other", "--enable-metrics", "true"))
          .build();

  private static final CreateJobRequest WANTED =
      CreateJobRequest.builder()
          .name("orders")
          .role("Etl")
          .workerType("G.1X")
          .numberOfWorkers(4)
          .timeout(60)
          .command(command -> command.name("glueetl").scriptLocation("s3://b/a.scala"))
          .defaultArguments(Map.of("--class", "GlueApp"))
          .tags(Map.of("team", "a"))
          .build();

  @Test
  void keepsWhatIsNotOurs() {
    var update = JobMerge.of(EXISTING, WANTED).update();
    assertThat(update.description()).isEqualTo("made by hand");
    assertThat(update.logUri()).isEqualTo("s3://logs");
    assertThat(update.defaultArguments())
        .containsOnly(Map.entry("--mine", "1"), Map.entry("--class", "GlueApp"));
  }

  @Test
  void namesWhatChanges() {
    assertThat(JobMerge.of(EXISTING, WANTED).changes())
        .containsExactlyInAnyOrder(
            new JobChange("NumberOfWorkers", "2", "4"),
            new JobChange("DefaultArguments --class", "Other", "GlueApp"),
            new JobChange("DefaultArguments --enable-metrics", "true", ""));
  }

  @Test
  void whatASettingGaveGoesWithIt() {
    Job before =
        EXISTING.toBuilder()
            .connections(connections -> connections.connections("orders"))
            .securityConfiguration("sealed")
            .maintenanceWindow("Sun:03")
            .nonOverridableArguments(Map.of("--day", "1"))
            .notificationProperty(notification -> notification.notifyDelayAfter(5))
            .build();
    JobMerge merge = JobMerge.of(before, WANTED);
    assertThat(merge.changes())
        .extracting(JobChange::field)
        .contains(
            "Connections",
            "SecurityConfiguration",
            "MaintenanceWindow",
            "NonOverridableArguments",
            "NotificationProperty");
    assertThat(merge.update().connections()).isNull();
    assertThat(merge.update().securityConfiguration()).isNull();
    assertThat(merge.update().maintenanceWindow()).isNull();
    assertThat(merge.update().hasNonOverridableArguments()).isFalse();
    assertThat(merge.update().notificationProperty()).isNull();
  }

  @Test
  void leavesOutWhatGlueRefusesInAnUpdate() {
    var update = JobMerge.of(EXISTING, WANTED).update();
    assertThat(update.maxCapacity()).isNull();
    assertThat(update.hasCodeGenConfigurationNodes()).isFalse();
    assertThat(update.toString()).doesNotContain("AllocatedCapacity");
  }

  @Test
  void theVisualGraphIsCarriedOver() {
    Job visual =
        EXISTING.toBuilder()
            .codeGenConfigurationNodes(Map.of("n1", CodeGenConfigurationNode.builder().build()))
            .build();
    assertThat(JobMerge.of(visual, WANTED).update().codeGenConfigurationNodes())
        .containsOnlyKeys("n1");
  }

  @Test
  void theSameJobHasNoChanges() {
    Job same =
        Job.builder()
            .role("Etl")
            .workerType("G.1X")
            .numberOfWorkers(4)
            .timeout(60)
            .maxCapacity(4.0)
            .command(command -> command.name("glueetl").scriptLocation("s3://b/a.scala"))
            .defaultArguments(Map.of("--class", "GlueApp", "--mine", "1"))
            .connections(connections -> connections.connections(List.of()))
            .nonOverridableArguments(Map.of())
            .notificationProperty(notification -> {})
            .build();
    assertThat(JobMerge.of(same, WANTED).changes()).isEmpty();
  }
}
