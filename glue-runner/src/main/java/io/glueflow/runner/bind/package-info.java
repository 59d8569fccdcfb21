// SPDX-License-Identifier: Apache-2.0
/** Has Spark's analyzer check a whole workflow on frames without rows. */
package io.glueflow.runner.bind;
