// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Requests of the SDK as the JSON that is sent; maps in the order of their keys. */
final class RequestJson {

  private static final Location NOWHERE = Location.ofFile("");

  private RequestJson() {}

  static JsonObject of(SdkPojo request) {
    Json.ObjectBuilder json = Json.object();
    for (SdkField<?> field : request.sdkFields()) {
      Object value = field.getValueOrDefault(request);
      boolean said =
          value != null
              && !(value instanceof SdkAutoConstructMap)
              && !(value instanceof SdkAutoConstructList);
      if (said) {
        json.put(field.locationName(), value(value));
      }
    }
    return json.build();
  }

  private static JsonValue value(Object value) {
    if (value instanceof SdkPojo object) {
      return of(object);
    }
    if (value instanceof Map<?, ?> map) {
      Json.ObjectBuilder json = Json.object();
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(key.toString(), item));
      sorted.forEach((key, item) -> json.put(key, value(item)));
      return json.build();
    }
    if (value instanceof List<?> list) {
      return Json.array(list.stream().map(RequestJson::value).toList());
    }
    if (value instanceof Boolean bool) {
      return Json.bool(bool);
    }
    if (value instanceof Number number) {
      return new JsonNumber(NOWHERE, new BigDecimal(number.toString()));
    }
    if (value instanceof Instant time) {
      return Json.number(time.getEpochSecond());
    }
    return value == null ? new JsonNull(NOWHERE) : Json.string(value.toString());
  }
}
