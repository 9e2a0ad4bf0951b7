CREATE TABLE "agreement_party" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"role" text NOT NULL,
	"rank" integer NOT NULL,
	"legal_entity_id" uuid,
	"establishment_id" uuid,
	CONSTRAINT "agreement_party_agreement_id_role_pk" PRIMARY KEY("agreement_id","role"),
	CONSTRAINT "one_party_per_rank" UNIQUE("agreement_id","rank"),
	CONSTRAINT "only_the_organiser_has_no_entity" CHECK (("agreement_party"."role" = 'organiser') = ("agreement_party"."legal_entity_id" IS NULL)
        AND ("agreement_party"."role" = 'organiser') = ("agreement_party"."establishment_id" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_tenant_id_organisation_id_agreement_id_agreement_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_tenant_id_legal_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","legal_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_party_entity" ON "agreement_party" USING btree ("legal_entity_id");--> statement-breakpoint
CREATE INDEX "agreement_party_establishment" ON "agreement_party" USING btree ("establishment_id");--> statement-breakpoint
-- Agreements written before have the parties of their snapshot, in the order in which it names them. Their owner sees no
-- tenant: it lifts its own security meanwhile.
ALTER TABLE agreement NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE establishment NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO agreement_party (tenant_id, organisation_id, agreement_id, role, rank, legal_entity_id, establishment_id)
  SELECT a.tenant_id, a.organisation_id, a.id, p.party ->> 'role', p.place,
    CASE p.party ->> 'role' WHEN 'owner' THEN e.owner_entity_id WHEN 'establishment' THEN e.manager_entity_id END,
    CASE WHEN p.party ->> 'role' <> 'organiser' THEN e.id END
  FROM agreement a
  JOIN booking b ON b.id = a.booking_id
  JOIN establishment e ON e.id = b.establishment_id
  CROSS JOIN LATERAL jsonb_array_elements(a.facts -> 'parties') WITH ORDINALITY AS p (party, place);--> statement-breakpoint
ALTER TABLE establishment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE booking FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_of_a_party" FOREIGN KEY ("agreement_id","party") REFERENCES "public"."agreement_party"("agreement_id","role") ON DELETE no action ON UPDATE no action;
