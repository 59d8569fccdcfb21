// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import java.util.Locale;
import java.util.Map;

/** What Glue takes out of its connections, as secrets that a run is given. */
final class Connections {

  private static final Map<String, String> DRIVERS =
      Map.of(
          "mysql", "com.mysql.cj.jdbc.Driver",
          "postgresql", "org.postgresql.Driver",
          "oracle", "oracle.jdbc.OracleDriver",
          "sqlserver", "com.microsoft.sqlserver.jdbc.SQLServerDriver",
          "redshift", "com.amazon.redshift.jdbc42.Driver",
          "saphana", "com.sap.db.jdbc.Driver",
          "teradata", "com.teradata.jdbc.TeraDriver",
          "vertica", "com.vertica.jdbc.Driver");

  private Connections() {}

  /** Whether a kind of connection is a database that Spark reads by JDBC. */
  static boolean isJdbc(String kind) {
    return DRIVERS.containsKey(kind.toLowerCase(Locale.ROOT));
  }

  /** The options of a JDBC source or target but for its table. */
  static ObjectDraft jdbc(NodeDraft draft, JsonString connection, String kind) {
    ObjectDraft options =
        draft
            .object()
            .put("url", secret(connection, "url"), connection.location())
            .put("user", secret(connection, "user"), connection.location())
            .put("password", secret(connection, "password"), connection.location());
    String driver = DRIVERS.get(kind.toLowerCase(Locale.ROOT));
    if (driver != null) {
      options.put("driver", driver);
    }
    return options;
  }

  /** Says where the secrets come from. */
  static void explain(GlueMapping mapping, JsonString connection) {
    mapping.adapted(
        connection.location(),
        "what Glue takes out of the connection '"
            + connection.value()
            + "' are the secrets that begin with '"
            + base(connection)
            + "/'");
  }

  /** A secret of a connection, as a text with a placeholder. */
  static String secret(JsonString connection, String what) {
    return "${secret:" + base(connection) + "/" + what + "}";
  }

  private static String base(JsonString connection) {
    String name =
        connection.value().replaceAll("[^A-Za-z0-9_+=.@-]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "connection" : name;
  }
}
