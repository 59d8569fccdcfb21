// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keys that are not known, and surely are slips of one that is missing. Read as what was meant,
 * they bring no further problem than that they are not known.
 */
public final class KeySlips {

  private KeySlips() {}

  /**
   * What unknown keys were meant to be.
   *
   * @param object the object with the keys
   * @param known the keys that are looked for
   * @param others keys that are known as well, and may have been meant instead
   */
  public static Map<String, String> of(
      JsonObject object, Collection<String> known, Collection<String> others) {
    if (known.stream().allMatch(key -> object.member(key).isPresent())) {
      return Map.of();
    }
    Map<String, String> meant = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(others);
    for (JsonObject.Member member : object.members()) {
      if (!all.contains(member.name())) {
        Suggestion.closest(member.name(), all)
            .filter(known::contains)
            .filter(key -> object.member(key).isEmpty() && !meant.containsValue(key))
            .ifPresent(key -> meant.put(member.name(), key));
      }
    }
    return meant;
  }

  /** The object with the keys that were meant, each still at its place. */
  public static JsonObject corrected(JsonObject object, Map<String, String> meant) {
    return meant.isEmpty()
        ? object
        : new JsonObject(
            object.location(),
            object.members().stream()
                .map(
                    member ->
                        new JsonObject.Member(
                            meant.getOrDefault(member.name(), member.name()),
                            member.nameLocation(),
                            member.value()))
                .toList());
  }
}
