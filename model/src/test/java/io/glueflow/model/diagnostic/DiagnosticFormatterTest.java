// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiagnosticFormatterTest {

  @Test
  void aCaretStandsUnderThePlaceAndTheHintBelow() {
    Diagnostic problem = at(2, 7).withNode("join1").withHint("connect it");

    assertThat(plain("{\n  \"a\": 1\r\n}", problem))
        .isEqualTo(
            """
            f:2:7: error GF212: node 'join1': not connected
                  "a": 1
                      ^
              hint: connect it
            """);
  }

  @Test
  void aTabIsKeptAboveTheCaret() {
    assertThat(plain("\t\"a\":\t1", at(1, 7)))
        .isEqualTo("f:1:7: error GF212: not connected\n    \t\"a\":\t1\n    \t    \t^\n");
  }

  @Test
  void ofALongLineOnlyThePartAroundTheCaretIsShown() {
    String line = "a".repeat(200) + "X" + "b".repeat(200);

    assertThat(plain(line, at(1, 201)).lines().skip(1))
        .containsExactly(
            "    …" + "a".repeat(50) + "X" + "b".repeat(49) + "…", "     " + " ".repeat(50) + "^");
    assertThat(plain(line, at(1, 1)).lines().skip(1))
        .containsExactly("    " + "a".repeat(100) + "…", "    ^");
    assertThat(plain(line, at(1, 401)).lines().skip(1))
        .containsExactly("    …" + "b".repeat(51), "     " + " ".repeat(50) + "^");
  }

  @Test
  void aPlaceBehindTheLineIsShownAtItsEnd() {
    assertThat(plain("ab", at(1, 9)).lines().skip(1)).containsExactly("    ab", "      ^");
  }

  @Test
  void withoutASourceOrALineThereIsNoExcerpt() {
    String first = "f:9:1: error GF212: not connected\n";

    assertThat(plain("one line", at(9, 1))).isEqualTo(first);
    assertThat(new DiagnosticFormatter(file -> Optional.empty(), false).format(at(9, 1)))
        .isEqualTo(first);
    assertThat(plain("text", problem(Location.ofFile("f"))))
        .isEqualTo("f: error GF212: not connected\n");
  }

  @Test
  void coloursTellTheSeverity() {
    Diagnostic warning =
        Diagnostic.of(DiagnosticCode.LEADS_NOWHERE, new Location("f", 1, 1, ""), "unused");

    assertThat(coloured(at(1, 2).withHint("h")).lines())
        .containsExactly(
            "\u001b[1mf:1:2\u001b[0m: \u001b[1;31merror GF212\u001b[0m: not connected",
            "    text",
            "     \u001b[32m^\u001b[0m",
            "  \u001b[36mhint:\u001b[0m h");
    assertThat(coloured(warning)).contains("\u001b[1;33mwarning GF216\u001b[0m");
  }

  @Test
  void severalProblemsFollowOneAnother() {
    assertThat(formatter("text", false).format(List.of(at(1, 1), at(1, 2))))
        .isEqualTo(plain("text", at(1, 1)) + plain("text", at(1, 2)));
  }

  @Test
  void theSummaryCountsBySeverity() {
    Diagnostic warning = Diagnostic.of(DiagnosticCode.LEADS_NOWHERE, Location.ofFile("f"), "w");

    assertThat(DiagnosticFormatter.summary(List.of())).isEmpty();
    assertThat(DiagnosticFormatter.summary(List.of(warning))).isEqualTo("1 warning");
    assertThat(DiagnosticFormatter.summary(List.of(warning, at(1, 1), at(2, 1))))
        .isEqualTo("2 errors, 1 warning");
  }

  @Property(tries = 300)
  void theCaretIsAlwaysUnderItsCharacter(
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll @IntRange(min = 1, max = 400) int column) {
    int mark = Math.min(column, length);
    String line = "a".repeat(mark - 1) + "X" + "a".repeat(length - mark);

    List<String> shown = plain(line, at(1, mark)).lines().toList();

    assertThat(shown.get(1).indexOf('X')).isEqualTo(shown.get(2).indexOf('^'));
    assertThat(shown.get(1).length()).isLessThanOrEqualTo(4 + 1 + 100 + 1);
  }

  private static Diagnostic at(int line, int column) {
    return problem(new Location("f", line, column, ""));
  }

  private static Diagnostic problem(Location place) {
    return Diagnostic.of(DiagnosticCode.PORT_NOT_CONNECTED, place, "not connected");
  }

  private static String plain(String source, Diagnostic problem) {
    return formatter(source, false).format(problem);
  }

  private static String coloured(Diagnostic problem) {
    return formatter("text", true).format(problem);
  }

  private static DiagnosticFormatter formatter(String source, boolean colours) {
    return new DiagnosticFormatter(file -> Optional.of(new SourceText(file, source)), colours);
  }
}
