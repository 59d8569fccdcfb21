// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of types that an argument may have.
 *
 * @param kinds the kinds
 * @param constant whether the argument must be known before the run, as a literal is
 */
record TypeSet(Set<TypeKind> kinds, boolean constant) {

  private static final String CONSTANT = "constant ";
  private static final String NOT = "not ";

  /** Kinds that functions often take together; larger ones first. */
  private static final Map<String, Set<TypeKind>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("any", TypeKind.all());
    GROUPS.put("number", EnumSet.range(TypeKind.TINYINT, TypeKind.DOUBLE));
    GROUPS.put("integral", EnumSet.range(TypeKind.TINYINT, TypeKind.BIGINT));
    GROUPS.put("time", EnumSet.range(TypeKind.DATE, TypeKind.TIMESTAMP_NTZ));
    GROUPS.put("interval", EnumSet.range(TypeKind.YEAR_MONTH_INTERVAL, TypeKind.DAY_TIME_INTERVAL));
  }

  TypeSet {
    kinds = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
  }

  /** Whether an argument of a type may be accepted. */
  boolean accepts(DataType type) {
    return TypeKind.of(type).map(kinds::contains).orElse(true);
  }

  /** The kinds as the table writes them. */
  String write() {
    Set<TypeKind> others = EnumSet.complementOf(EnumSet.copyOf(kinds));
    String list =
        !others.isEmpty() && others.size() < 6
            ? NOT + String.join(", ", names(others, false))
            : String.join(", ", names(kinds, false));
    return (constant ? CONSTANT : "") + list;
  }

  /** Reads what {@link #write} wrote. */
  static TypeSet read(String text) {
    boolean constant = text.startsWith(CONSTANT);
    String list = constant ? text.substring(CONSTANT.length()) : text;
    boolean inverse = list.startsWith(NOT);
    EnumSet<TypeKind> kinds = EnumSet.noneOf(TypeKind.class);
    for (String name : (inverse ? list.substring(NOT.length()) : list).split(", ", -1)) {
      Set<TypeKind> group = GROUPS.get(name);
      if (group == null) {
        kinds.add(TypeKind.valueOf(name));
      } else {
        kinds.addAll(group);
      }
    }
    return new TypeSet(inverse ? EnumSet.complementOf(kinds) : kinds, constant);
  }

  /** The kinds as people call them. */
  String text() {
    List<String> names = names(kinds, true);
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static List<String> names(Set<TypeKind> kinds, boolean forPeople) {
    Set<TypeKind> left = EnumSet.copyOf(kinds);
    List<String> names = new ArrayList<>();
    GROUPS.forEach(
        (name, group) -> {
          if (left.containsAll(group)) {
            left.removeAll(group);
            names.add(forPeople ? groupText(name) : name);
          }
        });
    if (forPeople && left.size() + names.size() > 1) {
      left.remove(TypeKind.VOID);
    }
    left.forEach(kind -> names.add(forPeople ? kind.text() : kind.name()));
    return names;
  }

  private static String groupText(String name) {
    return switch (name) {
      case "any" -> "any type";
      case "number" -> "a number";
      case "integral" -> "a whole number";
      case "time" -> "a date or timestamp";
      default -> "an interval";
    };
  }
}
