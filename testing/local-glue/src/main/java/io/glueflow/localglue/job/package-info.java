// SPDX-License-Identifier: Apache-2.0
/** Jobs and their runs. */
package io.glueflow.localglue.job;
