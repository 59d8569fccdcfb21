// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the parameters of a workflow: those of the editor first, then those that nodes specify. */
final class FireParameterReader {

  static final String SPECIFY = "NodeSpecifyParameters";

  private static final Pattern BETWEEN = Pattern.compile("(?:^|\\s)--var\\s");

  private final FireParameters parameters;
  private final Diagnostics diagnostics;

  FireParameterReader(FireParameters parameters, Diagnostics diagnostics) {
    this.parameters = parameters;
    this.diagnostics = diagnostics;
  }

  void read(FireWorkflow workflow) {
    workflow.json().value("parameters").ifPresent(this::read);
    workflow.nodes().stream()
        .filter(node -> node.shortClass().equals(SPECIFY))
        .forEach(this::readSpecified);
  }

  private void read(JsonValue value) {
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach(member -> declare(member.name(), member.value(), member.value().location()));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(this::readItem);
    } else if (!(value instanceof JsonNull)) {
      readLine(FireText.of(value));
    }
  }

  private void readItem(JsonValue item) {
    if (item instanceof JsonObject object) {
      declare(
          FireJson.text(object, "name", "key"),
          object.value("value").orElse(new JsonNull(object.location())),
          object.location());
    } else {
      readLine(FireText.of(item));
    }
  }

  private void declare(String name, JsonValue value, Location at) {
    parameters.declare(name.strip(), new FireText(FireJson.text(value), at));
  }

  /** Reads {@code --var a=b --var c=d}; what stands behind the first = is the value. */
  private void readLine(FireText line) {
    for (String part : BETWEEN.split(" " + line.text(), -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.declare(
            part.substring(0, equals).strip(), line.with(part.substring(equals + 1).strip()));
      } else if (!part.isBlank()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.MALFORMED_EXPORT,
                    line.location(),
                    "'" + part.strip() + "' is not a parameter")
                .withHint("parameters are written --var name=value"));
      }
    }
  }

  private void readSpecified(FireNode node) {
    List<FireText> names = node.fields().list("names");
    List<FireText> values = node.fields().list("values");
    for (int i = 0; i < names.size(); i++) {
      FireText name = names.get(i);
      if (!name.isEmpty()) {
        parameters.declare(
            name.text().strip(),
            i < values.size() ? values.get(i) : new FireText("", name.location()));
      }
    }
  }
}
