// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happens while a workflow is submitted, in its order. */
public sealed interface SubmitEvent {

  /** An asset is there already. */
  record AssetFound(Asset asset) implements SubmitEvent {}

  /** An asset is on its way; told again for each part of a large one. */
  record AssetUploading(Asset asset, long sent) implements SubmitEvent {}

  /** An asset is there now. */
  record AssetUploaded(Asset asset) implements SubmitEvent {}

  /** The job was made. */
  record JobCreated(String job) implements SubmitEvent {}

  /** The job was brought up to date. */
  record JobUpdated(String job, List<JobChange> changes) implements SubmitEvent {}

  /** The job is as it is to be. */
  record JobUnchanged(String job) implements SubmitEvent {}

  /** An earlier submission of the same was cut off: it is taken up instead of a second one. */
  record TakenUp(String token, Instant since) implements SubmitEvent {}

  /** The run of what was taken up ended long ago: the submission is a new one. */
  record Settled(RunReference run, Instant ended) implements SubmitEvent {}

  /** Glue has no room: the start is tried again after a while, until a deadline. */
  record WaitingForRoom(String reason, Duration pause, Instant deadline) implements SubmitEvent {}

  /** The answer to the start is unclear: the run is looked for. */
  record Reconciling(String reason) implements SubmitEvent {}

  /** There is a run, and this is how to find it; {@code found} when it was there before. */
  record RunStarted(RunReference run, boolean found) implements SubmitEvent {}
}
