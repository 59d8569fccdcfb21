// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tags of resources, by the resources' names in AWS. Thread-safe. */
public final class Tags {

  /** The account that the local services say they belong to. */
  public static final String ACCOUNT = "000000000000";

  private static final int MOST = 50;

  private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();

  /** The name of a resource. The region is not part of what is compared. */
  public static String arn(String kind, String name) {
    return "arn:aws:glue:us-east-1:" + ACCOUNT + ":" + kind + "/" + name;
  }

  public Map<String, Operation> operations() {
    return Map.of("TagResource", this::tag, "UntagResource", this::untag, "GetTags", this::get);
  }

  /** Gives a resource its first tags. */
  public void put(String arn, Map<String, String> values) {
    checkNumber(values);
    tags.put(key(arn), Map.copyOf(values));
  }

  public Map<String, String> of(String arn) {
    return tags.getOrDefault(key(arn), Map.of());
  }

  public void forget(String arn) {
    tags.remove(key(arn));
  }

  private synchronized JsonObject tag(Request request) {
    Map<String, String> changed = new LinkedHashMap<>(existing(request));
    changed.putAll(request.texts("TagsToAdd"));
    put(request.text("ResourceArn"), changed);
    return Json.object().build();
  }

  private synchronized JsonObject untag(Request request) {
    Map<String, String> changed = new LinkedHashMap<>(existing(request));
    changed.keySet().removeAll(request.textList("TagsToRemove"));
    put(request.text("ResourceArn"), changed);
    return Json.object().build();
  }

  private JsonObject get(Request request) {
    return Json.object().put("Tags", Members.object(existing(request))).build();
  }

  private Map<String, String> existing(Request request) {
    String arn = request.text("ResourceArn");
    Map<String, String> found = tags.get(key(arn));
    if (found == null) {
      throw ServiceException.notFound("Entity Not Found: " + arn);
    }
    return found;
  }

  private static void checkNumber(Map<String, String> values) {
    if (values.size() > MOST) {
      throw ServiceException.invalidInput("A resource has at most " + MOST + " tags.");
    }
  }

  /** Callers write the region and account that they believe in: only the resource counts. */
  private static String key(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
