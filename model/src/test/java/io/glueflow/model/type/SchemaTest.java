// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Schema SCHEMA = schema("id INT NOT NULL, Name STRING, c CHAR(2)");

  @Test
  void namesMatchWithoutRegardToCase() {
    assertThat(SCHEMA.column("NAME")).contains(Column.of("Name", DataType.Simple.STRING));
    assertThat(SCHEMA.column("nam")).isEmpty();
    assertThat(SCHEMA.mayHave("ID")).isTrue();
    assertThat(SCHEMA.mayHave("other")).isFalse();
  }

  @Test
  void anOpenSchemaMayHaveAnyColumn() {
    assertThat(Schema.UNKNOWN.mayHave("anything")).isTrue();
    assertThat(Schema.UNKNOWN.column("anything")).isEmpty();
    assertThat(new Schema(SCHEMA.columns(), true).without(List.of("id")).open()).isTrue();
  }

  @Test
  void aChangedColumnKeepsItsPlaceAndANewOneComesLast() {
    List<Column> changes =
        List.of(Column.of("new", DataType.Simple.DATE), Column.of("NAME", DataType.Simple.INT));

    assertThat(SCHEMA.with(changes).ddl())
        .isEqualTo("id INT NOT NULL, NAME INT, c CHAR(2), new DATE");
  }

  @Test
  void columnsAreRemovedWithoutRegardToCase() {
    assertThat(SCHEMA.without(List.of("ID", "C", "nobody")).ddl()).isEqualTo("Name STRING");
  }

  @Test
  void whatIsReadMayBeNullAllTheWayDown() {
    assertThat(
            schema("a INT NOT NULL, m MAP<CHAR(1), STRUCT<x: VARCHAR(3) NOT NULL>> COMMENT 'why'")
                .asRead()
                .ddl())
        .isEqualTo("a INT, m MAP<STRING, STRUCT<x: STRING>> COMMENT 'why'");
  }

  @Test
  void namesThatAreNoWordsStandInBackQuotes() {
    assertThat(
            Schema.of(
                    List.of(
                        Column.of("a b", DataType.Simple.INT),
                        Column.of("1st", DataType.Simple.INT),
                        Column.of("ti`ck", DataType.Simple.INT),
                        Column.of("not", DataType.Simple.INT)))
                .ddl())
        .isEqualTo("`a b` INT, `1st` INT, `ti``ck` INT, `not` INT");
  }

  @Test
  void aDecimalOutOfRangeCannotBeMade() {
    assertThatThrownBy(() -> new DataType.Decimal(39, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot make DECIMAL(39,0)");
    assertThatThrownBy(() -> new DataType.Decimal(3, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Schema schema(String ddl) {
    try {
      return DdlParser.parseSchema(ddl);
    } catch (DdlException e) {
      throw new AssertionError(e);
    }
  }
}
