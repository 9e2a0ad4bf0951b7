CREATE TABLE "piece_reminder" (
	"organisation_id" uuid NOT NULL,
	"piece_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "piece_reminder_piece_id_step_pk" PRIMARY KEY("piece_id","step")
);
--> statement-breakpoint
DROP INDEX "piece_insurance_end";--> statement-breakpoint
ALTER TABLE "piece_reminder" ADD CONSTRAINT "reminder_of_piece" FOREIGN KEY ("organisation_id","piece_id") REFERENCES "public"."piece"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "piece_end" ON "piece" USING btree ("valid_until") WHERE "piece"."removed_at" IS NULL;