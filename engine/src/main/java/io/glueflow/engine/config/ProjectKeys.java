// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import java.util.List;
import java.util.Map;

/** The settings of a project: what glueflow itself does. */
public final class ProjectKeys {

  public static final Property<Boolean> ENABLED =
      Property.withDefault(
          "enabled", PropertyTypes.BOOLEAN, true, "Whether workflows may be submitted at all.");
  public static final Property<String> WORKFLOW_DIRECTORY =
      Property.optional(
          "workflow-directory",
          PropertyTypes.STRING,
          "The folder that workflow files are looked for in when a name is no file here; relative"
              + " to glueflow.yaml.");
  public static final Property<String> EVENTS_URL =
      Property.optional(
          "events-url",
          PropertyTypes.STRING,
          "Each change of a run's state is posted there as JSON.");
  public static final Property<Long> WAIT_FOR_SLOT =
      Property.withDefault(
          "wait-for-slot",
          PropertyTypes.integer(0, 10_080),
          60L,
          "Minutes to wait when Glue has no room for another run.");
  public static final Property<Double> DPU_HOUR_PRICE =
      Property.withDefault(
          "dpu-hour-price",
          PropertyTypes.number(0, 1_000),
          0.44,
          "What a DPU-hour costs, for the estimate of a run's cost.");

  /** A connection of this machine, in place of the Glue connection of the same name. */
  public static final Property<String> CONNECTION_URL =
      Property.required("url", PropertyTypes.STRING, "The JDBC URL.");

  public static final Property<String> CONNECTION_USER =
      Property.optional("user", PropertyTypes.STRING, "The user.");
  public static final Property<String> CONNECTION_PASSWORD =
      Property.optional(
          "password",
          PropertyTypes.STRING,
          "The password: best `${env:NAME}`, so that it stands in no file.");
  public static final Property<String> CONNECTION_DRIVER =
      Property.optional(
          "driver",
          PropertyTypes.STRING,
          "The JDBC driver's class, when it is not found by itself.");
  public static final Property<List<String>> CONNECTION_JARS =
      Property.optional(
          "jars", PropertyTypes.STRINGS, "Jars of the driver, relative to glueflow.yaml.");
  public static final Property<Map<String, io.glueflow.model.node.Properties>> LOCAL_CONNECTIONS =
      Property.optional(
          "local-connections",
          PropertyTypes.mapOf(
              PropertyTypes.object(
                  CONNECTION_URL,
                  CONNECTION_USER,
                  CONNECTION_PASSWORD,
                  CONNECTION_DRIVER,
                  CONNECTION_JARS)),
          "Connections for runs on this machine, by the name that nodes use.");

  static final List<Property<?>> ALL =
      List.of(
          ENABLED,
          WORKFLOW_DIRECTORY,
          EVENTS_URL,
          WAIT_FOR_SLOT,
          DPU_HOUR_PRICE,
          LOCAL_CONNECTIONS);

  private ProjectKeys() {}
}
