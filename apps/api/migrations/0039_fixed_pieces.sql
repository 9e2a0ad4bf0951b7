-- What a text fixes is no longer a choice of a tenant.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE tenant SET settings = settings #- '{pieces,premises-permit}';
--> statement-breakpoint
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
