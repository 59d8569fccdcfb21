// SPDX-License-Identifier: Apache-2.0
/** Says how much of a folder of exports converts. */
package io.glueflow.engine.assess;
