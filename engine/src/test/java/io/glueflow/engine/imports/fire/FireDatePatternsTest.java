// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FireDatePatternsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "dd/mm/yy,             dd/MM/yy",
        "mm/dd/yy,             MM/dd/yy",
        "mm/dd/yyyy HH:mm:ss,  MM/dd/yyyy HH:mm:ss",
        "dd/MM/yyyy HH:mm,     dd/MM/yyyy HH:mm",
        "HH:mm dd/MM/yyyy,     HH:mm dd/MM/yyyy",
        "YYYY-MM-DD,           yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm,   yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-ddTHH:mm,     yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd hh:mm:ss,  yyyy-MM-dd HH:mm:ss",
        "MM/dd/yyyy hh:mm aa,  MM/dd/yyyy hh:mm a",
        "yyyy-MM-dd HH:MM,     yyyy-MM-dd HH:mm",
        "yyyy-DDD,             yyyy-DDD",
        "dd 'of' MMMM,         dd 'of' MMMM",
        "\"\",                 \"\"",
      })
  void meansWhatItsAuthorMeant(String written, String meant) {
    assertThat(FireDatePatterns.meant(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "dd/MM/yyyy HH:mm,     d/M/yyyy H:m",
        "MM-dd-yy hh:mm:ss a,  M-d-yy h:m:s a",
        "ddMMyyyy,             ddMMyyyy",
        "dd.MM.yyyy HHmm,      d.M.yyyy HHmm",
        "yyyy-MM-dd HH:mm:ss,  yyyy-MM-dd HH:mm:ss",
        "dd MMM yyyy,          d MMM yyyy",
      })
  void zerosInFrontMayBeMissing(String pattern, String lenient) {
    assertThat(FireDatePatterns.lenient(pattern)).isEqualTo(lenient);
  }
}
