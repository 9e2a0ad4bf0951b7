CREATE TABLE "dunning_ladder" (
	"payee_entity_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"friendly_days" integer NOT NULL,
	"second_days" integer NOT NULL,
	"last_days" integer NOT NULL,
	"accountant_days" integer NOT NULL,
	CONSTRAINT "dunning_ladder_rises" CHECK (0 < "dunning_ladder"."friendly_days" AND "dunning_ladder"."friendly_days" < "dunning_ladder"."second_days"
        AND "dunning_ladder"."second_days" < "dunning_ladder"."last_days" AND "dunning_ladder"."last_days" < "dunning_ladder"."accountant_days")
);
--> statement-breakpoint
ALTER TABLE "dunning_ladder" ADD CONSTRAINT "dunning_ladder_of_payee" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;