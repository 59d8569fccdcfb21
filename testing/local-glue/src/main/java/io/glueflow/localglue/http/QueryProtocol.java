// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

import io.glueflow.localglue.access.Access;
import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.ServiceException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query protocol of STS and IAM: a form that names the action, an answer in XML. */
final class QueryProtocol implements Protocol {

  private static final int OK = 200;

  private final Access access;
  private final Map<String, String> parameters;
  private final String action;

  QueryProtocol(Access access, String form) {
    this.access = access;
    this.parameters = parse(form);
    this.action = parameters.getOrDefault("Action", "");
  }

  private static Map<String, String> parse(String form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  @Override
  public Call call() {
    String service = Access.services().getOrDefault(action, "iam");
    return new Call(service + ":" + action, Members.object(parameters));
  }

  @Override
  public Reply act() {
    return new Reply(OK, Reply.XML, access.answer(action, parameters));
  }

  @Override
  public Reply error(ServiceException error) {
    return new Reply(error.status(), Reply.XML, Access.error(error));
  }
}
