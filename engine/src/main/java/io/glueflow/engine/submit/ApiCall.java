// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.json.JsonObject;

/**
 * A call that a submission would make.
 *
 * @param service the service: {@code s3} or {@code glue}
 * @param operation the operation, such as {@code UpdateJob}
 * @param body what it says
 */
public record ApiCall(String service, String operation, JsonObject body) {}
