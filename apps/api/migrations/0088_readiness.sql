CREATE TABLE "readiness_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"step" text NOT NULL,
	"found_colour" text NOT NULL,
	"colour" text NOT NULL,
	"ways_given" integer NOT NULL,
	"findings" jsonb NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readiness_check_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "readiness_ways_given" CHECK ("readiness_check"."ways_given" BETWEEN 0 AND 6),
	CONSTRAINT "readiness_way_given_for_a_red" CHECK ("readiness_check"."ways_given" = 0 OR "readiness_check"."found_colour" = 'red')
);
--> statement-breakpoint
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_occurrence_id_occurrence_tenant_id_id_fk" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_look_per_step" ON "readiness_check" USING btree ("occurrence_id","starts_at","step") WHERE "readiness_check"."step" <> 'asked';--> statement-breakpoint
CREATE INDEX "readiness_check_latest" ON "readiness_check" USING btree ("occurrence_id","checked_at");