// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The texts for whose problems there are golden files: Spark refuses them all. */
class WrongTextsTest {

  private static final Path TEXTS = Path.of("../../engine/sql/src/test/texts");

  @Test
  void sparkRefusesThem() throws IOException {
    try (SparkSession session = Spark.session()) {
      AnyQueries.VIEWS.forEach(
          (name, columns) -> Spark.empty(session, columns).createOrReplaceTempView(name));
      Dataset<Row> orders = session.table("orders");

      assertThat(texts("conditions"))
          .allSatisfy(
              text ->
                  assertThat(Spark.analyzed(() -> orders.filter(functions.expr(text)))).isEmpty());
      assertThat(texts("columns"))
          .allSatisfy(
              text ->
                  assertThat(Spark.analyzed(() -> orders.select(functions.expr(text)))).isEmpty());
      assertThat(texts("queries"))
          .allSatisfy(text -> assertThat(Spark.analyzed(() -> query(session, text))).isEmpty());
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
