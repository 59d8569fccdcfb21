// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Options of a Spark data source, whose names have no case. */
public final class ReadOptions {

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public ReadOptions(Map<String, String> options) {
    values.putAll(options);
  }

  /** The value of an option. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of an option, or what holds without it. */
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * Whether an option is on; off without it.
   *
   * @throws UnknownSourceException when it is neither
   */
  public boolean isOn(String name) throws UnknownSourceException {
    String value = get(name, "false");
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return value.equalsIgnoreCase("true");
    }
    throw new UnknownSourceException("the option " + name + " is neither true nor false");
  }

  /**
   * Refuses options that make the source another one.
   *
   * @throws UnknownSourceException when one of them is given
   */
  public void refuse(List<String> names) throws UnknownSourceException {
    for (String name : names) {
      if (values.containsKey(name)) {
        throw new UnknownSourceException("the option " + name + " is not followed");
      }
    }
  }
}
