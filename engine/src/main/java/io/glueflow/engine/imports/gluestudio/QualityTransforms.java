// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Transforms that check data against rules. */
final class QualityTransforms {

  private static final String ORIGINAL = "originalData";
  private static final String OUTCOMES = "its rows are the outcomes of rules";
  private static final String INSTEAD =
      "use a validate node, whose report counts the rows that broke each rule";

  private QualityTransforms() {}

  static void evaluate(GlueNode node, GlueMapping mapping) {
    if (node.fields().text("Output").value().equalsIgnoreCase("EvaluationResults")) {
      results(mapping);
    } else {
      check(node, mapping);
    }
  }

  /** The first input is the one that is checked. */
  static void evaluateMany(GlueNode node, GlueMapping mapping) {
    if (mapping.inputs().size() > 1) {
      mapping.leftOut(
          node.fields().location("Inputs"),
          "only the first input is checked; rules across inputs are left out");
    }
    node.fields().ignore("AdditionalDataSources", "AdditionalOptions");
    check(node, mapping);
    for (GluePick pick : mapping.picks()) {
      if (!pick.name().replaceAll("[^A-Za-z]", "").equalsIgnoreCase(ORIGINAL)) {
        NodeDraft outcomes =
            mapping
                .addFor("outcomes", "unsupported")
                .input(mapping.input())
                .put("kind", node.kind())
                .put("reason", OUTCOMES)
                .put("hint", INSTEAD);
        mapping.output(pick.name(), outcomes.rows());
        mapping.notExecutable(OUTCOMES);
      }
    }
  }

  private static void results(GlueMapping mapping) {
    mapping.unsupported(OUTCOMES, INSTEAD);
  }

  /** Adds a rule once; one that would be named like another gets the text of the export. */
  private static void add(JsonObject rule, String text, Set<String> names, List<JsonValue> rules) {
    boolean same = rules.stream().anyMatch(other -> other.equals(rule));
    if (same) {
      return;
    }
    JsonValue check = rule.value("check").orElseThrow();
    JsonValue column = rule.value("column").orElse(check);
    if (rule.value("name").isPresent()
        || names.add(JsonWriter.compact(column) + JsonWriter.compact(check))) {
      rules.add(rule);
      return;
    }
    ObjectDraft named = new ObjectDraft(rule.location()).put("name", text);
    rule.members().forEach(member -> named.put(member.name(), member.value()));
    rules.add(named.build());
  }

  private static void check(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    fields.ignore("Output", "PublishingOptions");
    boolean stops =
        fields
            .object("StopJobOnFailureOptions")
            .filter(options -> options.has("StopJobOnFailureTiming"))
            .isPresent();
    JsonString ruleset = fields.text("Ruleset");
    Set<String> seen = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    List<JsonValue> rules = new ArrayList<>();
    for (String rule : DqdlRule.split(ruleset.value())) {
      List<JsonValue> mapped = new DqdlRule(rule, ruleset.location()).rules();
      if (seen.add(rule)) {
        mapped.forEach(found -> add((JsonObject) found, rule, names, rules));
        if (mapped.isEmpty() && !rule.matches("(?i)ColumnCount\\s*>=?\\s*0")) {
          mapping.leftOut(ruleset.location(), "the rule '" + rule + "' is not checked");
        }
      }
    }
    if (rules.isEmpty()) {
      mapping.adapted(node.location(), "all rows go through: no rule is about single rows");
      mapping.output(ORIGINAL, mapping.input());
      return;
    }
    NodeDraft validate =
        mapping
            .add("validate")
            .input(mapping.input())
            .put("rules", new JsonArray(ruleset.location(), rules))
            .put("on-failure", stops ? "fail" : "warn");
    mapping.output(ORIGINAL, validate.rows());
  }
}
