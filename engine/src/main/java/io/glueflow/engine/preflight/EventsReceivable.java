// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.track.EventPoster;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;

/** Events can be posted to their URL, when there is one. */
final class EventsReceivable implements PreflightRule {

  @Override
  public String title() {
    return "events can be posted";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    context
        .settings()
        .find(ProjectKeys.EVENTS_URL)
        .filter(url -> !EventPoster.isPostable(url))
        .ifPresent(
            url ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.INVALID_SETTING,
                            context.place(ProjectKeys.EVENTS_URL),
                            "'events-url' is no URL that can be posted to")
                        .withHint("it begins with http:// or https://, and names a host")));
  }
}
