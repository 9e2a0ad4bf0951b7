ALTER TABLE "site" DROP CONSTRAINT "site_hours";--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "alarm_hours" integer[] DEFAULT array_fill(NULL::integer, ARRAY[7]) NOT NULL;--> statement-breakpoint
-- The hour of a site was that of every day.
ALTER TABLE "site" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "site" SET "alarm_hours" = array_fill("alarm_armed_at", ARRAY[7]) WHERE "alarm_armed_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "site" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "site" DROP COLUMN "alarm_armed_at";--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_hours" CHECK ("site"."closes_at" BETWEEN 1 AND 1800 AND "site"."alarm_margin_minutes" BETWEEN 0 AND 240
        AND cardinality("site"."alarm_hours") = 7 AND 1 <= ALL ("site"."alarm_hours") AND 1800 >= ALL ("site"."alarm_hours"));