// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.job.ManagedArgument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.JobUpdate;

/**
 * A job as it is, brought up to what it is to be. UpdateJob overwrites everything, so whatever is
 * not ours is carried over: fields and arguments that follow from no setting.
 *
 * @param update the whole job after the update
 * @param changes what differs; empty when there is nothing to update
 */
record JobMerge(JobUpdate update, List<JobChange> changes) {

  private static final String ARGUMENTS = "DefaultArguments";
  private static final String WORKER_TYPE = "WorkerType";

  /** What follows from a setting each, and goes with it. */
  private static final Set<String> FROM_SETTINGS =
      Set.of(
          "Connections",
          "MaintenanceWindow",
          "NonOverridableArguments",
          "NotificationProperty",
          "SecurityConfiguration");

  /** What CreateJob alone knows. */
  private static final Set<String> NOT_UPDATED = Set.of("Name", "Tags");

  /** Capacities that Glue works out from the workers, and refuses beside them. */
  private static final Set<String> FROM_WORKERS = Set.of("AllocatedCapacity", "MaxCapacity");

  static JobMerge of(Job existing, CreateJobRequest wanted) {
    Map<String, SdkField<?>> fieldsOfJob = byName(Job.builder().build().sdkFields());
    Map<String, SdkField<?>> fieldsWanted = byName(wanted.sdkFields());
    List<JobChange> changes = new ArrayList<>();
    JobUpdate.Builder update = JobUpdate.builder();
    for (SdkField<?> field : update.sdkFields()) {
      String name = field.memberName();
      SdkField<?> asIs = fieldsOfJob.get(name);
      SdkField<?> asWanted = fieldsWanted.get(name);
      Object before = asIs == null ? null : asIs.getValueOrDefault(existing);
      Object after =
          asWanted == null || NOT_UPDATED.contains(name)
              ? null
              : asWanted.getValueOrDefault(wanted);
      if (name.equals(ARGUMENTS)) {
        Map<String, String> merged = arguments(existing, wanted, changes);
        field.set(update, merged);
      } else if (FROM_SETTINGS.contains(name) && isUnsaid(after)) {
        if (!isUnsaid(before)) {
          changes.add(new JobChange(name, text(before), ""));
        }
      } else if (isUnsaid(after)) {
        if (!(FROM_WORKERS.contains(name) && hasWorkers(existing, wanted))) {
          carryOver(field, update, before);
        }
      } else {
        if (!Objects.equals(before, after)) {
          changes.add(new JobChange(name, text(before), text(after)));
        }
        field.set(update, after);
      }
    }
    return new JobMerge(update.build(), List.copyOf(changes));
  }

  /** The visual DAG stays when nothing is said of it; an empty one would remove it. */
  private static void carryOver(SdkField<?> field, JobUpdate.Builder update, Object before) {
    if (!isUnsaid(before)) {
      field.set(update, before);
    }
  }

  private static boolean isUnsaid(Object value) {
    return value == null
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof String text && text.isEmpty())
        || (value instanceof SdkPojo part
            && part.sdkFields().stream()
                .allMatch(field -> isUnsaid(field.getValueOrDefault(part))));
  }

  private static boolean hasWorkers(Job existing, CreateJobRequest wanted) {
    return wanted.getValueForField(WORKER_TYPE, Object.class).isPresent()
        || existing.getValueForField(WORKER_TYPE, Object.class).isPresent();
  }

  private static Map<String, String> arguments(
      Job existing, CreateJobRequest wanted, List<JobChange> changes) {
    Map<String, String> before = existing.defaultArguments();
    Map<String, String> after = new LinkedHashMap<>(before);
    after.keySet().removeIf(ManagedArgument::isManaged);
    after.putAll(wanted.defaultArguments());
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.get(name);
      String now = after.get(name);
      if (!Objects.equals(old, now)) {
        changes.add(new JobChange(ARGUMENTS + " " + name, text(old), text(now)));
      }
    }
    return after;
  }

  private static Map<String, SdkField<?>> byName(List<SdkField<?>> fields) {
    Map<String, SdkField<?>> byName = new TreeMap<>();
    fields.forEach(field -> byName.put(field.memberName(), field));
    return byName;
  }

  private static String text(Object value) {
    return isUnsaid(value) ? "" : value.toString();
  }
}
