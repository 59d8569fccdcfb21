// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.NodeLines;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.submit.Sha256;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where in the workflow a generated script failed, as far as stack traces in its log tell. */
public final class ScriptFailure {

  private static final Pattern FRAME = Pattern.compile("\\(GlueApp\\.scala:(\\d{1,6})\\)");

  private final List<Integer> lines = new ArrayList<>();

  /** Reads a line of the log. */
  public void read(String line) {
    FRAME.matcher(line).results().forEach(frame -> lines.add(Integer.valueOf(frame.group(1))));
  }

  /**
   * The problem of a run at the node whose lines of the script were under way, if the workflow is
   * the one that the script was generated from.
   *
   * @param arguments those of the run
   */
  public Diagnostic at(
      Diagnostic problem, Workflow workflow, RunStatus run, Map<String, String> arguments) {
    List<NodeLines> nodes =
        lines.isEmpty() || RunMode.of(arguments) != RunMode.SCRIPT
            ? List.of()
            : script(workflow, run, arguments).map(GeneratedFile::nodes).orElse(List.of());
    for (int line : lines) {
      Optional<Node> node =
          nodes.stream()
              .filter(each -> each.contains(line))
              .findFirst()
              .flatMap(each -> workflow.node(each.node()));
      if (node.isPresent()) {
        return problem.at(node.get().location()).withNode(node.get().id());
      }
    }
    return problem;
  }

  /** The script, generated again; empty when it was another one. */
  private static Optional<GeneratedFile> script(
      Workflow workflow, RunStatus run, Map<String, String> arguments) {
    Map<String, String> parameters = new HashMap<>();
    for (Parameter parameter : workflow.parameters()) {
      String value = arguments.get(RunMode.SCRIPT.argument(parameter.name()));
      if (value != null) {
        parameters.put(parameter.name(), value);
      }
    }
    String place = arguments.getOrDefault(ManagedArgument.SCRIPT, "");
    return GlueRelease.of(run.glueVersion())
        .map(release -> new CompileOptions(Target.SCALA, Platform.GLUE, release, parameters))
        .flatMap(
            options ->
                new Compiler(new Validator(), Templates.builtIn())
                    .compile(workflow, options)
                    .value())
        .map(files -> files.get(0))
        .filter(file -> place.contains(Sha256.of(file.text()).hex()));
  }
}
