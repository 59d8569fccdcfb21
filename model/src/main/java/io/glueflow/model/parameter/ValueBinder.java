// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Replaces placeholders by values. What has no value stays as it is. */
public final class ValueBinder implements ParameterBinder {

  private final ParameterValues values;
  private final Set<JsonValue> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Optional<StandIns> standIns;

  /** Makes a binder to these values. */
  public ValueBinder(ParameterValues values) {
    this(values, Optional.empty());
  }

  private ValueBinder(ParameterValues values, Optional<StandIns> standIns) {
    this.values = values;
    this.standIns = standIns;
  }

  /**
   * Makes a binder for workflows that are checked and not run: in Spark SQL, something of the right
   * type stands for values that are not known.
   *
   * @param values the values that are known
   * @param parameters all parameters that are declared
   */
  public static ValueBinder forChecking(ParameterValues values, Collection<Parameter> parameters) {
    return new ValueBinder(values, Optional.of(new StandIns(parameters)));
  }

  @Override
  public JsonValue text(JsonString string) {
    JsonString bound = filled(string);
    // whatever the rest is, for checking it is a text
    return isComplete(string) || standIns.isPresent() ? bound : waiting(bound);
  }

  private JsonString filled(JsonString string) {
    List<Placeholder> placeholders = Placeholder.in(string.value());
    if (placeholders.isEmpty() && !string.value().contains("$${")) {
      return string;
    }
    BoundText bound = new BoundText(string);
    int from = 0;
    for (Placeholder placeholder : placeholders) {
      bound.words(from, placeholder.start());
      String raw = string.value().substring(placeholder.start(), placeholder.end());
      bound.replacement(textOf(placeholder).orElse(raw), placeholder.start());
      from = placeholder.end();
    }
    bound.words(from, string.value().length());
    return bound.done();
  }

  @Override
  public boolean isWaiting(JsonValue bound) {
    return waiting.contains(bound);
  }

  private JsonValue waiting(JsonValue bound) {
    waiting.add(bound);
    return bound;
  }

  @Override
  public JsonValue sql(JsonString string) {
    JsonValue bound =
        sql(
            string,
            (placeholder, context) ->
                sqlOf(placeholder, context)
                    .or(() -> standIns.map(standIn -> standIn.sql(placeholder, context))));
    return isComplete(string) ? bound : waiting(bound);
  }

  private boolean isComplete(JsonString string) {
    return Placeholder.in(string.value()).stream()
        .allMatch(placeholder -> textOf(placeholder).isPresent());
  }

  @Override
  public JsonValue databaseSql(JsonString string) {
    DatabaseSql sql = new DatabaseSql(string.value());
    return sql(string, (placeholder, context) -> databaseSqlOf(sql, placeholder, context));
  }

  private static JsonValue sql(
      JsonString string, BiFunction<Placeholder, SqlQuotes.Context, Optional<String>> replacement) {
    List<Placeholder> placeholders = Placeholder.in(string.value());
    if (placeholders.isEmpty() && !string.value().contains("$${")) {
      return string;
    }
    SqlQuotes quotes = new SqlQuotes(string.value());
    BoundText bound = new BoundText(string);
    int from = 0;
    for (Placeholder placeholder : placeholders) {
      bound.words(from, placeholder.start());
      String raw = string.value().substring(placeholder.start(), placeholder.end());
      SqlQuotes.Context context = quotes.at(placeholder.start());
      String value = replacement.apply(placeholder, context).orElse(raw);
      boolean literal = context == SqlQuotes.Context.CODE && !value.equals(raw);
      boolean more = placeholder.end() < string.value().length();
      boolean sticksAfter = more && sticks(string.value().charAt(placeholder.end()));
      String before = literal && bound.sticks() ? " " : "";
      String after = literal && sticksAfter ? " " : "";
      bound.replacement(before + value + after, placeholder.start());
      from = placeholder.end();
    }
    bound.words(from, string.value().length());
    return bound.done();
  }

  @Override
  public JsonValue value(JsonValue value) {
    if (!(value instanceof JsonString string)) {
      return value;
    }
    Optional<Placeholder> whole = Placeholder.whole(string.value());
    if (whole.isPresent() && whole.get().source() == Placeholder.Source.PARAMETER) {
      return values
          .parameter(whole.get().name())
          .map(typed -> at(typed.value(), string))
          .orElseGet(() -> waiting(value));
    }
    JsonString bound = filled(string);
    return isComplete(string) ? bound : waiting(bound);
  }

  private static JsonValue at(JsonValue value, JsonString place) {
    return Relocation.to(place.location(), value);
  }

  private Optional<String> textOf(Placeholder placeholder) {
    return switch (placeholder.source()) {
      case PARAMETER -> values.parameter(placeholder.name()).map(ParameterValues.Typed::text);
      case ENVIRONMENT -> values.environment(placeholder.name());
      case SECRET -> values.secret(placeholder.name());
      case MALFORMED -> Optional.empty();
    };
  }

  private Optional<String> sqlOf(Placeholder placeholder, SqlQuotes.Context context) {
    return switch (context) {
      case CODE -> literalOf(placeholder);
      case SINGLE_QUOTED -> textOf(placeholder).map(text -> inner(Sql.string(text)));
      case DOUBLE_QUOTED ->
          textOf(placeholder).map(text -> inner(Sql.string(text)).replace("\"", "\\\""));
      case RAW_SINGLE_QUOTED -> textOf(placeholder).map(text -> raw('\'', text));
      case RAW_DOUBLE_QUOTED -> textOf(placeholder).map(text -> raw('"', text));
      case BACK_QUOTED -> textOf(placeholder).map(text -> inner(Sql.identifier(text)));
      case COMMENT -> Optional.of("");
    };
  }

  private Optional<String> literalOf(Placeholder placeholder) {
    if (placeholder.source() != Placeholder.Source.PARAMETER) {
      return textOf(placeholder).map(Sql::string);
    }
    return values
        .parameter(placeholder.name())
        .map(
            typed ->
                typed.value() instanceof JsonArray array
                    ? list(typed.parameter().items(), array)
                    : Literals.sql(typed.parameter().type(), typed.value()));
  }

  private Optional<String> databaseSqlOf(
      DatabaseSql sql, Placeholder placeholder, SqlQuotes.Context context) {
    return switch (context) {
      case CODE -> databaseLiteralOf(sql, placeholder);
      case SINGLE_QUOTED, RAW_SINGLE_QUOTED -> inside(sql, '\'', placeholder);
      case DOUBLE_QUOTED, RAW_DOUBLE_QUOTED -> inside(sql, '"', placeholder);
      case BACK_QUOTED -> inside(sql, '`', placeholder);
      case COMMENT -> Optional.of("");
    };
  }

  private Optional<String> inside(DatabaseSql sql, char quote, Placeholder placeholder) {
    return textOf(placeholder).flatMap(text -> sql.inside(quote, text));
  }

  private Optional<String> databaseLiteralOf(DatabaseSql sql, Placeholder placeholder) {
    if (placeholder.source() != Placeholder.Source.PARAMETER) {
      return textOf(placeholder).flatMap(sql::quoted);
    }
    return values
        .parameter(placeholder.name())
        .flatMap(
            typed ->
                typed.value() instanceof JsonArray array
                    ? databaseList(sql, typed.parameter().items(), array)
                    : sql.literal(typed.parameter().type(), typed.text()));
  }

  private static Optional<String> databaseList(
      DatabaseSql sql, ParameterType items, JsonArray array) {
    List<String> literals = new ArrayList<>();
    for (JsonValue item : array.items()) {
      sql.literal(items, Literals.text(item)).ifPresent(literals::add);
    }
    if (literals.size() < array.items().size()) {
      return Optional.empty();
    }
    return Optional.of(literals.isEmpty() ? "NULL" : String.join(", ", literals));
  }

  private static String list(ParameterType items, JsonArray array) {
    List<String> literals = new ArrayList<>();
    for (JsonValue item : array.items()) {
      literals.add(Literals.sql(items, item));
    }
    // IN () is not SQL: an empty list must match nothing
    return literals.isEmpty() ? "NULL" : String.join(", ", literals);
  }

  /**
   * Whether a literal beside a character could become part of something else: {@code 5--1} is a
   * comment, {@code r'x'} a raw string.
   */
  static boolean sticks(char neighbour) {
    return Character.isLetterOrDigit(neighbour) || "_-.'\"`".indexOf(neighbour) >= 0;
  }

  /** Text inside a raw string, which cannot hold its own quote: an escaped string comes between. */
  private static String raw(char quote, String text) {
    return text.indexOf(quote) < 0 && !text.contains("${")
        ? text
        : quote + " " + Sql.string(text) + " r" + quote;
  }

  private static String inner(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
