ALTER TABLE "way_in" ADD COLUMN "key_label" text;--> statement-breakpoint
-- Whoever opens may be said to have a key: one that the register of the place of the room still lends.
CREATE FUNCTION way_names_a_key_of_its_place() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NEW.kind <> 'person' OR NOT EXISTS (
        SELECT FROM public.key_copy k JOIN public.room r ON r.id = NEW.room_id
        WHERE k.tenant_id = NEW.tenant_id AND k.establishment_id = r.establishment_id AND k.label = NEW.key_label
          AND k.retired_at IS NULL)
      THEN
        RAISE EXCEPTION 'no key % for way %', NEW.key_label, NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'way_names_a_key_of_its_place';
      END IF;
      RETURN NEW;
    END
  $$;--> statement-breakpoint
CREATE TRIGGER way_names_a_key_of_its_place BEFORE INSERT OR UPDATE ON way_in
  FOR EACH ROW WHEN (NEW.key_label IS NOT NULL) EXECUTE FUNCTION way_names_a_key_of_its_place();
