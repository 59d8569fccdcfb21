// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Instant;

/**
 * One line of a run's logs, without what looks like a secret.
 *
 * @param time when it was logged
 * @param source who logged it: {@code driver}, {@code output}, {@code error}, or an executor
 * @param text the line
 */
public record LogLine(Instant time, String source, String text) {}
