// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class HeldPendingRun implements StartLog, AutoCloseable {

  /** What the name of a lock has behind that of its record. */
  static final String LOCK = ".lock";

  private final Path record;
  private final FileChannel channel;
  private PendingRun run;
  private boolean claimSent;
  private boolean released;

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

  /** Writes the record, whole or not at all, also when the thread is interrupted. */
  void write(PendingRun now) throws IOException {
    run = now.heldBy(thisProcess());
    store(run);
  }

  private void store(PendingRun stored) throws IOException {
    Path draft = record.resolveSibling(record.getFileName() + ".new");
    // an interruption would close a channel
    try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
      out.write(stored.write().getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
    Files.move(draft, record, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder();
  }

  /** The name is there even when the machine stops right after, where the file system can do it. */
  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(record.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // without it the name is there a little later
    }
  }

  /**
   * It is known what became of the run: there is nothing to remember any more. A record that cannot
   * be removed does no harm: who comes next finds out the same.
   */
  void end() {
    try {
      Files.deleteIfExists(record);
    } catch (IOException e) {
      // see above
    }
    letGo();
  }

  /** Lets go of it; the record stays for whoever comes next, unless it has ended. */
  @Override
  public void close() throws IOException {
    if (!released) {
      try {
        store(run.heldBy(""));
      } finally {
        letGo();
      }
    }
  }

  /** Lets go of it without a trace. */
  void letGo() {
    released = true;
    try {
      channel.close();
    } catch (IOException e) {
      // the lock ends with the process
    }
  }
}
