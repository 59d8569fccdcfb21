// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any schema and for any text. */
class DdlPropertiesTest {

  @Property(tries = 500)
  void aTypeReadsBackAsItIsWritten(@ForAll("types") DataType type) throws DdlException {
    assertThat(DdlParser.parseType(type.ddl())).isEqualTo(type);
  }

  @Property(tries = 500)
  void aSchemaReadsBackAsItIsWritten(@ForAll("schemas") Schema schema) throws DdlException {
    assertThat(DdlParser.parseSchema(schema.ddl())).isEqualTo(schema);
  }

  @Property(tries = 1000)
  void anyTextIsReadOrReportedInsideIt(@ForAll("texts") String ddl) {
    try {
      assertThat(DdlParser.parseSchema(ddl).columns()).isNotEmpty();
    } catch (DdlException e) {
      assertThat(e.offset()).isBetween(0, ddl.length());
      assertThat(e).message().isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "a",
            "b",
            "INT",
            "ARRAY<",
            "MAP<",
            "STRUCT<",
            ">",
            ",",
            ":",
            "(",
            ")",
            "2",
            "DECIMAL",
            "NOT",
            "NULL",
            "COMMENT",
            "'x'",
            "`y`",
            "'",
            "`",
            "\\",
            "-",
            "INTERVAL",
            "DAY",
            "TO");
    return Arbitraries.oneOf(
        words.list().ofMaxSize(12).map(list -> String.join(" ", list)),
        Arbitraries.strings().ofMaxLength(20));
  }

  @Provide
  Arbitrary<Schema> schemas() {
    return columns(types(2), 1);
  }

  @Provide
  Arbitrary<DataType> types() {
    return types(3);
  }

  private static Arbitrary<DataType> types(int depth) {
    Arbitrary<DataType> flat =
        Arbitraries.oneOf(
            Arbitraries.of(DataType.Simple.values()),
            Arbitraries.integers()
                .between(1, 38)
                .flatMap(
                    precision ->
                        Arbitraries.integers()
                            .between(0, precision)
                            .map(scale -> new DataType.Decimal(precision, scale))),
            Arbitraries.integers().between(1, 9999).map(DataType.Char::new),
            Arbitraries.integers().between(1, 9999).map(DataType.Varchar::new));
    if (depth == 0) {
      return flat;
    }
    Arbitrary<DataType> inner = types(depth - 1);
    return Arbitraries.oneOf(
        flat,
        inner.map(DataType.Array::new),
        Combinators.combine(inner, inner).as(DataType.Map::new),
        columns(inner, 0).map(DataType.Struct::new));
  }

  private static Arbitrary<Schema> columns(Arbitrary<DataType> types, int minimum) {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
            Arbitraries.of(
                "not", "COMMENT", "array", "null", "1", "a b", "a.b", "`", "ä", ":", "\n"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(4));
    Arbitrary<String> comments =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.strings().withChars("'\"\\n0`, \n\t\0").ofMaxLength(6));
    Arbitrary<Column> column =
        Combinators.combine(names, types, Arbitraries.of(true, false), comments).as(Column::new);
    return column.list().ofMinSize(minimum).ofMaxSize(4).map(DdlPropertiesTest::withDistinctNames);
  }

  private static Schema withDistinctNames(List<Column> columns) {
    List<Column> distinct = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name().toUpperCase(Locale.ROOT);
      if (distinct.stream().noneMatch(c -> c.name().equalsIgnoreCase(name))) {
        distinct.add(column);
      }
    }
    return Schema.of(distinct);
  }
}
