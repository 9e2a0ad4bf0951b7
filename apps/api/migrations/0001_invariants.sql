-- What the database guarantees by itself, whatever the application does: one clock, no double occupancy, balanced and
-- append-only books, frozen prices and documents, and rows that only their tenant, organisation or account may see.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint

-- One clock ---------------------------------------------------------------------------------------------------------
CREATE SCHEMA clock;
INSERT INTO clock_offset (id, offset_ms) VALUES (1, 0);
ALTER TABLE clock_offset ADD CONSTRAINT one_clock CHECK (id = 1);
CREATE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS $$ SELECT clock_timestamp() + make_interval(secs => offset_ms / 1000.0) FROM public.clock_offset $$;
--> statement-breakpoint

-- Search text -------------------------------------------------------------------------------------------------------
-- The only writer of search keys: `unaccent` is not immutable, so keys are stored by triggers.
CREATE FUNCTION normalise_search(value text) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT btrim(regexp_replace(regexp_replace(
      ' ' || regexp_replace(public.unaccent(lower(replace(replace(value, 'œ', 'oe'), 'Œ', 'oe'))), '[^a-z0-9]+', ' ', 'g') || ' ',
      ' ste ', ' sainte ', 'g'), ' st ', ' saint ', 'g'))
  $$;
CREATE FUNCTION write_site_search_key() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN NEW.search_key := public.normalise_search(NEW.name || ' ' || NEW.address || ' ' || NEW.city); RETURN NEW; END $$;
CREATE TRIGGER site_search_key BEFORE INSERT OR UPDATE ON site FOR EACH ROW EXECUTE FUNCTION write_site_search_key();
CREATE FUNCTION write_place_search_key() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN NEW.search_key := public.normalise_search(NEW.name); RETURN NEW; END $$;
CREATE TRIGGER place_search_key BEFORE INSERT OR UPDATE ON place FOR EACH ROW EXECUTE FUNCTION write_place_search_key();
CREATE INDEX site_search_trigrams ON site USING gin (search_key gin_trgm_ops);
CREATE INDEX place_search_trigrams ON place USING gin (search_key gin_trgm_ops);
CREATE INDEX place_postal_codes ON place USING gin (postal_codes);
--> statement-breakpoint

-- Occupancy ---------------------------------------------------------------------------------------------------------
ALTER TABLE occupancy ADD CONSTRAINT no_two_occupancies_on_one_space
  EXCLUDE USING gist (space_no WITH =, tstzrange(blocked_from, blocked_until) WITH &&) WHERE (live);
CREATE INDEX occupancy_last_before ON occupancy (space_no, blocked_from) INCLUDE (blocked_until) WHERE live;
ALTER TABLE occupancy ADD CONSTRAINT occupancy_of_occurrence
  FOREIGN KEY (tenant_id, occurrence_id) REFERENCES occurrence (tenant_id, id);
ALTER TABLE occupancy ADD CONSTRAINT occupancy_of_closure
  FOREIGN KEY (tenant_id, closure_id) REFERENCES closure (tenant_id, id);
ALTER TABLE occupancy ADD CONSTRAINT occupancy_of_proposal
  FOREIGN KEY (proposal_id) REFERENCES counter_proposal (id);
ALTER TABLE conflict ADD CONSTRAINT conflict_of_occurrence
  FOREIGN KEY (tenant_id, occurrence_id) REFERENCES occurrence (tenant_id, id) ON DELETE CASCADE;
--> statement-breakpoint

-- Money -------------------------------------------------------------------------------------------------------------
CREATE FUNCTION ledger_entry_is_balanced() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE line_count integer; total bigint;
    BEGIN
      SELECT count(*), coalesce(sum(amount_cents), 0) INTO line_count, total FROM public.ledger_line WHERE entry_id = NEW.entry_id;
      IF line_count < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'ledger entry % is not balanced', NEW.entry_id USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_is_balanced';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE CONSTRAINT TRIGGER ledger_entry_is_balanced AFTER INSERT ON ledger_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_is_balanced();
ALTER TABLE charge ADD CONSTRAINT charge_of_booking
  FOREIGN KEY (tenant_id, organisation_id, booking_id) REFERENCES booking (tenant_id, organisation_id, id);

CREATE FUNCTION booking_price_is_frozen() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF OLD.status IN ('approved', 'confirmed', 'ended') AND NEW.quote IS DISTINCT FROM OLD.quote THEN
        RAISE EXCEPTION 'the price of booking % is frozen', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_price_is_frozen';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER booking_price_is_frozen BEFORE UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION booking_price_is_frozen();

CREATE FUNCTION agreement_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (OLD.to_sign_sha256 IS NOT NULL AND (NEW.to_sign_sha256 IS DISTINCT FROM OLD.to_sign_sha256
            OR NEW.to_sign_file_id IS DISTINCT FROM OLD.to_sign_file_id OR NEW.facts IS DISTINCT FROM OLD.facts))
         OR (OLD.signed_sha256 IS NOT NULL AND (NEW.signed_sha256 IS DISTINCT FROM OLD.signed_sha256
            OR NEW.signed_file_id IS DISTINCT FROM OLD.signed_file_id))
         OR NEW.number <> OLD.number THEN
        RAISE EXCEPTION 'agreement % is immutable', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_is_immutable';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER agreement_is_immutable BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_is_immutable();
--> statement-breakpoint

-- Who sees which row ------------------------------------------------------------------------------------------------
-- `app.tenants`: tenants where the actor is staff (or the one a background reaction works for).
-- `app.visited_tenant`: tenant in which an applicant asks; opens availability only, never another party's rows.
CREATE FUNCTION app_tenants() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce(string_to_array(nullif(current_setting('app.tenants', true), ''), ',')::uuid[], '{}') $$;
CREATE FUNCTION app_organisations() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce(string_to_array(nullif(current_setting('app.organisations', true), ''), ',')::uuid[], '{}') $$;
CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
CREATE FUNCTION app_visited_tenant() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.visited_tenant', true), '')::uuid $$;
CREATE FUNCTION app_is_platform() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(current_setting('app.platform', true), '') = 'on' $$;
--> statement-breakpoint

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'public' AND c.relkind = 'r'
                AND c.relname NOT IN ('clock_offset', 'place', 'school_holiday', 'public_holiday', 'sign_in_attempt')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;

  -- Published facts of a tenant: everybody reads, its staff writes.
  FOREACH name IN ARRAY ARRAY['legal_entity', 'site', 'building', 'establishment', 'site_establishment', 'room_space',
                              'room_photo', 'opening_rule', 'tariff', 'tariff_line', 'board_act',
                              'ledger_account'] LOOP
    EXECUTE format('CREATE POLICY everybody_reads ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY staff_writes ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;

  -- Availability: the staff, and whoever asks for a room of the tenant.
  FOREACH name IN ARRAY ARRAY['occupancy', 'closure', 'closure_room', 'conflict', 'room_access', 'booking_counter'] LOOP
    EXECUTE format('CREATE POLICY staff_or_visitor ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR tenant_id = (SELECT app_visited_tenant())) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR tenant_id = (SELECT app_visited_tenant()))', name);
  END LOOP;

  -- Rows between a tenant and an organisation: each side sees its own.
  FOREACH name IN ARRAY ARRAY['booking', 'occurrence', 'booking_message', 'counter_proposal', 'agreement', 'signature',
                              'charge', 'ledger_entry', 'ledger_line', 'access_grant', 'grant_secret'] LOOP
    EXECUTE format('CREATE POLICY either_party ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
  END LOOP;

  -- Matters of the tenant alone.
  FOREACH name IN ARRAY ARRAY['stock_import', 'agreement_counter', 'room_secret', 'problem_report'] LOOP
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
--> statement-breakpoint

CREATE POLICY everybody_reads ON tenant FOR SELECT USING (true);
CREATE POLICY staff_writes ON tenant FOR UPDATE USING (id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY platform_opens ON tenant FOR INSERT WITH CHECK (app_is_platform());

CREATE POLICY published_rooms ON room FOR SELECT USING (status <> 'draft' OR tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY staff_writes ON room FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));

CREATE POLICY everybody_reads ON space FOR SELECT USING (true);
CREATE POLICY staff_writes ON space FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY whoever_asks_locks ON space FOR UPDATE
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR tenant_id = (SELECT app_visited_tenant()));

CREATE POLICY own_account ON account FOR SELECT USING (
  id = (SELECT app_account())
  OR EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = account.id)
  OR EXISTS (SELECT 1 FROM booking b WHERE b.applicant_id = account.id)
  OR EXISTS (SELECT 1 FROM membership m WHERE m.account_id = account.id));
CREATE POLICY anybody_registers ON account FOR INSERT WITH CHECK (true);
CREATE POLICY own_changes ON account FOR UPDATE USING (id = (SELECT app_account()));

CREATE POLICY own_sessions ON session FOR ALL
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));

CREATE POLICY links_are_made ON link_token FOR INSERT WITH CHECK (true);
CREATE POLICY own_links ON link_token FOR SELECT
  USING (account_id = (SELECT app_account()) OR tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY own_links_change ON link_token FOR UPDATE
  USING (account_id = (SELECT app_account()) OR tenant_id = ANY ((SELECT app_tenants())::uuid[]));

CREATE POLICY own_roles ON role_grant FOR SELECT USING (
  account_id = (SELECT app_account()) OR tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR app_is_platform());
CREATE POLICY staff_grants ON role_grant FOR INSERT
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR app_is_platform());
CREATE POLICY staff_revokes ON role_grant FOR UPDATE
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR app_is_platform());

CREATE POLICY members_and_hosts ON organisation FOR SELECT USING (
  id = ANY ((SELECT app_organisations())::uuid[])
  OR recorded_by_tenant_id = ANY ((SELECT app_tenants())::uuid[])
  OR EXISTS (SELECT 1 FROM booking b WHERE b.organisation_id = organisation.id));
CREATE POLICY anybody_declares ON organisation FOR INSERT WITH CHECK (true);
CREATE POLICY members_change ON organisation FOR UPDATE
  USING (id = ANY ((SELECT app_organisations())::uuid[]) OR recorded_by_tenant_id = ANY ((SELECT app_tenants())::uuid[]));

CREATE POLICY members_and_hosts ON membership FOR SELECT USING (
  account_id = (SELECT app_account())
  OR organisation_id = ANY ((SELECT app_organisations())::uuid[])
  OR EXISTS (SELECT 1 FROM booking b WHERE b.organisation_id = membership.organisation_id));
CREATE POLICY members_join ON membership FOR INSERT WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY members_leave ON membership FOR UPDATE USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]));

CREATE POLICY members_and_hosts ON piece FOR SELECT USING (
  organisation_id = ANY ((SELECT app_organisations())::uuid[])
  OR EXISTS (SELECT 1 FROM booking b WHERE b.organisation_id = piece.organisation_id));
CREATE POLICY members_deposit ON piece FOR INSERT WITH CHECK (
  organisation_id = ANY ((SELECT app_organisations())::uuid[])
  OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id AND o.recorded_by_tenant_id = ANY ((SELECT app_tenants())::uuid[])));
CREATE POLICY members_remove ON piece FOR UPDATE USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]));

CREATE POLICY readers_of_files ON file FOR SELECT USING (
  visibility = 'public'
  OR tenant_id = ANY ((SELECT app_tenants())::uuid[])
  OR organisation_id = ANY ((SELECT app_organisations())::uuid[])
  OR EXISTS (SELECT 1 FROM piece p WHERE p.file_id = file.id));
CREATE POLICY owners_deposit ON file FOR INSERT WITH CHECK (
  tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));

CREATE POLICY messages_are_queued ON message FOR INSERT WITH CHECK (true);
CREATE POLICY own_messages ON message FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR recipient_account_id = (SELECT app_account()));
CREATE POLICY own_messages_change ON message FOR UPDATE
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR recipient_account_id = (SELECT app_account()));

CREATE POLICY everybody_is_recorded ON audit_entry FOR INSERT WITH CHECK (true);
CREATE POLICY either_party_reads ON audit_entry FOR SELECT USING (
  tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[])
  OR (actor_kind = 'account' AND actor_id = (SELECT app_account())));

CREATE POLICY events_are_published ON outbox FOR INSERT WITH CHECK (true);
CREATE POLICY staff_watches ON outbox FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR app_is_platform());

CREATE POLICY own_keys ON idempotency FOR ALL
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
--> statement-breakpoint

-- Doors between tenants: few, named, owned by roles that have nothing else -------------------------------------------
CREATE POLICY free_busy ON occupancy FOR SELECT TO public_reader USING (true);
GRANT USAGE ON SCHEMA public, clock TO public_reader, system_reader, salles_app;
GRANT SELECT ON occupancy TO public_reader;
GRANT SELECT ON clock_offset TO public_reader, system_reader, salles_app;
CREATE VIEW free_busy AS
  SELECT space_no, blocked_from, blocked_until FROM occupancy
  WHERE live AND (expires_at IS NULL OR expires_at > clock.now());
ALTER VIEW free_busy OWNER TO public_reader;
GRANT SELECT ON free_busy TO salles_app;

-- Names that appear beside messages and decisions: no address, no number.
CREATE POLICY names ON account FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON session FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON link_token FOR SELECT TO system_reader USING (true);
CREATE POLICY count_attempt ON link_token FOR UPDATE TO system_reader USING (true);
CREATE POLICY look_up ON role_grant FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON membership FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON agreement FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON signature FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON access_grant FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON booking FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON occurrence FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON organisation FOR SELECT TO system_reader USING (true);
CREATE POLICY claims ON outbox FOR ALL TO system_reader USING (true) WITH CHECK (true);
GRANT SELECT ON account, session, link_token, role_grant, membership, agreement, signature, access_grant, booking, occurrence, organisation, outbox TO system_reader;
GRANT UPDATE ON outbox TO system_reader;
GRANT UPDATE (attempts) ON link_token TO system_reader;

CREATE FUNCTION display_names(ids uuid[]) RETURNS TABLE (id uuid, given_name text, family_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.id, a.given_name, a.family_name FROM account a WHERE a.id = ANY (ids) $$;
CREATE FUNCTION find_account_by_email(address text) RETURNS SETOF account
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM account WHERE email = lower(address) $$;
CREATE FUNCTION find_session(session_id uuid) RETURNS SETOF session
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM session WHERE id = session_id $$;
CREATE FUNCTION find_link(hash text) RETURNS SETOF link_token
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM link_token WHERE token_hash = hash $$;
-- Rights and memberships of an account in force on a day: what an actor is made of.
CREATE FUNCTION rights_of(account uuid, today date) RETURNS SETOF role_grant
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM role_grant WHERE account_id = account AND revoked_at IS NULL AND valid_from <= today
        AND (valid_until IS NULL OR valid_until >= today) $$;
CREATE FUNCTION memberships_of(account uuid) RETURNS SETOF membership
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM membership WHERE account_id = account AND ended_at IS NULL $$;
CREATE FUNCTION organisation_by_registration(p_rna text, p_siret text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT id FROM organisation WHERE rna = p_rna OR siret = p_siret LIMIT 1 $$;
-- Public verification of an agreement: nothing private leaves.
CREATE FUNCTION verify_agreement(token text)
  RETURNS TABLE (agreement_id uuid, number text, status text, to_sign_sha256 text, signed_sha256 text, parties jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.id, a.number, a.status, a.to_sign_sha256, a.signed_sha256,
      (SELECT jsonb_agg(jsonb_build_object('role', p ->> 'role', 'name', p ->> 'name', 'signedAt', s.signed_at) ORDER BY ordinality)
         FROM jsonb_array_elements(a.facts -> 'parties') WITH ORDINALITY AS parties (p, ordinality)
         LEFT JOIN signature s ON s.agreement_id = a.id AND s.party = p ->> 'role')
    FROM agreement a WHERE a.verification_token = token
  $$;
CREATE FUNCTION claim_reactions(batch integer, lease interval) RETURNS SETOF outbox
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE outbox SET leased_until = clock_timestamp() + lease, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM outbox
      WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= clock.now()
        AND (leased_until IS NULL OR leased_until < clock_timestamp())
      ORDER BY run_at LIMIT batch FOR UPDATE SKIP LOCKED)
    RETURNING *
  $$;
CREATE FUNCTION settle_reaction(reaction_id uuid, error text, retry_at timestamptz, dead boolean) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE outbox SET leased_until = NULL, last_error = error,
      done_at = CASE WHEN error IS NULL THEN clock.now() END,
      dead_at = CASE WHEN dead THEN clock.now() END,
      run_at = coalesce(retry_at, run_at)
    WHERE id = reaction_id
  $$;
-- Undo: reactions that did not begin never will. Only those of a tenant the actor works for.
CREATE FUNCTION withdraw_event(p_event_type text, p_booking_id uuid) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH withdrawn AS (
      UPDATE outbox SET done_at = clock.now(), last_error = 'withdrawn'
      WHERE event_type = p_event_type AND payload ->> 'bookingId' = p_booking_id::text
        AND tenant_id = ANY (app_tenants()) AND done_at IS NULL AND dead_at IS NULL AND attempts = 0
      RETURNING 1)
    SELECT count(*)::integer FROM withdrawn
  $$;
-- Ids of bookings and grants that time has made due, whatever their tenant; the work is then done inside each tenant.
CREATE FUNCTION due_bookings(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid, action text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status IN ('submitted', 'to-complete', 'counter-proposed') AND b.decision_deadline <= now
    UNION ALL
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status = 'approved' AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now)
    UNION ALL
    SELECT b.tenant_id, b.id, 'end' FROM booking b
    WHERE b.status = 'confirmed' AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.ends_at > now)
    UNION ALL
    SELECT b.tenant_id, b.id, 'confirm' FROM booking b JOIN agreement a ON a.booking_id = b.id
    WHERE b.status = 'approved' AND a.status = 'signed'
      AND EXISTS (SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now)
  $$;
CREATE FUNCTION due_access_grants(now timestamptz) RETURNS TABLE (tenant_id uuid, grant_id uuid, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT tenant_id, id, status FROM access_grant
    WHERE (status IN ('planned', 'issuing', 'ready') AND deliver_at <= now)
       OR (status = 'delivered' AND valid_from <= now)
       OR (status IN ('delivered', 'active') AND valid_until <= now) OR status = 'revoking'
  $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['display_names(uuid[])', 'find_account_by_email(text)', 'find_session(uuid)',
    'find_link(text)', 'rights_of(uuid, date)', 'memberships_of(uuid)',
    'organisation_by_registration(text, text)', 'verify_agreement(text)', 'claim_reactions(integer, interval)',
    'settle_reaction(uuid, text, timestamptz, boolean)', 'withdraw_event(text, uuid)', 'due_bookings(timestamptz)',
    'due_access_grants(timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
--> statement-breakpoint

CREATE FUNCTION wake_worker() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;
CREATE TRIGGER wake_worker AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_worker();
--> statement-breakpoint

-- What the application may do at all --------------------------------------------------------------------------------
GRANT EXECUTE ON FUNCTION clock.now(), normalise_search(text), app_tenants(), app_organisations(), app_account(),
  app_visited_tenant(), app_is_platform() TO salles_app, public_reader, system_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  tenant, legal_entity, site, building, site_establishment, room, room_space, room_photo, opening_rule, room_access,
  room_secret, booking_counter, closure, closure_room, conflict, occupancy, booking, occurrence, booking_message, counter_proposal,
  agreement, agreement_counter, charge, ledger_account, access_grant, grant_secret, problem_report, message, account,
  session, link_token, role_grant, organisation, membership, piece, file, stock_import, idempotency, sign_in_attempt
  TO salles_app;
GRANT SELECT, INSERT, UPDATE ON establishment TO salles_app;
GRANT SELECT, INSERT ON space TO salles_app;
GRANT UPDATE (lock_version) ON space TO salles_app;
GRANT SELECT, INSERT ON tariff, tariff_line, board_act TO salles_app;
GRANT UPDATE (valid_until) ON tariff TO salles_app;
-- Append-only: history, books, evidence.
GRANT SELECT, INSERT ON audit_entry, ledger_entry, ledger_line, signature TO salles_app;
GRANT SELECT, INSERT ON outbox TO salles_app;
GRANT SELECT ON place, school_holiday, public_holiday TO salles_app;
GRANT UPDATE (offset_ms) ON clock_offset TO salles_app;
