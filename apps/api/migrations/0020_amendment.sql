CREATE TABLE "amendment_session" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"amendment_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"former_room_id" uuid NOT NULL,
	"former_starts_at" timestamp (3) with time zone NOT NULL,
	"former_ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "amendment_session_amendment_id_occurrence_id_pk" PRIMARY KEY("amendment_id","occurrence_id"),
	CONSTRAINT "amendment_session_period" CHECK ("amendment_session"."ends_at" > "amendment_session"."starts_at"),
	CONSTRAINT "amendment_session_former_period" CHECK ("amendment_session"."former_ends_at" > "amendment_session"."former_starts_at"),
	CONSTRAINT "amendment_session_moves" CHECK (("amendment_session"."room_id", "amendment_session"."starts_at", "amendment_session"."ends_at") <> ("amendment_session"."former_room_id", "amendment_session"."former_starts_at", "amendment_session"."former_ends_at"))
);
--> statement-breakpoint
CREATE TABLE "amendment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"asked_side" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"message" text NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"answer_text" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "amendment_of_tenant_and_organisation" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "amendment_open_or_answered" CHECK (("amendment"."state" = 'open') = ("amendment"."answered_at" IS NULL)),
	CONSTRAINT "amendment_answered_by_somebody" CHECK (CASE WHEN "amendment"."state" = 'open' THEN num_nonnulls("amendment"."answered_by", "amendment"."answer_text") = 0
        ELSE "amendment"."state" = 'lapsed' OR "amendment"."answered_by" IS NOT NULL END),
	CONSTRAINT "amendment_refused_with_words" CHECK ("amendment"."state" <> 'refused' OR coalesce(btrim("amendment"."answer_text"), '') <> ''),
	CONSTRAINT "amendment_period" CHECK ("amendment"."expires_at" >= "amendment"."created_at")
);
--> statement-breakpoint
ALTER TABLE "access_grant" DROP CONSTRAINT "one_grant_per_occurrence";--> statement-breakpoint
ALTER TABLE "occupancy" DROP CONSTRAINT "occupancy_has_one_source";--> statement-breakpoint
ALTER TABLE "occupancy" DROP CONSTRAINT "occupancy_source_fits_kind";--> statement-breakpoint
ALTER TABLE "occupancy" DROP CONSTRAINT "occupancy_length";--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
-- What already stands is for the slot that its session has. The owner sees no row of a tenant by itself.
ALTER TABLE "access_grant" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "occurrence" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "access_grant" g SET "starts_at" = o."starts_at", "ends_at" = o."ends_at" FROM "occurrence" o WHERE o."id" = g."occurrence_id";--> statement-breakpoint
ALTER TABLE "access_grant" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "occurrence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_grant" ALTER COLUMN "starts_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "access_grant" ALTER COLUMN "ends_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "occupancy" ADD COLUMN "amendment_id" uuid;--> statement-breakpoint
ALTER TABLE "amendment_session" ADD CONSTRAINT "amendment_session_tenant_id_organisation_id_amendment_id_amendment_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","amendment_id") REFERENCES "public"."amendment"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_session" ADD CONSTRAINT "amendment_session_tenant_id_occurrence_id_occurrence_tenant_id_id_fk" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_session" ADD CONSTRAINT "amendment_session_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_session" ADD CONSTRAINT "amendment_session_tenant_id_former_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","former_room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendment_session_occurrence" ON "amendment_session" USING btree ("occurrence_id");--> statement-breakpoint
CREATE INDEX "amendment_booking" ON "amendment" USING btree ("booking_id");--> statement-breakpoint
CREATE UNIQUE INDEX "amendment_one_open" ON "amendment" USING btree ("booking_id") WHERE "amendment"."state" = 'open';--> statement-breakpoint
CREATE INDEX "amendment_awaiting_answer" ON "amendment" USING btree ("expires_at") WHERE "amendment"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "one_grant_per_occurrence" ON "access_grant" USING btree ("occurrence_id") WHERE "access_grant"."status" NOT IN ('revoking', 'revoked');--> statement-breakpoint
CREATE INDEX "occupancy_amendment" ON "occupancy" USING btree ("amendment_id") WHERE "occupancy"."amendment_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_has_one_source" CHECK (num_nonnulls("occupancy"."occurrence_id", "occupancy"."closure_id", "occupancy"."proposal_id", "occupancy"."amendment_id") = 1);--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_source_fits_kind" CHECK (("occupancy"."kind" IN ('closure', 'establishment-use', 'requisition')) = ("occupancy"."closure_id" IS NOT NULL) AND ("occupancy"."amendment_id" IS NULL OR "occupancy"."kind" = 'hold'));--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_length" CHECK ("occupancy"."blocked_until" >= "occupancy"."blocked_from" + CASE WHEN "occupancy"."amendment_id" IS NULL THEN interval '15 minutes' ELSE interval '5 minutes' END AND "occupancy"."blocked_until" <= "occupancy"."blocked_from" + CASE WHEN "occupancy"."kind" IN ('hold', 'booking') THEN interval '3 days' ELSE interval '400 days' END);