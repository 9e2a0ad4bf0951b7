-- The probe "last row before the end" reads whether a hold has died from the index too: no row of the table is visited.
DROP INDEX occupancy_last_before;
CREATE INDEX occupancy_last_before ON occupancy (space_no, blocked_from) INCLUDE (blocked_until, expires_at) WHERE live;
