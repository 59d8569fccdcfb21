// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseParser.ColTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComplexColTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.ComplexDataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.DataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.PrimitiveDataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.YearMonthIntervalDataTypeContext;
import io.glueflow.sql.grammar.antlr.tree.TerminalNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The types that a text names. */
final class TypeNames {

  private static final Map<String, DataType> SIMPLE =
      Map.ofEntries(
          Map.entry("BOOLEAN", Simple.BOOLEAN),
          Map.entry("TINYINT", Simple.BYTE),
          Map.entry("BYTE", Simple.BYTE),
          Map.entry("SMALLINT", Simple.SHORT),
          Map.entry("SHORT", Simple.SHORT),
          Map.entry("INT", Simple.INT),
          Map.entry("INTEGER", Simple.INT),
          Map.entry("BIGINT", Simple.LONG),
          Map.entry("LONG", Simple.LONG),
          Map.entry("FLOAT", Simple.FLOAT),
          Map.entry("REAL", Simple.FLOAT),
          Map.entry("DOUBLE", Simple.DOUBLE),
          Map.entry("DATE", Simple.DATE),
          Map.entry("TIMESTAMP", Simple.TIMESTAMP),
          Map.entry("TIMESTAMP_LTZ", Simple.TIMESTAMP),
          Map.entry("TIMESTAMP_NTZ", Simple.TIMESTAMP_NTZ),
          Map.entry("STRING", Simple.STRING),
          Map.entry("BINARY", Simple.BINARY),
          Map.entry("VOID", Simple.VOID));

  private static final Map<String, String> FOREIGN =
      Map.of(
          "DATETIME", "TIMESTAMP",
          "TEXT", "STRING",
          "NVARCHAR", "STRING",
          "BOOL", "BOOLEAN",
          "NUMBER", "DECIMAL(38,10)",
          "UNSIGNED", "BIGINT",
          "STR", "STRING");

  /** Types that came after Spark 3.5. */
  private static final Set<String> LATER = Set.of("VARIANT", "TIME", "GEOMETRY", "GEOGRAPHY");

  private final Findings findings;
  private final SparkLine line;

  TypeNames(Findings findings, SparkLine line) {
    this.findings = findings;
    this.line = line;
  }

  DataType of(DataTypeContext type) {
    if (type instanceof ComplexDataTypeContext complex) {
      return complex(complex);
    }
    if (type instanceof PrimitiveDataTypeContext primitive) {
      return primitive(primitive);
    }
    return type instanceof YearMonthIntervalDataTypeContext
        ? Simple.YEAR_MONTH_INTERVAL
        : Simple.DAY_TIME_INTERVAL;
  }

  private DataType complex(ComplexDataTypeContext type) {
    if (type.ARRAY() != null) {
      return new DataType.Array(of(type.dataType(0)));
    }
    if (type.MAP() != null) {
      return new DataType.Map(of(type.dataType(0)), of(type.dataType(1)));
    }
    var fields = type.complexColTypeList();
    return Types.struct(
        fields == null ? List.of() : fields.complexColType().stream().map(this::field).toList());
  }

  private Column field(ComplexColTypeContext field) {
    return new Column(Names.of(field.identifier()), of(field.dataType()), field.NOT() == null, "");
  }

  Column column(ColTypeContext column) {
    return new Column(Names.of(column.colName), of(column.dataType()), column.NOT() == null, "");
  }

  private DataType primitive(PrimitiveDataTypeContext type) {
    String name = type.type().getText().toUpperCase(Locale.ROOT);
    List<TerminalNode> numbers = type.INTEGER_VALUE();
    return switch (name) {
      case "DECIMAL", "DEC", "NUMERIC" -> decimal(type);
      case "CHAR", "CHARACTER", "VARCHAR" -> Simple.STRING;
      case "INTERVAL" -> DataType.UNKNOWN;
      default -> {
        DataType known = SIMPLE.get(name);
        if (line != SparkLine.SPARK_3_5 && LATER.contains(name)) {
          yield DataType.UNKNOWN;
        }
        if (known == null || !numbers.isEmpty()) {
          unknown(type, name, known != null);
          yield DataType.UNKNOWN;
        }
        yield known;
      }
    };
  }

  private void unknown(PrimitiveDataTypeContext type, String name, boolean numbered) {
    if (numbered) {
      findings.report(ProblemKind.SYNTAX, type, name + " takes no numbers", "");
      return;
    }
    List<String> known = SIMPLE.keySet().stream().sorted().toList();
    findings.report(
        ProblemKind.SYNTAX,
        type,
        name.equals("ARRAY") || name.equals("MAP") || name.equals("STRUCT")
            ? name + " says what is in it"
            : "unknown data type '" + type.type().getText() + "'",
        name.equals("ARRAY") || name.equals("MAP") || name.equals("STRUCT")
            ? "such as ARRAY<INT>, MAP<STRING, INT>, STRUCT<a: INT>"
            : FOREIGN.containsKey(name)
                ? "did you mean '" + FOREIGN.get(name) + "'?"
                : Suggestion.didYouMean(name, known));
  }

  private DataType decimal(PrimitiveDataTypeContext type) {
    List<Integer> numbers =
        type.INTEGER_VALUE().stream()
            .map(
                number -> number.getText().length() > 4 ? 9999 : Integer.parseInt(number.getText()))
            .toList();
    int precision = numbers.isEmpty() ? 10 : numbers.get(0);
    int scale = numbers.size() > 1 ? numbers.get(1) : 0;
    if (numbers.size() > 2 || precision < 1 || precision > 38 || scale > precision) {
      findings.report(
          ProblemKind.SYNTAX,
          type,
          type.getText().toUpperCase(Locale.ROOT) + " is out of range",
          "1 to 38 digits in all, of them no more than all behind the point");
      return DataType.UNKNOWN;
    }
    return new DataType.Decimal(precision, scale);
  }
}
