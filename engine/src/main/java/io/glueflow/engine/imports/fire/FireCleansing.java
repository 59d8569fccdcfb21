// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nodes that remove what does not belong into texts. */
final class FireCleansing {

  private FireCleansing() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeFindAndReplaceUsingRegex", FireCleansing::replace,
        "fire.nodes.etl.NodeRemoveUnwantedCharacters", FireCleansing::removeCharacters,
        "fire.nodes.etl.NodeDataCleansing", FireCleansing::cleanse,
        "fire.nodes.etl.NodeTextCaseTransformer", FireCleansing::changeCase);
  }

  private static void replace(FireNode node, FireMapping mapping) {
    List<FireText> columns = node.fields().filled("inputCols");
    FireText find = node.fields().text("searchPattern");
    FireText replacement = node.fields().text("replacePattern");
    if (columns.isEmpty() || find.text().isEmpty()) {
      mapping.passThrough();
      return;
    }
    mapping
        .transform("replace")
        .put("columns", FireItems.texts(node.location(), columns))
        .put("find", find.json())
        .put("replacement", replacement.json())
        .put("match", "pattern");
  }

  private static void removeCharacters(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<String> classes = new ArrayList<>();
    if (fields.flag("removeWhitespaces", false)) {
      classes.add("\\s");
    }
    if (fields.flag("removeLetters", false)) {
      classes.add("\\p{L}");
    }
    if (fields.flag("removeDigits", false)) {
      classes.add("\\d");
    }
    if (fields.flag("removeSigns", false)) {
      classes.add("[^\\p{L}\\d\\s]");
    }
    if (fields.flag("removeCommas", false)) {
      classes.add(",");
    }
    FireChain chain = new FireChain(mapping);
    remove(chain, "characters", node, fields.filled("inputCols"), classes);
    chain.end();
  }

  private static void remove(
      FireChain chain,
      String purpose,
      FireNode node,
      List<FireText> columns,
      List<String> classes) {
    if (classes.isEmpty() || columns.isEmpty()) {
      return;
    }
    chain
        .then(purpose, "replace")
        .put("columns", FireItems.texts(node.location(), columns))
        .put("find", String.join("|", classes))
        .put("replacement", "")
        .put("match", "pattern");
  }

  private static void cleanse(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> columns = fields.filled("inputCols", "Columns");
    FireChain chain = new FireChain(mapping);
    if (fields.flag("removeNullRows", false)) {
      NodeDraft draft = chain.then("null rows", "drop-nulls");
      if (columns.isEmpty()) {
        draft.put("how", "all");
      } else {
        draft.put("columns", FireItems.texts(node.location(), columns));
      }
    }
    if (fields.flag("removeNullColumns", false)) {
      mapping.leftOut(
          fields.text("removeNullColumns").location(),
          "columns without any value stay: which ones these are is known only from the data");
    }
    boolean blanks = fields.flag("replaceWithBlanks", false);
    if (blanks || fields.flag("repalceWithBlanks", false)) {
      fill(chain.then("blanks", "fill-nulls").put("value", ""), node, columns);
    }
    if (fields.flag("replaceWithZero", false)) {
      JsonNumber zero = new JsonNumber(node.location(), BigDecimal.ZERO);
      fill(chain.then("zeros", "fill-nulls").put("value", zero), node, columns);
    }
    texts(node, mapping, chain, columns);
    chain.end();
  }

  private static void fill(NodeDraft draft, FireNode node, List<FireText> columns) {
    if (!columns.isEmpty()) {
      draft.put("columns", FireItems.texts(node.location(), columns));
    }
  }

  private static void texts(
      FireNode node, FireMapping mapping, FireChain chain, List<FireText> columns) {
    FireFields fields = node.fields();
    boolean trim = fields.flag("trimWhitespace", false);
    List<String> classes = unwanted(fields);
    String letterCase = fields.textOr("Default", "modifyCase").text();
    String function =
        switch (letterCase.toLowerCase(Locale.ROOT)) {
          case "upper case" -> "upper";
          case "lower case" -> "lower";
          case "title case" -> "capitalize";
          default -> "";
        };
    boolean changes = trim || !classes.isEmpty() || !function.isEmpty();
    if (changes && columns.isEmpty()) {
      mapping.leftOut(
          node.location(), "texts are not cleaned, because the node does not name its columns");
      return;
    }
    remove(chain, "characters", node, columns, classes);
    List<String> functions = new ArrayList<>();
    if (trim) {
      functions.add("trim");
    }
    if (!function.isEmpty()) {
      functions.add(function);
    }
    if (!functions.isEmpty()) {
      NodeDraft draft = chain.then("texts", "string-functions");
      draft.put("apply", apply(node, draft, columns, functions));
    }
    if (changes) {
      mapping.adapted(node.location(), "a column that is no text becomes one when it is cleaned");
    }
  }

  private static JsonArray apply(
      FireNode node, NodeDraft draft, List<FireText> columns, List<String> functions) {
    List<ObjectDraft> calls = new ArrayList<>();
    for (FireText column : columns) {
      for (String function : functions) {
        calls.add(draft.object().put("column", column.json()).put("function", function));
      }
    }
    return FireItems.objects(node.location(), calls);
  }

  private static List<String> unwanted(FireFields fields) {
    List<String> classes = new ArrayList<>();
    if (fields.flag("allWhiteSpace", false)) {
      classes.add("\\s");
    }
    if (fields.flag("removeTabsLineBreaks", false)) {
      classes.add("[\\t\\r\\n]");
    }
    String letters = fields.text("lettersExceptions").text();
    String numbers = fields.text("numbersExceptions").text();
    String punctuation = fields.text("punctuationExceptions").text();
    if (fields.flag("letters", false)) {
      classes.add(except("\\p{L}", letters));
    }
    if (fields.flag("numbers", false)) {
      classes.add(except("\\d", numbers));
    }
    if (fields.flag("punctuation", false)) {
      classes.add(except("\\p{Punct}", punctuation));
    }
    return classes;
  }

  /** A class of characters without some of them. */
  private static String except(String characters, String exceptions) {
    StringBuilder kept = new StringBuilder();
    exceptions
        .codePoints()
        .filter(c -> c != ',' && !Character.isWhitespace(c))
        .forEach(c -> kept.append(Character.isLetterOrDigit(c) ? "" : "\\").appendCodePoint(c));
    return kept.isEmpty() ? characters : "[" + characters + "&&[^" + kept + "]]";
  }

  private static void changeCase(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputCol");
    FireText name = node.fields().text("outputCol");
    String function = node.fields().textOr("upper", "mode").text().toLowerCase(Locale.ROOT);
    NodeDraft draft = mapping.transform("string-functions");
    ObjectDraft call = draft.object().put("column", column.json()).put("function", function);
    if (!name.isEmpty()) {
      call.put("as", name.json());
    }
    draft.put("apply", FireItems.objects(node.location(), List.of(call)));
  }
}
