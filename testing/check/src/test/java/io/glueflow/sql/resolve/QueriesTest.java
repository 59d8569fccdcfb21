// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.SparkSql;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is said of queries, and what Spark says of them. */
class QueriesTest {

  @Test
  void agreeWithSpark() throws DdlException {
    SparkSql sql = SparkSql.of(Spark.LINE, false);
    Map<String, Schema> views = new HashMap<>();
    Agreement agreement = new Agreement();
    try (SparkSession session = Spark.session()) {
      for (Map.Entry<String, String> view : AnyQueries.VIEWS.entrySet()) {
        views.put(view.getKey(), DdlParser.parseSchema(view.getValue()));
        Spark.empty(session, view.getValue()).createOrReplaceTempView(view.getKey());
      }
      for (String text : new AnyQueries(1).some(2000)) {
        QueryTyping typing = sql.query(text, views);
        Optional<StructType> schema = Spark.analyzed(() -> session.sql(text));
        if (schema.isEmpty()) {
          agreement.refused(text, typing.problems());
        } else {
          agreement.taken(text, typing.problems());
          compare(agreement, text, typing, schema.get());
        }
      }
    }

    System.out.println("queries: " + agreement);
    assertThat(agreement.falseAlarms()).isEmpty();
    assertThat(agreement.otherTypes()).isEmpty();
    assertThat(agreement.found()).isGreaterThan(0.97);
  }

  private static void compare(
      Agreement agreement, String text, QueryTyping typing, StructType schema) {
    if (typing.schema().open() || !typing.problems().isEmpty()) {
      return;
    }
    int count = typing.schema().columns().size();
    if (count != schema.length()) {
      agreement.otherType(text, count + " columns", schema.length() + " columns");
      return;
    }
    for (int i = 0; i < count; i++) {
      Column column = typing.schema().columns().get(i);
      StructField field = schema.fields()[i];
      String ours = SparkTypes.text(column.type());
      String sparks = SparkTypes.text(field.dataType());
      boolean nulls = !column.nullable() && field.nullable();
      if (!column.name().equalsIgnoreCase(field.name())
          || !SparkTypes.agree(ours, sparks)
          || nulls) {
        agreement.otherType(
            text,
            column.name() + " " + ours + (column.nullable() ? "" : " NOT NULL"),
            field.name() + " " + sparks);
      }
    }
  }
}
