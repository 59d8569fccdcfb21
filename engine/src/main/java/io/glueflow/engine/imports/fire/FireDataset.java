// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonObject;

/**
 * A dataset definition.
 *
 * @param uuid what nodes name it by
 * @param json the definition
 */
record FireDataset(String uuid, JsonObject json) {}
