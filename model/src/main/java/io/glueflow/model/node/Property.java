// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import java.util.Objects;
import java.util.Optional;

/**
 * A property of a node type, declared once.
 *
 * @param <T> the Java type of its values
 */
public final class Property<T> {

  private final String name;
  private final PropertyType<T> type;
  private final boolean required;
  private final T defaultValue;
  private final String description;
  private final String example;

  private Property(
      String name,
      PropertyType<T> type,
      boolean required,
      T defaultValue,
      String description,
      String example) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.required = required;
    this.defaultValue = defaultValue;
    this.description = Objects.requireNonNull(description, "description");
    this.example = Objects.requireNonNull(example, "example");
  }

  /** A property that must be given. */
  public static <T> Property<T> required(String name, PropertyType<T> type, String description) {
    return new Property<>(name, type, true, null, description, "");
  }

  /** A property that may be left out and then has no value. */
  public static <T> Property<T> optional(String name, PropertyType<T> type, String description) {
    return new Property<>(name, type, false, null, description, "");
  }

  /** A property that may be left out and then has a default value. */
  public static <T> Property<T> withDefault(
      String name, PropertyType<T> type, T defaultValue, String description) {
    return new Property<>(
        name, type, false, Objects.requireNonNull(defaultValue, "defaultValue"), description, "");
  }

  /**
   * The same property with an example of its values, for editors; needed where neither the type nor
   * the default tells one.
   *
   * @param json the value as it stands in a document
   */
  public Property<T> withExample(String json) {
    return new Property<>(name, type, required, defaultValue, description, json);
  }

  /** The key in the document, in kebab-case. */
  public String name() {
    return name;
  }

  public PropertyType<T> type() {
    return type;
  }

  public boolean isRequired() {
    return required;
  }

  /** The value when none is given. */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** What it means, in one or more sentences of Markdown. */
  public String description() {
    return description;
  }

  /** An example of its values, as JSON; empty when its type or its default tells one. */
  String example() {
    return example;
  }

  @Override
  public String toString() {
    return name;
  }
}
