// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.TableReference;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the databases that no test can start are asked. */
class DialectTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/d, POSTGRESQL, \"\"\"sales\"\".\"\"orders\"\"\"",
    "jdbc:redshift://h/d, REDSHIFT, \"\"\"sales\"\".\"\"orders\"\"\"",
    "jdbc:mysql://h/d, MYSQL, `Sales`.`Orders`",
    "jdbc:mariadb://h/d, MYSQL, `Sales`.`Orders`",
    "jdbc:sqlserver://h, SQL_SERVER, \"\"\"Sales\"\".\"\"Orders\"\"\"",
    "jdbc:oracle:thin:@h, ORACLE, \"\"\"SALES\"\".\"\"ORDERS\"\"\"",
    "jdbc:h2:mem:x, H2, Sales.Orders",
    "jdbc:db2://h/d, OTHER, Sales.Orders"
  })
  void aWordIsInTheCaseOfTheDatabase(String url, Dialect dialect, String expected) {
    assertThat(Dialect.of(url)).isEqualTo(dialect);
    assertThat(dialect.table(TableReference.parse("Sales.Orders")))
        .isEqualTo(expected.replace("\"\"", "\"").replaceFirst("^\"(\".*\")\"$", "$1"));
  }

  @Property
  void aQuotedNameEndsWhereItEnds(@ForAll Dialect dialect, @ForAll String name) {
    String quoted = dialect.quoted(name);
    String mark = quoted.substring(0, 1);

    assertThat(quoted).endsWith(mark);
    String inner = quoted.substring(1, quoted.length() - 1);
    assertThat(inner.replace(mark + mark, "")).doesNotContain(mark);
    assertThat(inner.replace(mark + mark, mark)).isEqualTo(name);
  }

  @Test
  void mysqlUpdatesByItsUniqueIndex() {
    assertThat(merge(Dialect.MYSQL))
        .startsWith("INSERT INTO `t` (`id`, `n`) SELECT `id`, `n` FROM (")
        .endsWith(" ON DUPLICATE KEY UPDATE `n` = VALUES(`n`)");
  }

  @Test
  void sqlServerAndOracleMerge() {
    assertThat(merge(Dialect.SQL_SERVER))
        .startsWith("MERGE INTO \"t\" WITH (HOLDLOCK) t USING (SELECT ")
        .endsWith(" VALUES (s.\"id\", s.\"n\");");
    assertThat(merge(Dialect.ORACLE))
        .startsWith("MERGE INTO \"T\" t USING (SELECT ")
        .contains(") s ON (t.\"id\" = s.\"id\") WHEN MATCHED THEN UPDATE SET \"n\" = s.\"n\"")
        .endsWith(" VALUES (s.\"id\", s.\"n\")");
  }

  @ParameterizedTest
  @EnumSource(names = {"REDSHIFT", "OTHER"})
  void othersCannotUpsert(Dialect dialect) {
    assertThatThrownBy(() -> MergeStatement.of(dialect))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("rows cannot be upserted into " + dialect.label());
  }

  private static String merge(Dialect dialect) {
    StagingTable staging =
        new StagingTable(dialect, TableReference.parse("\"s\""), List.of("id", "n"), List.of("id"));
    return MergeStatement.of(dialect).sql(dialect, TableReference.parse("t"), staging);
  }
}
