package org.kerf.cli.local;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.kerf.files.OwnerOnly;

/**
 * Where the socket of a data folder's station is: in the data folder, or, if the system can't name
 * it there (it allows about 100 bytes) or others may enter it, in a folder of its own, which a file
 * in the data folder names. Whoever may enter its folder may give commands, so that is the owner
 * alone; where the system says who is at the other end, that is asked, too.
 */
final class SocketPlace {

  static final String SOCKET = "kerf.sock";

  /** The file that says where else the socket is. */
  static final String ELSEWHERE = "kerf.sock.at";

  private static final int MOST_BYTES = 100;
  private static final int MOST_POINTER = 4_096;
  private static final String PREFIX = "kerf-";

  private SocketPlace() {}

  /**
   * A place for a new socket; what a station that was killed left is removed. Only for whoever has
   * the store open, for then no other station listens.
   *
   * @param temporary where a folder of its own is made, if need be
   */
  static Path prepare(Path data, Path temporary) throws IOException {
    remove(data);
    Path beside = data.resolve(SOCKET);
    if (fits(beside) && !OwnerOnly.isOpenToOthers(data)) {
      return beside;
    }
    Path socket = Files.createTempDirectory(temporary, PREFIX).resolve(SOCKET);
    OwnerOnly.ownFolder(parent(socket));
    Path pointer = OwnerOnly.file(data.resolve(ELSEWHERE));
    Files.writeString(pointer, socket.toString());
    if (!fits(socket)) {
      remove(data);
      throw new IOException(socket + " is too long for a socket's name");
    }
    return socket;
  }

  /** Removes the socket of this data folder and what says where it is. */
  static void remove(Path data) throws IOException {
    Optional<Path> elsewhere = elsewhere(data);
    if (elsewhere.isPresent()) {
      Files.deleteIfExists(elsewhere.get());
      Files.deleteIfExists(parent(elsewhere.get()));
    }
    Files.deleteIfExists(data.resolve(ELSEWHERE));
    Files.deleteIfExists(data.resolve(SOCKET));
  }

  /** Where a station's socket is, if there is one that nobody but the owner can have put there. */
  static Optional<UnixDomainSocketAddress> find(Path data) throws IOException {
    Path beside = data.resolve(SOCKET);
    Optional<Path> socket =
        Files.exists(beside, LinkOption.NOFOLLOW_LINKS) && isOwners(data, data)
            ? Optional.of(beside)
            : elsewhere(data).filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    return socket.filter(SocketPlace::fits).map(UnixDomainSocketAddress::of);
  }

  private static Optional<Path> elsewhere(Path data) throws IOException {
    Path pointer = data.resolve(ELSEWHERE);
    if (!Files.isRegularFile(pointer, LinkOption.NOFOLLOW_LINKS)
        || Files.size(pointer) > MOST_POINTER
        || !isOwners(pointer, data)) {
      return Optional.empty();
    }
    Optional<Path> socket =
        path(new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8))
            .filter(SocketPlace::isNamedHere);
    return socket.isPresent() && isOwners(parent(socket.get()), data) ? socket : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** What was written here has such a name; nothing else is followed, and nothing else removed. */
  private static boolean isNamedHere(Path path) {
    return path.isAbsolute()
        && path.endsWith(SOCKET)
        && path.getNameCount() > 1
        && parent(path).getFileName().toString().startsWith(PREFIX)
        && Files.isDirectory(parent(path), LinkOption.NOFOLLOW_LINKS);
  }

  private static Path parent(Path path) {
    @Nullable Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " lies in no folder");
    }
    return parent;
  }

  /** Whether it is the data folder's owner's, and closed to all others. */
  private static boolean isOwners(Path path, Path data) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(data))
        && !OwnerOnly.isOpenToOthers(path);
  }

  private static boolean fits(Path socket) {
    return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /** Whether the program at the other end runs as the data folder's owner, as far as is known. */
  static boolean isOwners(SocketChannel channel, Path data) throws IOException {
    return !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
        || channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(Files.getOwner(data));
  }
}
