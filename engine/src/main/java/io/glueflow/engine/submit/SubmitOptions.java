// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.nio.file.Path;

/**
 * How a plan is carried out.
 *
 * @param folder the folder beside which submissions that have not ended are remembered
 * @param tokenGiven whether the token was given from outside, so that there may be a run of it
 * @param adopt whether a job that something else made may be changed
 */
public record SubmitOptions(Path folder, boolean tokenGiven, boolean adopt) {}
