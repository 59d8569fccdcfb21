// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import java.util.Map;

/** The JSON form of a run request: a file between the command and the runner. */
public final class RunRequestCodec {

  private static final String WORKFLOW = "workflow";
  private static final String DISPLAY_NAME = "displayName";
  private static final String BASE_DIRECTORY = "baseDirectory";
  private static final String PARAMETERS = "parameters";
  private static final String PATH_MAP = "pathMap";
  private static final String REPORT = "report";
  private static final String MASTER = "master";
  private static final String CONF = "conf";
  private static final String SAMPLE_ROWS = "sampleRows";

  private RunRequestCodec() {}

  /** Writes a request as text. */
  public static String write(RunRequest request) {
    return JsonWriter.pretty(
        Json.object()
            .put(WORKFLOW, request.workflow())
            .put(DISPLAY_NAME, request.displayName())
            .put(BASE_DIRECTORY, request.baseDirectory())
            .put(PARAMETERS, texts(request.parameters()))
            .put(PATH_MAP, texts(request.pathMap()))
            .put(REPORT, request.report())
            .put(MASTER, request.master())
            .put(CONF, texts(request.conf()))
            .put(SAMPLE_ROWS, request.sampleRows())
            .build());
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException when the text is not a request
   */
  public static RunRequest read(String text, String name) {
    JsonFields fields = JsonFields.parse(text, name);
    return new RunRequest(
        fields.text(WORKFLOW),
        fields.text(DISPLAY_NAME),
        fields.text(BASE_DIRECTORY),
        fields.textMap(PARAMETERS),
        fields.textMap(PATH_MAP),
        fields.text(REPORT),
        fields.text(MASTER),
        fields.textMap(CONF),
        fields.integer(SAMPLE_ROWS));
  }

  static JsonObject texts(Map<String, String> map) {
    Json.ObjectBuilder object = Json.object();
    map.forEach((key, value) -> object.put(key, value));
    return object.build();
  }
}
