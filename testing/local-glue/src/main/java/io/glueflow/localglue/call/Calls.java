// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The calls that services have got, the faults they are to show, and who wants to know of them.
 * Several services can share one, so that the order of their calls is known. Thread-safe.
 */
public final class Calls {

  private final List<Call> heard = new ArrayList<>();
  private final List<ActiveRule> rules = new CopyOnWriteArrayList<>();
  private final List<Hook> before = new CopyOnWriteArrayList<>();
  private final List<Hook> after = new CopyOnWriteArrayList<>();

  /** The calls so far, those that went wrong too. */
  public List<Call> all() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** The calls so far of some operations; {@code *} stands for any text. */
  public List<Call> of(String operation) {
    OperationPattern pattern = new OperationPattern(operation);
    return all().stream().filter(pattern::matches).toList();
  }

  /** The names of the operations called so far. */
  public List<String> operations() {
    return all().stream().map(Call::operation).toList();
  }

  /** Forgets the calls so far. */
  public void clear() {
    synchronized (heard) {
      heard.clear();
    }
  }

  /** Lets calls go wrong from now on. The first rule that applies to a call is the one. */
  public void inject(FaultRule rule) {
    rules.add(new ActiveRule(rule, new OperationPattern(rule.operation()), new AtomicInteger()));
  }

  /** Lets no call go wrong any more. */
  public void heal() {
    rules.clear();
  }

  /** Tells of each call of some operations before the service acts. */
  public void onCall(String operation, Consumer<Call> hook) {
    before.add(new Hook(new OperationPattern(operation), hook));
  }

  /** Tells of each call of some operations when the service has acted but not answered. */
  public void onActed(String operation, Consumer<Call> hook) {
    after.add(new Hook(new OperationPattern(operation), hook));
  }

  /** Takes note of a call, for services: what has to go wrong with it. */
  public Optional<FaultRule> begin(Call call) {
    synchronized (heard) {
      heard.add(call);
    }
    before.forEach(hook -> hook.tell(call));
    Optional<FaultRule> fault = Optional.empty();
    for (ActiveRule rule : rules) {
      // every rule counts the call, whichever of them applies
      boolean applies = rule.applies(call);
      if (applies && fault.isEmpty()) {
        fault = Optional.of(rule.rule());
      }
    }
    return fault;
  }

  /** Takes note that a service has done what a call asked for. */
  public void acted(Call call) {
    after.forEach(hook -> hook.tell(call));
  }

  private record ActiveRule(FaultRule rule, OperationPattern pattern, AtomicInteger count) {

    boolean applies(Call call) {
      return pattern.matches(call) && (rule.nth() == 0 || count.incrementAndGet() == rule.nth());
    }
  }

  private record Hook(OperationPattern pattern, Consumer<Call> consumer) {

    void tell(Call call) {
      if (pattern.matches(call)) {
        consumer.accept(call);
      }
    }
  }
}
