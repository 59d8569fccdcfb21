// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must hold between the properties of a node. */
public sealed interface PropertyRule {

  /** The rule as a sentence for the documentation. */
  String description();

  /** Reports what breaks the rule. */
  void check(Properties properties, PropertyReading reading);

  /** At most one of the properties may be given; exactly one when {@code required}. */
  record Exclusive(List<Property<?>> properties, boolean required) implements PropertyRule {
    @Override
    public String description() {
      return (required ? "Exactly one of " : "At most one of ")
          + names(properties)
          + " may be given.";
    }

    @Override
    public void check(Properties values, PropertyReading reading) {
      List<Property<?>> given = properties.stream().filter(values::isGiven).toList();
      if (given.size() > 1) {
        reading.report(
            DiagnosticCode.EXCLUSIVE_PROPERTIES,
            values.location(given.get(1)),
            names(given, " and ") + " exclude each other",
            "keep one of them");
      } else if (given.isEmpty() && required) {
        reading.report(
            DiagnosticCode.MISSING_PROPERTY,
            values.location(),
            "one of " + names(properties) + " is required",
            "");
      }
    }
  }

  /** The properties are given all together or not at all. */
  record Bundled(List<Property<?>> properties) implements PropertyRule {
    @Override
    public String description() {
      return names(properties) + " are given together or not at all.";
    }

    @Override
    public void check(Properties values, PropertyReading reading) {
      List<Property<?>> missing = properties.stream().filter(p -> !values.isGiven(p)).toList();
      if (!missing.isEmpty() && missing.size() < properties.size()) {
        Property<?> given = properties.stream().filter(values::isGiven).findFirst().orElseThrow();
        reading.report(
            DiagnosticCode.DEPENDENT_PROPERTY,
            values.location(given),
            "'" + given.name() + "' needs " + names(missing),
            "");
      }
    }
  }

  /**
   * Properties that make sense only under a condition on another one.
   *
   * @param <T> the type of the property the condition is about
   */
  record Conditional<T>(
      Property<T> on,
      Predicate<T> condition,
      String conditionText,
      List<Property<?>> allowed,
      boolean required)
      implements PropertyRule {
    @Override
    public String description() {
      return names(allowed)
          + (required ? " must be given when " : " may be given only when ")
          + conditionText
          + ".";
    }

    @Override
    public void check(Properties values, PropertyReading reading) {
      if (values.isUnusable(on)) {
        return;
      }
      boolean holds = values.find(on).filter(condition).isPresent();
      for (Property<?> property : allowed) {
        if (required && holds && !values.isGiven(property)) {
          reading.report(
              DiagnosticCode.MISSING_PROPERTY,
              values.location(on),
              "'" + property.name() + "' is required when " + conditionText,
              "");
        } else if (!required && !holds && values.isGiven(property)) {
          reading.report(
              DiagnosticCode.DEPENDENT_PROPERTY,
              values.location(property),
              "'" + property.name() + "' makes sense only when " + conditionText,
              "");
        }
      }
    }
  }

  /** At most one of the properties may be given. */
  static PropertyRule atMostOne(Property<?>... properties) {
    return new Exclusive(List.of(properties), false);
  }

  /** Exactly one of the properties must be given. */
  static PropertyRule exactlyOne(Property<?>... properties) {
    return new Exclusive(List.of(properties), true);
  }

  /** The properties are given all together or not at all. */
  static PropertyRule together(Property<?>... properties) {
    return new Bundled(List.of(properties));
  }

  /** The properties may be given only when another has a certain value. */
  static <T> PropertyRule onlyWhen(
      Property<T> on, Predicate<T> condition, String conditionText, Property<?>... allowed) {
    return new Conditional<>(on, condition, conditionText, Arrays.asList(allowed), false);
  }

  /** The properties must be given when another has a certain value. */
  static <T> PropertyRule requiredWhen(
      Property<T> on, Predicate<T> condition, String conditionText, Property<?>... needed) {
    return new Conditional<>(on, condition, conditionText, Arrays.asList(needed), true);
  }

  private static String names(List<Property<?>> properties) {
    return names(properties, ", ");
  }

  private static String names(List<Property<?>> properties, String separator) {
    return properties.stream()
        .map(property -> "'" + property.name() + "'")
        .collect(Collectors.joining(separator));
  }
}
