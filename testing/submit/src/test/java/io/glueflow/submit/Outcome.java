// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;

/**
 * What a command line has said.
 *
 * @param code its exit code
 * @param out what it printed as its result
 * @param err progress and problems
 */
record Outcome(int code, String out, String err) {

  /** The one JSON document that was printed. */
  JsonValue json() {
    return JsonReader.read(new SourceText("stdout", out)).orThrow();
  }

  /** The same, where it is an object. */
  JsonObject object() {
    return (JsonObject) json();
  }

  /** All of it, without what differs from one time to the next. */
  String normalised() {
    return "exit code " + code + "\n--- stdout\n" + stable(out) + "--- stderr\n" + stable(err);
  }

  private static String stable(String text) {
    return text.replaceAll("jr_[0-9a-f]{8,}", "jr_ID")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "TOKEN")
        .replaceAll("[0-9a-f]{64}", "SHA256")
        .replaceAll("\"ChecksumSHA256\": \"[^\"]+\"", "\"ChecksumSHA256\": \"BASE64\"")
        .replaceAll("\"ContentLength\": [0-9]+", "\"ContentLength\": SIZE")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8} UTC", "TIME")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
        .replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:PORT")
        .replaceAll("\\b[0-9]+ s\\b", "N s");
  }
}
