// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.model.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Transforms that are Python code; they are kept, and cannot run here. */
final class PythonTransforms {

  private static final String REASON = "it is Python code, which cannot run here";

  private PythonTransforms() {}

  static void custom(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    String function = fields.find("ClassName").map(JsonString::value).orElse("MyTransform").strip();
    // code is kept to the letter, so that dollar signs need no doubling
    String code = fields.text("Code").value().replace("$${", "${");
    keep(node, mapping, function, wrapped(function, code));
  }

  /** Exports hold the body of the function; what is a function already stays as it is. */
  static String wrapped(String function, String code) {
    if (code.contains("def " + function + "(")) {
      return code;
    }
    String body = code.isBlank() ? "return dfc" : code.stripTrailing();
    return head(function)
        + body.lines()
            .map(line -> line.isBlank() ? "" : "    " + line)
            .collect(Collectors.joining("\n"));
  }

  /** The line that is put before the body of a function. */
  static String head(String function) {
    return "def " + function + "(glueContext, dfc) -> DynamicFrameCollection:\n";
  }

  /** A transform whose code lies in S3: what is kept is a call of it. */
  static void dynamic(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    String function = fields.text("FunctionName").value().strip();
    String path = fields.text("Path").value().replace("$${", "${");
    String module = path.replaceAll(".*/", "").replaceAll("[.]py$", "");
    String arguments =
        fields.objects("Parameters").stream()
            .filter(parameter -> parameter.has("Value"))
            .map(parameter -> parameter.text("Name").value() + "=" + literal(parameter))
            .collect(Collectors.joining(", "));
    String code =
        "# "
            + function
            + " is defined in "
            + path
            + "\nimport "
            + module
            + "\n\n"
            + head(function)
            + "    rows = dfc.select(list(dfc.keys())[0])\n"
            + "    result = rows."
            + function
            + "("
            + arguments
            + ")\n    return DynamicFrameCollection({\"result\": result}, glueContext)";
    fields.ignore("TransformName", "Version");
    keep(node, mapping, function, code);
  }

  private static void keep(GlueNode node, GlueMapping mapping, String function, String code) {
    NodeDraft draft =
        mapping
            .add("pyspark")
            .put("convention", "glue")
            .put("function", function)
            .put("code", code, node.fields().location("Code"));
    mapping.inputs().forEach(input -> draft.input(input.rows()));
    mapping.collection(draft);
    if (mapping.rows().isPresent() && !draft.has("outputs")) {
      GlueTypes.schema(node.fields())
          .ifPresent(
              schema -> draft.put("schema", schema.ddl(), node.fields().location("OutputSchemas")));
    }
    mapping.notExecutable(REASON);
  }

  /** A value as Python writes it. */
  private static String literal(GlueFields parameter) {
    List<String> values = parameter.texts("Value").stream().map(JsonString::value).toList();
    String type = parameter.text("Type").value().toLowerCase(Locale.ROOT);
    if (type.equals("list")) {
      String items = parameter.text("ListType").value().toLowerCase(Locale.ROOT);
      return values.stream()
          .map(value -> literal(items, value))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return values.isEmpty() ? "None" : literal(type, values.get(0));
  }

  private static String literal(String type, String value) {
    return switch (type) {
      case "int", "float" -> value.matches("[-+]?[0-9]+([.][0-9]+)?") ? value : quoted(value);
      case "bool" -> value.equalsIgnoreCase("true") ? "True" : "False";
      case "null" -> "None";
      default -> quoted(value);
    };
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("$${", "${")
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
    return "\"" + escaped + "\"";
  }
}
