// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.access;

import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who calls, and which roles there are: a little of STS and IAM, whose answers are XML. */
public final class Access {

  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
      "Principal":{"Service":"glue.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

  private final Predicate<String> exists;
  private final Predicate<String> trusted;

  private Access(Predicate<String> exists, Predicate<String> trusted) {
    this.exists = exists;
    this.trusted = trusted;
  }

  /** Every role exists, and Glue may assume it. */
  public static Access open() {
    return new Access(role -> true, role -> true);
  }

  /** Only some roles exist, and Glue may assume only some of these. */
  public static Access of(Set<String> roles, Set<String> trusted) {
    return new Access(roles::contains, trusted::contains);
  }

  /** The names of the operations that are answered, by the service they belong to. */
  public static Map<String, String> services() {
    return Map.of("GetCallerIdentity", "sts", "GetRole", "iam");
  }

  /**
   * Answers a call.
   *
   * @return the XML of the response
   * @throws ServiceException when the service refuses
   */
  public String answer(String action, Map<String, String> parameters) {
    return switch (action) {
      case "GetCallerIdentity" -> identity();
      case "GetRole" -> role(parameters.getOrDefault("RoleName", ""));
      default ->
          throw new ServiceException(
              "InvalidAction", BAD_REQUEST, "Could not find operation " + action);
    };
  }

  private static String identity() {
    return response(
        "GetCallerIdentity",
        "https://sts.amazonaws.com/doc/2011-06-15/",
        "<Arn>arn:aws:iam::%1$s:user/local</Arn><UserId>LOCAL</UserId><Account>%1$s</Account>"
            .formatted(Tags.ACCOUNT));
  }

  private String role(String name) {
    if (!exists.test(name)) {
      throw new ServiceException(
          "NoSuchEntity", NOT_FOUND, "The role with name " + name + " cannot be found.");
    }
    String trust = trusted.test(name) ? TRUST : TRUST.replace("glue.", "ec2.");
    return response(
        "GetRole",
        "https://iam.amazonaws.com/doc/2010-05-08/",
        """
        <Role><Path>/</Path><Arn>arn:aws:iam::%s:role/%2$s</Arn><RoleName>%2$s</RoleName>\
        <RoleId>AROALOCAL</RoleId><CreateDate>2026-01-01T00:00:00Z</CreateDate>\
        <AssumeRolePolicyDocument>%3$s</AssumeRolePolicyDocument></Role>"""
            .formatted(Tags.ACCOUNT, xml(name), URLEncoder.encode(trust, StandardCharsets.UTF_8)));
  }

  /** An error as these services tell it. */
  public static String error(ServiceException error) {
    return "<ErrorResponse><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(
                error.status() < 500 ? "Sender" : "Receiver",
                xml(error.type()),
                xml(error.getMessage()))
        + "<RequestId>local</RequestId></ErrorResponse>";
  }

  private static String response(String action, String namespace, String result) {
    return "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult>"
            .formatted(action, namespace, result)
        + "<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></%sResponse>"
            .formatted(action);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
