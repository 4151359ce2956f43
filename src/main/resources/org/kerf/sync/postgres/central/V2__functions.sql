-- What stations and administrators may call. Each runs as the owner of the tables, with a search path of its own.

-- ---------------------------------------------------------------- who calls

-- The station that signed in.
CREATE FUNCTION caller() RETURNS station
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_station station;
BEGIN
    SELECT * INTO v_station FROM station WHERE login = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION '% is not a station of this centre.', session_user USING ERRCODE = 'KF001';
    END IF;
    RETURN v_station;
END $$;

CREATE FUNCTION refuse(p_sentence TEXT) RETURNS VOID
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '%', p_sentence USING ERRCODE = 'KF003';
END $$;

-- One that may change something now.
CREATE FUNCTION working_caller() RETURNS station
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_station station := caller();
BEGIN
    IF v_station.paused THEN
        RAISE EXCEPTION 'Station % is paused.', v_station.name USING ERRCODE = 'KF002';
    END IF;
    RETURN v_station;
END $$;

-- ---------------------------------------------------------------- months

-- Makes the parts of the journal for this month and so many after it, as far as they are missing. A part that can't be made
-- now is made later; until then its entries stand in the part of other months.
CREATE FUNCTION make_months(p_ahead INTEGER) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    v_month TIMESTAMP;
    v_name TEXT;
BEGIN
    FOR i IN 0..p_ahead LOOP
        v_month := date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i);
        v_name := 'entry_' || to_char(v_month, 'YYYY_MM');
        IF to_regclass('kerf.' || v_name) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE TABLE kerf.%I PARTITION OF kerf.entry FOR VALUES FROM (%L) TO (%L)',
                    v_name, v_month AT TIME ZONE 'UTC', (v_month + interval '1 month') AT TIME ZONE 'UTC');
            EXCEPTION WHEN lock_not_available OR check_violation OR duplicate_table OR unique_violation THEN
                RAISE LOG 'the part % of the journal is made later: %', v_name, SQLERRM;
            END;
        END IF;
    END LOOP;
END $$;

-- ---------------------------------------------------------------- characters of codes

-- Pairs of characters that nobody has, at random, a letter first.
CREATE FUNCTION free_characters(p_most INTEGER) RETURNS TEXT[]
LANGUAGE sql VOLATILE SET search_path = kerf, pg_temp AS $$
    SELECT coalesce(array_agg(f.pair), '{}') FROM (
        SELECT a || b AS pair
          FROM regexp_split_to_table('ABCDEFGHJKLMNPQRSTUVWX', '') a,
               regexp_split_to_table('0123456789ABCDEFGHJKLMNPQRSTUVWX', '') b
         WHERE NOT EXISTS (SELECT FROM station_characters c WHERE c.characters = a || b)
         ORDER BY random() LIMIT p_most) f
$$;

-- Gives a station the characters that it uses from an epoch of its store on. Returns whether they are its own.
CREATE FUNCTION give_characters(p_station UUID, p_characters TEXT, p_epoch INTEGER) RETURNS BOOLEAN
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
BEGIN
    IF (p_characters ~ '^[0-9A-HJ-NP-X]{2}$' AND p_epoch BETWEEN 1 AND 1000000) IS NOT TRUE THEN
        PERFORM refuse('A station''s codes begin with two of the digits and letters without I, O, Y and Z.');
    END IF;
    -- No station takes them all away from others.
    IF NOT EXISTS (SELECT FROM station_characters c WHERE c.characters = p_characters)
            AND (SELECT count(*) FROM station_characters c WHERE c.station = p_station) < 40 THEN
        INSERT INTO station_characters (characters, station, since_epoch, taken)
        VALUES (p_characters, p_station, p_epoch, clock_timestamp()) ON CONFLICT DO NOTHING;
    END IF;
    RETURN EXISTS (SELECT FROM station_characters c WHERE c.characters = p_characters AND c.station = p_station);
END $$;

-- ---------------------------------------------------------------- handshake

CREATE FUNCTION hello(
    p_exchange INTEGER, p_program TEXT, p_epoch INTEGER, p_characters TEXT, p_last_no BIGINT,
    p_cursor_seq BIGINT, p_cursor_hash BYTEA, p_at TIMESTAMPTZ,
    OUT o_company UUID, OUT o_company_name TEXT, OUT o_exchange INTEGER, OUT o_oldest_exchange INTEGER,
    OUT o_epoch INTEGER, OUT o_last_no BIGINT, OUT o_last_hash BYTEA,
    OUT o_head BIGINT, OUT o_cursor_known BOOLEAN, OUT o_compacted_to BIGINT, OUT o_paused BOOLEAN, OUT o_at TIMESTAMPTZ)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := caller();
BEGIN
    IF NOT give_characters(v_station.id, p_characters, p_epoch) THEN
        RAISE EXCEPTION 'Codes of another station begin with %.', p_characters USING ERRCODE = 'KF004';
    END IF;
    o_at := clock_timestamp();
    UPDATE station s SET
        seen = o_at,
        program = left(coalesce(p_program, ''), 60),
        exchange = coalesce(p_exchange, 0),
        has_no = coalesce(p_last_no, 0),
        cursor_seq = coalesce(p_cursor_seq, 0),
        clock_offset_ms = coalesce(extract(epoch FROM p_at - o_at) * 1000, 0)
    WHERE s.id = v_station.id
    RETURNING s.epoch, s.paused INTO o_epoch, o_paused;
    SELECT c.id, c.name, c.exchange, c.oldest_exchange INTO o_company, o_company_name, o_exchange, o_oldest_exchange
      FROM company c;
    SELECT e.last_no, e.last_hash INTO o_last_no, o_last_hash
      FROM station_epoch e WHERE e.station = v_station.id AND e.epoch = o_epoch;
    IF NOT FOUND THEN
        o_last_no := 0;
        o_last_hash := decode(repeat('00', 32), 'hex');
    END IF;
    SELECT f.seq INTO o_head FROM feed_head f;
    o_cursor_known := coalesce(feed_hash(p_cursor_seq) = p_cursor_hash, FALSE);
    o_compacted_to := 0;
    IF to_regclass('kerf.entry_' || to_char((now() AT TIME ZONE 'UTC') + interval '1 month', 'YYYY_MM')) IS NULL THEN
        PERFORM make_months(2);
    END IF;
END $$;

-- Over the feed up to a batch; null if there is none of that number.
CREATE FUNCTION feed_hash(p_seq BIGINT) RETURNS BYTEA
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    PERFORM caller();
    IF p_seq = 0 THEN
        RETURN decode(repeat('00', 32), 'hex');
    END IF;
    RETURN (SELECT b.hash FROM feed_batch b WHERE b.seq = p_seq);
END $$;

-- Of an entry of a station, or of the one that an epoch of its store began after; null if it is not here.
CREATE FUNCTION hash_here(p_station UUID, p_epoch INTEGER, p_no BIGINT) RETURNS BYTEA
LANGUAGE sql STABLE SET search_path = kerf, pg_temp AS $$
    SELECT coalesce(
        (SELECT s.after_hash FROM station_epoch s WHERE s.station = p_station AND s.epoch = p_epoch AND s.after_no = p_no),
        (SELECT e.hash FROM entry e WHERE e.station = p_station AND e.epoch = p_epoch AND e.no = p_no))
$$;

-- The same, of the calling station.
CREATE FUNCTION entry_hash(p_epoch INTEGER, p_no BIGINT) RETURNS BYTEA
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_station station := caller();
BEGIN
    RETURN hash_here(v_station.id, p_epoch, p_no);
END $$;

-- ---------------------------------------------------------------- push

-- Refuses a batch that is not well made.
CREATE FUNCTION check_batch(
    p_epoch INTEGER, p_after_no BIGINT, p_after_hash BYTEA,
    p_kinds TEXT[], p_versions INTEGER[], p_subjects UUID[], p_details TEXT[], p_ats TIMESTAMPTZ[],
    p_users UUID[], p_hashes BYTEA[], p_locals BOOLEAN[]) RETURNS VOID
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
DECLARE
    v_count CONSTANT INTEGER := cardinality(p_kinds);
    v_bytes BIGINT;
    v_row RECORD;
BEGIN
    IF (p_epoch BETWEEN 1 AND 1000000 AND p_after_no BETWEEN 0 AND 4000000000000000000
            AND octet_length(p_after_hash) = 32) IS NOT TRUE THEN
        PERFORM refuse('A batch begins after a number from 0 on, with its hash, in an epoch from 1 on.');
    END IF;
    IF (v_count BETWEEN 1 AND 200000 AND cardinality(p_versions) = v_count AND cardinality(p_subjects) = v_count
            AND cardinality(p_details) = v_count AND cardinality(p_ats) = v_count AND cardinality(p_users) = v_count
            AND cardinality(p_hashes) = v_count AND cardinality(p_locals) = v_count) IS NOT TRUE THEN
        PERFORM refuse('A batch has 1 to 200,000 entries, each whole.');
    END IF;
    SELECT sum(octet_length(d)) INTO v_bytes FROM unnest(p_details) d;
    IF v_bytes > 67108864 THEN
        PERFORM refuse('The details of a batch have at most 64 MiB.');
    END IF;
    SELECT x.i, x.kind,
           CASE WHEN (x.kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' AND length(x.kind) <= 60) IS NOT TRUE
                    THEN 'its kind is not one such as cut.confirmed'
                WHEN (x.version BETWEEN 1 AND 10000) IS NOT TRUE THEN 'its version is not 1 or more'
                WHEN (octet_length(x.hash) = 32) IS NOT TRUE THEN 'its hash has not 32 bytes'
                WHEN (octet_length(x.details) <= 16777216) IS NOT TRUE THEN 'its details have more than 16 MiB'
                WHEN (x.at BETWEEN '1990-01-01' AND '2200-01-01') IS NOT TRUE THEN 'its time is not of this age'
                WHEN x.local IS NULL OR x.subject IS NULL OR x.user_id IS NULL THEN 'something of it is missing'
                ELSE 'its details are no object' END AS reason
      INTO v_row
      FROM unnest(p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes, p_locals)
           WITH ORDINALITY x(kind, version, subject, details, at, user_id, hash, local, i)
     WHERE (x.kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' AND length(x.kind) <= 60 AND x.version BETWEEN 1 AND 10000
            AND octet_length(x.hash) = 32 AND octet_length(x.details) <= 16777216
            AND x.at BETWEEN '1990-01-01' AND '2200-01-01'
            AND x.local IS NOT NULL AND x.subject IS NOT NULL AND x.user_id IS NOT NULL
            AND json_typeof(x.details::json) = 'object') IS NOT TRUE
     ORDER BY x.i LIMIT 1;
    IF FOUND THEN
        PERFORM refuse(format('Entry %s can''t be taken: %s.', p_after_no + v_row.i, v_row.reason));
    END IF;
EXCEPTION WHEN invalid_text_representation OR statement_too_complex THEN
    PERFORM refuse(format('An entry after %s can''t be taken: its details are not JSON.', p_after_no));
END $$;

-- Keeps those of a batch's first p_known entries that differ from what is here under their numbers.
-- Returns whether all are the same.
CREATE FUNCTION same_as_here(
    p_station UUID, p_epoch INTEGER, p_after_no BIGINT, p_known BIGINT,
    p_kinds TEXT[], p_versions INTEGER[], p_subjects UUID[], p_details TEXT[], p_ats TIMESTAMPTZ[],
    p_users UUID[], p_hashes BYTEA[]) RETURNS BOOLEAN
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
DECLARE
    v_same BIGINT;
BEGIN
    IF p_known = 0 THEN
        RETURN TRUE;
    END IF;
    SELECT count(*) INTO v_same
      FROM unnest(p_hashes) WITH ORDINALITY x(hash, i)
      JOIN entry e ON e.station = p_station AND e.epoch = p_epoch AND e.no = p_after_no + x.i AND e.hash = x.hash
     WHERE x.i <= p_known AND e.no > p_after_no AND e.no <= p_after_no + p_known;
    IF v_same = p_known THEN
        RETURN TRUE;
    END IF;
    INSERT INTO entry_other (station, epoch, no, hash, kind, version, subject, details, at, user_id, received)
    SELECT p_station, p_epoch, p_after_no + x.i, x.hash, x.kind, x.version, x.subject, x.details, x.at, x.user_id,
           clock_timestamp()
      FROM unnest(p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes)
           WITH ORDINALITY x(kind, version, subject, details, at, user_id, hash, i)
      JOIN entry e ON e.station = p_station AND e.epoch = p_epoch AND e.no = p_after_no + x.i AND e.hash <> x.hash
     WHERE x.i <= p_known
    ON CONFLICT DO NOTHING;
    RETURN FALSE;
END $$;

-- Gives a batch its place in the feed, or none if all that is new in it is local. The counter's row is held until the
-- commit, so nothing that may wait comes after it.
CREATE FUNCTION put_in_feed(
    p_station UUID, p_epoch INTEGER, p_after_no BIGINT, p_known BIGINT, p_received TIMESTAMPTZ,
    p_details TEXT[], p_hashes BYTEA[], p_locals BOOLEAN[]) RETURNS VOID
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
DECLARE
    v_entries INTEGER;
    v_bytes BIGINT;
    v_first BIGINT;
    v_last BIGINT;
    v_hashes BYTEA;
    v_characters TEXT;
    v_seq BIGINT;
    v_hash BYTEA;
BEGIN
    SELECT count(*), sum(octet_length(x.details)), p_after_no + min(x.i), p_after_no + max(x.i),
           string_agg(x.hash, '' ORDER BY x.i)
      INTO v_entries, v_bytes, v_first, v_last, v_hashes
      FROM unnest(p_details, p_hashes, p_locals) WITH ORDINALITY x(details, hash, local, i)
     WHERE x.i > p_known AND NOT x.local;
    IF v_entries = 0 THEN
        RETURN;
    END IF;
    SELECT c.characters INTO STRICT v_characters FROM station_characters c
     WHERE c.station = p_station AND c.since_epoch <= p_epoch
     ORDER BY c.since_epoch DESC, c.taken DESC LIMIT 1;
    UPDATE feed_head f
       SET seq = f.seq + 1, hash = sha256(f.hash || uuid_send(p_station) || int4send(p_epoch) || v_hashes)
    RETURNING f.seq, f.hash INTO v_seq, v_hash;
    INSERT INTO feed_batch (seq, station, characters, epoch, first_no, last_no, entries, bytes, received, hash)
    VALUES (v_seq, p_station, v_characters, p_epoch, v_first, v_last, v_entries, v_bytes, p_received, v_hash);
    PERFORM pg_notify('kerf_feed', v_seq::TEXT);
END $$;

-- Takes a batch in: all of it or nothing. What is here already is not taken twice.
CREATE FUNCTION push(
    p_epoch INTEGER, p_after_no BIGINT, p_after_hash BYTEA,
    p_kinds TEXT[], p_versions INTEGER[], p_subjects UUID[], p_details TEXT[], p_ats TIMESTAMPTZ[],
    p_users UUID[], p_hashes BYTEA[], p_locals BOOLEAN[],
    OUT o_outcome TEXT, OUT o_epoch INTEGER, OUT o_last_no BIGINT, OUT o_at TIMESTAMPTZ)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := working_caller();
    v_count CONSTANT BIGINT := cardinality(p_kinds);
    v_inbox station_epoch;
    v_known BIGINT;
    v_same BOOLEAN;
    v_before BYTEA;
BEGIN
    PERFORM check_batch(p_epoch, p_after_no, p_after_hash,
        p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes, p_locals);
    -- Whoever keeps this transaction open keeps all others waiting; after this it is ended.
    PERFORM set_config('idle_in_transaction_session_timeout', '10s', TRUE);
    SELECT s.epoch INTO v_station.epoch FROM station s WHERE s.id = v_station.id FOR NO KEY UPDATE;
    o_at := clock_timestamp();
    SELECT * INTO v_inbox FROM station_epoch e WHERE e.station = v_station.id AND e.epoch = v_station.epoch;
    o_epoch := v_station.epoch;
    o_last_no := coalesce(v_inbox.last_no, 0);
    IF p_epoch < v_station.epoch OR (p_epoch = v_station.epoch AND p_after_no < v_inbox.after_no) THEN
        o_outcome := 'forked';
        RETURN;
    ELSIF p_after_no > (CASE WHEN p_epoch = v_station.epoch THEN o_last_no ELSE
            -- A new epoch goes on after an entry of any earlier one: the latest may be another copy's, and shorter.
            (SELECT coalesce(max(e.last_no), 0) FROM station_epoch e WHERE e.station = v_station.id) END) THEN
        o_outcome := 'send_from';
        RETURN;
    ELSIF p_epoch > v_station.epoch THEN
        -- The store was restored: it goes on wherever its copy was.
        INSERT INTO station_epoch (station, epoch, after_no, after_hash, last_no, last_hash, begun)
        VALUES (v_station.id, p_epoch, p_after_no, p_after_hash, p_after_no, p_after_hash, o_at) RETURNING * INTO v_inbox;
        UPDATE station s SET epoch = p_epoch WHERE s.id = v_station.id;
        o_epoch := p_epoch;
        o_last_no := p_after_no;
    END IF;
    v_known := least(v_inbox.last_no - p_after_no, v_count);
    v_same := same_as_here(v_station.id, p_epoch, p_after_no, v_known,
        p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes);
    v_before := CASE WHEN v_known = 0 THEN v_inbox.last_hash ELSE hash_here(v_station.id, p_epoch, p_after_no) END;
    IF NOT v_same OR p_after_hash IS DISTINCT FROM v_before THEN
        o_outcome := 'forked';
        RETURN;
    END IF;
    o_outcome := 'taken';
    IF v_known = v_count THEN
        RETURN;
    END IF;
    INSERT INTO entry (received, station, epoch, no, kind, version, subject, details, at, user_id, hash, local)
    SELECT o_at, v_station.id, p_epoch, p_after_no + x.i, x.kind, x.version, x.subject, x.details, x.at, x.user_id,
           x.hash, x.local
      FROM unnest(p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes, p_locals)
           WITH ORDINALITY x(kind, version, subject, details, at, user_id, hash, local, i)
     WHERE x.i > v_known;
    o_last_no := p_after_no + v_count;
    UPDATE station_epoch e
       SET last_no = o_last_no, last_hash = (SELECT x.hash FROM unnest(p_hashes) WITH ORDINALITY x(hash, i) WHERE x.i = v_count)
     WHERE e.station = v_station.id AND e.epoch = p_epoch;
    PERFORM put_in_feed(v_station.id, p_epoch, p_after_no, v_known, o_at, p_details, p_hashes, p_locals);
END $$;

-- ---------------------------------------------------------------- pull

-- Whole batches after one, up to so many entries and 8 MiB; a larger one comes alone.
CREATE FUNCTION pull(p_after BIGINT, p_most INTEGER)
RETURNS TABLE (o_seq BIGINT, o_feed_hash BYTEA, o_station UUID, o_characters TEXT, o_epoch INTEGER, o_received TIMESTAMPTZ,
    o_no BIGINT, o_kind TEXT, o_version INTEGER, o_subject UUID, o_details TEXT, o_at TIMESTAMPTZ, o_user UUID, o_hash BYTEA)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp
SET enable_hashjoin = off SET enable_mergejoin = off SET work_mem = '32MB' AS $$
DECLARE
    v_most CONSTANT INTEGER := least(greatest(coalesce(p_most, 0), 1), 20000);
    v_last BIGINT;
BEGIN
    PERFORM caller();
    SELECT coalesce(max(t.seq) FILTER (WHERE t.entries <= v_most AND t.bytes <= 8388608), min(t.seq)) INTO v_last
      FROM (SELECT n.seq, sum(n.entries) OVER (ORDER BY n.seq) AS entries, sum(n.bytes) OVER (ORDER BY n.seq) AS bytes
              FROM (SELECT b.seq, b.entries, b.bytes FROM feed_batch b
                     WHERE b.seq > p_after ORDER BY b.seq LIMIT v_most) n) t;
    RETURN QUERY
    SELECT b.seq, b.hash, b.station, b.characters, b.epoch, b.received,
           e.no, e.kind, e.version, e.subject, e.details, e.at, e.user_id, e.hash
      FROM feed_batch b
      JOIN entry e ON e.received = b.received AND e.station = b.station AND e.epoch = b.epoch
                  AND e.no BETWEEN b.first_no AND b.last_no AND NOT e.local
     WHERE b.seq > p_after AND b.seq <= v_last
     ORDER BY b.seq, e.no;
END $$;

-- ---------------------------------------------------------------- names of persons

CREATE FUNCTION put_names(p_ids UUID[], p_names TEXT[]) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_head BIGINT;
    v_next BIGINT;
BEGIN
    PERFORM working_caller();
    IF (cardinality(p_ids) BETWEEN 1 AND 10000 AND cardinality(p_names) = cardinality(p_ids)
            AND NOT EXISTS (SELECT FROM unnest(p_ids, p_names) x(id, name)
                             WHERE (x.id IS NOT NULL AND length(x.name) BETWEEN 1 AND 200) IS NOT TRUE)) IS NOT TRUE THEN
        PERFORM refuse('1 to 10,000 names are sent at once, each with its person and at most 200 letters.');
    END IF;
    -- Held until the commit, as the feed's.
    SELECT h.version INTO v_head FROM name_head h FOR UPDATE;
    WITH changed AS (
        SELECT l.id, l.name
          FROM (SELECT DISTINCT ON (x.id) x.id, x.name FROM unnest(p_ids, p_names) WITH ORDINALITY x(id, name, i)
                 ORDER BY x.id, x.i DESC) l
          LEFT JOIN person_name n ON n.id = l.id
         WHERE n.name IS DISTINCT FROM l.name),
    numbered AS (
        SELECT c.id, c.name, v_head + row_number() OVER (ORDER BY c.id) AS version FROM changed c),
    put AS (
        INSERT INTO person_name AS n (id, name, version) SELECT c.id, c.name, c.version FROM numbered c
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version
        RETURNING n.version)
    SELECT coalesce(max(p.version), v_head) INTO v_next FROM put p;
    IF v_next > v_head THEN
        UPDATE name_head SET version = v_next;
    END IF;
END $$;

CREATE FUNCTION names(p_after BIGINT, p_most INTEGER) RETURNS TABLE (o_id UUID, o_name TEXT, o_version BIGINT)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    PERFORM caller();
    RETURN QUERY SELECT n.id, n.name, n.version FROM person_name n
      WHERE n.version > p_after ORDER BY n.version LIMIT least(greatest(p_most, 1), 10000);
END $$;

-- ---------------------------------------------------------------- claims

-- Claims a unit for something, for eight hours, or says who has it. The same station's claim is prolonged.
CREATE FUNCTION claim(
    p_unit UUID, p_purpose TEXT,
    OUT o_claimed BOOLEAN, OUT o_fencing BIGINT, OUT o_station UUID, OUT o_station_name TEXT, OUT o_purpose TEXT,
    OUT o_expires TIMESTAMPTZ)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := working_caller();
    v_now CONSTANT TIMESTAMPTZ := clock_timestamp();
BEGIN
    IF (p_unit IS NOT NULL AND p_purpose ~ '^[a-z][a-z0-9_.]{0,39}$') IS NOT TRUE THEN
        PERFORM refuse('A claim names a unit and a purpose such as cut.');
    END IF;
    INSERT INTO claim AS c (unit, purpose, station, fencing, claimed, expires)
    VALUES (p_unit, p_purpose, v_station.id, nextval('fencing'), v_now, v_now + interval '8 hours')
    ON CONFLICT (unit) DO UPDATE SET
        fencing = CASE WHEN c.station = v_station.id AND c.purpose = p_purpose AND (c.has_cut OR c.expires > v_now)
                       THEN c.fencing ELSE excluded.fencing END,
        claimed = CASE WHEN c.station = v_station.id AND c.purpose = p_purpose THEN c.claimed ELSE v_now END,
        has_cut = c.has_cut AND c.station = v_station.id AND c.purpose = p_purpose,
        station = excluded.station, purpose = excluded.purpose, expires = excluded.expires
    WHERE (c.station = v_station.id AND c.purpose = p_purpose) OR (NOT c.has_cut AND c.expires <= v_now);
    SELECT c.station = v_station.id AND c.purpose = p_purpose, c.fencing, c.station, s.name, c.purpose, c.expires
      INTO o_claimed, o_fencing, o_station, o_station_name, o_purpose, o_expires
      FROM claim c JOIN station s ON s.id = c.station WHERE c.unit = p_unit;
END $$;

-- A cut was booked under the claim: from now on no time ends it. Returns whether the claim is still the station's.
CREATE FUNCTION claim_has_cut(p_unit UUID, p_fencing BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := caller();
BEGIN
    UPDATE claim c SET has_cut = TRUE WHERE c.unit = p_unit AND c.fencing = p_fencing AND c.station = v_station.id;
    RETURN FOUND;
END $$;

-- Returns whether the claim was still the station's.
CREATE FUNCTION release(p_unit UUID, p_fencing BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := caller();
BEGIN
    DELETE FROM claim c WHERE c.unit = p_unit AND c.fencing = p_fencing AND c.station = v_station.id;
    RETURN FOUND;
END $$;

-- A supervisor ends another's claim; it is kept who and why. Returns whether that claim was there.
CREATE FUNCTION break_claim(p_unit UUID, p_fencing BIGINT, p_user UUID, p_reason TEXT) RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := working_caller();
BEGIN
    IF (p_user IS NOT NULL AND length(p_reason) BETWEEN 1 AND 500) IS NOT TRUE THEN
        PERFORM refuse('Who breaks a claim says why, in at most 500 letters.');
    END IF;
    WITH ended AS (
        DELETE FROM claim c WHERE c.unit = p_unit AND c.fencing = p_fencing RETURNING c.*)
    INSERT INTO broken_claim (unit, purpose, station, fencing, claimed, has_cut, broken, broken_by, user_id, reason)
    SELECT e.unit, e.purpose, e.station, e.fencing, e.claimed, e.has_cut, clock_timestamp(), v_station.id, p_user, p_reason
      FROM ended e;
    RETURN FOUND;
END $$;

-- ---------------------------------------------------------------- enrolment

-- Letters and digits of a code as typed, in one form. There is no O and no I in any.
CREATE FUNCTION code_hash(p_code TEXT) RETURNS BYTEA
LANGUAGE sql IMMUTABLE SET search_path = kerf, pg_temp AS $$
    SELECT sha256(convert_to(translate(regexp_replace(upper(left(p_code, 100)), '[^0-9A-Z]', '', 'g'), 'OI', '01'), 'UTF8'))
$$;

-- Lets a station in by a code. The only function of kerf_enrol, whose password is known to all. Tries stand in line behind
-- one row and each takes a while, so that codes can't be guessed; a wrong one counts against all that are open.
CREATE FUNCTION enrol(
    p_code TEXT, p_verifier TEXT, p_station UUID, p_characters TEXT,
    OUT o_outcome TEXT, OUT o_login TEXT, OUT o_company UUID, OUT o_company_name TEXT, OUT o_free TEXT[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_enrolment enrolment;
    v_now TIMESTAMPTZ;
BEGIN
    -- Never a password as it is: that would stand in the server's log.
    IF (p_verifier ~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$') IS NOT TRUE
            OR p_station IS NULL OR p_code IS NULL THEN
        PERFORM refuse('An enrolment has a code, a SCRAM-SHA-256 verifier and the station''s id.');
    END IF;
    PERFORM set_config('idle_in_transaction_session_timeout', '5s', TRUE);
    PERFORM 1 FROM company FOR UPDATE;
    PERFORM pg_sleep(0.2);
    v_now := clock_timestamp();
    SELECT c.id, c.name INTO STRICT o_company, o_company_name FROM company c;
    SELECT * INTO v_enrolment FROM enrolment e
     WHERE e.code_hash = code_hash(p_code) AND e.used IS NULL AND e.expires > v_now AND e.wrong < 10;
    IF NOT FOUND THEN
        UPDATE enrolment e SET wrong = e.wrong + 1 WHERE e.used IS NULL AND e.expires > v_now;
        o_outcome := 'refused';
        RETURN;
    END IF;
    IF v_enrolment.station <> p_station
            OR (v_enrolment.station IS NULL AND EXISTS (SELECT FROM station s WHERE s.name = v_enrolment.name AND s.id <> p_station)) THEN
        o_outcome := 'other_station';
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM station_characters c WHERE c.characters = p_characters AND c.station <> p_station) THEN
        o_outcome := 'characters_taken';
        o_free := free_characters(8);
        RETURN;
    END IF;
    o_login := 'kerf_' || left(replace(o_company::TEXT, '-', ''), 12) || '_' || replace(p_station::TEXT, '-', '');
    INSERT INTO station (id, name, login, enrolled) VALUES (p_station, v_enrolment.name, o_login, v_now)
    ON CONFLICT (id) DO UPDATE SET enrolled = excluded.enrolled, name = excluded.name;
    IF NOT EXISTS (SELECT FROM station_characters c WHERE c.station = p_station) THEN
        PERFORM give_characters(p_station, p_characters, 1);
    END IF;
    PERFORM kerf_login.make_login(o_login, p_verifier);
    UPDATE enrolment e SET used = v_now WHERE e.code_hash = v_enrolment.code_hash;
    o_outcome := 'enrolled';
END $$;

-- ---------------------------------------------------------------- for administrators

-- Names a company, once.
CREATE FUNCTION found_company(p_name TEXT, p_exchange INTEGER, p_oldest INTEGER, OUT o_id UUID, OUT o_name TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    INSERT INTO company (id, name, exchange, oldest_exchange) VALUES (gen_random_uuid(), p_name, p_exchange, p_oldest)
    ON CONFLICT (one) DO UPDATE SET exchange = excluded.exchange, oldest_exchange = excluded.oldest_exchange;
    SELECT c.id, c.name INTO o_id, o_name FROM company c;
END $$;

-- A code for a station that is new or, with p_again, one that lost its password: twelve characters, for 15 minutes.
CREATE FUNCTION add_station(p_name TEXT, p_again BOOLEAN, OUT o_code TEXT, OUT o_expires TIMESTAMPTZ)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_random CONSTANT BYTEA := uuid_send(gen_random_uuid());
    v_alphabet CONSTANT TEXT := '0123456789ABCDEFGHJKLMNPQRSTUVWX';
    v_station UUID;
    v_known BOOLEAN;
BEGIN
    IF (length(p_name) BETWEEN 1 AND 80) IS NOT TRUE THEN
        PERFORM refuse('A station has a name of at most 80 letters.');
    END IF;
    SELECT s.id INTO v_station FROM station s WHERE s.name = p_name;
    v_known := FOUND;
    IF v_known AND NOT p_again THEN
        PERFORM refuse(format('There is a station %s already. Give another name, or --again if it has lost its password.', p_name));
    ELSIF p_again AND NOT v_known THEN
        PERFORM refuse(format('There is no station %s.', p_name));
    END IF;
    -- Not the bytes in which a UUID's version and variant stand.
    o_code := (SELECT string_agg(CASE WHEN n.place IN (4, 8) THEN '-' ELSE '' END
                   || substr(v_alphabet, (get_byte(v_random, n.i) & 31) + 1, 1), '' ORDER BY n.place)
                 FROM unnest('{0,1,2,3,4,5,9,10,11,12,13,14}'::INTEGER[]) WITH ORDINALITY x(i, p),
                      LATERAL (SELECT x.i, x.p - 1 AS place) n);
    PERFORM kerf_login.open_enrolment();
    o_expires := clock_timestamp() + interval '15 minutes';
    DELETE FROM enrolment e WHERE e.name = p_name AND e.used IS NULL;
    INSERT INTO enrolment (code_hash, name, station, expires) VALUES (code_hash(o_code), p_name, v_station, o_expires);
END $$;

CREATE FUNCTION set_paused(p_name TEXT, p_paused BOOLEAN) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    UPDATE station s SET paused = p_paused WHERE s.name = p_name;
    IF NOT FOUND THEN
        PERFORM refuse(format('There is no station %s.', p_name));
    END IF;
END $$;

CREATE FUNCTION overview(OUT o_company UUID, OUT o_company_name TEXT, OUT o_exchange INTEGER, OUT o_head BIGINT,
    OUT o_entries BIGINT, OUT o_at TIMESTAMPTZ)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
    SELECT c.id, c.name, c.exchange, f.seq, (SELECT coalesce(sum(e.last_no - e.after_no), 0)::BIGINT FROM station_epoch e),
           clock_timestamp()
      FROM company c, feed_head f
$$;

CREATE FUNCTION stations()
RETURNS TABLE (o_id UUID, o_name TEXT, o_characters TEXT, o_epoch INTEGER, o_last_no BIGINT, o_has_no BIGINT,
    o_cursor_seq BIGINT, o_seen TIMESTAMPTZ, o_program TEXT, o_exchange INTEGER, o_clock_offset_ms BIGINT, o_paused BOOLEAN)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
    SELECT s.id, s.name,
           (SELECT c.characters FROM station_characters c WHERE c.station = s.id
             ORDER BY c.since_epoch DESC, c.taken DESC LIMIT 1),
           s.epoch, coalesce(e.last_no, 0), s.has_no, s.cursor_seq, s.seen, s.program, s.exchange, s.clock_offset_ms, s.paused
      FROM station s LEFT JOIN station_epoch e ON e.station = s.id AND e.epoch = s.epoch
     ORDER BY s.name
$$;

CREATE FUNCTION claims()
RETURNS TABLE (o_unit UUID, o_purpose TEXT, o_station_name TEXT, o_fencing BIGINT, o_claimed TIMESTAMPTZ,
    o_expires TIMESTAMPTZ, o_has_cut BOOLEAN)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
    SELECT c.unit, c.purpose, s.name, c.fencing, c.claimed, c.expires, c.has_cut
      FROM claim c JOIN station s ON s.id = c.station
     WHERE c.has_cut OR c.expires > clock_timestamp() ORDER BY c.claimed
$$;

-- ---------------------------------------------------------------- rights

REVOKE ALL ON ALL TABLES IN SCHEMA kerf FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA kerf FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA kerf FROM PUBLIC;

GRANT USAGE ON SCHEMA kerf TO kerf_station, kerf_enrol, kerf_admin;

GRANT EXECUTE ON FUNCTION hello, feed_hash, entry_hash, push, pull, put_names, names,
    claim, claim_has_cut, release, break_claim TO kerf_station;
GRANT EXECUTE ON FUNCTION enrol TO kerf_enrol;
GRANT EXECUTE ON FUNCTION found_company, add_station, set_paused, overview, stations, claims TO kerf_admin;

SELECT make_months(12);
