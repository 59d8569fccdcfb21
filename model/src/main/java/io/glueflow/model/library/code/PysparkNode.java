// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.code;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.OutputNameType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.NodeOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps Python code that an imported workflow holds. */
public final class PysparkNode extends LibraryNode {

  /** The function that stands for a call of the code; no runner has it. */
  public static final String FUNCTION_NAME = "python";

  private static final Property<String> CODE =
      Property.required(
          "code", PropertyTypes.VERBATIM, "The Python code: it defines the function.");
  private static final Property<String> FUNCTION =
      Property.required("function", PropertyTypes.NAME, "The function to call.");
  private static final Property<String> CONVENTION =
      Property.required(
          "convention",
          PropertyTypes.oneOf("glue", "fire", "fire-many"),
          "How it is called: `glue` as `f(glueContext, dfc)` with a DynamicFrameCollection,"
              + " `fire` as `f(spark, workflowContext, id, inDF, cust_dict)` with a DataFrame,"
              + " `fire-many` with a list of DataFrames.");
  private static final Property<List<String>> OUTPUTS =
      Property.withDefault(
          "outputs",
          PropertyTypes.listOf(new OutputNameType()),
          List.of(NodeOutput.DEFAULT_PORT),
          "The names of its outputs.");
  private static final Property<Schema> SCHEMA =
      Property.optional("schema", PropertyTypes.SCHEMA, "The columns it yields, if known.");

  private final boolean callable;

  /** The node as the runner and all programs but those in Python know it. */
  public PysparkNode() {
    this(false);
  }

  private PysparkNode(boolean callable) {
    super(
        "pyspark",
        Category.CODE,
        "Keeps Python code of an imported workflow; only programs in PySpark call it.",
        new Inputs.Many(0),
        List.of(CODE, FUNCTION, CONVENTION, OUTPUTS, SCHEMA));
    this.callable = callable;
  }

  /** The node as programs in Python know it, which bring the code along and call it. */
  public static PysparkNode callable() {
    return new PysparkNode(true);
  }

  @Override
  public String notes() {
    return "Replace it, or disable it: what depends on it is then left out of runs, as with"
        + " `glueflow run --skip-unsupported`. `glueflow compile --target pyspark` (or `notebook`)"
        + " makes the code a part of the program.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return properties.find(OUTPUTS).orElse(List.of(NodeOutput.DEFAULT_PORT));
  }

  @Override
  public boolean isExecutable() {
    return callable;
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    if (!callable) {
      problems.report(
          DiagnosticCode.PYTHON_ONLY,
          CODE,
          "Python code cannot run here",
          "write it as a sql node");
    }
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("code", properties.get(CODE));
    arguments.put("function", properties.get(FUNCTION));
    arguments.put("convention", properties.get(CONVENTION));
    Schema schema = properties.find(SCHEMA).map(Schema::asRead).orElse(Schema.UNKNOWN);
    List<String> outputs = outputs(properties);
    for (int i = 0; i < outputs.size(); i++) {
      arguments.put("output", String.valueOf(i));
      Invoke call = new Invoke(FUNCTION_NAME, arguments, schema);
      node.output(outputs.get(i), node.apply(call, List.copyOf(node.inputs().values())));
    }
  }

  @Override
  public String example() {
    return """
        {"id": "clean", "type": "pyspark", "input": "orders", "convention": "fire",
         "function": "myfn",
         "code": "def myfn(spark, workflowContext, id, inDF, cust_dict):\\n    return inDF.dropna()"}
        """;
  }
}
