// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import io.glueflow.model.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parses Spark's DDL syntax for schemas and data types. */
public final class DdlParser {

  private static final Map<String, DataType> SIMPLE = new TreeMap<>();
  private static final Map<String, String> FOREIGN =
      Map.of(
          "DATETIME", "TIMESTAMP",
          "TEXT", "STRING",
          "NVARCHAR", "STRING",
          "BOOL", "BOOLEAN",
          "NUMBER", "DECIMAL(38,10)",
          "INT64", "BIGINT",
          "BIGINTEGER", "BIGINT",
          "INT32", "INT",
          "FLOAT64", "DOUBLE");

  static {
    name(DataType.Simple.BOOLEAN, "BOOLEAN");
    name(DataType.Simple.BYTE, "TINYINT", "BYTE");
    name(DataType.Simple.SHORT, "SMALLINT", "SHORT");
    name(DataType.Simple.INT, "INT", "INTEGER");
    name(DataType.Simple.LONG, "BIGINT", "LONG");
    name(DataType.Simple.FLOAT, "FLOAT", "REAL");
    name(DataType.Simple.DOUBLE, "DOUBLE");
    name(DataType.Simple.STRING, "STRING");
    name(DataType.Simple.BINARY, "BINARY");
    name(DataType.Simple.DATE, "DATE");
    name(DataType.Simple.TIMESTAMP, "TIMESTAMP", "TIMESTAMP_LTZ");
    name(DataType.Simple.TIMESTAMP_NTZ, "TIMESTAMP_NTZ");
    name(DataType.Simple.VOID, "VOID");
    name(DataType.Simple.VARIANT, "VARIANT");
  }

  private static final int MAXIMUM_DEPTH = 100;

  private final DdlTokens tokens;
  private int depth;

  private DdlParser(String ddl) throws DdlException {
    this.tokens = new DdlTokens(ddl);
  }

  /**
   * Parses columns, such as {@code id BIGINT NOT NULL, name STRING}.
   *
   * @throws DdlException when the text is not a list of columns
   */
  public static Schema parseSchema(String ddl) throws DdlException {
    DdlParser parser = new DdlParser(ddl);
    Schema schema = parser.columns("");
    parser.tokens.expectEnd();
    return schema;
  }

  /**
   * Parses a data type, such as {@code ARRAY<STRING>}.
   *
   * @throws DdlException when the text is not a data type
   */
  public static DataType parseType(String ddl) throws DdlException {
    DdlParser parser = new DdlParser(ddl);
    DataType type = parser.type();
    parser.tokens.expectEnd();
    return type;
  }

  private static void name(DataType type, String... names) {
    for (String name : names) {
      SIMPLE.put(name, type);
    }
  }

  private Schema columns(String closing) throws DdlException {
    List<Column> columns = new ArrayList<>();
    if (!closing.isEmpty() && tokens.isNext(closing)) {
      return Schema.of(columns);
    }
    do {
      int offset = tokens.offset();
      Column column = column();
      for (Column other : columns) {
        if (other.name().equalsIgnoreCase(column.name())) {
          throw new DdlException(
              "the column '" + column.name() + "' comes twice",
              offset,
              "names must differ by more than case");
        }
      }
      columns.add(column);
    } while (tokens.skip(","));
    return Schema.of(columns);
  }

  private Column column() throws DdlException {
    String name = tokens.name("a column name");
    tokens.skip(":");
    if (tokens.atEnd() || tokens.isNext(",") || tokens.isNext(">")) {
      throw new DdlException(
          "the column '" + name + "' has no type",
          tokens.offset(),
          "such as '" + name + " STRING'");
    }
    DataType type = type();
    boolean nullable = true;
    if (tokens.skipWord("NOT")) {
      tokens.expectWord("NULL");
      nullable = false;
    }
    String comment = tokens.skipWord("COMMENT") ? tokens.string() : "";
    return new Column(name, type, nullable, comment);
  }

  private DataType type() throws DdlException {
    int offset = tokens.offset();
    // so that no text can overflow the stack
    if (depth > MAXIMUM_DEPTH) {
      throw new DdlException("nested deeper than " + MAXIMUM_DEPTH + " levels", offset, "");
    }
    depth++;
    DataType type = type(offset);
    depth--;
    return type;
  }

  private DataType type(int offset) throws DdlException {
    String name = tokens.name("a data type").toUpperCase(Locale.ROOT);
    return switch (name) {
      case "ARRAY" -> {
        tokens.expect("<");
        DataType element = type();
        tokens.expect(">");
        yield new DataType.Array(element);
      }
      case "MAP" -> {
        tokens.expect("<");
        DataType key = type();
        tokens.expect(",");
        DataType value = type();
        tokens.expect(">");
        yield new DataType.Map(key, value);
      }
      case "STRUCT" -> {
        tokens.expect("<");
        Schema fields = columns(">");
        tokens.expect(">");
        yield new DataType.Struct(fields);
      }
      case "DECIMAL", "DEC", "NUMERIC" -> decimal(offset);
      case "CHAR", "CHARACTER" -> new DataType.Char(length(offset));
      case "VARCHAR" -> new DataType.Varchar(length(offset));
      case "INTERVAL" -> interval();
      default -> simple(name, offset);
    };
  }

  private DataType decimal(int offset) throws DdlException {
    if (!tokens.skip("(")) {
      return new DataType.Decimal(10, 0);
    }
    int precision = tokens.number();
    int scale = tokens.skip(",") ? tokens.number() : 0;
    tokens.expect(")");
    if (precision < 1 || precision > 38 || scale > precision) {
      throw new DdlException(
          "DECIMAL(" + precision + "," + scale + ") is out of range",
          offset,
          "1 to 38 digits in all, of them no more than all behind the point");
    }
    return new DataType.Decimal(precision, scale);
  }

  private int length(int offset) throws DdlException {
    tokens.expect("(");
    int length = tokens.number();
    tokens.expect(")");
    if (length < 1) {
      throw new DdlException("a length is at least 1", offset, "");
    }
    return length;
  }

  private DataType interval() throws DdlException {
    boolean months = tokens.skipWord("YEAR") || tokens.skipWord("MONTH");
    if (!months
        && !tokens.skipWord("DAY")
        && !tokens.skipWord("HOUR")
        && !tokens.skipWord("MINUTE")
        && !tokens.skipWord("SECOND")) {
      throw new DdlException(
          "an interval names its units", tokens.offset(), "such as INTERVAL DAY TO SECOND");
    }
    if (tokens.skipWord("TO")) {
      tokens.name("a unit");
    }
    return months ? DataType.Simple.YEAR_MONTH_INTERVAL : DataType.Simple.DAY_TIME_INTERVAL;
  }

  private static DataType simple(String name, int offset) throws DdlException {
    DataType type = SIMPLE.get(name);
    if (type != null) {
      return type;
    }
    List<String> known = new ArrayList<>(SIMPLE.keySet());
    known.addAll(List.of("ARRAY", "MAP", "STRUCT", "DECIMAL", "CHAR", "VARCHAR"));
    String hint =
        Optional.ofNullable(FOREIGN.get(name))
            .or(() -> Suggestion.closest(name, known))
            .map(word -> "did you mean '" + word + "'?")
            .orElse("known types: " + String.join(", ", known));
    throw new DdlException("unknown data type '" + name + "'", offset, hint);
  }
}
