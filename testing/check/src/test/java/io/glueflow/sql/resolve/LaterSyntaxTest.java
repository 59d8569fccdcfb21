// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.SparkSql;
import java.util.Map;
import org.apache.spark.package$;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax that Spark 4.1 knows and Spark 3.5 does not is wrong where Spark says so. */
class LaterSyntaxTest {

  private static final SparkLine LINE = SparkLine.of(package$.MODULE$.SPARK_VERSION());

  private final SparkSql sql = SparkSql.of(LINE, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM t |> WHERE a > 1 |> SELECT a",
        "TABLE t |> EXTEND a + 1 AS b |> DROP a",
        "FROM t |> AGGREGATE sum(a) AS s GROUP BY b",
        "SELECT * EXCEPT (a) FROM t",
        "SELECT a FROM t ORDER BY b COLLATE UNICODE_CI",
        "SELECT listagg(b, ',') WITHIN GROUP (ORDER BY a) FROM t",
        "SELECT a FROM t |> WHERE",
        "SELECT * EXCEPT a FROM t FROM",
        "FROM t |> FRM t",
        "SELECT a FROM t",
        "SELECT a FROM t WHERE GROUP"
      })
  void queries(String text) {
    boolean wrong =
        sql.query(text, Map.of()).problems().stream()
            .anyMatch(problem -> problem.kind() == ProblemKind.SYNTAX);

    assertThat(wrong).isEqualTo(isRefused(() -> CatalystSqlParser$.MODULE$.parsePlan(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a COLLATE UNICODE_CI = 'x'",
        "CAST(a AS STRING COLLATE UTF8_LCASE)",
        "CAST(a AS VARIANT)",
        "CAST(a AS TIME(3))",
        "TIME '10:00:00'",
        "a COLLATE",
        "f(x => 1)",
        "a == == 1"
      })
  void expressions(String text) {
    boolean wrong =
        sql.expression(text, Scope.of(Schema.UNKNOWN), Place.COLUMN).problems().stream()
            .anyMatch(problem -> problem.kind() == ProblemKind.SYNTAX);

    assertThat(wrong).isEqualTo(isRefused(() -> CatalystSqlParser$.MODULE$.parseExpression(text)));
  }

  private static boolean isRefused(Runnable parse) {
    try {
      parse.run();
      return false;
    } catch (Exception e) {
      return true;
    }
  }
}
