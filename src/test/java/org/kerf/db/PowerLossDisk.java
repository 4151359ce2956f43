package org.kerf.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kerf.db.file.StorePlace;

/**
 * A disk in memory that keeps what was forced. At a chosen call its power goes: of what was written
 * since the last force, each write is kept, lost or torn by itself, in any order. From then on
 * every call fails, until the power is back on another disk with what survived. Renames and deletes
 * are kept at once (a journalling file system orders them).
 */
public final class PowerLossDisk {

  private static final Map<String, PowerLossDisk> DISKS = new ConcurrentHashMap<>();
  private static final int[] SECTORS = {1, 512, 4096};

  private sealed interface Change {}

  private static final class Write implements Change {
    private final long at;
    private final byte[] bytes;

    Write(long at, byte[] bytes) {
      this.at = at;
      this.bytes = bytes;
    }
  }

  private record Truncate(long size) implements Change {}

  /** A file as the programs see it, as the disk surely has it, and what lies between the two. */
  private static final class Content {
    private final Bytes seen;
    private final Bytes forced;
    private final List<Change> sinceForce = new ArrayList<>();
    private boolean locked;

    Content(byte[] bytes) {
      seen = new Bytes(bytes);
      forced = new Bytes(bytes);
    }
  }

  private final String name;
  private final Random random;
  private final Map<String, Content> files = new TreeMap<>();
  private Map<String, byte[]> survivors = Map.of();
  private long calls;
  private long callsUntilCut = Long.MAX_VALUE;
  private long forcesUntilFailure = Long.MAX_VALUE;
  private boolean forceFailed;
  private long growthsUntilFull = Long.MAX_VALUE;
  private boolean off;

  private PowerLossDisk(String name, Map<String, byte[]> files, Random random) {
    this.name = name;
    this.random = random;
    files.forEach((path, bytes) -> this.files.put(path, new Content(bytes)));
  }

  /** Puts a disk with these files where paths below /name find it. */
  public static PowerLossDisk insert(String name, Map<String, byte[]> files, Random random) {
    PowerLossPath.register();
    var disk = new PowerLossDisk(name, files, random);
    DISKS.put(name, disk);
    return disk;
  }

  /** Where the store lies on the disk of this name. */
  public static StorePlace place(String name) {
    return new StorePlace(Path.of("/" + name), PowerLossPath.SCHEME + ":");
  }

  static PowerLossDisk named(String name) {
    PowerLossDisk disk = DISKS.get(name);
    if (disk == null) {
      throw new IllegalStateException("no disk " + name);
    }
    return disk;
  }

  /** Takes the disk away. */
  public void remove() {
    DISKS.remove(name);
  }

  /** Lets the power go during this call from now on, the first being 1. */
  public synchronized void cutAt(long call) {
    callsUntilCut = call;
  }

  /** How many calls there were during which the power could have gone. */
  public synchronized long calls() {
    return calls;
  }

  /** Lets the power go now, if it is still there. */
  public synchronized void cut() {
    if (!off) {
      off = true;
      survivors = survivors();
    }
  }

  public synchronized boolean isOff() {
    return off;
  }

  /**
   * Lets this force from now on fail, once, the first being 1. As Linux does it after an I/O error:
   * what was to be forced is still read back by whoever asks, but nobody will ever write it to the
   * disk, and the next force succeeds.
   */
  public synchronized void failForceAt(long force) {
    forcesUntilFailure = force;
    forceFailed = false;
  }

  /** Lets the disk be full from this write on that makes a file longer, the first being 1. */
  synchronized void fillAt(long growth) {
    growthsUntilFull = growth;
  }

  /** There is room again. */
  synchronized void makeRoom() {
    growthsUntilFull = Long.MAX_VALUE;
  }

  synchronized boolean isFull() {
    return growthsUntilFull <= 0;
  }

  public synchronized boolean hasFailedToForce() {
    return forceFailed;
  }

  /** What can be read after the power is back; with the power on, what the programs see. */
  public synchronized Map<String, byte[]> files() {
    return off
        ? survivors
        : files.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().seen.toArray()));
  }

  // ---- what the paths and channels call

  synchronized boolean exists(String file) {
    return files.containsKey(file);
  }

  synchronized boolean isFolder(String path) {
    return path.isEmpty();
  }

  synchronized void create(String file) throws IOException {
    needPower();
    files.computeIfAbsent(file, f -> new Content(new byte[0]));
  }

  synchronized void delete(String file) {
    files.remove(file);
  }

  synchronized void rename(String from, String to) throws IOException {
    boolean cutNow = countCall();
    if (!cutNow || random.nextBoolean()) {
      files.put(to, content(from));
      files.remove(from);
    }
    endCall(cutNow);
  }

  synchronized long size(String file) {
    return content(file).seen.size();
  }

  synchronized int read(String file, long at, byte[] into, int offset, int length)
      throws IOException {
    needPower();
    return content(file).seen.read(at, into, offset, length);
  }

  synchronized void write(String file, long at, byte[] bytes) throws IOException {
    if (at + bytes.length > content(file).seen.size() && --growthsUntilFull <= 0) {
      throw new IOException("No space left on device");
    }
    boolean cutNow = countCall();
    content(file).seen.write(at, bytes);
    content(file).sinceForce.add(new Write(at, bytes));
    endCall(cutNow);
  }

  synchronized void truncate(String file, long size) throws IOException {
    boolean cutNow = countCall();
    content(file).seen.truncate(size);
    content(file).sinceForce.add(new Truncate(size));
    endCall(cutNow);
  }

  synchronized void force(String file) throws IOException {
    boolean cutNow = countCall();
    if (--forcesUntilFailure == 0) {
      content(file).sinceForce.clear();
      forceFailed = true;
      throw new IOException("Input/output error");
    }
    if (!cutNow) {
      Content content = content(file);
      content.sinceForce.forEach(change -> apply(change, content.forced));
      content.sinceForce.clear();
    }
    endCall(cutNow);
  }

  synchronized boolean lock(String file) throws IOException {
    needPower();
    boolean free = !content(file).locked;
    content(file).locked = true;
    return free;
  }

  synchronized void unlock(String file) {
    if (files.containsKey(file)) {
      content(file).locked = false;
    }
  }

  private Content content(String file) {
    Content content = files.get(file);
    if (content == null) {
      throw new IllegalStateException("no file " + file);
    }
    return content;
  }

  private void needPower() throws IOException {
    if (off) {
      throw new IOException("the power is off");
    }
  }

  private boolean countCall() throws IOException {
    needPower();
    calls++;
    return --callsUntilCut == 0;
  }

  private void endCall(boolean cutNow) throws IOException {
    if (cutNow) {
      off = true;
      survivors = survivors();
      needPower();
    }
  }

  // ---- what survives

  private Map<String, byte[]> survivors() {
    var fate = Fate.any(random);
    Map<String, byte[]> left = new TreeMap<>();
    files.forEach((file, content) -> left.put(file, survivor(content, fate)));
    return left;
  }

  /** How likely a write that was not forced is whole, or torn, after the cut. */
  private record Fate(double whole, double torn) {

    static Fate any(Random random) {
      return switch (random.nextInt(5)) {
        case 0 -> new Fate(0, 0);
        case 1 -> new Fate(0.9, 0.1);
        case 2 -> new Fate(0, 1);
        case 3 -> new Fate(0.5, 0);
        default -> new Fate(0.34, 0.33);
      };
    }
  }

  private byte[] survivor(Content content, Fate fate) {
    Bytes left = content.forced;
    for (Change change : content.sinceForce) {
      double luck = random.nextDouble();
      if (luck < fate.whole()) {
        apply(change, left);
      } else if (luck < fate.whole() + fate.torn() && change instanceof Write write) {
        tear(write, left);
      }
    }
    return left.toArray();
  }

  private static void apply(Change change, Bytes bytes) {
    switch (change) {
      case Write write -> bytes.write(write.at, write.bytes);
      case Truncate truncate -> bytes.truncate(truncate.size());
    }
  }

  /** Keeps the beginning of a write up to a boundary, or any of its sectors. */
  private void tear(Write write, Bytes left) {
    int sector = SECTORS[random.nextInt(SECTORS.length)];
    int length = write.bytes.length;
    if (sector == 1 || random.nextBoolean()) {
      int kept = random.nextInt(length + 1) / sector * sector;
      left.write(write.at, Arrays.copyOf(write.bytes, kept));
      return;
    }
    for (int at = 0; at < length; at += sector) {
      if (random.nextBoolean()) {
        left.write(
            write.at + at, Arrays.copyOfRange(write.bytes, at, Math.min(length, at + sector)));
      }
    }
  }

  /** Bytes that grow. */
  private static final class Bytes {
    private byte[] bytes;
    private int size;

    Bytes(byte[] start) {
      bytes = start.clone();
      size = start.length;
    }

    int size() {
      return size;
    }

    byte[] toArray() {
      return Arrays.copyOf(bytes, size);
    }

    int read(long at, byte[] into, int offset, int length) {
      int count = (int) Math.min(length, size - at);
      if (count > 0) {
        System.arraycopy(bytes, (int) at, into, offset, count);
      }
      return count > 0 ? count : -1;
    }

    void write(long at, byte[] more) {
      int end = Math.toIntExact(at + more.length);
      if (more.length == 0) {
        return;
      }
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
      }
      System.arraycopy(more, 0, bytes, (int) at, more.length);
      size = Math.max(size, end);
    }

    void truncate(long newSize) {
      if (newSize < size) {
        Arrays.fill(bytes, (int) newSize, size, (byte) 0);
        size = (int) newSize;
      }
    }
  }
}
