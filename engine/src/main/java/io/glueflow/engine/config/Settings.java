// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private static final Location PROGRAM = Location.ofFile("<program>");

  private final Map<Property<?>, Setting> values;
  private final SourceText file;

  /**
   * Makes settings.
   *
   * @param values what is given, by its key
   * @param file the text of the settings file; null when there is none
   */
  Settings(Map<Property<?>, Setting> values, SourceText file) {
    this.values = Map.copyOf(values);
    this.file = file;
  }

  /** Settings that a program gives, such as one that embeds glueflow; the rest are defaults. */
  public static Settings of(Map<Property<?>, ?> values) {
    Map<Property<?>, Setting> settings = new HashMap<>();
    values.forEach((key, value) -> settings.put(key, given(value)));
    return new Settings(settings, null);
  }

  /** The same settings, but for one that a program gives. */
  public <T> Settings with(Property<T> key, T value) {
    Map<Property<?>, Setting> changed = new HashMap<>(values);
    changed.put(key, given(value));
    return new Settings(changed, file);
  }

  private static Setting given(Object value) {
    Map<String, Setting> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, entry) -> entries.put(String.valueOf(name), given(entry)));
    }
    return new Setting(value, Json.string(String.valueOf(value)), PROGRAM, Path.of(""), entries);
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

  /** Where an entry of a map stands; empty when there is no such entry. */
  public Optional<Location> origin(Property<?> key, String entry) {
    return Optional.ofNullable(values.get(key))
        .map(setting -> setting.entries().get(entry))
        .map(Setting::origin);
  }

  /** The file that a path in a value names: a relative one begins where the value stands. */
  public Path file(Property<?> key, String path) {
    return resolve(values.get(key), path);
  }

  /** The same for a path in an entry of a map. */
  public Path file(Property<?> key, String entry, String path) {
    Setting setting = values.get(key);
    return resolve(setting == null ? null : setting.entries().get(entry), path);
  }

  private static Path resolve(Setting setting, String path) {
    return setting == null ? Path.of(path) : setting.folder().resolve(path);
  }

  /** The text of {@code glueflow.yaml}, which problems are shown in; empty when there is none. */
  public Optional<SourceText> source() {
    return Optional.ofNullable(file);
  }

  /** What is given for a key, with its place. */
  Optional<Setting> setting(Property<?> key) {
    return Optional.ofNullable(values.get(key));
  }
}
