// SPDX-License-Identifier: Apache-2.0
/** What tests need, ours and those of users. */
package io.glueflow.testing;
