// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonWriter;

/** The JSON form of a request to bind: a file between the command and the runner. */
public final class BindRequestCodec {

  private static final String WORKFLOW = "workflow";
  private static final String DISPLAY_NAME = "displayName";
  private static final String PARAMETERS = "parameters";
  private static final String SCHEMAS = "schemas";
  private static final String SCRATCH = "scratch";

  private BindRequestCodec() {}

  /** Writes a request as text. */
  public static String write(BindRequest request) {
    return JsonWriter.pretty(
        Json.object()
            .put(WORKFLOW, request.workflow())
            .put(DISPLAY_NAME, request.displayName())
            .put(PARAMETERS, RunRequestCodec.texts(request.parameters()))
            .put(SCHEMAS, RunRequestCodec.texts(request.schemas()))
            .put(SCRATCH, request.scratch())
            .build());
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException when the text is not a request
   */
  public static BindRequest read(String text, String name) {
    JsonFields fields = JsonFields.parse(text, name);
    return new BindRequest(
        fields.text(WORKFLOW),
        fields.text(DISPLAY_NAME),
        fields.textMap(PARAMETERS),
        fields.textMap(SCHEMAS),
        fields.text(SCRATCH));
  }
}
