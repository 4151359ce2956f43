-- The people of the company. Written only by functions that an administrator calls with a login of their own; a station reads
-- those who may work there, and no login of a station writes any of it.

-- Logins of administrators, made by kerf central add-admin.
CREATE TABLE admin_login (
    login TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made TIMESTAMPTZ NOT NULL,
    ended TIMESTAMPTZ
);

-- Nobody is ever deleted: what they did carries their name.
CREATE TABLE company_user (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name as it is compared: two people never share one.
    compared TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    -- Whether they may work at all stations, those of later with them.
    everywhere BOOLEAN NOT NULL,
    -- Argon2id, with salt and cost in the text. A PIN is a station's own and never comes here.
    password TEXT,
    badge TEXT,
    version BIGINT NOT NULL
);

-- Where those may work who may not work everywhere.
CREATE TABLE user_station (
    user_id UUID NOT NULL REFERENCES company_user,
    station UUID NOT NULL REFERENCES station,
    PRIMARY KEY (user_id, station)
);

-- Grows with each change. Badges are given with one salt, so that a scan finds its owner by one hash.
CREATE TABLE user_head (
    one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    version BIGINT NOT NULL,
    badge_salt BYTEA NOT NULL CHECK (octet_length(badge_salt) = 16)
) WITH (fillfactor = 10);
INSERT INTO user_head (version, badge_salt) VALUES (0, uuid_send(gen_random_uuid()));

-- Which administrator changed whom, and to what; no verifiers.
CREATE TABLE user_change (
    version BIGINT PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    login TEXT NOT NULL,
    user_id UUID NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    everywhere BOOLEAN NOT NULL,
    password_changed BOOLEAN NOT NULL,
    badge_changed BOOLEAN NOT NULL
);

-- ---------------------------------------------------------------- for stations

-- How the users stand, for any station.
CREATE FUNCTION users_head(OUT o_version BIGINT, OUT o_badge_salt BYTEA, OUT o_at TIMESTAMPTZ)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    PERFORM caller();
    SELECT h.version, h.badge_salt, clock_timestamp() INTO o_version, o_badge_salt, o_at FROM user_head h;
END $$;

-- Those who may work at the calling station now. A paused station asks, too: what was taken from somebody is taken there.
CREATE FUNCTION users()
RETURNS TABLE (o_id UUID, o_name TEXT, o_role TEXT, o_password TEXT, o_badge TEXT, o_version BIGINT)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_station station := caller();
BEGIN
    RETURN QUERY SELECT u.id, u.name, u.role, u.password, u.badge, u.version FROM company_user u
      WHERE u.active
        AND (u.everywhere OR EXISTS (SELECT FROM user_station s WHERE s.user_id = u.id AND s.station = v_station.id))
      ORDER BY u.compared;
END $$;

-- ---------------------------------------------------------------- for administrators

-- The administrator who signed in.
CREATE FUNCTION user_admin() RETURNS TEXT
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM admin_login a WHERE a.login = session_user AND a.ended IS NULL)
            AND NOT pg_has_role(session_user, 'kerf_admin', 'MEMBER') THEN
        PERFORM refuse('This login is of no administrator of this company.');
    END IF;
    RETURN session_user;
END $$;

-- All people of the company; whether they have a secret, not which.
CREATE FUNCTION company_users()
RETURNS TABLE (o_id UUID, o_name TEXT, o_role TEXT, o_active BOOLEAN, o_everywhere BOOLEAN, o_stations UUID[],
    o_has_password BOOLEAN, o_has_badge BOOLEAN, o_version BIGINT)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    PERFORM user_admin();
    RETURN QUERY SELECT u.id, u.name, u.role, u.active, u.everywhere,
           coalesce((SELECT array_agg(s.station) FROM user_station s WHERE s.user_id = u.id), '{}'),
           u.password IS NOT NULL, u.badge IS NOT NULL, u.version
      FROM company_user u ORDER BY u.compared;
END $$;

-- Where people may be let in.
CREATE FUNCTION user_stations() RETURNS TABLE (o_id UUID, o_name TEXT)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
BEGIN
    PERFORM user_admin();
    RETURN QUERY SELECT s.id, s.name FROM station s ORDER BY s.name;
END $$;

-- Refuses what is no list of people.
CREATE FUNCTION check_users(
    p_ids UUID[], p_names TEXT[], p_roles TEXT[], p_actives BOOLEAN[], p_everywheres BOOLEAN[], p_stations TEXT[],
    p_passwords TEXT[], p_badges TEXT[], p_seen BIGINT[]) RETURNS VOID
LANGUAGE plpgsql SET search_path = kerf, pg_temp AS $$
DECLARE
    v_count CONSTANT INTEGER := cardinality(p_ids);
    -- No more memory and time than a station has for one try.
    v_verifier CONSTANT TEXT :=
        '^(\$argon2id\$v=19\$m=[0-9]{4,5},t=[0-9]{1,2},p=[0-9]\$[A-Za-z0-9+/]{22,64}\$[A-Za-z0-9+/]{43,86})?$';
BEGIN
    IF (v_count BETWEEN 1 AND 1000 AND cardinality(p_names) = v_count AND cardinality(p_roles) = v_count
            AND cardinality(p_actives) = v_count AND cardinality(p_everywheres) = v_count
            AND cardinality(p_stations) = v_count AND cardinality(p_passwords) = v_count
            AND cardinality(p_badges) = v_count AND cardinality(p_seen) = v_count) IS NOT TRUE THEN
        PERFORM refuse('1 to 1,000 people are changed at once, each whole.');
    END IF;
    IF EXISTS (SELECT FROM unnest(p_ids, p_names, p_roles, p_actives, p_everywheres, p_stations, p_passwords, p_badges, p_seen)
                   x(id, name, role, active, everywhere, stations, password, badge, seen)
                WHERE (x.id IS NOT NULL AND length(btrim(x.name)) BETWEEN 1 AND 60 AND x.role ~ '^[A-Z][A-Z_]{1,19}$'
                       AND x.active IS NOT NULL AND x.everywhere IS NOT NULL AND x.seen IS NOT NULL
                       AND x.stations ~ '^([0-9a-f-]{36}( [0-9a-f-]{36})*)?$'
                       AND coalesce(x.password, '') ~ v_verifier AND coalesce(x.badge, '') ~ v_verifier) IS NOT TRUE) THEN
        PERFORM refuse('A person has a name of at most 60 letters, a role, stations, and secrets as Argon2id only.');
    END IF;
END $$;

-- Adds people, and changes those who are there: all or none. A secret that is null stays, an empty one is taken away.
-- Done again it changes nothing. o_outcome: done; changed: somebody else has changed o_user since the version that was seen;
-- name_taken: another has the name of o_user; no_administrator: nobody could change people at some station any more.
CREATE FUNCTION put_users(
    p_ids UUID[], p_names TEXT[], p_roles TEXT[], p_actives BOOLEAN[], p_everywheres BOOLEAN[], p_stations TEXT[],
    p_passwords TEXT[], p_badges TEXT[], p_seen BIGINT[],
    OUT o_outcome TEXT, OUT o_user UUID)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp SET lock_timeout = '20s' AS $$
DECLARE
    v_login CONSTANT TEXT := user_admin();
    v_version BIGINT;
    v_there company_user;
    v_now company_user;
    v_stations UUID[];
    v_row RECORD;
BEGIN
    PERFORM check_users(p_ids, p_names, p_roles, p_actives, p_everywheres, p_stations, p_passwords, p_badges, p_seen);
    SELECT h.version INTO STRICT v_version FROM user_head h FOR UPDATE;
    o_outcome := 'done';
    FOR v_row IN
        SELECT x.* FROM unnest(p_ids, p_names, p_roles, p_actives, p_everywheres, p_stations, p_passwords, p_badges, p_seen)
            WITH ORDINALITY x(id, name, role, active, everywhere, stations, password, badge, seen, i) ORDER BY x.i
    LOOP
        o_user := v_row.id;
        SELECT * INTO v_there FROM company_user u WHERE u.id = v_row.id;
        v_now.id := v_row.id;
        v_now.name := regexp_replace(btrim(v_row.name), '\s+', ' ', 'g');
        v_now.compared := lower(v_now.name);
        v_now.role := v_row.role;
        v_now.active := v_row.active;
        v_now.everywhere := v_row.everywhere;
        v_now.password := CASE WHEN v_row.password IS NULL THEN v_there.password ELSE nullif(v_row.password, '') END;
        v_now.badge := CASE WHEN v_row.badge IS NULL THEN v_there.badge ELSE nullif(v_row.badge, '') END;
        v_now.version := v_there.version;
        v_stations := CASE WHEN v_row.everywhere THEN '{}'::UUID[] ELSE
            (SELECT coalesce(array_agg(DISTINCT s::UUID ORDER BY s::UUID), '{}')
               FROM unnest(string_to_array(v_row.stations, ' ')) s WHERE s <> '') END;
        CONTINUE WHEN v_now IS NOT DISTINCT FROM v_there AND v_stations =
            (SELECT coalesce(array_agg(s.station ORDER BY s.station), '{}') FROM user_station s WHERE s.user_id = v_row.id);
        IF coalesce(v_there.version, 0) <> v_row.seen THEN
            o_outcome := 'changed';
            RAISE EXCEPTION 'changed' USING ERRCODE = 'KF006';
        END IF;
        v_version := v_version + 1;
        v_now.version := v_version;
        INSERT INTO company_user VALUES (v_now.*) ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, compared = excluded.compared, role = excluded.role, active = excluded.active,
            everywhere = excluded.everywhere, password = excluded.password, badge = excluded.badge, version = excluded.version;
        DELETE FROM user_station s WHERE s.user_id = v_row.id;
        INSERT INTO user_station (user_id, station) SELECT v_row.id, s FROM unnest(v_stations) s;
        INSERT INTO user_change VALUES (v_version, clock_timestamp(), v_login, v_now.id, v_now.name, v_now.role, v_now.active,
            v_now.everywhere, v_now.password IS DISTINCT FROM v_there.password, v_now.badge IS DISTINCT FROM v_there.badge);
    END LOOP;
    IF NOT EXISTS (SELECT FROM company_user u WHERE u.active AND u.everywhere AND u.role = 'ADMINISTRATOR') THEN
        o_outcome := 'no_administrator';
        RAISE EXCEPTION 'no administrator' USING ERRCODE = 'KF006';
    END IF;
    UPDATE user_head SET version = v_version WHERE version <> v_version;
-- All that was written above is taken back; what is answered stays.
EXCEPTION
    WHEN SQLSTATE 'KF006' THEN
        NULL;
    WHEN unique_violation THEN
        o_outcome := 'name_taken';
    WHEN foreign_key_violation THEN
        PERFORM refuse('One of the stations is not of this company.');
END $$;

-- ---------------------------------------------------------------- for who looks after the server

-- Makes an administrator's login, or gives it another password. Returns what to sign in as.
CREATE FUNCTION add_admin(p_name TEXT, p_verifier TEXT, p_again BOOLEAN) RETURNS TEXT
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_login TEXT;
    v_known BOOLEAN := EXISTS (SELECT FROM admin_login a WHERE a.name = p_name AND a.ended IS NULL);
BEGIN
    IF (p_name ~ '^[a-z][a-z0-9._-]{1,23}$'
            AND p_verifier ~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$') IS NOT TRUE THEN
        PERFORM refuse('The name of an administrator has 2 to 24 of the letters a to z, digits, points, - and _; the first is a letter.');
    ELSIF v_known AND NOT p_again THEN
        PERFORM refuse(format('There is an administrator %s already. Give another name, or --again for a new password.', p_name));
    ELSIF p_again AND NOT v_known THEN
        PERFORM refuse(format('There is no administrator %s.', p_name));
    END IF;
    SELECT 'kerf_' || left(replace(c.id::TEXT, '-', ''), 12) || '_admin_' || p_name INTO STRICT v_login FROM company c;
    PERFORM kerf_login.make_admin(v_login, p_verifier);
    INSERT INTO admin_login (login, name, made) VALUES (v_login, p_name, clock_timestamp())
    ON CONFLICT (login) DO UPDATE SET ended = NULL;
    RETURN v_login;
END $$;

CREATE FUNCTION end_admin(p_name TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kerf, pg_temp AS $$
DECLARE
    v_login TEXT;
BEGIN
    UPDATE admin_login a SET ended = clock_timestamp() WHERE a.name = p_name AND a.ended IS NULL RETURNING a.login INTO v_login;
    IF NOT FOUND THEN
        PERFORM refuse(format('There is no administrator %s.', p_name));
    END IF;
    PERFORM kerf_login.end_admin(v_login);
END $$;

GRANT USAGE ON SCHEMA kerf TO kerf_user_admin;
GRANT EXECUTE ON FUNCTION users_head, users TO kerf_station;
GRANT EXECUTE ON FUNCTION company_users, user_stations, put_users TO kerf_user_admin, kerf_admin;
GRANT EXECUTE ON FUNCTION add_admin, end_admin TO kerf_admin;
