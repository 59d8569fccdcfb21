// SPDX-License-Identifier: Apache-2.0
/** Whether what is written goes with what is there already. */
package io.glueflow.engine.validate.existing;
