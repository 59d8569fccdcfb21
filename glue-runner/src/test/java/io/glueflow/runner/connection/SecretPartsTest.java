// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.run.ConnectionsCodec;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPartsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://h/d?user=u&password=s3cr%21t&ssl=true",
        "jdbc:sqlserver://h;databaseName=d;password=s3cr!t;encrypt=true",
        "jdbc:mysql://u:s3cr!t@h/d",
        "jdbc:oracle:thin:u/s3cr!t@h:1521:d",
        "jdbc:x://h/d?sslPassword=s3cr!t"
      })
  void aSecretInTheUrlIsHidden(String url) {
    Redactor redactor = new Redactor();
    SecretParts.hide(new DatabaseConnection(url, "u", "", ""), redactor);

    assertThat(redactor.redact("the server says: s3cr!t is wrong")).doesNotContain("s3cr!t");
    assertThat(redactor.redact(url)).doesNotContain("s3cr");
  }

  @Test
  void whatIsNoSecretStays() {
    Redactor redactor = new Redactor();
    SecretParts.hide(
        new DatabaseConnection("jdbc:postgresql://host/db?ssl=true", "me", "x1", ""), redactor);

    assertThat(redactor.redact("host db true me x1")).isEqualTo("host db true me ***");
  }

  @Test
  void connectionsAreReadAsTheyWereWritten() {
    Map<String, DatabaseConnection> all =
        Map.of("a b/ü", new DatabaseConnection("jdbc:x", "u", "p\"\n", "d"));

    assertThat(ConnectionsCodec.read(ConnectionsCodec.write(all))).isEqualTo(all);
    assertThat(all.toString()).doesNotContain("p\"", "jdbc:x");
  }

  @Test
  void aSecretThatNobodyKnowsCanBePartOfAConnection() {
    ConnectionSource connections =
        ConnectionSource.of(Map.of("a/b", new DatabaseConnection("jdbc:x", "u", "p", "")));
    Map<String, String> environment = Map.of("GLUEFLOW_SECRET_A_B_USER", "own");
    ConnectionSecrets secrets =
        new ConnectionSecrets(SecretSource.environment(environment), connections);

    assertThat(secrets.find("a/b/user")).contains("own");
    assertThat(secrets.find("a/b/password")).contains("p");
    assertThat(secrets.find("a/b/url")).contains("jdbc:x");
    assertThat(secrets.find("a/b/driver")).isEmpty();
    assertThat(secrets.find("other/url")).isEmpty();
    assertThat(secrets.find("url")).isEmpty();
  }
}
