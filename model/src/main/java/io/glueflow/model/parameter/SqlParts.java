// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.parameter.MarkedText.Encoding;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the parts of Spark SQL in which values are given later. */
final class SqlParts {

  private final Map<String, Parameter> parameters;
  private final List<Part> parts = new ArrayList<>();
  private boolean literalBefore;

  SqlParts(Map<String, Parameter> parameters) {
    this.parameters = parameters;
  }

  List<Part> all() {
    return parts;
  }

  void words(String text) {
    boolean gap = literalBefore && !text.isEmpty() && ValueBinder.sticks(text.charAt(0));
    parts.add(new Words(gap ? " " + text : text));
    literalBefore = literalBefore && text.isEmpty();
  }

  void value(Placeholder placeholder, SqlQuotes.Context context) {
    switch (context) {
      case CODE -> {
        // whatever stands before: a literal beside it could become part of something else
        parts.add(new Words(needsGap() ? " " : ""));
        literal(placeholder);
        literalBefore = true;
      }
      case SINGLE_QUOTED -> parts.add(new Value(placeholder, Encoding.SQL_STRING));
      case DOUBLE_QUOTED -> parts.add(new Value(placeholder, Encoding.SQL_DOUBLE_QUOTED));
      case BACK_QUOTED -> parts.add(new Value(placeholder, Encoding.SQL_IDENTIFIER));
      case RAW_SINGLE_QUOTED -> between("' '", placeholder, "' r'");
      case RAW_DOUBLE_QUOTED -> between("\" '", placeholder, "' r\"");
      case COMMENT -> {}
    }
  }

  private boolean needsGap() {
    if (literalBefore) {
      return true;
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (!(parts.get(i) instanceof Words words)) {
        return true;
      }
      if (!words.text().isEmpty()) {
        return ValueBinder.sticks(words.text().charAt(words.text().length() - 1));
      }
    }
    return false;
  }

  private void literal(Placeholder placeholder) {
    Parameter parameter =
        placeholder.source() == Placeholder.Source.PARAMETER
            ? parameters.get(placeholder.name())
            : null;
    ParameterType type = parameter == null ? ParameterType.STRING : parameter.type();
    switch (type) {
      case STRING -> between("'", placeholder, "'");
      case INT, BOOLEAN -> parts.add(new Value(placeholder, Encoding.SQL_WORD));
      case LONG -> plain("", placeholder, "L");
      case DOUBLE -> plain("", placeholder, "D");
      case DATE -> plain("DATE '", placeholder, "'");
      case TIMESTAMP -> plain("TIMESTAMP '", placeholder, "'");
      case LIST -> parts.add(new Value(placeholder, Encoding.SQL_LIST));
    }
  }

  private void plain(String before, Placeholder placeholder, String after) {
    parts.add(new Words(before));
    parts.add(new Value(placeholder, Encoding.SQL_WORD));
    parts.add(new Words(after));
  }

  /** Inside quotes of its own. */
  private void between(String before, Placeholder placeholder, String after) {
    parts.add(new Words(before));
    parts.add(new Value(placeholder, Encoding.SQL_STRING));
    parts.add(new Words(after));
  }
}
