// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.parameter.SqlQuotes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a Fire workflow.
 *
 * <p>Fire pastes values into fields as text. A declared parameter here is typed, so a parameter
 * gets the type with which its value means the same; a value that is a piece of code is pasted, as
 * in Fire.
 */
final class FireParameters {

  private static final String CODE = "code";
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([^{}]*)}|\\$([A-Za-z_][A-Za-z0-9_]*)");

  private final Map<String, FireParameter> byName = new LinkedHashMap<>();
  private final Set<String> nativeNames = new HashSet<>();
  private final Diagnostics diagnostics;

  FireParameters(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Takes a parameter; one that was declared before wins. */
  void declare(String name, FireText value) {
    if (!name.isBlank() && !byName.containsKey(name)) {
      byName.put(name, new FireParameter(name, nativeName(name), value));
    }
  }

  /** Two names of Fire can be one here. */
  private String nativeName(String name) {
    String word = name.strip().replaceAll("[^A-Za-z0-9_]", "_");
    String plain = word.matches("[A-Za-z_].*") ? word : "_" + word;
    String free = plain;
    for (int i = 2; !nativeNames.add(free); i++) {
      free = plain + "_" + i;
    }
    return free;
  }

  /** Finds out what each parameter is used for, and declares those that can be. */
  void settle(List<FireNode> nodes, ObjectDraft declarations) {
    if (byName.isEmpty()) {
      return;
    }
    nodes.forEach(
        node ->
            node.fields()
                .written()
                .forEach((field, texts) -> texts.forEach(text -> use(field, text))));
    for (FireParameter parameter : byName.values()) {
      if (parameter.isPastedEverywhere()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_CARRIED_OVER,
                    parameter.value().location(),
                    "the parameter '"
                        + parameter.name()
                        + "' holds a piece of code: it is written into the expressions that use it")
                .withHint("change those expressions instead of giving another value"));
      } else {
        declarations.put(parameter.nativeName(), parameter.declaration());
      }
    }
  }

  private void use(String field, String text) {
    if (field.equals(CODE) || text.indexOf('$') < 0) {
      return;
    }
    boolean sql = FireParameter.isSql(field);
    SqlQuotes quotes = new SqlQuotes(sql ? text : "");
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      FireParameter parameter = byName.get(name(reference));
      if (parameter != null && sql) {
        parameter.useInSql(text, quotes, reference.start(), reference.end());
      } else if (parameter != null) {
        parameter.useInText();
      }
    }
  }

  /** A text of a field with its parameters as they are written here; code stays as it is. */
  String rewrite(String field, String text) {
    if (byName.isEmpty() || field.equals(CODE) || text.indexOf('$') < 0) {
      return text;
    }
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder rewritten = new StringBuilder();
    while (reference.find()) {
      FireParameter parameter = byName.get(name(reference));
      String with = parameter == null ? reference.group() : parameter.reference(field);
      reference.appendReplacement(rewritten, Matcher.quoteReplacement(with));
    }
    return reference.appendTail(rewritten).toString();
  }

  private static String name(Matcher reference) {
    return reference.group(1) == null ? reference.group(2) : reference.group(1).strip();
  }
}
