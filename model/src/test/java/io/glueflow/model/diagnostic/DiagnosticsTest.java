// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.json.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  @Test
  void problemsAreOrderedByPlaceAndToldOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.reportAll(List.of(at(10, 1), at(2, 9), at(2, 1), at(2, 9)));

    assertThat(diagnostics.sorted()).containsExactly(at(2, 1), at(2, 9), at(10, 1));
  }

  @Test
  void warningsAreNoErrors() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Diagnostic.of(DiagnosticCode.LEADS_NOWHERE, Location.ofFile("f"), "unused"));
    assertThat(diagnostics.hasErrors()).isFalse();

    diagnostics.report(at(1, 1));
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void aResultWithErrorsIsNotHandedOut() {
    Diagnosed<String> result = Diagnosed.of("value", List.of(at(1, 1)));

    assertThat(result.value()).contains("value");
    assertThatThrownBy(result::orThrow)
        .isInstanceOfSatisfying(
            DiagnosticException.class, e -> assertThat(e.diagnostics()).containsExactly(at(1, 1)))
        .hasMessage("f:1:1: error GF214: a circle");
    assertThatThrownBy(Diagnosed.none(List.of())::orThrow).isInstanceOf(DiagnosticException.class);
  }

  private static Diagnostic at(int line, int column) {
    return Diagnostic.of(DiagnosticCode.CYCLE, new Location("f", line, column, ""), "a circle");
  }
}
