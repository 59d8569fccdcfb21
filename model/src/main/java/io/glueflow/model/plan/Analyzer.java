// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.node.ColumnUse;
import io.glueflow.model.node.NodeReader;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.parameter.ParameterBinder;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a workflow into a plan: reads properties, connects inputs, orders nodes, lowers them, and
 * checks columns wherever schemas are known. One pass, every problem reported.
 *
 * <p>What comes after something wrong is checked as if that were right: nothing follows from it,
 * and nothing else is missed.
 */
public final class Analyzer {

  private static final String CONDITION = "condition";
  private static final Pattern EXPRESSION = Pattern.compile("[\\s()=<>+*/]");

  private final NodeTypes types;
  private final SchemaResolver resolver;
  private final NodeChecks checks;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Set<String> lowered = new HashSet<>();
  private final Findings findings = new Findings();
  private final NodeRows rows = new NodeRows();

  private Analyzer(NodeTypes types, SchemaResolver resolver, NodeChecks checks) {
    this.types = types;
    this.resolver = resolver;
    this.checks = checks;
  }

  /**
   * Analyzes a workflow.
   *
   * @param workflow the document
   * @param types the node types to understand it with
   * @param values the values of parameters; nodes that need others are checked but not lowered
   */
  public static Diagnosed<Analysis> analyze(
      Workflow workflow, NodeTypes types, ParameterValues values) {
    return analyze(workflow, types, new ValueBinder(values));
  }

  /**
   * Analyzes a workflow.
   *
   * @param workflow the document
   * @param types the node types to understand it with
   * @param binder what replaces placeholders; nodes in which some are left are checked but not
   *     lowered where they matter
   */
  public static Diagnosed<Analysis> analyze(
      Workflow workflow, NodeTypes types, ParameterBinder binder) {
    return analyze(workflow, types, binder, SchemaResolver.NONE, NodeChecks.NONE);
  }

  /**
   * Analyzes a workflow as thoroughly as something outside knows how to.
   *
   * @param resolver knows what SQL and sources yield
   * @param checks what else is checked of nodes
   */
  public static Diagnosed<Analysis> analyze(
      Workflow workflow,
      NodeTypes types,
      ParameterBinder binder,
      SchemaResolver resolver,
      NodeChecks checks) {
    return new Analyzer(types, resolver, checks).run(workflow, binder);
  }

  private Diagnosed<Analysis> run(Workflow workflow, ParameterBinder binder) {
    NodeReader reader = new NodeReader(binder, diagnostics);
    Map<String, CheckedNode> read = new LinkedHashMap<>();
    Map<String, Node> all = new LinkedHashMap<>();
    for (Node node : workflow.nodes()) {
      // of nodes with the same id the first counts; the mistakes of all are told
      all.putIfAbsent(node.id(), node);
      typeOf(node)
          .map(type -> read(node, type, reader))
          .ifPresent(checked -> read.putIfAbsent(node.id(), checked));
    }
    Connections connections = new Connections(read, all.keySet(), diagnostics, findings);
    Map<String, CheckedNode> nodes = new LinkedHashMap<>();
    read.forEach((id, node) -> nodes.put(id, connections.connect(node)));
    all.values().stream().filter(n -> !read.containsKey(n.id())).forEach(connections::checkSources);
    List<CheckedNode> order = ExecutionOrder.of(nodes, diagnostics);
    order.forEach(this::lower);
    nodes.values().stream()
        .filter(node -> !node.node().disabled() && !lowered.contains(node.id()))
        .forEach(node -> checks.check(node, List.of(), findings));
    findings.addTo(diagnostics);
    Analysis analysis = new Analysis(workflow, nodes, order, rows.plan());
    return Diagnosed.of(analysis, diagnostics.sorted());
  }

  private Optional<NodeType> typeOf(Node node) {
    Optional<NodeType> type = types.find(node.type());
    if (type.isEmpty() && !node.type().equals(Node.NO_TYPE)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_NODE_TYPE,
                  node.locationOf("type"),
                  "unknown node type '" + node.type() + "'")
              .withNode(node.id())
              .withHint(
                  types
                      .meant(node.type())
                      .map(name -> "did you mean '" + name + "'?")
                      .orElse("'glueflow nodes' lists them")));
    }
    return type;
  }

  private static CheckedNode read(Node node, NodeType type, NodeReader reader) {
    NodeReader.Reading reading = reader.read(node, type);
    return new CheckedNode(
        node,
        type,
        reading.properties(),
        reading.columnUses(),
        reading.sqlUses(),
        Map.of(),
        type.outputs(reading.properties()),
        reading.sound());
  }

  private void lower(CheckedNode checked) {
    if (rows.isLeftOut(checked)) {
      missing(checked, rows.known(checked));
      return;
    }
    Map<String, Step> inputs = rows.inputs(checked);
    List<String> missing = missing(checked, inputs);
    if (!checked.sound()) {
      return;
    }
    int errors = findings.errors();
    Lowering lowering =
        new Lowering(checked.id(), checked.properties(), with(missing, inputs), resolver);
    checked.type().lower(lowering);
    lowered.add(checked.id());
    checks.check(checked, lowering.steps(), findings);
    boolean wrongQuery = findings.errors() > errors && hasQuery(lowering);
    if (!missing.isEmpty() || wrongQuery) {
      rows.guess(lowering, inputs, missing);
    } else {
      rows.add(checked, lowering);
    }
  }

  /** The columns that a query yields are what is written in it. */
  private static boolean hasQuery(Lowering lowering) {
    return lowering.steps().stream().anyMatch(step -> step.operation() instanceof SqlQuery);
  }

  /** The inputs as they would be without what is wrong. */
  private static Map<String, Step> with(List<String> missing, Map<String, Step> inputs) {
    if (missing.isEmpty()) {
      return inputs;
    }
    List<Column> columns = missing.stream().map(name -> Column.of(name, DataType.UNKNOWN)).toList();
    Map<String, Step> result = new LinkedHashMap<>();
    inputs.forEach(
        (port, step) ->
            result.put(
                port,
                step.yielding(
                    step.schema()
                        .with(
                            columns.stream()
                                .filter(column -> step.schema().column(column.name()).isEmpty())
                                .toList()))));
    return result;
  }

  private List<String> missing(CheckedNode checked, Map<String, Step> inputs) {
    List<String> missing = new ArrayList<>();
    for (ColumnUse use : checked.columnUses()) {
      for (Map.Entry<String, Step> input : inputs.entrySet()) {
        boolean concerned = use.port().isEmpty() || use.port().equals(input.getKey());
        if (concerned && !input.getValue().schema().mayHave(use.column())) {
          missing.add(use.column());
          findings.missing(unknown(checked, use, input.getValue()), use.column(), input.getValue());
          break;
        }
      }
    }
    return missing;
  }

  private static Diagnostic unknown(CheckedNode checked, ColumnUse use, Step input) {
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_COLUMN,
            use.location(),
            "there is no column '" + use.column() + "' in the rows from '" + input.node() + "'")
        .withNode(checked.id())
        .withHint(hint(use.column(), input.schema().names(), checked.type()));
  }

  private static String hint(String column, List<String> known, NodeType type) {
    if (Suggestion.closest(column, known).isPresent() || !EXPRESSION.matcher(column).find()) {
      return Suggestion.didYouMean(column, known);
    }
    boolean condition =
        column.contains("=")
            && type.properties().stream().anyMatch(each -> each.name().equals(CONDITION));
    String alone =
        "the name of a column stands here alone"
            + (condition ? "; a condition belongs in \"" + CONDITION + "\"" : "");
    return Suggestion.closest(column.strip().split("[^\\w.]", 2)[0], known)
        .map(name -> "did you mean '" + name + "'? " + alone)
        .orElse(alone);
  }
}
