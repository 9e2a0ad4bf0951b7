-- A price is frozen once a booking is granted, but for two moments when nobody has read it in an agreement: the approval
-- taken back, and sessions given up before the agreement is written. Afterwards the books alone bring it down.
CREATE OR REPLACE FUNCTION booking_price_is_frozen() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NEW.quote IS DISTINCT FROM OLD.quote AND (
           OLD.status IN ('confirmed', 'ended')
           OR (OLD.status = 'approved' AND EXISTS (SELECT 1 FROM agreement a WHERE a.booking_id = OLD.id))) THEN
        RAISE EXCEPTION 'the price of booking % is frozen', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_price_is_frozen';
      END IF;
      RETURN NEW;
    END
  $$;
