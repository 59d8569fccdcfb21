// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiagnosticCodeTest {

  @Test
  void numbersAreUniqueAndAscend() {
    assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.matches("GF[1-7][0-9]{2}"));
  }

  @Test
  void titlesAreSentencesWithoutAStop() {
    assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::title))
        .doesNotHaveDuplicates()
        .allMatch(title -> Character.isUpperCase(title.charAt(0)) && !title.endsWith("."));
  }

  @Test
  void aNumberLeadsToItsCode() {
    assertThat(DiagnosticCode.byId("GF214")).contains(DiagnosticCode.CYCLE);
    assertThat(DiagnosticCode.byId("GF000")).isEmpty();
  }
}
