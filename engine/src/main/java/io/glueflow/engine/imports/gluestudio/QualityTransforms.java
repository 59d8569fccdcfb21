// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Transforms that check data against rules. */
final class QualityTransforms {

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
    for (GluePick pick : mapping.picks()) {
      String name = pick.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      if (!name.equals("originaldata")) {
        results(mapping);
        return;
      }
    }
    if (mapping.inputs().size() > 1) {
      mapping.leftOut(
          node.fields().location("Inputs"),
          "only the first input is checked; rules across inputs are left out");
    }
    node.fields().ignore("AdditionalDataSources", "AdditionalOptions");
    check(node, mapping);
  }

  private static void results(GlueMapping mapping) {
    mapping.unsupported(
        "its rows are the outcomes of rules",
        "use a validate node, whose report counts the rows that broke each rule");
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
    List<JsonValue> rules = new ArrayList<>();
    for (String rule : DqdlRule.split(ruleset.value())) {
      List<JsonValue> mapped = new DqdlRule(rule, ruleset.location()).rules();
      if (seen.add(rule)) {
        rules.addAll(mapped);
        if (mapped.isEmpty() && !rule.matches("(?i)ColumnCount\\s*>=?\\s*0")) {
          mapping.leftOut(ruleset.location(), "the rule '" + rule + "' is not checked");
        }
      }
    }
    if (rules.isEmpty()) {
      mapping.adapted(node.location(), "all rows go through: no rule is about single rows");
      mapping.passThrough();
      return;
    }
    NodeDraft validate =
        mapping
            .add("validate")
            .input(mapping.input())
            .put("rules", new JsonArray(ruleset.location(), rules))
            .put("on-failure", stops ? "fail" : "warn");
    mapping.output(validate.rows());
  }
}
