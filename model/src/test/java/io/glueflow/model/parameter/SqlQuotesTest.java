// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.parameter.SqlQuotes.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlQuotesTest {

  // the context is that of the first ?; line breaks are written as | and carriage returns as &
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '§',
      value = {
        "a = ?                 # CODE",
        "'?'                   # SINGLE_QUOTED",
        "'it\\'s ?'            # SINGLE_QUOTED",
        "'a\\\\' ?             # CODE",
        "'a''?'                # SINGLE_QUOTED",
        "'a' ?                 # CODE",
        "'\"' ?                # CODE",
        "\"?\"                 # DOUBLE_QUOTED",
        "\"\\\" ?\"            # DOUBLE_QUOTED",
        "\"'\" ?               # CODE",
        "r'?'                  # RAW_SINGLE_QUOTED",
        "R\"?\"                # RAW_DOUBLE_QUOTED",
        "r'\\' ?               # CODE",
        "x RLIKE r'\\d' AND ?  # CODE",
        "a='x' or'it\\'s ?'    # SINGLE_QUOTED",
        "1r'\\' ?'             # SINGLE_QUOTED",
        "_r'\\' ?'             # SINGLE_QUOTED",
        "(r'\\' ?'             # CODE",
        "`?`                   # BACK_QUOTED",
        "`a\\` ?               # CODE",
        "`a``?`                # BACK_QUOTED",
        "-- ?                  # COMMENT",
        "a --'|?               # CODE",
        "a --'&?               # CODE",
        "a -- b\\|?            # COMMENT",
        "a - ?                 # CODE",
        "'--' ?                # CODE",
        "/* ? */               # COMMENT",
        "/* ' */ ?             # CODE",
        "/* /* */ ? */         # COMMENT",
        "/* /* */ */ ?         # CODE",
        "/*+ HINT(?) */        # CODE",
        "/*+ HINT('?') */      # SINGLE_QUOTED",
        "/* /*+ */ ?           # CODE",
        "/*/ ? */              # COMMENT",
        "a / ?                 # CODE",
        "'/*' ?                # CODE",
        "'never closed ?       # SINGLE_QUOTED",
        "/* never closed ?     # COMMENT"
      })
  void aCharacterStandsInCodeQuotesOrAComment(String sql, Context expected) {
    String text = sql.replace('|', '\n').replace('&', '\r');

    assertThat(new SqlQuotes(text).at(text.indexOf('?'))).isEqualTo(expected);
  }

  @Test
  void knowsWhetherWhatIsPutBehindATextCouldBeSwallowed() {
    assertThat(SqlQuotes.endsInComment("a > 1 -- all")).isTrue();
    assertThat(SqlQuotes.endsInComment("a > 1 -- */")).isTrue();
    assertThat(SqlQuotes.endsInComment("a > 1 -- all\na")).isFalse();
    assertThat(SqlQuotes.endsInComment("a = '-- all'")).isFalse();
    assertThat(SqlQuotes.endsInComment("")).isFalse();
  }
}
