// SPDX-License-Identifier: Apache-2.0
/** CloudWatch Logs. */
package io.glueflow.localglue.logs;
