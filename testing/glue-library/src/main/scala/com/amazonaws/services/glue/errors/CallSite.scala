// SPDX-License-Identifier: Apache-2.0
package com.amazonaws.services.glue.errors

/** Where in a script something was called. */
case class CallSite(site: String, info: String)
