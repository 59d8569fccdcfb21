// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every document of this repository that is right, made wrong in one place at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {

  private static final Path GOLDEN = Path.of("src/test/golden/mutants.txt");

  private final MutationReport report = new MutationReport();

  @BeforeAll
  void judgeAll(@TempDir Path scratch) throws IOException {
    Depths depths = new Depths(scratch);
    for (Fixture fixture : Fixtures.all()) {
      Verdict original = depths.judge(fixture);
      assertThat(original.without()).as(fixture.name()).isEmpty();
      assertThat(original.sparkErrors()).as(fixture.name()).isEmpty();
      for (Fault fault : Faults.of(fixture, original.analysis().orElseThrow())) {
        Fixture wrong = new Fixture(fixture.name(), fault.in(fixture.text()), fixture.folder());
        report.add(
            new Mutant(fixture, fault, depths.judge(wrong, original.analysis().orElseThrow())));
      }
    }
  }

  @Test
  void theCountsAreThese() {
    assertThat(report.size()).isGreaterThanOrEqualTo(1000);
    Golden.check(GOLDEN, report.table());
  }

  @Test
  void nearlyAllThatSparkRefusesIsFoundWithoutIt() {
    List<Mutant> missed = report.missed();
    assertThat((double) missed.size() / report.refusedBySpark().size())
        .as(() -> MutationReport.show(missed))
        .isLessThanOrEqualTo(0.03);
  }

  @Test
  void everySlipIsFoundWithSpark() {
    List<Mutant> accepted =
        report.accepted().stream().filter(mutant -> !mutant.fault().meant().isEmpty()).toList();
    assertThat(accepted).as(() -> MutationReport.show(accepted)).isEmpty();
  }

  @Test
  void nothingIsToldThatSparkWouldNotSay() {
    List<Mutant> alarms = report.falseAlarms();
    assertThat(alarms).as(() -> MutationReport.show(alarms)).isEmpty();
  }

  @Test
  void faultsAreToldOnTheirNodes() {
    List<Mutant> elsewhere =
        report.foundBut(mutant -> mutant.onNode() || !mutant.fault().kind().hasPlace());
    assertThat(elsewhere).as(() -> MutationReport.show(elsewhere)).isEmpty();
  }

  @Test
  void faultsAreToldOnTheirLines() {
    List<Mutant> elsewhere =
        report.foundBut(mutant -> mutant.onLine() || !mutant.fault().kind().hasPlace());
    // what several texts are wrong about together is told at the first of them
    assertThat((double) elsewhere.size() / report.size())
        .as(() -> MutationReport.show(elsewhere))
        .isLessThanOrEqualTo(0.002);
  }

  @Test
  void whatWasMeantIsSuggested() {
    List<Mutant> silent =
        report.foundBut(mutant -> mutant.fault().meant().isEmpty() || mutant.suggested());
    assertThat((double) silent.size() / report.size())
        .as(() -> MutationReport.show(silent))
        .isLessThanOrEqualTo(0.01);
  }
}
