// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that read and write tables of Snowflake, by way of its connector for Spark. */
final class FireSnowflake {

  private static final String FORMAT = "snowflake";
  private static final List<String> PLACES =
      List.of("sfWarehouse", "sfDatabase", "sfSchema", "dbtable");

  private FireSnowflake() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.snowflake.NodeReadFromSnowFlake", FireSnowflake::read,
        "fire.nodes.snowflake.NodeWriteToSnowFlake", FireSnowflake::write);
  }

  private static void read(FireNode node, FireMapping mapping) {
    NodeDraft read = mapping.add("read").put("format", FORMAT);
    FireFiles.put(read, options(node, mapping, read));
    FireSchema.of(node.fields());
    mapping.output(read.rows());
  }

  private static void write(FireNode node, FireMapping mapping) {
    NodeDraft write = mapping.add("write").input(mapping.input()).put("format", FORMAT);
    FireFiles.putMode(node, write);
    ObjectDraft options = options(node, mapping, write);
    FireText columns = node.fields().textOr("Order", "columnMapping");
    options.put("column_mapping", columns.with(columns.text().toLowerCase(Locale.ROOT)).json());
    FireFiles.put(write, options);
    mapping.passThrough();
  }

  private static ObjectDraft options(FireNode node, FireMapping mapping, NodeDraft draft) {
    FireFields fields = node.fields();
    ObjectDraft options = draft.object();
    FireText connection = fields.textOr(FORMAT, "connection");
    fields.ignore("sfUrl", "sfUser", "sfPassword");
    String secret = FireJdbc.secret(connection);
    putSecret(options, "sfURL", connection, secret + "/url");
    putSecret(options, "sfUser", connection, secret + "/user");
    String login = login(fields.textOr("UserCredential", "authType"), options, connection, secret);
    for (String place : PLACES) {
      if (fields.has(place)) {
        options.put(place, fields.text(place).json());
      }
    }
    FireFiles.addOptions(fields, options);
    mapping.adapted(
        connection.location(),
        "the connection "
            + connection.text()
            + " is made of the secrets "
            + secret
            + "/url, "
            + secret
            + "/user and "
            + secret
            + login
            + " when it runs, and needs the jar of Snowflake's connector");
    return options;
  }

  private static String login(
      FireText kind, ObjectDraft options, FireText connection, String secret) {
    return switch (kind.text().strip()) {
      case "OAuth" -> {
        options.put("sfAuthenticator", "oauth", kind.location());
        putSecret(options, "sfToken", connection, secret + "/token");
        yield "/token";
      }
      case "KeyPair" -> {
        putSecret(options, "pem_private_key", connection, secret + "/private-key");
        yield "/private-key";
      }
      default -> {
        putSecret(options, "sfPassword", connection, secret + "/password");
        yield "/password";
      }
    };
  }

  private static void putSecret(
      ObjectDraft options, String name, FireText connection, String secret) {
    options.put(name, "${secret:" + secret + "}", connection.location());
  }
}
