-- An address written before cannot be sealed here: its dates stay as those of a file, and people give the address again.
-- The owner sees no row of a tenant by itself.
ALTER TABLE "timetable" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "timetable" DROP CONSTRAINT "timetable_address";--> statement-breakpoint
ALTER TABLE "timetable" DROP CONSTRAINT "timetable_address_is_https";--> statement-breakpoint
UPDATE "timetable" SET "kind" = 'ical-file', "next_read_at" = NULL WHERE "kind" = 'ical-url';--> statement-breakpoint
ALTER TABLE "timetable" DROP COLUMN "url";--> statement-breakpoint
ALTER TABLE "timetable" ADD COLUMN "host" text;--> statement-breakpoint
ALTER TABLE "timetable" ADD COLUMN "sealed_url" text;--> statement-breakpoint
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_address" CHECK (num_nonnulls("timetable"."host", "timetable"."sealed_url") = CASE WHEN "timetable"."kind" = 'ical-url' THEN 2 ELSE 0 END);--> statement-breakpoint
ALTER TABLE "timetable" FORCE ROW LEVEL SECURITY;
