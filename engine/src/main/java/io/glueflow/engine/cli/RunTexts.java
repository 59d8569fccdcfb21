// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.track.RunCost;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.TerminalText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says how a run on Glue stands, for people. */
final class RunTexts {

  private static final double CENT = 0.01;

  private RunTexts() {}

  /** A time that has passed: {@code 45 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
  static String duration(Duration time) {
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? time.toMinutes() + " min " + two(time.toSecondsPart()) + " s"
        : time.toHours() + " h " + two(time.toMinutesPart()) + " min";
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** What it costs: {@code about $0.04}; empty when that is not known. */
  static String price(RunCost cost) {
    if (cost.dpuHours() == 0) {
      return "";
    }
    return cost.price() < CENT
        ? "less than $0.01"
        : String.format(Locale.ROOT, "about $%,.2f", cost.price());
  }

  /** When something was, to the second. */
  static String time(Instant instant) {
    return instant
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }

  /** The state on one line, with time and cost: {@code running 3 min 20 s about $0.04}. */
  static String line(RunStatus status) {
    StringBuilder text = new StringBuilder(status.state().label());
    text.append("  ").append(duration(status.elapsed()));
    String price = price(status.cost());
    if (!price.isEmpty()) {
      text.append("  ").append(price);
    }
    if (!status.detail().isEmpty()) {
      text.append("  ").append(TerminalText.flat(status.detail()));
    }
    return text.toString();
  }

  /** All about a run on several lines. */
  static String details(RunStatus status) {
    StringBuilder text = new StringBuilder();
    row(text, "run", status.run().runId());
    row(text, "job", status.run().jobName());
    String attempt = status.attempt() == 0 ? "" : ", attempt " + (status.attempt() + 1);
    String detail = status.detail().isEmpty() ? "" : ": " + TerminalText.flat(status.detail());
    row(text, "state", status.state().label() + attempt + detail);
    row(text, "started", time(status.started()));
    row(text, "time", duration(status.elapsed()));
    row(text, "workers", workers(status));
    row(text, "cost", cost(status));
    return text.toString();
  }

  private static String workers(RunStatus status) {
    String version = status.glueVersion().isEmpty() ? "" : ", Glue " + status.glueVersion();
    return status.workers().isEmpty() ? "" : status.workers() + version;
  }

  /** What was billed: {@code about $0.04 (0.10 DPU-hours)}. */
  static String cost(RunStatus status) {
    String price = price(status.cost());
    return price.isEmpty()
        ? ""
        : price + String.format(Locale.ROOT, " (%.2f DPU-hours)", status.cost().dpuHours());
  }

  private static void row(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-9s%s%n", name, value));
    }
  }
}
