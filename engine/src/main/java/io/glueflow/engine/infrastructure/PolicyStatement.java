// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a role may do.
 *
 * @param id what the statement is called: letters and digits
 * @param actions what may be done
 * @param resources the patterns of what it may be done with
 * @param conditions patterns by condition operator and key, written {@code StringLike s3:prefix}
 */
public record PolicyStatement(
    String id,
    List<String> actions,
    List<DeployedText> resources,
    Map<Condition, List<DeployedText>> conditions) {

  /** An operator and the key that it looks at. */
  public record Condition(String operator, String key) {}

  public PolicyStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  static PolicyStatement of(String id, List<String> actions, List<DeployedText> resources) {
    return new PolicyStatement(id, actions, resources, Map.of());
  }

  /** The same under a condition. */
  PolicyStatement when(String operator, String key, List<DeployedText> values) {
    Map<Condition, List<DeployedText>> all = new LinkedHashMap<>(conditions);
    all.put(new Condition(operator, key), List.copyOf(values));
    return new PolicyStatement(id, actions, resources, all);
  }
}
