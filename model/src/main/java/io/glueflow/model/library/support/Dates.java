// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Reads dates and timestamps as SQL. */
public final class Dates {

  private Dates() {}

  /** The first of the formats that fits the text, as a DATE or TIMESTAMP; null when none does. */
  public static String parse(String text, List<String> formats, DataType type) {
    String attempts =
        formats.stream()
            .map(format -> "try_to_timestamp(" + text + ", " + Sql.string(format) + ")")
            .collect(Collectors.joining(", "));
    String parsed = formats.size() == 1 ? attempts : "coalesce(" + attempts + ")";
    return type == DataType.Simple.TIMESTAMP
        ? parsed
        : "CAST(" + parsed + " AS " + type.ddl() + ")";
  }
}
