// SPDX-License-Identifier: Apache-2.0
/** What two workflows differ in, by what they mean. */
package io.glueflow.engine.diff;
