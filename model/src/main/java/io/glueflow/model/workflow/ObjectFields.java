// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one object of the document and reports those of the wrong kind. */
final class ObjectFields {

  private JsonObject object;
  private final String subject;
  private final Diagnostics diagnostics;

  ObjectFields(JsonObject object, String subject, Diagnostics diagnostics) {
    this.object = object;
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** A text that may be left out, empty then. */
  String text(String key) {
    return string(key).map(JsonString::value).orElse("");
  }

  /** A string, if given and one. */
  Optional<JsonString> string(String key) {
    return ofKind(key, JsonString.class, "a string");
  }

  /** A string that must be there and not be empty. */
  Optional<JsonString> requiredString(String key) {
    require(key);
    Optional<JsonString> string = string(key);
    if (string.isPresent() && string.get().value().isBlank()) {
      report(
          DiagnosticCode.INVALID_NAME,
          string.get().location(),
          "'" + key + "' of " + subject + " is empty",
          "");
      return Optional.empty();
    }
    return string;
  }

  /** An array that must be there. */
  Optional<JsonArray> requiredArray(String key) {
    require(key);
    return array(key);
  }

  private void require(String key) {
    if (object.member(key).isEmpty()) {
      report(DiagnosticCode.MISSING_KEY, object.location(), subject + " has no '" + key + "'", "");
    }
  }

  boolean flag(String key) {
    return ofKind(key, JsonBoolean.class, "true or false").map(JsonBoolean::value).orElse(false);
  }

  Optional<JsonObject> object(String key) {
    return ofKind(key, JsonObject.class, "an object");
  }

  private Optional<JsonArray> array(String key) {
    return ofKind(key, JsonArray.class, "an array");
  }

  List<JsonValue> items(String key) {
    return array(key).map(JsonArray::items).orElse(List.of());
  }

  /** Reports the keys that are none of those that are known, and reads slips as what was meant. */
  void reportUnknown(Collection<String> known) {
    for (JsonObject.Member member : object.members()) {
      if (!known.contains(member.name())) {
        report(
            DiagnosticCode.UNKNOWN_KEY,
            member.nameLocation(),
            "unknown key '" + member.name() + "' in " + subject,
            Suggestion.didYouMean(member.name(), known));
      }
    }
    object = KeySlips.corrected(object, KeySlips.of(object, known, List.of()));
  }

  private <T extends JsonValue> Optional<T> ofKind(String key, Class<T> kind, String expected) {
    Optional<JsonValue> value = object.value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!kind.isInstance(value.get())) {
      report(
          DiagnosticCode.WRONG_KIND,
          value.get().location(),
          "'" + key + "' of " + subject + " is " + value.get().kind() + ", expected " + expected,
          "");
      return Optional.empty();
    }
    return Optional.of(kind.cast(value.get()));
  }

  private void report(DiagnosticCode code, Location location, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, location, message).withHint(hint));
  }
}
