// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.TableReference;
import io.glueflow.model.parameter.Placeholder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What reading from databases and writing into them share. */
public final class Jdbc {

  public static final Property<String> CONNECTION =
      Property.required(
          "connection",
          PropertyTypes.STRING,
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
          "Further options of Spark's JDBC source, by Spark's names, such as `queryTimeout`.");

  private static final String FROM_CONNECTION = "it is part of the connection";

  /** The options that are not free, and what to do instead. */
  private static final Map<String, String> TAKEN = new LinkedHashMap<>();

  static {
    for (String option : new String[] {"url", "user", "password", "driver"}) {
      TAKEN.put(option, FROM_CONNECTION);
    }
    TAKEN.put("dbtable", "use the property 'table'");
    TAKEN.put("query", "use the property 'query'");
    TAKEN.put("partitioncolumn", "use the property 'partition-column'");
    TAKEN.put("lowerbound", "use the property 'lower-bound'");
    TAKEN.put("upperbound", "use the property 'upper-bound'");
    TAKEN.put("numpartitions", "use the property 'partitions'");
    TAKEN.put("fetchsize", "use the property 'fetch-size'");
    TAKEN.put("batchsize", "use the property 'batch-size'");
    TAKEN.put("truncate", "use the property 'truncate'");
  }

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

  /** Reports options that properties or the connection say. */
  public static void checkOptions(Properties properties, NodeProblems problems) {
    for (String option : properties.find(OPTIONS).orElse(Map.of()).keySet()) {
      String instead = TAKEN.get(option.toLowerCase(Locale.ROOT));
      if (instead != null) {
        problems.report(
            DiagnosticCode.VALUE_NOT_ALLOWED,
            OPTIONS,
            "the option '" + option + "' cannot be set here",
            instead);
      }
    }
  }
}
