// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlProblem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is, it is understood or told of at a place that it has. */
class AnyTextTest {

  private static final String WORDS =
      """
      SELECT FROM WHERE GROUP BY ORDER HAVING JOIN LEFT ON USING UNION ALL WITH AS CASE WHEN THEN \
      ELSE END CAST IN IS NOT NULL AND OR LIKE BETWEEN EXISTS OVER PARTITION ROWS INTERVAL DATE \
      DISTINCT LATERAL VIEW PIVOT UNPIVOT FOR VALUES LIMIT explode transform sum count upper struct \
      orders customers id amount region tags items labels day x a b ( ) ( ) ( ) , , , . . [ ] + - * / \
      = < > -> => || 'a' 'b "c" `d` 1 2.5 1e3 3Y ; : ? $ { } # /* */ -- INT STRING ARRAY<INT> MONTH\
      """;

  @Property(tries = 1500)
  void wordsInAnyOrder(@ForAll("texts") String text) {
    judge(text);
  }

  @Property(tries = 500)
  void anyCharacters(@ForAll String text) {
    judge(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(WORDS.split(" "))
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  private static void judge(String text) {
    for (Place place : Place.values()) {
      places(text, Samples.SQL.expression(text, Scope.of(Samples.ORDERS), place).problems());
    }
    places(text, Samples.SQL.query(text, Samples.VIEWS).problems());
    places(text, Samples.SQL.query("SELECT " + text + " FROM orders", Samples.VIEWS).problems());
  }

  private static void places(String text, List<SqlProblem> problems) {
    for (SqlProblem problem : problems) {
      assertThat(problem.offset()).as(text).isNotNegative();
      assertThat(problem.length()).isNotNegative();
      assertThat(problem.message()).isNotBlank();
    }
  }
}
