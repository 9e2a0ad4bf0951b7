CREATE TABLE "condition_guide" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"views" jsonb NOT NULL,
	"inventory" jsonb NOT NULL,
	"meters" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "condition_guide_version" UNIQUE("room_id","version"),
	CONSTRAINT "condition_guide_of_room" UNIQUE("tenant_id","room_id","id")
);
--> statement-breakpoint
CREATE TABLE "condition_image" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"organisation_id" uuid,
	"report_id" uuid,
	"file_id" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "condition_image_owner" CHECK (("condition_image"."organisation_id" IS NULL) = ("condition_image"."report_id" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "condition_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"guide_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"answers" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"sealed_at" timestamp (3) with time zone,
	"sealed_by" text DEFAULT '' NOT NULL,
	"sha256" text,
	"previous_sha256" text,
	CONSTRAINT "one_condition_report_of_a_kind" UNIQUE("occurrence_id","kind"),
	CONSTRAINT "condition_report_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "condition_report_seal" CHECK (("condition_report"."sealed_at" IS NULL) = ("condition_report"."sha256" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "condition_counter_signature" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"signed_by" text NOT NULL,
	"name" text NOT NULL,
	"agrees" boolean NOT NULL,
	"words" text NOT NULL,
	"sha256" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "counter_signature_says_what_differs" CHECK ("condition_counter_signature"."agrees" OR "condition_counter_signature"."words" <> '')
);
--> statement-breakpoint
ALTER TABLE "condition_guide" ADD CONSTRAINT "condition_guide_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_image" ADD CONSTRAINT "condition_image_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_image" ADD CONSTRAINT "condition_image_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_image" ADD CONSTRAINT "condition_image_of_report" FOREIGN KEY ("tenant_id","organisation_id","report_id") REFERENCES "public"."condition_report"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_report" ADD CONSTRAINT "condition_report_tenant_id_occurrence_id_occurrence_tenant_id_id_fk" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_report" ADD CONSTRAINT "condition_report_guide" FOREIGN KEY ("tenant_id","room_id","guide_id") REFERENCES "public"."condition_guide"("tenant_id","room_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_counter_signature" ADD CONSTRAINT "counter_signature_of_report" FOREIGN KEY ("tenant_id","organisation_id","report_id") REFERENCES "public"."condition_report"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "condition_image_report" ON "condition_image" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "condition_report_room" ON "condition_report" USING btree ("room_id","sealed_at");