-- What stations know of each other, for the people at them.

-- How far the calling station is: said now and then between two handshakes, so that the others and the administrator see it as it is.
CREATE FUNCTION tell(p_has_no BIGINT, p_cursor_seq BIGINT, p_at TIMESTAMPTZ) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_station station := caller();
    v_now CONSTANT TIMESTAMPTZ := clock_timestamp();
BEGIN
    UPDATE station s SET
        seen = v_now,
        has_no = coalesce(p_has_no, s.has_no),
        cursor_seq = coalesce(p_cursor_seq, s.cursor_seq),
        clock_offset_ms = coalesce(extract(epoch FROM p_at - v_now) * 1000, s.clock_offset_ms)
    WHERE s.id = v_station.id;
END $$;

-- All stations: nothing of their logins, their codes or what they booked. Entries to read are counted as far as there are few batches
-- of them; null beyond that.
CREATE FUNCTION company_stations()
RETURNS TABLE (o_id UUID, o_name TEXT, o_characters TEXT, o_seen TIMESTAMPTZ, o_program TEXT, o_exchange INTEGER,
    o_clock_offset_ms BIGINT, o_paused BOOLEAN, o_not_sent BIGINT, o_unread_batches BIGINT, o_unread_entries BIGINT,
    o_now TIMESTAMPTZ)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_head BIGINT;
    v_few CONSTANT BIGINT := 1000;
BEGIN
    PERFORM caller();
    SELECT f.seq INTO v_head FROM feed_head f;
    RETURN QUERY
    SELECT s.id, s.name,
           (SELECT c.characters FROM station_characters c WHERE c.station = s.id
             ORDER BY c.since_epoch DESC, c.taken DESC LIMIT 1),
           s.seen, s.program, s.exchange, s.clock_offset_ms, s.paused,
           greatest(0, s.has_no - coalesce(e.last_no, 0)),
           greatest(0, v_head - s.cursor_seq),
           CASE WHEN v_head - s.cursor_seq <= v_few THEN
               (SELECT coalesce(sum(b.entries), 0)::BIGINT FROM feed_batch b WHERE b.seq > s.cursor_seq) END,
           clock_timestamp()
      FROM station s LEFT JOIN station_epoch e ON e.station = s.id AND e.epoch = s.epoch
     ORDER BY s.name;
END $$;

GRANT EXECUTE ON FUNCTION tell, company_stations TO kerf_station;

-- Refuses a batch that is not well made. A clock that stood at 1970 when something was booked is no reason: the entry would never come.
CREATE OR REPLACE FUNCTION check_batch(
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
                WHEN (x.at BETWEEN '0001-01-01' AND '9999-12-31') IS NOT TRUE THEN 'its time has no year of four digits'
                WHEN x.local IS NULL OR x.subject IS NULL OR x.user_id IS NULL THEN 'something of it is missing'
                ELSE 'its details are no object' END AS reason
      INTO v_row
      FROM unnest(p_kinds, p_versions, p_subjects, p_details, p_ats, p_users, p_hashes, p_locals)
           WITH ORDINALITY x(kind, version, subject, details, at, user_id, hash, local, i)
     WHERE (x.kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' AND length(x.kind) <= 60 AND x.version BETWEEN 1 AND 10000
            AND octet_length(x.hash) = 32 AND octet_length(x.details) <= 16777216
            AND x.at BETWEEN '0001-01-01' AND '9999-12-31'
            AND x.local IS NOT NULL AND x.subject IS NOT NULL AND x.user_id IS NOT NULL
            AND json_typeof(x.details::json) = 'object') IS NOT TRUE
     ORDER BY x.i LIMIT 1;
    IF FOUND THEN
        PERFORM refuse(format('Entry %s can''t be taken: %s.', p_after_no + v_row.i, v_row.reason));
    END IF;
EXCEPTION WHEN invalid_text_representation OR statement_too_complex THEN
    PERFORM refuse(format('An entry after %s can''t be taken: its details are not JSON.', p_after_no));
END $$;
