// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Glue's names of types mean in Spark. */
final class GlueTypes {

  /** Glue's own precision and scale for a decimal that has none; Spark's are (10,0). */
  private static final DataType DECIMAL = new DataType.Decimal(10, 2);

  private GlueTypes() {}

  /**
   * The type that a name means; empty for what tells too little: a bare {@code struct}, a {@code
   * choice} between types, {@code null}.
   */
  static Optional<DataType> type(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "decimal" -> Optional.of(DECIMAL);
      case "bool" -> Optional.of(DataType.Simple.BOOLEAN);
      case "text", "str" -> Optional.of(DataType.Simple.STRING);
      case "datetime" -> Optional.of(DataType.Simple.TIMESTAMP);
      default -> parsed(name.strip());
    };
  }

  /** What Glue calls a type. */
  static String name(DataType type) {
    if (type instanceof DataType.Array array) {
      return "array<" + name(array.element()) + ">";
    }
    if (type instanceof DataType.Map map) {
      return "map<" + name(map.key()) + "," + name(map.value()) + ">";
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream()
          .map(field -> field.name() + ":" + name(field.type()))
          .collect(Collectors.joining(",", "struct<", ">"));
    }
    return type.ddl().toLowerCase(Locale.ROOT);
  }

  private static Optional<DataType> parsed(String name) {
    try {
      return Optional.of(DdlParser.parseType(name)).filter(type -> type != DataType.Simple.VOID);
    } catch (DdlException e) {
      return Optional.empty();
    }
  }

  /** The first of the schemas that a node says it yields, when every column has a type. */
  static Optional<Schema> schema(GlueFields fields) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (GlueFields column : columns(fields)) {
      String name = column.find("Name").orElseGet(() -> column.text("key")).value();
      Optional<DataType> type =
          type(column.text("Type").value()).or(() -> type(column.text("GlueStudioType").value()));
      if (name.isEmpty() || type.isEmpty() || !names.add(name)) {
        return Optional.empty();
      }
      columns.add(Column.of(name, type.get()));
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(Schema.of(columns));
  }

  /** A console download has lists of columns where the API has objects with such a list. */
  private static List<GlueFields> columns(GlueFields fields) {
    return fields.flattened("OutputSchemas").stream()
        .flatMap(
            found ->
                found.value("Columns").isPresent()
                    ? found.objects("Columns").stream()
                    : Stream.of(found))
        .toList();
  }
}
