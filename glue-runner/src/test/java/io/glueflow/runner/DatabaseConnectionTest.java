// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.jdbc.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told when a connection is not what it should be; never its password. */
class DatabaseConnectionTest extends DatabaseTest {

  private static final String WRONG = "wr0ng-p4ssword";

  private RunReport read(DatabaseConnection connection) throws IOException {
    connections = ConnectionSource.of(Map.of("shop", connection));
    postgres.execute("CREATE TABLE IF NOT EXISTS t AS SELECT 1 AS id");
    RunReport report = run(reading("rows", "'table': 't'"), write("rows", "out"));
    for (String secret : Set.of(WRONG, Postgres.PASSWORD)) {
      assertThat(RunReportCodec.write(report)).doesNotContain(secret);
      assertThat(events.toString()).doesNotContain(secret);
    }
    return report;
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() throws IOException {
    RunReport report = read(new DatabaseConnection(postgres.url(), "analyst", WRONG, ""));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.CONNECTION_UNFIT);
    assertThat(problem(report).message())
        .isEqualTo(
            "the connection 'shop' cannot be used: FATAL: password authentication failed for user"
                + " \"analyst\"");
    assertThat(problem(report).node()).isEqualTo("rows");
  }

  @Test
  void aPasswordInTheUrlIsUsedAndHidden() throws IOException {
    String url = postgres.url() + "?user=analyst&password=";

    assertThat(read(new DatabaseConnection(url + Postgres.PASSWORD, "", "", "")).problems())
        .isEmpty();
    RunReport report = read(new DatabaseConnection(url + WRONG, "", "", ""));
    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.CONNECTION_UNFIT);
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    String url = "jdbc:postgresql://localhost:" + freePort() + "/shop";

    RunReport report = read(new DatabaseConnection(url, "analyst", WRONG, ""));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.CONNECTION_UNFIT);
    assertThat(problem(report).message()).contains("refused");
    assertThat(problem(report).hint()).contains("check its URL");
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() throws IOException {
    String url = postgres.url().replace("/shop", "/shops");

    RunReport report = read(new DatabaseConnection(url, "analyst", Postgres.PASSWORD, ""));

    assertThat(problem(report).message()).contains("database \"shops\" does not exist");
  }

  @Test
  void aDriverThatIsNotThereIsTold() throws IOException {
    RunReport unknown = read(new DatabaseConnection("jdbc:nobody://x/y", "", WRONG, ""));
    assertThat(problem(unknown).code()).isEqualTo(DiagnosticCode.CONNECTION_UNFIT);
    assertThat(problem(unknown).message()).contains("no driver knows its URL");

    RunReport missing =
        read(new DatabaseConnection(postgres.url(), "", WRONG, "com.example.Driver"));
    assertThat(problem(missing).message()).contains("its driver com.example.Driver is not there");
    assertThat(problem(missing).hint()).contains("'jars' of the connection");
  }

  @Test
  void aConnectionThatIsNotDefinedIsToldBeforeAnythingIsRead() throws IOException {
    connections = ConnectionSource.NONE;

    RunReport report = run(READ, writing("'table': 't'"));

    assertThat(problem(report).code()).isEqualTo(DiagnosticCode.CONNECTION_NOT_FOUND);
    assertThat(problem(report).node()).isEqualTo("out");
    assertThat(problem(report).location().line()).isEqualTo(3);
    assertThat(report.nodes()).isEmpty();
  }

  @Test
  void partsOfAConnectionAreSecrets() throws IOException {
    postgres.execute("CREATE TABLE t AS SELECT 1 AS id");

    RunReport report =
        run(
            "{\"id\": \"rows\", \"type\": \"read\", \"format\": \"jdbc\", \"options\": {"
                + "\"url\": \"${secret:shop/url}\", \"user\": \"${secret:shop/user}\","
                + " \"password\": \"${secret:shop/password}\", \"dbtable\": \"t\"}}",
            write("rows", "out"));

    assertThat(report.problems()).isEmpty();
    assertThat(RunReportCodec.write(report)).doesNotContain(Postgres.PASSWORD);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
