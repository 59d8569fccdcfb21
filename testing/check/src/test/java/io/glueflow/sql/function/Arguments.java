// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** The arguments that functions are tried with, and the relation that those stand for. */
final class Arguments {

  private static final List<String> TYPES =
      List.of(
          "INT",
          "STRING",
          "ARRAY<INT>",
          "MAP<STRING, INT>",
          "TIMESTAMP",
          "DOUBLE",
          "BINARY",
          "BOOLEAN",
          "DATE",
          "STRUCT<a: INT, b: STRING>",
          "BIGINT",
          "DECIMAL(10,2)",
          "TINYINT",
          "SMALLINT",
          "FLOAT",
          "TIMESTAMP_NTZ",
          "INTERVAL YEAR TO MONTH",
          "INTERVAL DAY TO SECOND",
          "VOID",
          "ARRAY<STRING>",
          "ARRAY<BIGINT>",
          "ARRAY<DOUBLE>",
          "ARRAY<DECIMAL(10,2)>",
          "ARRAY<BOOLEAN>",
          "ARRAY<DATE>",
          "ARRAY<ARRAY<INT>>",
          "ARRAY<ARRAY<STRING>>",
          "ARRAY<STRUCT<a: INT, b: STRING>>",
          "ARRAY<STRUCT<k: STRING, v: DOUBLE>>",
          "ARRAY<MAP<STRING, INT>>",
          "MAP<INT, STRING>",
          "MAP<STRING, STRING>",
          "MAP<BIGINT, DOUBLE>",
          "DECIMAL(38,18)",
          "DECIMAL(5,0)");

  private static final List<String> CONSTANTS =
      List.of(
          "1",
          "'a'",
          "0.05D",
          "true",
          "'a INT'",
          "'b STRING'",
          "'YEAR'",
          "'SECOND'",
          "'hex'",
          "'999'",
          "'{\"a\": 1}'",
          "'$.a'",
          "map('a', 'b')",
          "array(0.05D)",
          "3",
          "1Y",
          "1S",
          "1L",
          "1.0F",
          "1.00BD",
          "X'61'",
          "DATE'2024-01-01'",
          "TIMESTAMP'2024-01-01 00:00:00'",
          "TIMESTAMP_NTZ'2024-01-01 00:00:00'",
          "INTERVAL '1' MONTH",
          "INTERVAL '1' DAY",
          "array(1)",
          "struct(1)",
          "NULL");

  private static final List<String> OTHER_TYPES =
      List.of(
          "DECIMAL(20,3)",
          "DECIMAL(38,0)",
          "ARRAY<BINARY>",
          "ARRAY<TIMESTAMP>",
          "ARRAY<FLOAT>",
          "ARRAY<STRUCT<x: INT>>",
          "ARRAY<ARRAY<DOUBLE>>",
          "ARRAY<INTERVAL DAY TO SECOND>",
          "MAP<DATE, STRUCT<x: INT>>",
          "MAP<BINARY, ARRAY<INT>>",
          "STRUCT<x: MAP<STRING, INT>>");

  private static final List<String> OTHER_CONSTANTS =
      List.of("2", "'utf-8'", "0.01D", "false", "'MONTH'", "'99.9'", "'x DOUBLE'", "7L", "NULL");

  private static final List<String> LAMBDAS =
      List.of("x -> 1", "x -> true", "(x, y) -> 1", "(x, y) -> true", "(x, y, z) -> 1");

  private final LogicalPlan relation;
  private final List<Argument> columns = new ArrayList<>();
  private final List<Argument> filled = new ArrayList<>();
  private final List<Argument> constants = new ArrayList<>();
  private final List<Argument> lambdas = new ArrayList<>();

  /** Those that the table is made with. */
  static Arguments usual(Catalyst catalyst, SparkLine line) {
    return new Arguments(
        catalyst,
        line == SparkLine.SPARK_3_5
            ? TYPES
            : Stream.concat(TYPES.stream(), Stream.of("VARIANT")).toList(),
        CONSTANTS);
  }

  /** Those and others, by which the table is tested. */
  static Arguments others(Catalyst catalyst, SparkLine line) {
    return new Arguments(
        catalyst, Stream.concat(TYPES.stream(), OTHER_TYPES.stream()).toList(), OTHER_CONSTANTS);
  }

  private Arguments(Catalyst catalyst, List<String> types, List<String> values) {
    List<Object> expressions = new ArrayList<>();
    for (String type : types) {
      String name = "c" + expressions.size();
      Object column = Catalyst.columns(name + " " + type).get(0);
      Object present = Catalyst.columns(name + "n " + type + " NOT NULL").get(0);
      expressions.add(column);
      expressions.add(present);
      DataType known = ResultRule.ddl(type);
      columns.add(new Argument(type, known, Argument.Form.COLUMN, true, column));
      filled.add(new Argument(type, known, Argument.Form.COLUMN, false, present));
    }
    relation = Catalyst.relation(expressions);
    for (String sql : values) {
      Object expression =
          catalyst.resolved(relation, List.of(Catalyst.parsed(sql))).get(0).orElseThrow();
      DataType type = Probe.ofSpark(Catalyst.property(expression, "dataType"));
      boolean nullable = (boolean) Catalyst.property(expression, "nullable");
      constants.add(new Argument(sql, type, Argument.Form.CONSTANT, nullable, expression));
    }
    for (String sql : LAMBDAS) {
      DataType type = sql.endsWith("1") ? DataType.Simple.INT : DataType.Simple.BOOLEAN;
      lambdas.add(new Argument(sql, type, Argument.Form.LAMBDA, false, Catalyst.parsed(sql)));
    }
  }

  LogicalPlan relation() {
    return relation;
  }

  /** Columns that may be null, the usual types first. */
  List<Argument> columns() {
    return columns;
  }

  /** The same column, but such that it is never null. */
  Argument filled(Argument column) {
    int at = columns.indexOf(column);
    return at < 0 ? column : filled.get(at);
  }

  /** Columns and constants of all types, and functions. */
  List<Argument> all() {
    return Stream.of(columns, constants, lambdas).flatMap(List::stream).toList();
  }

  /** A few arguments one of which most functions take at each place. */
  List<Argument> usual() {
    return Stream.of(
            columns.subList(0, 7), constants.subList(0, 3), lambdas.subList(0, 4).stream().toList())
        .flatMap(List::stream)
        .toList();
  }

  /** Those few that calls with many arguments are made of. */
  List<Argument> fewest() {
    return Stream.of(columns.subList(0, 3), columns.subList(4, 5), constants.subList(0, 3))
        .flatMap(List::stream)
        .toList();
  }

  /** Kinds of types that this line of Spark does not have. */
  Set<TypeKind> untried() {
    Set<TypeKind> untried = TypeKind.all();
    columns.forEach(column -> untried.remove(column.kind()));
    return untried;
  }

  /** A column of each kind. */
  List<Argument> ofEachKind() {
    Set<TypeKind> seen = new HashSet<>();
    return columns.stream().filter(column -> seen.add(column.kind())).toList();
  }

  List<Argument> constants() {
    return constants;
  }
}
