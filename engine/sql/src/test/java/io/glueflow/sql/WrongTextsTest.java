// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlProblem;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is said about texts that are wrong, text by text. */
class WrongTextsTest {

  @Test
  void conditions() throws IOException {
    check("conditions", text -> expression(text, Place.CONDITION));
  }

  @Test
  void columns() throws IOException {
    check("columns", text -> expression(text, Place.PROJECTION));
  }

  @Test
  void queries() throws IOException {
    check("queries", text -> Samples.SQL.query(text, Samples.VIEWS).problems());
  }

  private static List<SqlProblem> expression(String text, Place place) {
    return Samples.SQL.expression(text, Scope.of(Samples.ORDERS), place).problems();
  }

  private static void check(String name, Function<String, List<SqlProblem>> problems)
      throws IOException {
    StringBuilder said = new StringBuilder();
    for (String text : Files.readAllLines(Path.of("src/test/texts", name + ".sql"))) {
      List<SqlProblem> found = problems.apply(text);
      assertThat(found).as(text).isNotEmpty();
      said.append(text).append('\n');
      found.forEach(problem -> said.append(told(problem)));
      said.append('\n');
    }
    Golden.check(Path.of("src/test/golden", name + ".txt"), said.toString());
  }

  private static String told(SqlProblem problem) {
    String indent = " ".repeat(problem.offset());
    String hint = problem.hint().isEmpty() ? "" : indent + "hint: " + problem.hint() + "\n";
    return indent
        + "^".repeat(problem.length())
        + " "
        + problem.kind()
        + ": "
        + problem.message()
        + "\n"
        + hint;
  }
}
