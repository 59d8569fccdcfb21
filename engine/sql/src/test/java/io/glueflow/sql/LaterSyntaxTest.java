// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax that Spark 4.1 knows and Spark 3.5 does not. */
class LaterSyntaxTest {

  private static final SparkSql LATER = SparkSql.of(SparkLine.SPARK_4_1, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM orders |> WHERE amount > 1 |> SELECT id",
        "SELECT * EXCEPT (day) FROM orders",
        "SELECT id FROM orders ORDER BY status COLLATE UNICODE_CI",
        "SELECT listagg(status, ',') WITHIN GROUP (ORDER BY id) FROM orders",
        "WITH RECURSIVE n(i) MAX RECURSION LEVEL 9 AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            + " SELECT i FROM n"
      })
  void queriesAreWrongForTheEarlierSparkAlone(String query) {
    assertThat(Samples.SQL.query(query, Samples.VIEWS).problems()).isNotEmpty();
    assertThat(LATER.query(query, Samples.VIEWS).problems()).isEmpty();
    assertThat(LATER.query(query, Samples.VIEWS).schema().open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status COLLATE UNICODE_CI = 'a'", "CAST(status AS STRING COLLATE UTF8_LCASE)"})
  void expressionsAreWrongForTheEarlierSparkAlone(String expression) {
    assertThat(problems(Samples.SQL, expression)).isNotEmpty();
    assertThat(problems(LATER, expression)).isEmpty();
    assertThat(LATER.expression(expression, Scope.of(Samples.ORDERS), Place.COLUMN).type())
        .isEqualTo(DataType.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAST(status AS VARIANT)",
        "TIME '10:00:00'",
        "CAST(status AS TIME)",
        "CAST(ts AS TIME(3))"
      })
  void typesAreUnknownToTheEarlierSparkAlone(String expression) {
    assertThat(problems(Samples.SQL, expression)).isNotEmpty();
    assertThat(problems(LATER, expression)).isEmpty();
  }

  @Test
  void whatBothRefuseIsToldAsBefore() {
    for (String text : List.of("amount >", "(amount", "amount == = 1", "SELECT id", "amount 'x'")) {
      assertThat(problems(LATER, text)).as(text).isEqualTo(problems(Samples.SQL, text)).hasSize(1);
    }
  }

  @Test
  void whatIsWrongBehindLaterSyntaxIsToldThere() {
    String text = "FROM orders |> WHERE status = '😀' |> SELECT id FRM";
    SqlProblem problem = LATER.query(text + " x", Samples.VIEWS).problems().get(0);
    assertThat(problem.offset()).isEqualTo(text.length() + 1);
    assertThat(problem.message()).isEqualTo("'x' does not fit here");
    SqlProblem early = LATER.query("FROM orders |> WHERE", Samples.VIEWS).problems().get(0);
    assertThat(early.message()).isEqualTo("the text ends too early");
    assertThat(early.offset()).isEqualTo("FROM orders |> WHERE".length());
  }

  private static List<SqlProblem> problems(SparkSql sql, String expression) {
    return sql.expression(expression, Scope.of(Samples.ORDERS), Place.COLUMN).problems();
  }
}
