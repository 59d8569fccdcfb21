// SPDX-License-Identifier: Apache-2.0
/** Whether what is said of whole workflows without Spark is what Spark says. */
package io.glueflow.check.agreement;
