// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in the SQL of a database that nobody knows yet. */
class DatabaseSqlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      value = {
        "STRING    | a b                       | 'a b'",
        "STRING    | it's                      | 'it''s'",
        "LONG      | 5                         | 5",
        "DOUBLE    | 1.5                       | 1.5",
        "DATE      | 2026-01-31                | DATE '2026-01-31'",
        "TIMESTAMP | 2026-01-31 12:00:00       | TIMESTAMP '2026-01-31 12:00:00'",
        "TIMESTAMP | 2026-01-31 12:00:00Z      | TIMESTAMP WITH TIME ZONE '2026-01-31 12:00:00Z'",
        "TIMESTAMP | 2026-01-31 12:00:00+01:00 | TIMESTAMP WITH TIME ZONE '2026-01-31"
            + " 12:00:00+01:00'"
      })
  void literalsAreThoseOfStandardSql(ParameterType type, String text, String expected) {
    assertThat(new DatabaseSql("SELECT ${x}").literal(type, text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      value = {
        "SELECT ${x}                 | a\\",
        "SELECT '\\', ${x}           | it's",
        "SELECT $$a$$, ${x}          | it's",
        "SELECT 1 # it's ${x}        | it's",
        "SELECT q'[a]', ${x}         | it's",
        "SELECT [a'b], ${x}          | it's"
      })
  void whatDatabasesCouldReadDifferentlyIsLeft(String sql, String value) {
    assertThat(new DatabaseSql(sql).quoted(value)).isEmpty();
  }

  @Property
  void noValueEndsItsQuotes(
      @ForAll @Chars({'\'', '"', '\\', '-', 'a', ' ', ';', '\0'}) String value) {
    new DatabaseSql("SELECT ${x}")
        .quoted(value)
        .ifPresent(
            literal -> {
              String inner = literal.substring(1, literal.length() - 1);
              assertThat(inner.replace("''", "")).doesNotContain("'");
              assertThat(inner).doesNotContain("\\", "\0");
            });
  }
}
