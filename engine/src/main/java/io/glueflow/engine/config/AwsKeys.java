// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import java.util.List;

/** The settings that say which AWS is talked to. */
public final class AwsKeys {

  public static final Property<String> REGION =
      Property.optional(
          "region",
          PropertyTypes.STRING,
          "The AWS region; that of the AWS profile or environment unless given.");
  public static final Property<String> PROFILE =
      Property.optional(
          "profile", PropertyTypes.STRING, "The AWS profile whose credentials are used.");

  static final List<Property<?>> ALL = List.of(REGION, PROFILE);

  private AwsKeys() {}
}
