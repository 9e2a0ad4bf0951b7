-- A session left out of what was granted says on which reason of the list; that of a request refused whole is its booking's.
CREATE FUNCTION refused_session_has_a_reason() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF EXISTS (SELECT 1 FROM occurrence o JOIN booking b ON b.id = o.booking_id
        WHERE o.id = NEW.id AND o.status = 'refused' AND o.refusal_reason IS NULL AND b.refusal_reason IS NULL) THEN
      RAISE EXCEPTION 'session % is refused without a reason', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'refused_session_has_a_reason';
    END IF;
    RETURN NULL;
  END $$;
-- At the end: a whole refusal writes its sessions before itself.
CREATE CONSTRAINT TRIGGER refused_session_has_a_reason AFTER INSERT OR UPDATE OF status, refusal_reason ON occurrence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'refused' AND NEW.refusal_reason IS NULL)
  EXECUTE FUNCTION refused_session_has_a_reason();
