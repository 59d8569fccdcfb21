// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.time.Instant;

/**
 * The run of a token, as Glue lists it.
 *
 * @param id its id; that of the first, when Glue started it again by itself after a failure
 * @param ended when the last of them ended; {@link Instant#MAX} while one goes on
 */
record ListedRun(String id, Instant ended) {}
