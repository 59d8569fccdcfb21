// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Posts the events of a run where the settings say, if they do. */
public final class PostedEvents implements Consumer<TrackEvent>, AutoCloseable {

  private final String workflow;
  private final List<EventPoster> posters;

  /**
   * Posts by settings.
   *
   * @param workflow the name of the workflow, for those who hear of events
   * @param warnings told once when events do not get through: the run goes on without them
   */
  public PostedEvents(Settings settings, String workflow, Consumer<String> warnings) {
    this.workflow = workflow;
    List<String> urls = settings.find(ProjectKeys.EVENTS_URL).stream().toList();
    if (!urls.stream().allMatch(EventPoster::isPostable)) {
      warnings.accept("'events-url' is no URL that can be posted to; the run goes on");
    }
    this.posters =
        urls.stream()
            .filter(EventPoster::isPostable)
            .map(
                url ->
                    EventPoster.to(url, EventPoster.Timings.STANDARD, Clock.systemUTC(), warnings))
            .toList();
  }

  @Override
  public void accept(TrackEvent event) {
    posters.forEach(each -> each.post(workflow, event));
  }

  /** Gives the last events a moment to get through. */
  @Override
  public void close() {
    posters.forEach(EventPoster::close);
  }
}
