// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the constants of an enum, by its label.
 *
 * @param <E> the enum
 */
final class EnumType<E extends Enum<E>> implements PropertyType<E> {

  private final List<E> constants;
  private final Function<E, String> label;
  private final WordType words;

  EnumType(List<E> constants, Function<E, String> label) {
    this.constants = List.copyOf(constants);
    this.label = label;
    this.words = new WordType(constants.stream().map(label).toList());
  }

  @Override
  public String description() {
    return words.description();
  }

  @Override
  public Optional<E> read(JsonValue value, PropertyReading reading) {
    return words
        .read(value, reading)
        .flatMap(word -> constants.stream().filter(c -> label.apply(c).equals(word)).findFirst());
  }

  @Override
  public String format(E value) {
    return label.apply(value);
  }

  @Override
  public JsonObject jsonSchema() {
    return words.jsonSchema();
  }

  static <E extends Enum<E>> EnumType<E> of(Class<E> type, Function<E, String> label) {
    return new EnumType<>(Arrays.asList(type.getEnumConstants()), label);
  }
}
