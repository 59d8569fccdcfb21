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

  private Property(
      String name, PropertyType<T> type, boolean required, T defaultValue, String description) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.required = required;
    this.defaultValue = defaultValue;
    this.description = Objects.requireNonNull(description, "description");
  }

  /** A property that must be given. */
  public static <T> Property<T> required(String name, PropertyType<T> type, String description) {
    return new Property<>(name, type, true, null, description);
  }

  /** A property that may be left out and then has no value. */
  public static <T> Property<T> optional(String name, PropertyType<T> type, String description) {
    return new Property<>(name, type, false, null, description);
  }

  /** A property that may be left out and then has a default value. */
  public static <T> Property<T> withDefault(
      String name, PropertyType<T> type, T defaultValue, String description) {
    return new Property<>(
        name, type, false, Objects.requireNonNull(defaultValue, "defaultValue"), description);
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

  @Override
  public String toString() {
    return name;
  }
}
