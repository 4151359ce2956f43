package org.kerf.flow.company;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.CompanyUsers;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CompanyUser;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.UsersHead;
import org.kerf.sync.model.Welcome;

/** A centre that says who may work here, and nothing else. */
final class UsersOnlyLink implements CentreLink, CompanyUsers {

  static final String BADGE_SALT = "00112233445566778899aabbccddeeff";

  private long version;
  private List<CompanyUser> users = List.of();
  Instant at = Instant.parse("2026-11-30T06:00:00Z");

  void allow(CompanyUser... now) {
    version++;
    users = List.of(now);
  }

  @Override
  public Optional<CompanyUsers> users() {
    return Optional.of(this);
  }

  @Override
  public UsersHead head() {
    return new UsersHead(version, BADGE_SALT, at);
  }

  @Override
  public List<CompanyUser> allowed() {
    return users;
  }

  @Override
  public Welcome hello(Hello hello) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PushAnswer push(Batch batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FeedBatch> pull(long after, int mostEntries) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> entryHash(int epoch, long no) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> feedHash(long seq) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putNames(List<PersonName> names) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PersonName> names(long afterVersion, int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean waitForNews(Duration longest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Claims claims() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
