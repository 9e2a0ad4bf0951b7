CREATE TABLE "closure_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"rhythm" jsonb,
	"label" text,
	"timetable_id" uuid,
	"event_uid" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closure_series_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "closure_series_once_per_event" UNIQUE("timetable_id","event_uid"),
	CONSTRAINT "closure_series_event" CHECK (("closure_series"."timetable_id" IS NULL) = ("closure_series"."event_uid" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "timetable_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"timetable_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"preview" jsonb NOT NULL,
	"placed" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "timetable" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"url" text,
	"room_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_success_at" timestamp (3) with time zone,
	"last_tried_at" timestamp (3) with time zone,
	"last_error" text,
	"next_read_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "timetable_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "timetable_address" CHECK (("timetable"."kind" = 'ical-url') = ("timetable"."url" IS NOT NULL)),
	CONSTRAINT "timetable_address_is_https" CHECK ("timetable"."url" LIKE 'https://%')
);
--> statement-breakpoint
CREATE TABLE "opening_exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"room_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"hours" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "opening_exception_period" CHECK ("opening_exception"."ends_on" >= "opening_exception"."starts_on" AND "opening_exception"."ends_on" <= "opening_exception"."starts_on" + 400),
	CONSTRAINT "opening_exception_has_hours" CHECK (jsonb_array_length("opening_exception"."hours") BETWEEN 1 AND 4)
);
--> statement-breakpoint
ALTER TABLE "occupancy" DROP CONSTRAINT "occupancy_source_fits_kind";--> statement-breakpoint
ALTER TABLE "conflict" ALTER COLUMN "occurrence_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "conflict" ADD COLUMN "hit_closure_id" uuid;--> statement-breakpoint
ALTER TABLE "conflict" ADD COLUMN "dismissed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conflict" ADD COLUMN "dismissed_by" uuid;--> statement-breakpoint
ALTER TABLE "conflict" ADD COLUMN "dismissed_reason" text;--> statement-breakpoint
ALTER TABLE "closure_series" ADD CONSTRAINT "closure_series_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_series" ADD CONSTRAINT "closure_series_tenant_id_timetable_id_timetable_tenant_id_id_fk" FOREIGN KEY ("tenant_id","timetable_id") REFERENCES "public"."timetable"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timetable_reading" ADD CONSTRAINT "timetable_reading_tenant_id_timetable_id_timetable_tenant_id_id_fk" FOREIGN KEY ("tenant_id","timetable_id") REFERENCES "public"."timetable"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "timetable_reading_timetable" ON "timetable_reading" USING btree ("timetable_id");--> statement-breakpoint
CREATE INDEX "timetable_establishment" ON "timetable" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "opening_exception_establishment" ON "opening_exception" USING btree ("establishment_id","starts_on");--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_tenant_id_series_id_closure_series_tenant_id_id_fk" FOREIGN KEY ("tenant_id","series_id") REFERENCES "public"."closure_series"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_tenant_id_hit_closure_id_closure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","hit_closure_id") REFERENCES "public"."closure"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closure_series_dates" ON "closure" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "conflict_occurrence" ON "conflict" USING btree ("occurrence_id");--> statement-breakpoint
CREATE INDEX "conflict_hit_closure" ON "conflict" USING btree ("hit_closure_id");--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_with_closure_once" UNIQUE("closure_id","hit_closure_id");--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_hits_one_use" CHECK (num_nonnulls("conflict"."occurrence_id", "conflict"."hit_closure_id") = 1);--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_dismissed_by_somebody" CHECK (num_nonnulls("conflict"."dismissed_at", "conflict"."dismissed_by", "conflict"."dismissed_reason") IN (0, 3));--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_source_fits_kind" CHECK (("occupancy"."kind" IN ('closure', 'establishment-use', 'requisition')) = ("occupancy"."closure_id" IS NOT NULL));