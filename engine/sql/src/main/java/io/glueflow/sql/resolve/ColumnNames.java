// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks up the names of columns, by Spark's rules for what a name can mean. */
final class ColumnNames {

  /** What Spark finds though no relation shows it. */
  private static final Set<String> HIDDEN = Set.of("_metadata", "grouping__id");

  /**
   * What a name was found to be.
   *
   * @param attributes the columns that it can mean
   * @param fields the parts of the name that are fields of the column
   * @param open whether it may mean a column that is not known
   */
  record Found(List<Attribute> attributes, List<String> fields, boolean open) {
    static final Found NOTHING = new Found(List.of(), List.of(), false);
    static final Found OPEN = new Found(List.of(), List.of(), true);

    boolean isNothing() {
      return attributes.isEmpty() && !open;
    }
  }

  private final Findings findings;

  ColumnNames(Findings findings) {
    this.findings = findings;
  }

  /** What a name means in a scope, or in the scopes around it. */
  Found find(List<String> parts, Scope scope) {
    Found found = inRelations(parts, scope);
    if (found.isNothing() && HIDDEN.contains(Names.lower(parts.get(0)))) {
      return Found.OPEN;
    }
    if (found.isNothing()) {
      found = earlier(parts, scope);
    }
    if (found.isNothing() && !scope.outer().isEmpty()) {
      return find(parts, scope.outer().get(0));
    }
    return found;
  }

  private static Found inRelations(List<String> parts, Scope scope) {
    List<Attribute> found = new ArrayList<>();
    boolean open = false;
    int used = 0;
    for (Relation relation : scope.relations()) {
      int qualifies = relation.qualifies(parts);
      if (qualifies > 0) {
        List<Attribute> named = relation.qualified(parts.get(qualifies));
        addNew(found, named);
        used = named.isEmpty() ? used : qualifies + 1;
        open |= named.isEmpty() && relation.open();
      }
    }
    if (!found.isEmpty()) {
      return new Found(found, parts.subList(used, parts.size()), false);
    }
    for (Relation relation : scope.relations()) {
      addNew(found, relation.named(parts.get(0)));
      open |= relation.open();
    }
    open |=
        isGenerated(parts.get(0)) && scope.attributes().stream().anyMatch(a -> a.name().isEmpty());
    return found.isEmpty()
        ? new Found(List.of(), List.of(), open)
        : new Found(found, parts.subList(1, parts.size()), false);
  }

  private static Found earlier(List<String> parts, Scope scope) {
    List<Attribute> found =
        scope.earlier().stream().filter(attribute -> attribute.isNamed(parts.get(0))).toList();
    return new Found(found, parts.subList(1, parts.size()), false);
  }

  /** Whether a name may be one that Spark gives to a column that has none. */
  private static boolean isGenerated(String name) {
    return !name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }

  private static void addNew(List<Attribute> found, List<Attribute> others) {
    for (Attribute attribute : others) {
      if (!found.contains(attribute)) {
        found.add(attribute);
      }
    }
  }

  void ambiguous(List<String> parts, ParserRuleContext place, Scope scope) {
    List<String> qualifiers =
        scope.relations().stream()
            .filter(
                r -> !r.qualifier().isEmpty() && !r.named(parts.get(parts.size() - 1)).isEmpty())
            .map(r -> Names.dotted(r.qualifier()) + "." + parts.get(parts.size() - 1))
            .distinct()
            .toList();
    findings.report(
        ProblemKind.AMBIGUOUS_COLUMN,
        place,
        "several columns are named '" + Names.dotted(parts) + "'",
        qualifiers.size() > 1 ? "say which: " + String.join(" or ", qualifiers) : "");
  }

  void unknown(List<String> parts, ParserRuleContext place, Scope scope) {
    String hint = hint(parts, place, scope);
    for (Relation relation : scope.relations()) {
      int qualifies = relation.qualifies(parts);
      if (qualifies > 0) {
        report(
            place,
            "there is no column '"
                + parts.get(qualifies)
                + "' in '"
                + parts.get(qualifies - 1)
                + "'",
            elsewhere(parts.get(qualifies), scope, hint(parts.get(qualifies), relation)));
        return;
      }
    }
    report(place, "there is no column '" + Names.dotted(parts) + "'", hint);
  }

  private void report(ParserRuleContext place, String message, String hint) {
    findings.report(ProblemKind.UNKNOWN_COLUMN, place, message, hint);
  }

  private static String elsewhere(String column, Scope scope, String otherwise) {
    return scope.relations().stream()
        .filter(r -> !r.qualifier().isEmpty() && !r.named(column).isEmpty())
        .map(r -> "it is in '" + Names.dotted(r.qualifier()) + "'")
        .findFirst()
        .orElse(otherwise);
  }

  private static String hint(String name, Relation relation) {
    return Suggestion.didYouMean(name, names(relation.attributes()));
  }

  private static String hint(List<String> parts, ParserRuleContext place, Scope scope) {
    String first = parts.get(0);
    if (first.equalsIgnoreCase("none") || first.equalsIgnoreCase("nil")) {
      return "no value is written NULL";
    }
    if (parts.size() > 1) {
      List<String> qualifiers =
          scope.relations().stream()
              .filter(relation -> !relation.qualifier().isEmpty())
              .map(relation -> Names.dotted(relation.qualifier()))
              .toList();
      var qualifier = Suggestion.closest(first, qualifiers);
      if (qualifier.isPresent()) {
        return "did you mean '" + qualifier.get() + "." + parts.get(1) + "'?";
      }
    }
    List<String> known = names(scope.attributes());
    return parts.size() == 1
            && UnquotedText.mayBe(place)
            && Suggestion.closest(first, known).isEmpty()
        ? "a text stands in quotes: '" + first + "'"
        : Suggestion.didYouMean(first, known);
  }

  private static List<String> names(List<Attribute> attributes) {
    return attributes.stream()
        .map(Attribute::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
