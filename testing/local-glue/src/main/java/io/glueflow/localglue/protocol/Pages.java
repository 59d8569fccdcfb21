// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;

/**
 * Answers with a list in pages, as its caller asks with {@code MaxResults} and {@code NextToken}.
 */
public final class Pages {

  private Pages() {}

  /** One page of a list under a name, with a token when there is more. */
  public static JsonObject page(
      Request request, String name, List<? extends JsonValue> all, int most) {
    long size = request.findNumber("MaxResults").orElse((long) most);
    if (size < 1 || size > most) {
      throw ServiceException.constraint(
          "'" + size + "'",
          "MaxResults",
          size < 1
              ? "Member must have value greater than or equal to 1"
              : "Member must have value less than or equal to " + most);
    }
    int from = request.findText("NextToken").map(token -> all.size() - rest(token, all)).orElse(0);
    int to = (int) Math.min(all.size(), from + size);
    Members page = new Members().put(name, Json.array(all.subList(from, to)));
    if (to < all.size()) {
      // what is left, because lists that show the newest first grow at their front
      page.put("NextToken", String.valueOf(all.size() - to));
    }
    return page.build();
  }

  private static int rest(String token, List<?> all) {
    try {
      return Math.min(all.size(), Integer.parseUnsignedInt(token));
    } catch (NumberFormatException e) {
      throw ServiceException.invalidInput("Invalid NextToken: " + token);
    }
  }
}
