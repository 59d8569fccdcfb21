// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.connection.ConnectionSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of a database that need no server: H2, whose MERGE is that of standard SQL. */
class JdbcTest extends FrameTest {

  @BeforeEach
  void connect() {
    String url = "jdbc:h2:" + folder.resolve("db") + ";DB_CLOSE_DELAY=-1";
    connections = ConnectionSource.of(Map.of("db", new DatabaseConnection(url, "", "", "")));
  }

  @Test
  void rowsAreMergedByTheirKeys() {
    write(
        "t",
        WriteMode.ERROR,
        List.of(),
        inline("id INT, name STRING", row("1", "a"), row("2", "b")));
    write(
        "t",
        WriteMode.UPSERT,
        List.of("id"),
        inline("name STRING, id INT", row("B", "2"), row("c", "3")));

    assertThat(sortedRows(frame(read("t")))).containsExactly("[1,a]", "[2,B]", "[3,c]");
  }

  private void write(String table, WriteMode mode, List<String> keys, Step input) {
    Step step = apply(new WriteJdbc("db", table, mode, keys, Map.of()), input);
    frames().write(step, frame(step));
  }

  private static Step read(String table) {
    return apply(new ReadJdbc("db", table, "", Schema.UNKNOWN, List.of(), Map.of()));
  }
}
