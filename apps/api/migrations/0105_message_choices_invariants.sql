-- What a person chose is theirs alone, whatever the tenant; the server reads it when it says who is told.
ALTER TABLE message_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY own_choices ON message_choice FOR ALL
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
GRANT SELECT, INSERT, DELETE ON message_choice TO salles_app;
GRANT UPDATE (rhythm, chosen_at) ON message_choice TO salles_app;
--> statement-breakpoint

CREATE POLICY look_up ON message_choice FOR SELECT TO system_reader USING (true);
GRANT SELECT ON message_choice TO system_reader;
GRANT SELECT (quiet_from_minutes, quiet_until_minutes) ON sms_account TO system_reader;
CREATE FUNCTION message_choices_of(accounts uuid[], about text) RETURNS TABLE (account_id uuid, rhythm text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.account_id, c.rhythm FROM message_choice c WHERE c.account_id = ANY (accounts) AND c.topic = about
  $$;
-- Of the tenant that an SMS to this account would come from.
CREATE FUNCTION quiet_hours_of_account(account uuid) RETURNS TABLE (from_minutes integer, until_minutes integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.quiet_from_minutes, s.quiet_until_minutes FROM sms_account s
    WHERE s.tenant_id = sms_tenant_of_account(account)
  $$;
-- Whose summary of the day is due: something waited before seven in the morning of the tenant, and it is past seven there.
CREATE POLICY look_up ON message FOR SELECT TO system_reader USING (true);
GRANT SELECT (tenant_id, recipient_account_id, status, created_at) ON message TO system_reader;
CREATE FUNCTION due_summaries(now timestamptz) RETURNS TABLE (tenant_id uuid, account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT m.tenant_id, m.recipient_account_id FROM message m JOIN tenant t ON t.id = m.tenant_id
    CROSS JOIN LATERAL (
      SELECT ((now AT TIME ZONE t.time_zone)::date + time '07:00') AT TIME ZONE t.time_zone AS at
    ) hour
    WHERE m.status = 'held' AND now >= hour.at AND m.created_at < hour.at
    GROUP BY m.tenant_id, m.recipient_account_id LIMIT 100
  $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['message_choices_of(uuid[], text)', 'quiet_hours_of_account(uuid)',
    'due_summaries(timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
