// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.aws.S3Uri;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * Removes uploads that nothing uses any more.
 *
 * <p>An upload stays while it is young, while the definition of any job names it, while a run names
 * it that has not ended or is young, and while a workflow document that stays names it. While a run
 * goes on whose job has been changed since, all that only jobs name stays. What is to be removed is
 * checked once more right before it is removed.
 */
public final class AssetPrune {

  private static final List<String> ASSETS =
      List.of("workflows/", "runner/", "scripts/", "jars/", "files/", "inputs/");

  /** What stands in jobs alone, not in their runs. */
  private static final List<String> OF_JOBS = List.of("runner/", "scripts/", "jars/", "files/");

  private static final String WORKFLOWS = "workflows/";
  private static final String RUNS = "runs/";

  /** The most that S3 removes at once. */
  private static final int BATCH = 1000;

  private final AwsClients clients;
  private final S3Uri root;
  private final Instant oldest;

  /**
   * An upload.
   *
   * @param place where it is
   * @param bytes its size
   * @param modified when it was uploaded
   */
  public record StoredObject(S3Uri place, long bytes, Instant modified) {}

  /**
   * A tidying up.
   *
   * @param root the S3 path
   * @param oldest what is younger than this stays
   */
  public AssetPrune(AwsClients clients, S3Uri root, Instant oldest) {
    this.clients = clients;
    this.root = root;
    this.oldest = oldest;
  }

  /**
   * What nothing uses any more.
   *
   * @param withRuns whether old reports count as such too
   * @throws DiagnosticException when AWS does not tell
   */
  public List<StoredObject> unused(boolean withRuns) {
    // listed first: what is uploaded after this is not in the list
    List<StoredObject> all = new ArrayList<>();
    ASSETS.forEach(kind -> all.addAll(list(kind)));
    List<StoredObject> reports = withRuns ? list(RUNS) : List.of();
    AssetsInUse used = used(all);
    List<StoredObject> unused = new ArrayList<>();
    all.stream()
        .filter(object -> isOld(object) && !used.contains(object.place()))
        .filter(object -> !(used.isSomeHidden() && isOfJobs(object)))
        .forEach(unused::add);
    reports.stream().filter(this::isOld).forEach(unused::add);
    return unused;
  }

  /**
   * Removes uploads, but for those that have come to be used since they were looked at.
   *
   * @return those removed
   * @throws DiagnosticException when AWS refuses
   */
  public List<StoredObject> remove(List<StoredObject> unused, boolean withRuns) {
    Set<S3Uri> still = Set.copyOf(unused(withRuns).stream().map(StoredObject::place).toList());
    List<StoredObject> removable =
        unused.stream().filter(object -> still.contains(object.place())).toList();
    for (int from = 0; from < removable.size(); from += BATCH) {
      removeBatch(removable.subList(from, Math.min(from + BATCH, removable.size())));
    }
    return removable;
  }

  private void removeBatch(List<StoredObject> objects) {
    List<ObjectIdentifier> keys =
        objects.stream()
            .map(object -> ObjectIdentifier.builder().key(object.place().key()).build())
            .toList();
    DeleteObjectsResponse answer =
        AwsProblems.call(
            AwsCall.s3("DeleteObjects", root),
            () ->
                clients
                    .s3()
                    .deleteObjects(
                        request ->
                            request
                                .bucket(root.bucket())
                                .delete(Delete.builder().objects(keys).quiet(true).build())));
    for (S3Error error : answer.errors()) {
      throw new DiagnosticException(
          List.of(
              Diagnostic.of(
                  DiagnosticCode.AWS_REFUSED,
                  Location.ofFile("Amazon S3"),
                  "cannot remove " + error.key() + ": " + error.message())));
    }
  }

  private AssetsInUse used(List<StoredObject> all) {
    AssetsInUse used = new AssetsInUse();
    AwsProblems.call(
        AwsCall.glue("GetJobs", "job/*"),
        () -> {
          used.addJobs(clients.glue(), oldest);
          return used;
        });
    // documents that stay name the inputs that were uploaded with them
    for (StoredObject object : all) {
      boolean isDocument = object.place().toString().startsWith(root + "/" + WORKFLOWS);
      if (isDocument && (!isOld(object) || used.contains(object.place()))) {
        used.add(read(object.place()));
      }
    }
    return used;
  }

  private String read(S3Uri place) {
    return AwsProblems.call(
        AwsCall.s3("GetObject", place),
        () ->
            clients
                .s3()
                .getObjectAsBytes(request -> request.bucket(place.bucket()).key(place.key()))
                .asUtf8String());
  }

  private boolean isOfJobs(StoredObject object) {
    String place = object.place().toString();
    return OF_JOBS.stream().anyMatch(kind -> place.startsWith(root + "/" + kind));
  }

  private boolean isOld(StoredObject object) {
    return object.modified().isBefore(oldest);
  }

  private List<StoredObject> list(String kind) {
    String prefix = root.key().isEmpty() ? kind : root.key() + "/" + kind;
    return AwsProblems.call(
        AwsCall.s3("ListObjectsV2", root),
        () ->
            clients
                .s3()
                .listObjectsV2Paginator(request -> request.bucket(root.bucket()).prefix(prefix))
                .contents()
                .stream()
                .map(
                    object ->
                        new StoredObject(
                            new S3Uri(root.bucket(), object.key()),
                            object.size(),
                            object.lastModified()))
                .toList());
  }
}
