-- Run by the administrator of the server before the migrations, each time; makes what is missing.
DO $$
DECLARE
    v_acts BOOLEAN;
BEGIN
    IF to_regrole('kerf_owner') IS NULL THEN
        -- Owns all tables and functions; nobody signs in as it.
        CREATE ROLE kerf_owner NOLOGIN;
    END IF;
    IF to_regrole('kerf_enroller') IS NULL THEN
        -- Makes the logins of stations; nobody signs in as it, and it sees no table.
        CREATE ROLE kerf_enroller NOLOGIN CREATEROLE;
    END IF;
    IF to_regrole('kerf_station') IS NULL THEN
        -- What all stations may.
        CREATE ROLE kerf_station NOLOGIN;
    END IF;
    IF to_regrole('kerf_admin') IS NULL THEN
        -- What administrators of the centre may.
        CREATE ROLE kerf_admin NOLOGIN;
    END IF;
    IF to_regrole('kerf_user_admin') IS NULL THEN
        -- What administrators of the company's people may.
        CREATE ROLE kerf_user_admin NOLOGIN;
    END IF;
    IF to_regrole('kerf_enrol') IS NULL THEN
        -- Whoever has a code signs in as it. The password is no secret: the code is.
        CREATE ROLE kerf_enrol LOGIN PASSWORD 'kerf_enrol' CONNECTION LIMIT 4;
    END IF;
    -- From PostgreSQL 16 on, who makes a role is its member and still may not act as it.
    IF current_setting('server_version_num')::INTEGER < 160000 THEN
        v_acts := pg_has_role(current_user, 'kerf_owner', 'MEMBER') AND pg_has_role(current_user, 'kerf_enroller', 'MEMBER');
    ELSE
        v_acts := pg_has_role(current_user, 'kerf_owner', 'SET') AND pg_has_role(current_user, 'kerf_enroller', 'SET');
    END IF;
    IF NOT v_acts THEN
        EXECUTE format('GRANT kerf_owner, kerf_enroller TO %I', current_user);
    END IF;
    EXECUTE format('GRANT kerf_admin TO %I', current_user);
    GRANT kerf_station TO kerf_enroller WITH ADMIN OPTION;
    GRANT kerf_user_admin TO kerf_enroller WITH ADMIN OPTION;
    GRANT kerf_enrol TO kerf_enroller WITH ADMIN OPTION;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO kerf_station, kerf_enrol, kerf_admin, kerf_user_admin', current_database());
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        -- Large objects belong to nobody's schema: without this any station could fill the disk with them.
        REVOKE EXECUTE ON FUNCTION lo_creat(INTEGER), lo_create(OID), lo_from_bytea(OID, BYTEA) FROM PUBLIC;
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
    END IF;
END $$;

CREATE SCHEMA IF NOT EXISTS kerf AUTHORIZATION kerf_owner;
CREATE SCHEMA IF NOT EXISTS kerf_login AUTHORIZATION kerf_enroller;

SET ROLE kerf_enroller;

-- Makes a station's login, or gives it a new password. Takes a verifier only, so that no password is in the server's log.
CREATE OR REPLACE FUNCTION kerf_login.make_login(p_login TEXT, p_verifier TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_login ~ '^kerf_[0-9a-f]{12}_[0-9a-f]{32}$' AND p_verifier LIKE 'SCRAM-SHA-256$%') IS NOT TRUE THEN
        RAISE EXCEPTION 'not a login of a station' USING ERRCODE = 'KF003';
    END IF;
    IF to_regrole(p_login) IS NULL THEN
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 8 IN ROLE kerf_station', p_login, p_verifier);
    ELSE
        EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', p_login, p_verifier);
    END IF;
END $$;

-- Whoever signed in as kerf_enrol may have given it another password or settings: they are put right with each new code.
CREATE OR REPLACE FUNCTION kerf_login.open_enrolment() RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    ALTER ROLE kerf_enrol LOGIN PASSWORD 'kerf_enrol';
    ALTER ROLE kerf_enrol RESET ALL;
    EXECUTE format('ALTER ROLE kerf_enrol IN DATABASE %I RESET ALL', current_database());
END $$;

-- Makes the login of an administrator of a company's people, or gives it a new password.
CREATE OR REPLACE FUNCTION kerf_login.make_admin(p_login TEXT, p_verifier TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_login ~ '^kerf_[0-9a-f]{12}_admin_[a-z][a-z0-9._-]{1,23}$' AND p_verifier LIKE 'SCRAM-SHA-256$%') IS NOT TRUE THEN
        RAISE EXCEPTION 'not a login of an administrator' USING ERRCODE = 'KF003';
    END IF;
    IF to_regrole(quote_ident(p_login)) IS NULL THEN
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 8 IN ROLE kerf_user_admin', p_login, p_verifier);
    ELSE
        EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', p_login, p_verifier);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION kerf_login.end_admin(p_login TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_login ~ '^kerf_[0-9a-f]{12}_admin_[a-z][a-z0-9._-]{1,23}$') IS NOT TRUE THEN
        RAISE EXCEPTION 'not a login of an administrator' USING ERRCODE = 'KF003';
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN', p_login);
END $$;

REVOKE ALL ON FUNCTION kerf_login.make_login, kerf_login.open_enrolment, kerf_login.make_admin, kerf_login.end_admin FROM PUBLIC;
GRANT USAGE ON SCHEMA kerf_login TO kerf_owner;
GRANT EXECUTE ON FUNCTION kerf_login.make_login, kerf_login.open_enrolment, kerf_login.make_admin, kerf_login.end_admin TO kerf_owner;

RESET ROLE;
