// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifLogTest {

  static final List<Diagnostic> PROBLEMS =
      List.of(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_COLUMN,
                  new Location("flows/my orders.json", 5, 30, "/nodes/0/by"),
                  "there is no column 'amuont': 100 % sure")
              .withNode("totals")
              .withHint("did you mean 'amount'?")
              .withFollows(
                  List.of(
                      Diagnostic.of(
                              DiagnosticCode.UNKNOWN_COLUMN,
                              new Location("flows/my orders.json", 9, 12, "/nodes/3/columns/0"),
                              "there is no column 'amuont'")
                          .withNode("names"))),
          Diagnostic.of(
              DiagnosticCode.UNUSED_PARAMETER,
              new Location("flows/my orders.json", 3, 0, ""),
              "the parameter is never used"),
          Diagnostic.of(
              DiagnosticCode.UNKNOWN_COLUMN,
              Location.ofFile("/data/a:b,c.json"),
              "first line\nsecond line"));

  @Test
  void problemsAreResultsAtTheirLines() {
    Golden.check(
        Path.of("src/test/golden/annotate/problems.sarif"),
        JsonWriter.pretty(SarifLog.of(PROBLEMS, "1.0")));
  }

  @Test
  void noProblemsAreARunWithoutResults() {
    assertThat(JsonWriter.compact(SarifLog.of(List.of(), "1.0"))).contains("\"results\": []");
  }

  @Test
  void namesOfFilesAreUris() {
    assertThat(FileUri.of("a b/é.json")).isEqualTo("a%20b/%C3%A9.json");
    assertThat(FileUri.of("a:b.json")).isEqualTo("./a:b.json");
    assertThat(FileUri.of("/a/b%.json")).isEqualTo("file:///a/b%25.json");
    assertThat(FileUri.of("<stdin>")).isEqualTo("%3Cstdin%3E");
  }
}
