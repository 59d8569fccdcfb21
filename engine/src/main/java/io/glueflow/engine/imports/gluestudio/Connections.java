// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Glue takes out of its connections, as secrets that a run is given. */
final class Connections {

  /** The option that names a connection. */
  static final String NAME = "connectionName";

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

  /** Whether options name the connection of a database that Spark reads by JDBC. */
  static boolean isNamed(String kind, Map<String, JsonString> options) {
    return isJdbc(kind) && options.containsKey(NAME);
  }

  /** The options but for what names the connection. */
  static Map<String, JsonString> otherThanName(Map<String, JsonString> options) {
    Map<String, JsonString> others = new LinkedHashMap<>(options);
    others.keySet().removeAll(List.of(NAME, "useConnectionProperties"));
    return others;
  }

  /** Says what a connection is on this machine. */
  static void explainName(GlueMapping mapping, JsonString connection) {
    mapping.adapted(
        connection.location(),
        "on this machine, the connection '"
            + connection.value()
            + "' is one of 'local-connections' in glueflow.yaml");
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
