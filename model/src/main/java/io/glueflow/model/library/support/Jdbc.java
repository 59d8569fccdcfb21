// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.TableReference;
import io.glueflow.model.parameter.Placeholder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What reading from databases and writing into them share. */
public final class Jdbc {

  public static final Property<String> CONNECTION =
      Property.required(
          "connection",
          PropertyTypes.NAME,
          "The name of the connection: on Glue one of the Glue connections, on this machine one of"
              + " `local-connections` in glueflow.yaml.");

  /** How the name of a table is written. */
  public static final String TABLE_NAME =
      "as it is written in the database's SQL, with its schema where it has one: `sales.orders`. A"
          + " name with capital letters, blanks or dots in it stands in double quotes.";

  public static final Property<Map<String, String>> OPTIONS =
      Property.optional(
              "options",
              PropertyTypes.mapOf(PropertyTypes.TEXT),
              "Further options of Spark's JDBC source, by Spark's names, such as `queryTimeout`.")
          .withExample("{\"sessionInitStatement\": \"SET search_path TO shop\"}");

  private static final Set<String> OF_CONNECTION = Set.of("url", "user", "password", "driver");

  private Jdbc() {}

  /** Reports a name of a table that is not well formed. */
  public static void checkTable(
      Properties properties, Property<String> table, NodeProblems problems) {
    String name = properties.find(table).orElse("");
    if (!Placeholder.in(name).isEmpty()) {
      return;
    }
    try {
      TableReference.parse(name);
    } catch (IllegalArgumentException e) {
      problems.report(
          DiagnosticCode.VALUE_NOT_ALLOWED,
          table,
          String.valueOf(e.getMessage()),
          "a quote inside a name in quotes is doubled");
    }
  }

  /**
   * Reports options that are said by the connection or by properties.
   *
   * @param said the property that says each option, by the option's name in lower case
   */
  public static void checkOptions(
      Properties properties, Map<String, Property<?>> said, NodeProblems problems) {
    for (String option : properties.find(OPTIONS).orElse(Map.of()).keySet()) {
      String name = option.toLowerCase(Locale.ROOT);
      boolean ofConnection = OF_CONNECTION.contains(name);
      if (ofConnection || said.containsKey(name)) {
        problems.report(
            DiagnosticCode.VALUE_NOT_ALLOWED,
            OPTIONS,
            "the option '" + option + "' cannot be set here",
            ofConnection
                ? "it is part of the connection"
                : "use the property '" + said.get(name).name() + "'");
      }
    }
  }
}
