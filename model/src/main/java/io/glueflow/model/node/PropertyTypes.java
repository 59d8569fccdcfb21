// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonValue;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The property types that node types are declared with. */
public final class PropertyTypes {

  private PropertyTypes() {}

  /** Any text, empty text included. */
  public static final PropertyType<String> TEXT = new TextType("a string", true);

  /** A text that is not empty. */
  public static final PropertyType<String> STRING = new TextType("a non-empty string", false);

  /** A text that decides what the workflow is, such as a part of a column's name. */
  public static final PropertyType<String> NAME = new NameType("a non-empty string", false);

  /** The same, empty text included. */
  public static final PropertyType<String> NAME_PART = new NameType("a string", true);

  /** Words for readers, or code in another language: kept as they are written. */
  public static final PropertyType<String> VERBATIM = new VerbatimType(TEXT);

  /** The path of a file or folder, or a pattern of paths. */
  public static final PropertyType<String> PATH = new TextType("a path", false);

  /** A path, or a list of paths. */
  public static final PropertyType<List<String>> PATHS = new ListType<>(PATH, true);

  /** The name of a new column. */
  public static final PropertyType<String> NEW_COLUMN = new NameType("a column name", false);

  /** A list of texts, or a single one. */
  public static final PropertyType<List<String>> STRINGS = new ListType<>(TEXT, true);

  /** {@code true} or {@code false}. */
  public static final PropertyType<Boolean> BOOLEAN = new BooleanType();

  /** A column of the node's input. */
  public static final PropertyType<String> COLUMN = column("");

  /** Columns of the node's input, or a single one. */
  public static final PropertyType<List<String>> COLUMNS = columns("");

  /** A Spark SQL expression; parameters become literals. */
  public static final PropertyType<String> EXPRESSION =
      new SqlType("a Spark SQL expression", Optional.of(SqlUse.Kind.EXPRESSION));

  /** A Spark SQL query; parameters become literals. */
  public static final PropertyType<String> QUERY =
      new SqlType("a Spark SQL query", Optional.of(SqlUse.Kind.QUERY));

  /** SQL of a database; parameters become literals of standard SQL. */
  public static final PropertyType<String> DATABASE_SQL =
      new SqlType("SQL of the database", Optional.empty());

  /** Columns and their types in Spark's DDL syntax. */
  public static final PropertyType<Schema> SCHEMA =
      new DdlType<>("columns in DDL syntax, such as \"id BIGINT, name STRING\"") {
        @Override
        Schema parse(String ddl) throws DdlException {
          return DdlParser.parseSchema(ddl);
        }

        @Override
        public String format(Schema value) {
          return value.ddl();
        }
      };

  /** A data type in Spark's DDL syntax. */
  public static final PropertyType<DataType> DATA_TYPE =
      new DdlType<>("a data type in DDL syntax, such as \"DECIMAL(12,2)\"") {
        @Override
        DataType parse(String ddl) throws DdlException {
          return DdlParser.parseType(ddl);
        }

        @Override
        public String format(DataType value) {
          return value.ddl();
        }
      };

  /** A string, number or boolean, as the JSON value it is written as. */
  public static final PropertyType<JsonValue> LITERAL = new LiteralType();

  /** Any JSON, kept as it is written. */
  public static final PropertyType<JsonValue> JSON = new JsonType();

  /** A column of one of the node's inputs. */
  public static PropertyType<String> column(String port) {
    return new ColumnType(port);
  }

  /** Columns of one of the node's inputs, or a single one. */
  public static PropertyType<List<String>> columns(String port) {
    return new ListType<>(column(port), true);
  }

  /** A whole number within bounds, both included. */
  public static PropertyType<Long> integer(long minimum, long maximum) {
    return new IntegerType(minimum, maximum);
  }

  /** A number within bounds, both included. */
  public static PropertyType<Double> number(double minimum, double maximum) {
    return new NumberType(minimum, maximum);
  }

  /** One of a few words. */
  public static PropertyType<String> oneOf(String... words) {
    return new WordType(List.of(words));
  }

  /** One of the constants of an enum, by its label. */
  public static <E extends Enum<E>> PropertyType<E> oneOf(
      Class<E> type, Function<E, String> label) {
    return EnumType.of(type, label);
  }

  /** One of some of the constants of an enum, by its label. */
  public static <E extends Enum<E>> PropertyType<E> oneOf(
      List<E> constants, Function<E, String> label) {
    return new EnumType<>(constants, label);
  }

  /** A list of values of one type. */
  public static <T> PropertyType<List<T>> listOf(PropertyType<T> items) {
    return new ListType<>(items, false);
  }

  /** An object of further properties. */
  public static PropertyType<Properties> object(Property<?>... properties) {
    return new ObjectType(List.of(properties), List.of());
  }

  /** An object of further properties, between which rules hold. */
  public static PropertyType<Properties> object(
      List<Property<?>> properties, List<PropertyRule> rules) {
    return new ObjectType(properties, rules);
  }

  /** An object from free names to values of one type, in order. */
  public static <T> PropertyType<Map<String, T>> mapOf(PropertyType<T> values) {
    return new MapType<>(values, false);
  }

  /** An object from columns of the input to values of one type, in order. */
  public static <T> PropertyType<Map<String, T>> byColumn(PropertyType<T> values) {
    return new MapType<>(values, true);
  }
}
