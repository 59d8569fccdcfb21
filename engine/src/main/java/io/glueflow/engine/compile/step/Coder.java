// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.Marks;
import io.glueflow.model.parameter.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the names, texts and columns of a workflow in the language of a program. */
public final class Coder {

  private final Language language;
  private final Marks marks;
  private final Map<String, Parameter> parameters;
  private final ProgramValues values;

  /**
   * Makes a coder.
   *
   * @param language the language
   * @param marks what the marks in texts stand for
   * @param parameters the declared parameters by name
   * @param values what the program calls the values that it gets when it starts
   */
  public Coder(
      Language language, Marks marks, Map<String, Parameter> parameters, ProgramValues values) {
    this.language = language;
    this.marks = marks;
    this.parameters = Map.copyOf(parameters);
    this.values = values;
  }

  Language language() {
    return language;
  }

  /** A text. */
  String text(String text) {
    return language.string(marks.text(text), values::code);
  }

  /** A text that is the only value of a call. */
  String longText(String text) {
    return language.longString(MarkedText.of(text), values::code);
  }

  /** A path; a relative one begins where the program is told. */
  String path(String path) {
    boolean absolute = path.startsWith("/") || path.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:/.*");
    boolean unknown = !marks.text(path).isKnown() && !path.matches("(?s)[A-Za-z0-9._].*");
    if (absolute || unknown) {
      return text(path);
    }
    List<MarkedText.Part> parts = new ArrayList<>();
    parts.add(ProgramValues.BASE);
    parts.add(new MarkedText.Words("/"));
    parts.addAll(marks.text(path).parts());
    return language.string(new MarkedText(parts), values::code);
  }

  /** Spark SQL. */
  String sql(String sql) {
    return language.longString(marks.sql(sql.strip(), parameters), values::code);
  }

  /** The column of this name. */
  String column(String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    return language.call("col", language.string(plain ? name : Sql.identifier(name)));
  }

  List<String> columns(Collection<String> names) {
    return names.stream().map(this::column).toList();
  }

  /** The column of this name of an aliased frame. */
  String column(String alias, String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    return language.call(
        "col", language.string(alias + "." + (plain ? name : Sql.identifier(name))));
  }

  /** A column by its name as a text, as methods take it that know no expressions. */
  List<String> names(Collection<String> names) {
    return names.stream().map(language::string).toList();
  }

  String expression(Expression expression) {
    return expression instanceof Expression.ColumnReference reference
        ? column(reference.column())
        : language.call("expr", sql(expression.sql()));
  }

  String named(NamedExpression column) {
    boolean sameName =
        column.expression() instanceof Expression.ColumnReference reference
            && reference.column().equals(column.name());
    return sameName
        ? column(column.name())
        : language.alias(expression(column.expression()), column.name());
  }

  List<String> named(Collection<NamedExpression> columns) {
    return columns.stream().map(this::named).toList();
  }

  List<String> ordered(Collection<SortKey> keys) {
    return keys.stream().map(key -> language.ordered(expression(key.expression()), key)).toList();
  }

  /** The variable that holds what is known of a connection. */
  String connection(String name) {
    return values.connection(name);
  }

  /**
   * Options of a data source that are not Spark's own defaults: for each its name and its value.
   *
   * @param format the data source, empty if it is not known
   */
  List<Map<String, String>> options(String format, Map<String, String> options) {
    List<Map<String, String>> written = new ArrayList<>();
    options.forEach(
        (name, value) -> {
          if (DefaultOptions.contain(format, name, value)) {
            return;
          }
          Map<String, String> option = new LinkedHashMap<>();
          option.put("name", language.string(name));
          option.put("value", text(value));
          written.add(option);
        });
    return written;
  }

  String arguments(Collection<String> items) {
    return language.arguments(items);
  }

  String list(Collection<String> items) {
    return language.list(items);
  }
}
