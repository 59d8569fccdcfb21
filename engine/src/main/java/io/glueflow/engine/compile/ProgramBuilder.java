// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Chain;
import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.step.Coder;
import io.glueflow.engine.compile.step.Fragment;
import io.glueflow.engine.compile.step.SparkVersion;
import io.glueflow.engine.compile.step.StepFragments;
import io.glueflow.engine.compile.step.StepInput;
import io.glueflow.model.parameter.Marks;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns the plan of a workflow into the statements of a program, node by node. */
final class ProgramBuilder {

  private final Analysis analysis;
  private final Platform platform;
  private final Plan plan;
  private final Language language;
  private final Templates templates;
  private final SparkVersion spark;
  private final VariableNames names;
  private final ProgramArguments arguments;
  private final Coder coder;
  private final StepFragments fragments = new StepFragments();
  private final Map<Step, Integer> readers = new HashMap<>();
  private final Set<Step> aside = new HashSet<>();
  private final Map<Step, List<String>> outputs = new LinkedHashMap<>();
  private final Map<Step, Chain> chains = new HashMap<>();
  private final Set<String> functions = new TreeSet<>();
  private final Set<String> definitions = new LinkedHashSet<>();

  ProgramBuilder(
      Analysis analysis,
      Marks marks,
      Language language,
      Templates templates,
      Platform platform,
      SparkVersion spark) {
    this.analysis = analysis;
    this.platform = platform;
    this.plan = analysis.plan().pruned();
    this.language = language;
    this.templates = templates;
    this.spark = spark;
    this.names = new VariableNames(language);
    Map<String, Parameter> declared = new LinkedHashMap<>();
    analysis.workflow().parameters().forEach(each -> declared.put(each.name(), each));
    this.arguments = new ProgramArguments(language, templates, platform, names, declared);
    this.coder = new Coder(language, marks, declared, arguments);
  }

  Program build() {
    for (Step step : plan.steps()) {
      step.inputs().forEach(input -> readers.merge(input, 1, Integer::sum));
      int inChain = StepFragments.namesInputs(step.operation()) ? 0 : 1;
      aside.addAll(step.inputs().stream().skip(inChain).toList());
    }
    plan.outputs().forEach((output, step) -> outputs.putIfAbsent(step, words(output)));
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      steps.computeIfAbsent(step.node(), node -> new ArrayList<>()).add(step);
    }
    List<ProgramBlock> blocks = new ArrayList<>();
    steps.forEach((node, its) -> blocks.add(block(node, its)));
    List<ProgramParameter> parameters = arguments.parameters();
    functions.addAll(arguments.functions());
    List<String> code = new ArrayList<>(definitions);
    code.addAll(new ProgramFunctions(language, templates, platform).code(functions));
    return new Program(analysis.workflow(), parameters, arguments.inputs(), blocks, code);
  }

  private static List<String> words(NodeOutput output) {
    return output.port().equals(NodeOutput.DEFAULT_PORT)
        ? List.of(output.node())
        : List.of(output.node(), output.port());
  }

  private ProgramBlock block(String id, List<Step> steps) {
    Node node = analysis.node(id);
    List<String> statements = new ArrayList<>();
    List<String> frames = new ArrayList<>();
    for (Step step : steps) {
      Chain chain = chain(step, statements);
      if (step.operation().isSink()) {
        statements.add(language.statement(chain));
      } else if (isNamed(step)) {
        String variable = names.of(outputs.getOrDefault(step, List.of(id, "rows")));
        statements.add(language.assignment(variable, chain));
        frames.add(variable);
        chains.put(step, new Chain(variable, List.of()));
      } else {
        chains.put(step, chain);
      }
    }
    String label = node.label().isEmpty() ? id : node.label();
    return new ProgramBlock(
        id, label, node.description(), comment(label, node, frames), statements, frames);
  }

  /** What the name of the variable does not say already. */
  private String comment(String label, Node node, List<String> frames) {
    boolean isSaid = frames.contains(language.variable(List.of(label)));
    if (isSaid) {
      return language.comment(node.description());
    }
    return language.comment(
        node.description().isEmpty() ? label : label + ": " + node.description());
  }

  /** What several steps read, or reads otherwise than to go on with it, has a name. */
  private boolean isNamed(Step step) {
    return outputs.containsKey(step) || readers.getOrDefault(step, 0) != 1 || aside.contains(step);
  }

  private Chain chain(Step step, List<String> statements) {
    List<String> frames = step.inputs().stream().map(input -> chains.get(input).line()).toList();
    Fragment fragment = fragments.of(new StepInput(step, frames, coder, spark));
    functions.addAll(fragment.functions());
    if (!fragment.definition().isEmpty()) {
      definitions.add(fragment.definition());
    }
    String template =
        templates.forPlatform(language.folder() + "/" + fragment.template(), platform);
    // a blank line that a loop leaves behind inside of parentheses separates nothing
    String code =
        templates.fill(template, fragment.values()).replaceAll("\n{2,}(?=[ )\\]}])", "\n");
    String[] paragraphs = code.split("\n\n");
    // what stands before the last paragraph are statements of their own
    Stream.of(paragraphs).limit(paragraphs.length - 1L).forEach(statements::add);
    List<String> parts = parts(paragraphs[paragraphs.length - 1]);
    if (!parts.isEmpty() && (step.inputs().isEmpty() || !parts.get(0).startsWith("."))) {
      return new Chain(parts.get(0), parts.subList(1, parts.size()));
    }
    return chains.get(step.inputs().get(0)).then(parts);
  }

  /** The expression and its calls: each begins at the begin of a line, calls with a dot. */
  private static List<String> parts(String code) {
    List<String> parts = new ArrayList<>();
    for (String line : code.lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      if (parts.isEmpty() || line.startsWith(".")) {
        parts.add(line);
      } else {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + "\n" + line);
      }
    }
    return parts;
  }
}
