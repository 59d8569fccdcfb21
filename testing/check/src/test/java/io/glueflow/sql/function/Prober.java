// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries calls on Spark, many at once. */
final class Prober {

  private static final int AT_ONCE = 400;

  /** A call with arguments, as Spark built it. */
  private record Attempt(Call call, List<Argument> arguments, Object expression) {}

  private final Catalyst catalyst;
  private final Arguments arguments;
  private final List<Attempt> waiting = new ArrayList<>();
  private int count;

  Prober(Catalyst catalyst, Arguments arguments) {
    this.catalyst = catalyst;
    this.arguments = arguments;
  }

  /** Tries a call with arguments, unless it was tried before. */
  void attempt(Call call, List<Argument> values) {
    if (!call.isNew(values)) {
      return;
    }
    count++;
    try {
      List<Object> expressions = values.stream().map(Argument::expression).toList();
      Object expression = catalyst.build(call.function(), expressions);
      call.built(expression);
      waiting.add(new Attempt(call, List.copyOf(values), expression));
    } catch (RefusedException e) {
      call.refuse(e);
    }
    if (waiting.size() >= AT_ONCE) {
      finish();
    }
  }

  /** Waits for all that was tried. */
  void finish() {
    List<Attempt> attempts = List.copyOf(waiting);
    waiting.clear();
    if (attempts.isEmpty()) {
      return;
    }
    List<Optional<Object>> resolved =
        catalyst.resolved(
            arguments.relation(), attempts.stream().map(Attempt::expression).toList());
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      resolved
          .get(i)
          .flatMap(expression -> Probe.of(attempt.arguments(), expression))
          .ifPresent(attempt.call()::accept);
    }
  }

  /** A call, resolved and not remembered. */
  Optional<Object> resolved(Call call, List<Argument> values) {
    try {
      List<Object> expressions = values.stream().map(Argument::expression).toList();
      Object expression = catalyst.build(call.function(), expressions);
      return catalyst.resolved(arguments.relation(), List.of(expression)).get(0);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** How many calls were tried. */
  int count() {
    return count;
  }
}
