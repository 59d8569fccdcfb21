// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.submit.Asset;
import io.glueflow.engine.submit.JobChange;
import io.glueflow.engine.submit.SubmitEvent;
import java.time.Duration;
import java.util.stream.Collectors;

/** Shows on the terminal how a submission goes. */
final class SubmitProgress {

  private static final int MOST_CHANGES = 6;

  private final Console console;
  private final String region;
  private int found;

  SubmitProgress(Console console, String region) {
    this.console = console;
    this.region = region;
  }

  /** Shows an event; they come from several threads. */
  synchronized void show(SubmitEvent event) {
    if (event instanceof SubmitEvent.AssetFound) {
      found++;
    } else if (event instanceof SubmitEvent.AssetUploading uploading) {
      console.redraw("uploading " + uploading.asset().label() + part(uploading));
    } else if (event instanceof SubmitEvent.AssetUploaded uploaded) {
      Asset asset = uploaded.asset();
      line("uploaded  " + asset.label() + " " + console.faint(asset.target().toString()));
    } else if (event instanceof SubmitEvent.JobCreated created) {
      unchangedAssets();
      line("created   the job " + console.bold(created.job()));
    } else if (event instanceof SubmitEvent.JobUpdated updated) {
      unchangedAssets();
      line("updated   the job " + console.bold(updated.job()) + ": " + fields(updated));
    } else if (event instanceof SubmitEvent.JobUnchanged unchanged) {
      unchangedAssets();
      line("unchanged the job " + console.bold(unchanged.job()));
    } else if (event instanceof SubmitEvent.TakenUp taken) {
      line("resuming  the submission that was cut off, begun at " + taken.since());
    } else if (event instanceof SubmitEvent.Settled settled) {
      line(
          "settled   its run "
              + settled.run().runId()
              + " ended at "
              + settled.ended()
              + ": this is a new submission");
    } else if (event instanceof SubmitEvent.WaitingForRoom waiting) {
      line(
          "waiting   "
              + waiting.reason()
              + "; next try in "
              + seconds(waiting.pause())
              + ", until "
              + waiting.deadline());
    } else if (event instanceof SubmitEvent.Reconciling unclear) {
      line("checking  whether the run was started: " + unclear.reason());
    } else if (event instanceof SubmitEvent.RunStarted started) {
      line(
          (started.found() ? "found     the run " : "started   the run ")
              + console.bold(started.run().runId()));
      line("          " + console.faint(ConsoleLink.of(region, started.run())));
    }
  }

  private void unchangedAssets() {
    if (found > 0) {
      line("unchanged " + found + (found == 1 ? " file" : " files") + " in S3");
    }
  }

  private static String part(SubmitEvent.AssetUploading uploading) {
    long size = Math.max(1, uploading.asset().size());
    return uploading.sent() == 0 ? "" : " " + uploading.sent() * 100 / size + " %";
  }

  private static String fields(SubmitEvent.JobUpdated updated) {
    String named =
        updated.changes().stream()
            .map(JobChange::field)
            .limit(MOST_CHANGES)
            .collect(Collectors.joining(", "));
    int more = updated.changes().size() - MOST_CHANGES;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String seconds(Duration pause) {
    return Math.max(1, pause.toSeconds()) + " s";
  }

  private void line(String text) {
    console.clearLine();
    console.err().println(text);
  }
}
