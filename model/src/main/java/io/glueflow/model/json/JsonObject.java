// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object whose members keep their order and the places of their names. */
public final class JsonObject implements JsonValue {

  private final Location location;
  private final Map<String, Member> members;

  /**
   * A member of an object.
   *
   * @param name the member's name
   * @param nameLocation where the name begins
   * @param value the member's value
   */
  public record Member(String name, Location nameLocation, JsonValue value) {}

  /**
   * Makes an object of members with distinct names.
   *
   * @throws IllegalArgumentException when a name comes twice
   */
  public JsonObject(Location location, List<Member> members) {
    this.location = location;
    Map<String, Member> byName = new LinkedHashMap<>();
    for (Member member : members) {
      if (byName.put(member.name(), member) != null) {
        throw new IllegalArgumentException("Cannot repeat the member: " + member.name());
      }
    }
    this.members = Collections.unmodifiableMap(byName);
  }

  @Override
  public Location location() {
    return location;
  }

  /** The members in the order of the source. */
  public Collection<Member> members() {
    return members.values();
  }

  /** The member of this name. */
  public Optional<Member> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The value of the member of this name. */
  public Optional<JsonValue> value(String name) {
    return member(name).map(Member::value);
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public String kind() {
    return "an object";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject that
        && location.equals(that.location)
        && List.copyOf(members.values()).equals(List.copyOf(that.members.values()));
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.values().toString();
  }
}
