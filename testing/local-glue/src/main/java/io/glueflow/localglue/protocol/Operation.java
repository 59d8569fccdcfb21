// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

import io.glueflow.model.json.JsonObject;

/** What a service does when it is called. */
@FunctionalInterface
public interface Operation {

  /**
   * Does it.
   *
   * @return the members of the response
   * @throws ServiceException when the service refuses
   */
  JsonObject answer(Request request);
}
