package org.kerf.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/** H2's way to a {@link PowerLossDisk}: powerloss:/disk/file. */
final class PowerLossPath extends FilePath {

  static final String SCHEME = "powerloss";

  static void register() {
    FilePath.register(new PowerLossPath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FilePath getPath(String path) {
    var made = new PowerLossPath();
    made.name = path.replace('\\', '/');
    return made;
  }

  private PowerLossDisk disk() {
    return PowerLossDisk.named(parts()[0]);
  }

  private String file() {
    String[] parts = parts();
    return parts.length == 1 ? "" : parts[1];
  }

  private String[] parts() {
    return name.substring(SCHEME.length() + 2).split("/", 2);
  }

  @Override
  public long size() {
    return disk().size(file());
  }

  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    try {
      disk().rename(file(), ((PowerLossPath) target).file());
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public boolean createFile() {
    if (exists()) {
      return false;
    }
    try {
      disk().create(file());
      return true;
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public boolean exists() {
    return isDirectory() || disk().exists(file());
  }

  @Override
  public void delete() {
    disk().delete(file());
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    List<FilePath> files = new ArrayList<>();
    disk().files().keySet().forEach(file -> files.add(getPath(getParent() + "/" + file)));
    return files;
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return getPath(SCHEME + ":/" + parts()[0]);
  }

  @Override
  public boolean isDirectory() {
    return disk().isFolder(file());
  }

  @Override
  public boolean isRegularFile() {
    return disk().exists(file());
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {}

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!"r".equals(mode)) {
      disk().create(file());
    } else if (!exists()) {
      throw new IOException("no file " + name);
    }
    return new Channel(disk(), file());
  }

  private static final class Channel extends FileBaseDefault {

    private final PowerLossDisk disk;
    private final String file;
    private boolean locks;

    Channel(PowerLossDisk disk, String file) {
      this.disk = disk;
      this.file = file;
    }

    @Override
    public long size() {
      return disk.size(file);
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
      byte[] bytes = new byte[into.remaining()];
      int count = disk.read(file, at, bytes, 0, bytes.length);
      if (count > 0) {
        into.put(bytes, 0, count);
      }
      return count;
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.get(bytes);
      disk.write(file, at, bytes);
      return bytes.length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.truncate(file, size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.force(file);
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      if (!disk.lock(file)) {
        throw new OverlappingFileLockException();
      }
      locks = true;
      return new FileLock(FileChannel.class.cast(this), position, size, shared) {
        @Override
        public boolean isValid() {
          return isOpen();
        }

        @Override
        public void release() {
          disk.unlock(file);
        }
      };
    }

    @Override
    protected void implCloseChannel() {
      if (locks) {
        disk.unlock(file);
      }
    }
  }
}
