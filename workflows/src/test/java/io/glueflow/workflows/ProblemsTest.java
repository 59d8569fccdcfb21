// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Projects in which commands have something to tell. {@code told.txt} has the commands, each behind
 * a {@code $}, which are run as they stand there, and all problems that each of them tells.
 */
class ProblemsTest {

  @TempDir private Path folder;

  static List<String> projects() throws IOException {
    return ToldProblems.projects();
  }

  @Test
  void circumstancesAreThoseOfProjects() throws IOException {
    assertThat(projects()).containsAll(Circumstances.named());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void tellWhatIsWrong(String name) throws Exception {
    Path file = ToldProblems.of(name);
    Project project = Project.copyOf(ToldProblems.PROJECTS.resolve(name), folder);

    try (Circumstance circumstance = Circumstances.of(name)) {
      StringBuilder told = new StringBuilder();
      for (String command : ToldProblems.commands(file)) {
        String output = project.run(command, circumstance);
        told.append(ToldProblems.text(command, project.withoutPlaces(output)));
      }
      assertThat(told).as("what is told").containsPattern(" GF\\d{3}: ");
      Golden.check(file, told.toString());
    }
  }
}
