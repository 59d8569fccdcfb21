// SPDX-License-Identifier: Apache-2.0
/** What a workflow needs in an AWS account, as templates of deployment tools. */
package io.glueflow.engine.infrastructure;
