// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces placeholders by marks, for programs that get the values when they start.
 *
 * <p>Marks stand in texts and in Spark SQL. What decides what the program is, such as the name of a
 * column or a number of rows, gets its value at once; so does a database's SQL, which databases
 * read in different ways.
 */
public final class MarkerBinder implements ParameterBinder {

  private final Map<String, Placeholder> references;
  private final ValueBinder values;
  private final List<Placeholder> marked = new ArrayList<>();
  private final Set<String> fixed = new LinkedHashSet<>();

  /**
   * Makes a binder.
   *
   * @param values the values of parameters where no mark can stand
   */
  public MarkerBinder(ParameterValues values) {
    this(values, Map.of());
  }

  /**
   * Makes a binder.
   *
   * @param references the secrets and environment variables that parameters stand for, by their
   *     names: marks stand for these at once
   */
  public MarkerBinder(ParameterValues values, Map<String, Placeholder> references) {
    this.references = Map.copyOf(references);
    this.values = new ValueBinder(values);
  }

  @Override
  public JsonValue text(JsonString string) {
    return marked(string);
  }

  @Override
  public JsonValue sql(JsonString string) {
    return marked(string);
  }

  @Override
  public JsonValue databaseSql(JsonString string) {
    fix(string);
    return values.databaseSql(string);
  }

  @Override
  public JsonValue value(JsonValue value) {
    if (value instanceof JsonString string) {
      fix(string);
    }
    return values.value(value);
  }

  @Override
  public Optional<JsonArray> list(JsonValue value) {
    Optional<JsonArray> list = values.list(value);
    if (list.isPresent() && value instanceof JsonString string) {
      fix(string);
    }
    return list;
  }

  @Override
  public boolean isWaiting(JsonValue bound) {
    return values.isWaiting(bound);
  }

  /** What the marks stand for. */
  public Marks marks() {
    return new Marks(marked);
  }

  /** The parameters whose values were taken at once, in the order they were met. */
  public Set<String> fixed() {
    return new LinkedHashSet<>(fixed);
  }

  private void fix(JsonString string) {
    Placeholder.in(string.value()).stream()
        .filter(placeholder -> placeholder.source() == Placeholder.Source.PARAMETER)
        .map(Placeholder::name)
        .forEach(fixed::add);
  }

  private Placeholder referred(Placeholder placeholder) {
    return placeholder.source() == Placeholder.Source.PARAMETER
        ? references.getOrDefault(placeholder.name(), placeholder)
        : placeholder;
  }

  private JsonValue marked(JsonString string) {
    String text = string.value();
    StringBuilder bound = new StringBuilder();
    int from = 0;
    for (Placeholder placeholder : Placeholder.in(text)) {
      bound.append(Placeholder.unescape(text.substring(from, placeholder.start())));
      bound.append(Marks.mark(marked.size()));
      marked.add(referred(placeholder));
      from = placeholder.end();
    }
    bound.append(Placeholder.unescape(text.substring(from)));
    return new JsonString(string.location(), bound.toString());
  }
}
