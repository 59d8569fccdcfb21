// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.workflow.Workflow;
import java.util.Optional;

/**
 * A workflow as it was read.
 *
 * @param workflow the workflow
 * @param imported how it came from an export, empty for a native document
 */
public record Document(Workflow workflow, Optional<Import> imported) {}
