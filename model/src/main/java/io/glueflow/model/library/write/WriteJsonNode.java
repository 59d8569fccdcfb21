// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes JSON files. */
public final class WriteJsonNode extends FileSink {

  private static final Property<Boolean> NULL_FIELDS =
      Property.withDefault(
          "null-fields", PropertyTypes.BOOLEAN, false, "Whether fields that are null are written.");
  private static final Property<String> DATE_FORMAT =
      Property.optional("date-format", PropertyTypes.STRING, "How dates are written.")
          .withExample("\"dd.MM.yyyy\"");
  private static final Property<String> TIMESTAMP_FORMAT =
      Property.optional("timestamp-format", PropertyTypes.STRING, "How timestamps are written.")
          .withExample("\"dd.MM.yyyy HH:mm:ss\"");
  private static final Property<String> COMPRESSION =
      FileWriting.compression("none", "none", "gzip", "bzip2", "deflate", "lz4", "snappy");

  public WriteJsonNode() {
    super(
        "write-json",
        "Writes JSON files, one object per line.",
        NULL_FIELDS,
        DATE_FORMAT,
        TIMESTAMP_FORMAT,
        COMPRESSION);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("ignoreNullFields", String.valueOf(!properties.get(NULL_FIELDS)));
    properties.find(DATE_FORMAT).ifPresent(format -> options.put("dateFormat", format));
    properties.find(TIMESTAMP_FORMAT).ifPresent(format -> options.put("timestampFormat", format));
    options.put("compression", properties.get(COMPRESSION));
    FileWriting.lower(node, "json", options);
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write-json", "input": "events", "path": "output/events",
         "compression": "gzip"}
        """;
  }
}
