// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls a named function of the runner, for what relational operations cannot say.
 *
 * @param function the function's name, such as {@code profile}
 * @param arguments its arguments by name
 * @param result the schema of what it yields, {@link Schema#UNKNOWN} when it depends on the data
 */
public record Invoke(String function, Map<String, String> arguments, Schema result)
    implements Operation {

  public Invoke {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return result;
  }
}
