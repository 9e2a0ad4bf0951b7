-- What takes a place, by kind and never by whom: « prise par une réservation », « fermée », « usage de l'établissement ».
CREATE OR REPLACE VIEW free_busy AS
  SELECT space_no, blocked_from, blocked_until, kind FROM occupancy
  WHERE live AND (expires_at IS NULL OR expires_at > clock.now());
