// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.resolve.ColumnUse;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SourceColumn;
import io.glueflow.sql.resolve.Typing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id                                           | BIGINT NOT NULL",
        "code                                         | STRING NOT NULL",
        "id + 1                                       | BIGINT NOT NULL",
        "quantity / 2                                 | DOUBLE",
        "amount * 2                                   | DECIMAL(14,2)",
        "amount + quantity                            | DECIMAL(13,2)",
        "amount = 1                                   | BOOLEAN",
        "id = 1                                       | BOOLEAN NOT NULL",
        "id <=> quantity                              | BOOLEAN NOT NULL",
        "day + 1                                      | DATE",
        "day - day                                    | INTERVAL DAY TO SECOND",
        "ts - INTERVAL 1 HOUR                         | TIMESTAMP",
        "- status                                     | DOUBLE",
        "items.sku                                    | ARRAY<STRING>",
        "items[0].price                               | DOUBLE",
        "labels['a']                                  | INT",
        "labels.a                                     | INT",
        "address.city                                 | STRING",
        "(address).city                               | STRING",
        "`address`.`city`                             | STRING",
        "CASE WHEN active THEN 1 ELSE 2.5 END         | DECIMAL(11,1) NOT NULL",
        "CASE WHEN active THEN 1 ELSE 'a' END         | STRING NOT NULL",
        "CASE WHEN active THEN 1 END                  | INT",
        "CASE quantity WHEN 1 THEN day ELSE ts END    | TIMESTAMP",
        "CAST(status AS INT)                          | INT",
        "CAST(id AS STRING)                           | STRING NOT NULL",
        "CAST(1 AS DECIMAL(4,1))                      | DECIMAL(4,1)",
        "TRY_CAST(id AS INT)                          | INT",
        "status IS NULL                               | BOOLEAN NOT NULL",
        "status IN ('a', 1)                           | BOOLEAN",
        "quantity IS TRUE                             | BOOLEAN NOT NULL",
        "1                                            | INT NOT NULL",
        "-1                                           | INT NOT NULL",
        "12345678901                                  | BIGINT NOT NULL",
        "12345678901234567890                         | DECIMAL(20,0) NOT NULL",
        "1.50                                         | DECIMAL(3,2) NOT NULL",
        "0.05                                         | DECIMAL(2,2) NOT NULL",
        "1e3                                          | DOUBLE NOT NULL",
        "1.5D                                         | DOUBLE NOT NULL",
        "1.5F                                         | FLOAT NOT NULL",
        "1.5BD                                        | DECIMAL(2,1) NOT NULL",
        "7Y                                           | TINYINT NOT NULL",
        "7S                                           | SMALLINT NOT NULL",
        "7L                                           | BIGINT NOT NULL",
        "'a' 'b'                                      | STRING NOT NULL",
        "true                                         | BOOLEAN NOT NULL",
        "NULL                                         | VOID",
        "DATE '2026-01-31'                            | DATE NOT NULL",
        "TIMESTAMP '2026-01-31 10:00:00'              | TIMESTAMP NOT NULL",
        "X'1F'                                        | BINARY NOT NULL",
        "INTERVAL 1 YEAR 2 MONTHS                     | INTERVAL YEAR TO MONTH NOT NULL",
        "INTERVAL '1 02:03' DAY TO MINUTE             | INTERVAL DAY TO SECOND NOT NULL",
        "current_date                                 | DATE NOT NULL",
        "struct(id, amount AS b, 1)                   | STRUCT<id: BIGINT NOT NULL, b:"
            + " DECIMAL(12,2), col3: INT NOT NULL> NOT NULL",
        "(id, quantity)                               | STRUCT<id: BIGINT NOT NULL, quantity: INT>"
            + " NOT NULL",
        "transform(items, i -> i.price * i.quantity)  | ARRAY<DOUBLE>",
        "transform(tags, (t, i) -> i)                 | ARRAY<INT>",
        "filter(tags, t -> t LIKE 'a%')               | ARRAY<STRING>",
        "exists(items, i -> i.quantity > 1)           | BOOLEAN",
        "aggregate(tags, 0, (n, t) -> n + 1)          | INT",
        "from_json(status, 'a INT, b ARRAY<STRING>')  | STRUCT<a: INT, b: ARRAY<STRING>>",
        "from_json(status, 'ARRAY<INT>')              | ARRAY<INT>",
        "extract(second FROM ts)                      | DECIMAL(8,6)",
        "(SELECT 1)                                   | INT",
        "EXISTS (SELECT 1)                            | BOOLEAN NOT NULL",
        "elsewhere.function(id)                       | UNKNOWN",
        "_metadata.file_path                          | UNKNOWN",
      })
  void yields(String text, String type) {
    Typing typing = typing(text);

    assertThat(typing.problems()).isEmpty();
    assertThat(typing.type().ddl() + (typing.nullable() ? "" : " NOT NULL")).isEqualTo(type);
  }

  @Test
  void whatCannotBeKnownIsNoProblem() {
    Scope open = Scope.of(Schema.UNKNOWN);

    assertThat(Samples.SQL.expression("a.b.c[0] + d > 'x' AND e", open, Place.CONDITION).problems())
        .isEmpty();
  }

  @Test
  void namesTellTheirPlacesAndWhereTheyComeFrom() {
    Typing typing =
        Samples.SQL.expression(
            "left.id = right.id",
            Scope.of(Map.of("left", Samples.ORDERS, "right", Samples.CUSTOMERS)),
            Place.JOIN);

    assertThat(typing.columns())
        .containsExactlyInAnyOrder(
            new ColumnUse(0, 7, "left.id", java.util.Set.of(new SourceColumn("left", "id"))),
            new ColumnUse(10, 8, "right.id", java.util.Set.of(new SourceColumn("right", "id"))));
  }

  @Test
  void aColumnOfBothSidesIsAmbiguous() {
    Typing typing =
        Samples.SQL.expression(
            "id > 1",
            Scope.of(Map.of("left", Samples.ORDERS, "right", Samples.CUSTOMERS)),
            Place.JOIN);

    assertThat(typing.problems())
        .extracting(problem -> problem.message())
        .containsExactly("several columns are named 'id'");
  }

  @Test
  void columnsBeforeInTheSameProjectionCanBeNamed() {
    Scope scope =
        Scope.of(Samples.ORDERS)
            .withEarlier(
                List.of(io.glueflow.model.type.Column.of("twice", DataType.Simple.DOUBLE)));

    assertThat(Samples.SQL.expression("twice", scope, Place.PROJECTION).type())
        .isEqualTo(DataType.Simple.DOUBLE);
  }

  @Test
  void anAliasNamesTheColumn() {
    assertThat(typing("id + 1 AS next").name()).isEqualTo("next");
    assertThat(typing("address.city").name()).isEqualTo("city");
    assertThat(typing("id + 1").name()).isEmpty();
  }

  @Test
  void itIsKnownWhatIsInAnExpression() {
    assertThat(typing("sum(id)").aggregate()).isTrue();
    assertThat(typing("sum(id) OVER ()").aggregate()).isFalse();
    assertThat(typing("sum(id) OVER ()").window()).isTrue();
    assertThat(typing("explode(tags)").generator()).isTrue();
    assertThat(typing("rand() > 0.5").deterministic()).isFalse();
    assertThat(typing("1 + 2").constant()).isTrue();
    assertThat(typing("id + 2").constant()).isFalse();
  }

  @Test
  void thousandsOfConditionsInARowAreLookedAt() {
    String text = "quantity = 1" + " OR quantity = 2".repeat(3000);

    assertThat(typing(text).type()).isEqualTo(DataType.Simple.BOOLEAN);
  }

  @Test
  void whatIsNestedTooDeeplyIsUnknown() {
    String text = "(".repeat(20_000) + "1" + ")".repeat(20_000);

    assertThat(typing(text).problems()).isEmpty();
  }

  private static Typing typing(String text) {
    return Samples.SQL.expression(text, Scope.of(Samples.ORDERS), Place.PROJECTION);
  }
}
