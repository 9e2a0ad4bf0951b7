-- Who asks, found in one statement before anybody is known: nothing for a disabled account.
CREATE FUNCTION session_of_request(session_id uuid)
  RETURNS TABLE (account_id uuid, idle_expires_at timestamptz, expires_at timestamptz, ended_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT s.account_id, s.idle_expires_at, s.expires_at, s.ended_at
        FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = session_id AND a.disabled_at IS NULL $$;
--> statement-breakpoint
ALTER FUNCTION session_of_request(uuid) OWNER TO system_reader;
--> statement-breakpoint
REVOKE ALL ON FUNCTION session_of_request(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_of_request(uuid) TO salles_app;
