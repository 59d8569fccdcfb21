// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.sql.SparkSql;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is said of expressions, and what Spark says of them. */
class ExpressionsTest {

  @Test
  void agreeWithSpark() throws DdlException {
    SparkSql sql = SparkSql.of(Spark.LINE, false);
    Scope scope = Scope.of(DdlParser.parseSchema(AnyExpressions.COLUMNS));
    Agreement agreement = new Agreement();
    try (SparkSession session = Spark.session()) {
      Dataset<Row> rows = Spark.empty(session, AnyExpressions.COLUMNS);
      for (String text : new AnyExpressions(1).some(3000)) {
        Typing typing = sql.expression(text, scope, Place.PROJECTION);
        Optional<StructType> schema =
            Spark.analyzed(() -> rows.select(functions.expr(text).as("value")));
        if (schema.isEmpty()) {
          agreement.refused(text, typing.problems());
        } else {
          agreement.taken(text, typing.problems());
          compare(agreement, text, typing, schema.get().fields()[0]);
        }
      }
    }

    System.out.println("expressions: " + agreement);
    assertThat(agreement.falseAlarms()).isEmpty();
    assertThat(agreement.otherTypes()).isEmpty();
    assertThat(agreement.found()).isGreaterThan(0.97);
  }

  private static void compare(Agreement agreement, String text, Typing typing, StructField field) {
    String ours = SparkTypes.text(typing.type());
    String sparks = SparkTypes.text(field.dataType());
    if (!SparkTypes.agree(ours, sparks)) {
      agreement.otherType(text, ours, sparks);
    }
    if (!typing.nullable() && field.nullable()) {
      agreement.otherType(text, ours + " NOT NULL", sparks);
    }
  }
}
