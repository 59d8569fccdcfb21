// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.Map;
import java.util.Optional;

/**
 * AWS JSON 1.1: the header {@code X-Amz-Target} names the operation, the body holds its members.
 */
final class JsonProtocol implements Protocol {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final Map<String, Operation> operations;
  private final Call call;
  private final boolean understood;

  /**
   * Reads a request.
   *
   * @param operations what is done for each operation, by names such as {@code glue:GetJob}
   * @param target the header
   * @param body the body
   */
  JsonProtocol(Map<String, Operation> operations, String target, String body) {
    this.operations = operations;
    Optional<JsonObject> members =
        JsonReader.read(new SourceText("request", body.isBlank() ? "{}" : body))
            .value()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast);
    this.understood = members.isPresent();
    this.call = new Call(name(target), members.orElseGet(() -> Json.object().build()));
  }

  private static String name(String target) {
    int dot = target.indexOf('.');
    String service = target.startsWith("Logs_") ? "logs:" : "glue:";
    return service + target.substring(dot + 1);
  }

  @Override
  public Call call() {
    return call;
  }

  @Override
  public Reply act() {
    if (!understood) {
      throw new ServiceException("SerializationException", BAD_REQUEST, "The body is no JSON");
    }
    Operation operation = operations.get(call.operation());
    if (operation == null) {
      throw new ServiceException(
          "UnknownOperationException", BAD_REQUEST, "Unknown operation: " + call.operation());
    }
    JsonObject answer = operation.answer(new Request(call.arguments()));
    return new Reply(OK, Reply.JSON, JsonWriter.compact(answer));
  }

  @Override
  public Reply error(ServiceException error) {
    JsonObject body =
        Json.object()
            .put("__type", error.type())
            .put("Message", error.getMessage())
            .put("message", error.getMessage())
            .build();
    return new Reply(error.status(), Reply.JSON, JsonWriter.compact(body));
  }
}
