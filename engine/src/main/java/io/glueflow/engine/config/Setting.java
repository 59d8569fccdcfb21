// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value that is given somewhere.
 *
 * @param value the value, of the key's type
 * @param written the value as it stands there, before variables are filled in
 * @param origin where it stands: a place in a file, or a file named like the flag {@code --set
 *     worker-type} or the variable {@code GLUEFLOW_WORKER_TYPE}
 * @param folder what relative paths in it begin at
 * @param entries the entries of a map, each with a place of its own
 */
record Setting(
    Object value, JsonValue written, Location origin, Path folder, Map<String, Setting> entries) {

  Setting {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** A value that has no entries. */
  static Setting of(Object value, JsonValue written, Location origin, Path folder) {
    return new Setting(value, written, origin, folder, Map.of());
  }

  /** This value with those of a stronger source: maps entry by entry, all else as a whole. */
  Setting overriddenBy(Setting stronger) {
    if (!(value instanceof Map<?, ?> && stronger.value instanceof Map<?, ?>)) {
      return stronger;
    }
    Map<String, Setting> all = new LinkedHashMap<>(entries);
    all.putAll(stronger.entries);
    Map<String, Object> values = new LinkedHashMap<>();
    all.forEach((name, entry) -> values.put(name, entry.value()));
    return new Setting(
        Collections.unmodifiableMap(values),
        stronger.written,
        stronger.origin,
        stronger.folder,
        all);
  }
}
