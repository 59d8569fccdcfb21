// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.NodeInput;
import io.glueflow.runner.failure.Failures;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.SourceSchemas;
import io.glueflow.runner.frames.StepException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The binding of one plan: each step whose inputs could be bound is bound, whatever became of the
 * others.
 */
final class PlanBinding {

  private final FrameBuilder frames;
  private final SourceSchemas schemas;
  private final Failures failures;
  private final Path sinks;
  private final Troubles troubles = new Troubles();

  /** For each step that cannot be bound, what is at the bottom of it. */
  private final Map<Step, Diagnostic> culprits = new HashMap<>();

  /**
   * Begins with nothing bound.
   *
   * @param sinks a folder for what sinks write
   */
  PlanBinding(FrameBuilder frames, SourceSchemas schemas, Failures failures, Path sinks) {
    this.frames = frames;
    this.schemas = schemas;
    this.failures = failures;
    this.sinks = sinks;
  }

  /**
   * Binds everything.
   *
   * @param analysis the workflow
   * @param known what the analysis found wrong with it
   */
  List<Diagnostic> problems(Analysis analysis, List<Diagnostic> known) {
    NotBound reasons = new NotBound(analysis.workflow());
    for (Step step : analysis.plan().steps()) {
      Optional<Diagnostic> before = culprit(step.inputs());
      if (before.isPresent()) {
        troubles.leaveOut(before.get(), step.node());
        culprits.put(step, before.get());
      } else {
        bind(step, reasons).ifPresent(problem -> culprits.put(step, problem));
      }
    }
    leaveOutUnlowered(analysis, known, reasons);
    return troubles.all();
  }

  private Optional<Diagnostic> culprit(Collection<Step> steps) {
    return steps.stream().filter(culprits::containsKey).map(culprits::get).findFirst();
  }

  /** What keeps a step from being bound, or what comes after it. */
  private Optional<Diagnostic> bind(Step step, NotBound reasons) {
    if (SourceSchemas.isSource(step) && schemas.find(step).isEmpty()) {
      return Optional.of(troubles.add(reasons.unknownColumns(step)));
    }
    try {
      frames.frame(step);
      if (step.operation().isSink()) {
        frames.bind(step, sinks.resolve(String.valueOf(sinksBound++)).toString());
      }
    } catch (StepException e) {
      Diagnostic problem = failures.building(e);
      return Optional.of(troubles.add(reasons.notCertain(problem, e).orElse(problem)));
    }
    return step.operation() instanceof Pivot pivot && pivot.values().isEmpty()
        ? Optional.of(reasons.unknownValues(step))
        : Optional.empty();
  }

  private int sinksBound;

  /** Nodes that wait for the value of a parameter are in no plan, nor is what comes after them. */
  private void leaveOutUnlowered(Analysis analysis, List<Diagnostic> known, NotBound reasons) {
    Set<String> wrong =
        known.stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::node)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Optional<Diagnostic>> unlowered = new HashMap<>();
    for (CheckedNode node : analysis.order()) {
      Optional<String> before =
          node.inputs().values().stream()
              .map(NodeInput::source)
              .map(source -> source.node())
              .filter(unlowered::containsKey)
              .findFirst();
      if (node.node().disabled() || wrong.contains(node.id()) || !node.type().isExecutable()) {
        unlowered.put(node.id(), Optional.empty());
      } else if (before.isPresent()) {
        Optional<Diagnostic> reason = unlowered.get(before.get());
        reason.ifPresent(problem -> troubles.leaveOut(problem, node.id()));
        unlowered.put(node.id(), reason);
      } else if (!node.sound()) {
        unlowered.put(node.id(), Optional.of(troubles.add(reasons.waiting(node))));
      }
    }
  }
}
