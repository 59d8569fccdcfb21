// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a deployment, besides the settings.
 *
 * @param parameters texts of the workflow's parameters, by name
 * @param schedule when the job runs, such as {@code cron(0 6 * * ? *)}; empty for no schedule
 * @param onNewFiles whether the job runs when files arrive where the workflow reads
 * @param alarm who is told of failed runs
 * @param tables where the data of tables of the catalog lies, by the tables' names
 * @param secrets the ARNs of secrets that connections keep their passwords in
 * @param keys the ARNs of KMS keys that data is encrypted with
 */
public record DeploymentOptions(
    Map<String, String> parameters,
    String schedule,
    boolean onNewFiles,
    Alarm alarm,
    Map<String, String> tables,
    List<String> secrets,
    List<String> keys) {

  /** Nothing but the job and its role. */
  public static final DeploymentOptions NONE = of(Map.of());

  public DeploymentOptions {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    secrets = List.copyOf(secrets);
    keys = List.copyOf(keys);
  }

  /** The job and its role for some values of parameters, and nothing else. */
  public static DeploymentOptions of(Map<String, String> parameters) {
    return new DeploymentOptions(
        parameters, "", false, new Alarm.None(), Map.of(), List.of(), List.of());
  }
}
