// SPDX-License-Identifier: Apache-2.0
/** Programs do what the runner does. */
package io.glueflow.compile;
