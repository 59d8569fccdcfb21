// SPDX-License-Identifier: Apache-2.0
/** The page that shows a run report. */
package io.glueflow.engine.report;
