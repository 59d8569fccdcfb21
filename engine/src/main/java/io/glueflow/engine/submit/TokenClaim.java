// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who may start the run of a token.
 *
 * @param claimant the submission, by an id of its own
 * @param host the machine it was made on
 * @param time when it claimed the token
 */
record TokenClaim(String claimant, String host, Instant time) {

  private static final int VERSION = 1;

  /** A claim of this machine, now. */
  static TokenClaim now(String claimant) {
    return new TokenClaim(claimant, thisHost(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  boolean isOf(String submission) {
    return claimant.equals(submission);
  }

  String write() {
    return JsonWriter.pretty(
        Json.object()
            .put("version", VERSION)
            .put("claimant", claimant)
            .put("host", host)
            .put("time", time.toString())
            .build());
  }

  /** Reads what {@link #write()} wrote; anything else is a claim of somebody unknown. */
  static TokenClaim read(String text, String name, Instant stored) {
    try {
      JsonFields fields = JsonFields.parse(text, name);
      return new TokenClaim(
          fields.text("claimant"), fields.text("host"), Instant.parse(fields.text("time")));
    } catch (DiagnosticException | IllegalArgumentException | DateTimeException e) {
      return new TokenClaim("", "unknown", stored);
    }
  }
}
