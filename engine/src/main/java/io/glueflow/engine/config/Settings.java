// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings in effect, each with the place it comes from. */
public final class Settings {

  /** Every key, in the order of documentation. */
  public static final List<Property<?>> KEYS =
      Stream.of(AwsKeys.ALL, AssetKeys.ALL, JobKeys.ALL, ProjectKeys.ALL)
          .<Property<?>>flatMap(List::stream)
          .toList();

  private final Map<Property<?>, Setting> values;

  /**
   * A value that is not a default.
   *
   * @param value the value, of the key's type
   * @param origin where it stands: a place in a file, or a file named like the flag {@code --set
   *     worker-type} or the variable {@code GLUEFLOW_WORKER_TYPE}
   */
  record Setting(Object value, Location origin) {}

  Settings(Map<Property<?>, Setting> values) {
    this.values = Map.copyOf(values);
  }

  /** Settings that a program gives, such as one that embeds glueflow; the rest are defaults. */
  public static Settings of(Map<Property<?>, ?> values) {
    Map<Property<?>, Setting> settings = new java.util.HashMap<>();
    values.forEach(
        (key, value) -> settings.put(key, new Setting(value, Location.ofFile("<program>"))));
    return new Settings(settings);
  }

  /**
   * The value of a key that has a default or is known to be given.
   *
   * @throws IllegalStateException when it has none
   */
  public <T> T get(Property<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException("Cannot find setting: " + key));
  }

  /** The value of a key: the given one, or else its default. */
  @SuppressWarnings("unchecked") // a value is read by the type of its own key
  public <T> Optional<T> find(Property<T> key) {
    Setting setting = values.get(key);
    return setting == null ? key.defaultValue() : Optional.of((T) setting.value());
  }

  /** Whether the value is given somewhere, rather than a default. */
  public boolean isGiven(Property<?> key) {
    return values.containsKey(key);
  }

  /** Where the value stands; empty for a default. */
  public Optional<Location> origin(Property<?> key) {
    return Optional.ofNullable(values.get(key)).map(Setting::origin);
  }
}
