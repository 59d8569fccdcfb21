// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Operations that rows come from. */
final class ReadFragments {

  private static final Set<String> TEXT_FORMATS = Set.of("csv", "json", "xml");

  private ReadFragments() {}

  static Fragment read(Read read, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    Schema declared = read.schema(List.of());
    boolean separates = !read.badRowColumn().isEmpty();
    boolean strict = isText(read) && !mode(read.options()).equals("PERMISSIVE");
    boolean orders = !declared.open() && mayBePartitioned(read);
    Fragment fragment =
        Fragment.of(template(read))
            .with("format", language.string(read.format()))
            .with("declared", !read.declared().open())
            .with("schema", coder.longText(declared.ddl()))
            .with("options", coder.options(read.format(), options(read)))
            .with("badRowColumn", language.string(read.badRowColumn()))
            .with("readsAllColumns", isCsv(read) && (strict || separates))
            .with("strict", strict)
            .with("orders", orders)
            .with("columns", coder.arguments(coder.columns(declared.names())))
            .with("paths", coder.arguments(read.paths().stream().map(coder::path).toList()))
            .with("several", read.paths().size() > 1)
            .with("anywhere", read.paths().isEmpty());
    if (separates) {
      return fragment.calling(read.declared().open() ? "read-with-bad-rows" : "bad-rows");
    }
    return strict ? fragment.calling("strict-rows") : fragment;
  }

  private static String template(Read read) {
    if (read.badRowColumn().isEmpty()) {
      return "read";
    }
    return read.declared().open() ? "read-with-bad-rows-unknown" : "read-with-bad-rows";
  }

  /** Rows are told apart only by a reader that lets malformed ones through. */
  private static Map<String, String> options(Read read) {
    Map<String, String> options = new LinkedHashMap<>(read.options());
    if (!read.badRowColumn().isEmpty()) {
      options.keySet().removeIf("mode"::equalsIgnoreCase);
    }
    return options;
  }

  private static boolean isText(Read read) {
    return TEXT_FORMATS.contains(read.format().toLowerCase(Locale.ROOT));
  }

  private static boolean isCsv(Read read) {
    return read.format().equalsIgnoreCase("csv");
  }

  private static String mode(Map<String, String> options) {
    return options.entrySet().stream()
        .filter(option -> option.getKey().equalsIgnoreCase("mode"))
        .map(option -> option.getValue().toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("PERMISSIVE");
  }

  /** Spark moves partition columns to the end, and adds those that are not declared. */
  private static boolean mayBePartitioned(Read read) {
    return !read.paths().stream()
        .allMatch(path -> path.matches("(?s).*/?[^/{]+\\.[A-Za-z0-9]{2,8}"));
  }

  static Fragment inline(Inline inline, StepInput input) {
    Coder coder = input.coder();
    List<Column> columns = inline.schema(List.of()).columns();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : inline.rows()) {
      rows.add(row.stream().map(value -> value == null ? "" : coder.text(value)).toList());
    }
    List<String> typed = columns.stream().map(column -> coder.named(typed(column))).toList();
    String texts =
        Schema.of(columns.stream().map(c -> Column.of(c.name(), DataType.Simple.STRING)).toList())
            .ddl();
    return Fragment.of("inline")
        .with("rows", rows)
        .with("texts", coder.language().string(texts))
        .with("columns", coder.arguments(typed));
  }

  private static NamedExpression typed(Column column) {
    if (column.type() == DataType.Simple.STRING) {
      return NamedExpression.column(column.name());
    }
    String text = Sql.identifier(column.name());
    String ddl = column.type().ddl();
    String sql =
        isNested(column.type())
            ? "from_json(" + text + ", " + Sql.string(ddl) + ", map('mode', 'FAILFAST'))"
            : "CAST(" + text + " AS " + ddl + ")";
    return new NamedExpression(column.name(), Expression.of(sql));
  }

  private static boolean isNested(DataType type) {
    return type instanceof DataType.Struct
        || type instanceof DataType.Array
        || type instanceof DataType.Map;
  }

  static Fragment readTable(ReadTable read, StepInput input) {
    Coder coder = input.coder();
    return Fragment.of(read.bookmark() ? "read-table-bookmarked" : "read-table")
        .with("table", coder.sql(read.table().sql()))
        .with("options", coder.options("", read.options()))
        .with("filters", !read.partitionPredicate().isEmpty())
        .with(
            "predicate",
            read.partitionPredicate().isEmpty() ? "" : coder.sql(read.partitionPredicate()))
        .with("node", coder.language().string(input.step().node()))
        .with("hasDatabase", !read.table().database().isEmpty())
        .with("databaseName", coder.text(read.table().database()))
        .with("tableName", coder.text(read.table().table()))
        .with("declared", !read.declared().open())
        .with("columns", coder.arguments(declared(read.schema(List.of()), coder)));
  }

  static Fragment readJdbc(ReadJdbc read, StepInput input) {
    Coder coder = input.coder();
    String connection = coder.connection(read.connection());
    String query = read.query().isEmpty() ? "" : coder.text(subquery(read.query()));
    Fragment fragment =
        Fragment.of("read-jdbc")
            .with("connection", connection)
            .with(
                "source",
                query.isEmpty() ? DatabaseTable.of(read.table(), connection, coder) : query)
            .with("options", coder.options("jdbc", read.options()))
            .with("predicates", coder.list(read.predicates().stream().map(coder::text).toList()))
            .with("parted", !read.predicates().isEmpty())
            .with("declared", !read.declared().open())
            .with("columns", coder.arguments(declared(read.schema(List.of()), coder)));
    boolean quoted = query.isEmpty() && DatabaseTable.isQuoted(read.table());
    return quoted ? fragment.calling("database-table") : fragment;
  }

  /** A comment at the end of a query must not reach behind it. */
  private static String subquery(String text) {
    String query = text.strip().replaceFirst(";+$", "");
    return "("
        + query
        + (query.contains("--") || query.contains("#") ? "\n" : "")
        + ") AS query_rows";
  }

  private static List<String> declared(Schema schema, Coder coder) {
    return schema.columns().stream()
        .map(
            column ->
                coder.named(
                    new NamedExpression(
                        column.name(),
                        Expression.of(
                            "CAST("
                                + Sql.identifier(column.name())
                                + " AS "
                                + column.type().ddl()
                                + ")"))))
        .toList();
  }
}
