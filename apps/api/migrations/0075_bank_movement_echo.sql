CREATE TABLE "bank_movement_echo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"movement_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"is_named" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "bank_movement_echo_once" UNIQUE("payee_entity_id","fingerprint"),
	CONSTRAINT "bank_movement_echo_fingerprint" CHECK ("bank_movement_echo"."fingerprint" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "bank_statement" DROP CONSTRAINT "bank_statement_brings_something";--> statement-breakpoint
-- Movements already there count as named: a new one of another name is never taken for them.
ALTER TABLE "bank_movement" ADD COLUMN "is_named" boolean NOT NULL DEFAULT true;--> statement-breakpoint
ALTER TABLE "bank_movement" ALTER COLUMN "is_named" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "bank_movement_echo" ADD CONSTRAINT "echo_of_movement" FOREIGN KEY ("tenant_id","payee_entity_id","movement_id") REFERENCES "public"."bank_movement"("tenant_id","payee_entity_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_movement_echo" ADD CONSTRAINT "echo_of_bank_statement" FOREIGN KEY ("tenant_id","payee_entity_id","statement_id") REFERENCES "public"."bank_statement"("tenant_id","payee_entity_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_movement_echo_movement" ON "bank_movement_echo" USING btree ("movement_id");--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_tells_something" CHECK ("bank_statement"."added" >= 0 AND "bank_statement"."known" >= 0 AND "bank_statement"."added" + "bank_statement"."known" > 0);