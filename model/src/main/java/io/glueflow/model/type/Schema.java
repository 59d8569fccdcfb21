// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns of a relation, as far as they are known.
 *
 * <p>Names match without regard to case, as in Spark's default configuration.
 *
 * @param columns the known columns in their order
 * @param open whether there may be further columns that are not known
 */
public record Schema(List<Column> columns, boolean open) {

  /** A relation of which nothing is known. */
  public static final Schema UNKNOWN = new Schema(List.of(), true);

  public Schema {
    columns = List.copyOf(columns);
  }

  /** A schema with exactly these columns. */
  public static Schema of(List<Column> columns) {
    return new Schema(columns, false);
  }

  /** Whether nothing is known. */
  public boolean isUnknown() {
    return open && columns.isEmpty();
  }

  /** The column of this name, without regard to case. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Whether a column of this name exists or may exist. */
  public boolean mayHave(String name) {
    return open || column(name).isPresent();
  }

  /** The names of the known columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** This schema with columns replaced where the name exists and appended where it does not. */
  public Schema with(List<Column> changes) {
    List<Column> result = new ArrayList<>(columns);
    for (Column change : changes) {
      int at = indexOf(result, change.name());
      if (at >= 0) {
        result.set(at, change);
      } else {
        result.add(change);
      }
    }
    return new Schema(result, open);
  }

  /** This schema without the columns of these names. */
  public Schema without(List<String> names) {
    return new Schema(
        columns.stream()
            .filter(column -> names.stream().noneMatch(column.name()::equalsIgnoreCase))
            .toList(),
        open);
  }

  /**
   * This schema as Spark yields it for what it reads: all columns and fields can be null whatever
   * was declared, and CHAR and VARCHAR are STRING.
   */
  public Schema asRead() {
    return new Schema(
        columns.stream()
            .map(c -> new Column(c.name(), asRead(c.type()), true, c.comment()))
            .toList(),
        open);
  }

  private static DataType asRead(DataType type) {
    if (type instanceof DataType.Struct struct) {
      return new DataType.Struct(struct.fields().asRead());
    }
    if (type instanceof DataType.Array array) {
      return new DataType.Array(asRead(array.element()));
    }
    if (type instanceof DataType.Map map) {
      return new DataType.Map(asRead(map.key()), asRead(map.value()));
    }
    return type instanceof DataType.Char || type instanceof DataType.Varchar
        ? DataType.Simple.STRING
        : type;
  }

  /** The columns in Spark's DDL syntax: {@code id BIGINT NOT NULL, name STRING}. */
  public String ddl() {
    return columns.stream().map(column -> ddl(column, " ")).collect(Collectors.joining(", "));
  }

  String fieldsDdl() {
    return columns.stream().map(column -> ddl(column, ": ")).collect(Collectors.joining(", "));
  }

  private static String ddl(Column column, String separator) {
    String comment =
        column.comment().isEmpty()
            ? ""
            : " COMMENT '" + column.comment().replace("\\", "\\\\").replace("'", "\\'") + "'";
    return identifier(column.name())
        + separator
        + column.type().ddl()
        + (column.nullable() ? "" : " NOT NULL")
        + comment;
  }

  private static String identifier(String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*") && !isReserved(name);
    return plain ? name : "`" + name.replace("`", "``") + "`";
  }

  private static boolean isReserved(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "NOT", "COMMENT" -> true;
      default -> false;
    };
  }

  private static int indexOf(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
