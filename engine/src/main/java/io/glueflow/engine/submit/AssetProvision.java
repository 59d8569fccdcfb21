// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.config.Settings;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads what a job reads, for a job that something else makes. */
public final class AssetProvision {

  private final AwsClients clients;
  private final Settings settings;
  private final Consumer<SubmitEvent> listener;

  /** A provision by these clients that tells a listener of each asset. */
  public AssetProvision(AwsClients clients, Settings settings, Consumer<SubmitEvent> listener) {
    this.clients = clients;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Sees to it that all assets are there.
   *
   * @throws io.glueflow.model.diagnostic.DiagnosticException when one cannot be
   */
  public void provide(List<Asset> assets) throws InterruptedException {
    S3Client s3 = AwsProblems.call(AwsCall.s3("PutObject", assets.get(0).target()), clients::s3);
    new AssetUploads(s3, Encryption.of(settings), Submitter.MULTIPART_FROM, listener)
        .upload(assets);
  }
}
