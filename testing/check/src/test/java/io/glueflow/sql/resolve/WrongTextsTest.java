// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.SparkSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** Of the texts for whose problems there are golden files, those are wrong that Spark refuses. */
class WrongTextsTest {

  private static final Path TEXTS = Path.of("../../engine/sql/src/test/texts");

  private final SparkSql sql = SparkSql.of(Spark.LINE, false);
  private final List<String> others = new ArrayList<>();
  private final Map<String, Schema> views = new HashMap<>();

  @Test
  void sparkRefusesThem() throws IOException, DdlException {
    try (SparkSession session = Spark.session()) {
      for (Map.Entry<String, String> view : AnyQueries.VIEWS.entrySet()) {
        views.put(view.getKey(), DdlParser.parseSchema(view.getValue()));
        Spark.empty(session, view.getValue()).createOrReplaceTempView(view.getKey());
      }
      Dataset<Row> orders = session.table("orders");

      for (String text : texts("conditions")) {
        same(text, Place.CONDITION, () -> orders.filter(functions.expr(text)));
      }
      for (String text : texts("columns")) {
        same(text, Place.PROJECTION, () -> orders.select(functions.expr(text)));
      }
      for (String text : texts("queries")) {
        same(text, sql.query(text, views).problems(), () -> query(session, text));
      }
    }
    assertThat(others).isEmpty();
  }

  private void same(String text, Place place, Supplier<Dataset<Row>> frame) {
    Scope orders = Scope.of(views.get("orders"));
    same(text, sql.expression(text, orders, place).problems(), frame);
  }

  private void same(String text, List<SqlProblem> problems, Supplier<Dataset<Row>> frame) {
    if (problems.isEmpty() != Spark.analyzed(frame).isPresent()) {
      others.add(text + " -> " + problems);
    }
  }

  /** In parentheses only a query can stand, as the runner has it. */
  private static Dataset<Row> query(SparkSession session, String text) {
    return session.sql("(" + text + "\n)");
  }

  private static List<String> texts(String name) throws IOException {
    return Files.readAllLines(TEXTS.resolve(name + ".sql"));
  }
}
