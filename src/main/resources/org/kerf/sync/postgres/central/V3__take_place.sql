-- A computer takes the place of a station whose own one is lost; a code lets in only who it was made for.

DROP FUNCTION enrol(TEXT, TEXT, UUID, TEXT);

-- Lets a station in by a code. Tries stand in line behind one row and each takes a while, so that codes can't be guessed; a
-- wrong one counts against all that are open. With p_take_place the store of another computer becomes the station that the code is for.
CREATE FUNCTION let_in(
    p_code TEXT, p_verifier TEXT, p_station UUID, p_characters TEXT, p_take_place BOOLEAN,
    OUT o_outcome TEXT, OUT o_login TEXT, OUT o_company UUID, OUT o_company_name TEXT, OUT o_free TEXT[],
    OUT o_station UUID, OUT o_station_name TEXT, OUT o_epoch INTEGER)
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
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
    o_station_name := v_enrolment.name;
    o_station := coalesce(v_enrolment.station, p_station);
    -- A code that was made for a new station lets in no known one, and one for a known station no other.
    IF (v_enrolment.station <> p_station AND NOT p_take_place)
            OR (v_enrolment.station IS NULL
                AND EXISTS (SELECT FROM station s WHERE s.name = v_enrolment.name OR s.id = p_station)) THEN
        o_outcome := 'other_station';
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM station_characters c WHERE c.characters = p_characters AND c.station <> o_station) THEN
        o_outcome := 'characters_taken';
        o_free := free_characters(8);
        RETURN;
    END IF;
    o_login := 'kerf_' || left(replace(o_company::TEXT, '-', ''), 12) || '_' || replace(o_station::TEXT, '-', '');
    INSERT INTO station AS s (id, name, login, enrolled) VALUES (o_station, v_enrolment.name, o_login, v_now)
    ON CONFLICT (id) DO UPDATE SET enrolled = excluded.enrolled
    RETURNING s.epoch INTO o_epoch;
    IF NOT EXISTS (SELECT FROM station_characters c WHERE c.station = o_station) THEN
        PERFORM give_characters(o_station, p_characters, 1);
    END IF;
    PERFORM kerf_login.make_login(o_login, p_verifier);
    UPDATE enrolment e SET used = v_now WHERE e.code_hash = v_enrolment.code_hash;
    o_outcome := 'enrolled';
END $$;

CREATE FUNCTION enrol(
    p_code TEXT, p_verifier TEXT, p_station UUID, p_characters TEXT,
    OUT o_outcome TEXT, OUT o_login TEXT, OUT o_company UUID, OUT o_company_name TEXT, OUT o_free TEXT[],
    OUT o_station UUID, OUT o_station_name TEXT, OUT o_epoch INTEGER)
LANGUAGE sql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
    SELECT * FROM let_in(p_code, p_verifier, p_station, p_characters, FALSE)
$$;

-- The store of a new computer becomes a station that was lost: what that booked and sent is there, and goes on in a new epoch.
CREATE FUNCTION take_place(
    p_code TEXT, p_verifier TEXT, p_station UUID, p_characters TEXT,
    OUT o_outcome TEXT, OUT o_login TEXT, OUT o_company UUID, OUT o_company_name TEXT, OUT o_free TEXT[],
    OUT o_station UUID, OUT o_station_name TEXT, OUT o_epoch INTEGER)
LANGUAGE sql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
    SELECT * FROM let_in(p_code, p_verifier, p_station, p_characters, TRUE)
$$;

REVOKE ALL ON FUNCTION let_in, enrol, take_place FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enrol, take_place TO kerf_enrol;
