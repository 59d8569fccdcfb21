// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A submission that has not ended, as it is written down.
 *
 * @param token the run's token
 * @param subject what is submitted: the same for the same document and parameters at one place
 * @param place where its run is started
 * @param begun when the submission began
 * @param sent when StartJobRun was sent last; {@link Instant#EPOCH} when it was not
 * @param claimant what the token is claimed by when it was given from outside; empty when it was
 *     not
 * @param holder the process that is at work on it; empty when it has let go
 */
record PendingRun(
    String token,
    String subject,
    RunPlace place,
    Instant begun,
    Instant sent,
    String claimant,
    String holder) {

  private static final int VERSION = 1;

  PendingRun sentAt(Instant time) {
    return new PendingRun(token, subject, place, begun, time, claimant, holder);
  }

  PendingRun heldBy(String process) {
    return new PendingRun(token, subject, place, begun, sent, claimant, process);
  }

  PendingRun claimedBy(String submission) {
    return new PendingRun(token, subject, place, begun, sent, submission, holder);
  }

  /** The same token for something else: for one that has surely started nothing. */
  PendingRun about(String newSubject, RunPlace newPlace) {
    return new PendingRun(token, newSubject, newPlace, begun, Instant.EPOCH, claimant, holder);
  }

  /** Whether the token was given from outside, so that other machines may be at work on it. */
  boolean isClaimed() {
    return !claimant.isEmpty();
  }

  boolean isSent() {
    return sent.isAfter(Instant.EPOCH);
  }

  String write() {
    return JsonWriter.pretty(
        Json.object()
            .put("version", VERSION)
            .put("token", token)
            .put("subject", subject)
            .put("region", place.region())
            .put("job", place.job())
            .put("runs", place.runs())
            .put("begun", begun.toString())
            .put("sent", sent.toString())
            .put("claimant", claimant)
            .put("holder", holder)
            .build());
  }

  /**
   * Reads what {@link #write()} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static PendingRun read(String text, String name) {
    JsonFields fields = JsonFields.parse(text, name);
    try {
      return new PendingRun(
          fields.text("token"),
          fields.text("subject"),
          new RunPlace(fields.text("region"), fields.text("job"), fields.text("runs")),
          Instant.parse(fields.text("begun")),
          Instant.parse(fields.text("sent")),
          fields.text("claimant"),
          fields.text("holder"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Cannot read a time in " + name, e);
    }
  }
}
