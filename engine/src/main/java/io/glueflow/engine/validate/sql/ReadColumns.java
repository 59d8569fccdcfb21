// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Read;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether files of a format can have the columns that a schema tells of them. */
final class ReadColumns {

  private ReadColumns() {}

  /** A column of a schema that no file of the format has. */
  record Unreadable(Column column, String format) {

    String message() {
      return "'"
          + column.name()
          + "' is "
          + column.type().ddl()
          + ", which "
          + format
          + " cannot hold";
    }

    String hint() {
      return "read it as STRING; from_json makes more of it";
    }

    /** Where the schema names it. */
    Location place(CheckedNode node) {
      return node.node()
          .json()
          .value("schema")
          .filter(JsonString.class::isInstance)
          .map(JsonString.class::cast)
          .map(
              schema -> {
                Matcher name =
                    Pattern.compile("(?i)(?<![\\w`])`?" + Pattern.quote(column.name()) + "`?[\\s:]")
                        .matcher(schema.value());
                return schema.place(name.find() ? name.start() : 0);
              })
          .orElse(node.node().location());
    }
  }

  static List<Unreadable> find(Step step) {
    return step.operation() instanceof Read read && read.format().equalsIgnoreCase("csv")
        ? read.declared().columns().stream()
            .filter(column -> WrittenRows.isNested(column.type()))
            .map(column -> new Unreadable(column, "csv"))
            .toList()
        : List.of();
  }
}
