// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import io.glueflow.engine.submit.SubmitEvent;
import io.glueflow.engine.track.TrackEvent;
import io.glueflow.model.diagnostic.Diagnostic;

/** Hears how a submission goes. Uploads are told of by several threads at once. */
public interface GlueflowListener {

  /** Hears nothing. */
  GlueflowListener NONE = new GlueflowListener() {};

  /** Something is not as it should be, and the submission or the run goes on all the same. */
  default void onWarning(Diagnostic warning) {}

  /** Something happened while the workflow was submitted. */
  default void onSubmit(SubmitEvent event) {}

  /** Something happened while the run was followed. */
  default void onTrack(TrackEvent event) {}
}
