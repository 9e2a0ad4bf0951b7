-- The last copy of a key that a way in names does not leave the list: groups would be told of a key that nobody lends.
-- Naming a key and retiring one of the same place follow one another.
CREATE FUNCTION name_keys_in_turn() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('keys ' || r.establishment_id::text, 0))
        FROM public.room r WHERE r.id = NEW.room_id;
      RETURN NEW;
    END
  $$;--> statement-breakpoint
-- Before the check of the key: triggers of one event fire by name.
CREATE TRIGGER name_keys_in_turn BEFORE INSERT OR UPDATE ON way_in
  FOR EACH ROW WHEN (NEW.key_label IS NOT NULL) EXECUTE FUNCTION name_keys_in_turn();--> statement-breakpoint
CREATE FUNCTION key_named_by_a_way_is_lent() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('keys ' || NEW.establishment_id::text, 0));
      IF NOT EXISTS (
        SELECT FROM public.key_copy k WHERE k.tenant_id = NEW.tenant_id AND k.establishment_id = NEW.establishment_id
          AND k.label = NEW.label AND k.retired_at IS NULL AND k.id <> NEW.id)
        AND EXISTS (
        SELECT FROM public.way_in w JOIN public.room r ON r.id = w.room_id JOIN public.tenant t ON t.id = r.tenant_id
        WHERE r.tenant_id = NEW.tenant_id AND r.establishment_id = NEW.establishment_id AND w.key_label = NEW.label
          AND (w.ends_on IS NULL OR w.ends_on >= (clock.now() AT TIME ZONE t.time_zone)::date))
      THEN
        RAISE EXCEPTION 'key % is the last one of a way in', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_named_by_a_way_is_lent';
      END IF;
      RETURN NEW;
    END
  $$;--> statement-breakpoint
CREATE TRIGGER key_named_by_a_way_is_lent BEFORE UPDATE OF retired_at ON key_copy
  FOR EACH ROW WHEN (OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL) EXECUTE FUNCTION key_named_by_a_way_is_lent();
