-- Roles of Salles ouvertes. Run once per database, by a superuser connected to that database; running it again is harmless.
-- The two passwords come as settings of the session, so that no secret is ever written here:
--   select set_config('salles.owner_password', '…', false), set_config('salles.app_password', '…', false);
--
--   salles_owner   owns the database and runs the migrations (MIGRATION_DATABASE_URL)
--   salles_app     what the application connects as (DATABASE_URL): owns nothing, row-level security always applies
--   public_reader  owns the functions and views that anyone may read across tenants (free/busy, public search)
--   system_reader  owns the functions the machinery needs across tenants (session look-up, outbox claim, token resolution)
--
-- Written for PostgreSQL 15 to 18.

DO $roles$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['salles_owner', 'salles_app', 'public_reader', 'system_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
  END LOOP;

  EXECUTE format(
    'ALTER ROLE salles_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
    current_setting('salles.owner_password'));
  EXECUTE format(
    'ALTER ROLE salles_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
    current_setting('salles.app_password'));
  ALTER ROLE public_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
  ALTER ROLE system_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

  -- Owning the database gives salles_owner the schema public (pg_database_owner) and the trusted extensions.
  EXECUTE format('ALTER DATABASE %I OWNER TO salles_owner', current_database());
END
$roles$;

-- A role can be given a function only by one of its members, and only if it may create in the schema.
GRANT public_reader, system_reader TO salles_owner;
GRANT USAGE, CREATE ON SCHEMA public TO public_reader, system_reader;
GRANT USAGE ON SCHEMA public TO salles_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
