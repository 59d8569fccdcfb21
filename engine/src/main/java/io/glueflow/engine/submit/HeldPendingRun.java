// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A submission that this process has begun or taken up. The lock ends with the process, however it
 * ends; the record stays until it is known what became of the run.
 */
final class HeldPendingRun implements StartLog {

  /** What the name of a lock has behind that of its record. */
  static final String LOCK = ".lock";

  private final Path record;
  private final FileChannel channel;
  private PendingRun run;
  private boolean claimSent;

  private HeldPendingRun(Path record, FileChannel channel, PendingRun run) {
    this.record = record;
    this.channel = channel;
    this.run = run;
  }

  /** Locks a record; empty when another submission holds it. */
  static Optional<HeldPendingRun> hold(Path record, PendingRun run) throws IOException {
    FileChannel channel =
        FileChannel.open(
            record.resolveSibling(record.getFileName() + LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new HeldPendingRun(record, channel, run));
  }

  /**
   * Whether this very process holds a record. Then its lock must not even be opened: closing it
   * again would end the lock of the whole process.
   */
  static boolean isHeldHere(PendingRun run) {
    return run.holder().equals(thisProcess());
  }

  private static String thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElse(Instant.EPOCH);
    return self.pid() + "@" + start.toEpochMilli();
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this process
      return null;
    }
  }

  PendingRun run() {
    return run;
  }

  HeldPendingRun with(PendingRun now) {
    HeldPendingRun taken = new HeldPendingRun(record, channel, now);
    taken.claimSent = now.isClaimed();
    return taken;
  }

  /** A claim of the token is sent from now on. */
  void claiming() {
    claimSent = true;
  }

  /** Whether a claim of the token may be in S3 by now, or arrive there yet. */
  boolean mayBeClaimed() {
    return claimSent;
  }

  @Override
  public void sending() {
    note(run.sentAt(Instant.now()));
  }

  @Override
  public void nothingStarted() {
    note(run.sentAt(Instant.EPOCH));
  }

  private void note(PendingRun now) {
    try {
      write(now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the record so that it is there, whole, even when the machine stops right after. */
  void write(PendingRun now) throws IOException {
    run = now.heldBy(thisProcess());
    store(run);
  }

  private void store(PendingRun stored) throws IOException {
    Path draft = record.resolveSibling(record.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(stored.write().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(draft, record, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** It is known what became of the run: there is nothing to remember any more. */
  void end() throws IOException {
    Files.deleteIfExists(record);
    channel.close();
  }

  /** Lets go of it; the record stays for whoever comes next. */
  void keep() throws IOException {
    store(run.heldBy(""));
    channel.close();
  }

  /** Lets go of it without a trace. */
  void letGo() throws IOException {
    channel.close();
  }
}
