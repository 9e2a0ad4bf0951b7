CREATE TABLE "condition_dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"proposal_id" uuid,
	"proposed_by" text,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "condition_dispute_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "dispute_end_has_its_time" CHECK (("condition_dispute"."status" IN ('settled', 'withdrawn')) = ("condition_dispute"."closed_at" IS NOT NULL)),
	CONSTRAINT "settlement_has_its_words" CHECK (num_nulls("condition_dispute"."proposal_id", "condition_dispute"."proposed_by") IN (0, 2)
        AND ("condition_dispute"."status" IN ('settlement-proposed', 'settled')) = ("condition_dispute"."proposal_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "condition_dispute_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"step" text NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_message_of_tenant" UNIQUE("tenant_id","organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "condition_dispute_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "dispute_photo_rank" UNIQUE("message_id","rank")
);
--> statement-breakpoint
ALTER TABLE "deposit_movement" ADD COLUMN "condition_report_id" uuid;--> statement-breakpoint
ALTER TABLE "condition_dispute" ADD CONSTRAINT "dispute_of_report" FOREIGN KEY ("tenant_id","organisation_id","report_id") REFERENCES "public"."condition_report"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_dispute_message" ADD CONSTRAINT "message_of_dispute" FOREIGN KEY ("tenant_id","organisation_id","dispute_id") REFERENCES "public"."condition_dispute"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_dispute_photo" ADD CONSTRAINT "condition_dispute_photo_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_dispute_photo" ADD CONSTRAINT "photo_of_dispute_message" FOREIGN KEY ("tenant_id","organisation_id","message_id") REFERENCES "public"."condition_dispute_message"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_standing_dispute_per_report" ON "condition_dispute" USING btree ("report_id") WHERE "condition_dispute"."status" <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "dispute_message_thread" ON "condition_dispute_message" USING btree ("dispute_id","written_at");--> statement-breakpoint
ALTER TABLE "deposit_movement" ADD CONSTRAINT "report_shows_a_retention" CHECK ("deposit_movement"."kind" = 'retention' OR "deposit_movement"."condition_report_id" IS NULL);