package org.kerf.attachment.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kerf.attachment.AttachmentFiles;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * Attachments in a folder beside the store, its owner's alone: one file each, named by the SHA-256
 * of the content and encrypted by AES-GCM (NIST SP 800-38D) with 256 bits; the first twelve bytes
 * are the nonce, and the name is authenticated with the content. A file is written under another
 * name, forced and renamed, so that a power cut leaves at most one that nothing names.
 */
public final class EncryptedFolder implements AttachmentFiles {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * @param folder made when the first is laid there
   * @param key 32 bytes
   */
  public EncryptedFolder(Path folder, byte[] key, SecureRandom random) {
    this.folder = folder;
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  @Override
  public synchronized String keep(byte[] content) throws StationFault {
    String hash = hash(content);
    try {
      if (content(hash).isEmpty()) {
        OwnerOnly.ownFolder(folder);
        write(folder.resolve(hash), encrypted(hash, content));
      }
      return hash;
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNWRITABLE, FaultText.ATTACHMENT_UNWRITABLE, folder);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
    Files.deleteIfExists(unfinished);
    OwnerOnly.file(unfinished);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder();
  }

  /** The new name itself must reach the disk. Windows opens no folder and needs none of this. */
  private void forceFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public Optional<byte[]> content(String sha256) throws StationFault {
    Path file = folder.resolve(sha256);
    try {
      return Files.isRegularFile(file)
          ? decrypted(sha256, Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNREADABLE, FaultText.ATTACHMENT_UNREADABLE, file);
    }
  }

  private byte[] encrypted(String hash, byte[] content) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, hash).doFinal(content);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Empty for what was changed since, or was encrypted with another key. */
  private Optional<byte[]> decrypted(String hash, byte[] file) {
    if (file.length < NONCE) {
      return Optional.empty();
    }
    try {
      byte[] content =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(file, NONCE), hash)
              .doFinal(file, NONCE, file.length - NONCE);
      return Optional.of(content).filter(whole -> hash(whole).equals(hash));
    } catch (GeneralSecurityException damaged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String hash) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(HexFormat.of().parseHex(hash));
    return cipher;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
