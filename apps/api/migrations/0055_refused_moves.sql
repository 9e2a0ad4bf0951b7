ALTER TABLE "amendment" DROP CONSTRAINT "amendment_refused_with_words";--> statement-breakpoint
ALTER TABLE "amendment" ADD COLUMN "answer_reason" text;--> statement-breakpoint
-- Answers given before said their reason in their own words. Their owner sees no tenant: it lifts its own security meanwhile.
ALTER TABLE "amendment" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "amendment" SET "answer_reason" = 'other' WHERE "state" = 'refused' AND "asked_side" = 'applicant';--> statement-breakpoint
ALTER TABLE "amendment" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "place_refuses_a_move_with_a_reason" CHECK ("amendment"."state" <> 'refused' OR ("amendment"."asked_side" = 'applicant') = ("amendment"."answer_reason" IS NOT NULL));--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_refused_with_words" CHECK ("amendment"."state" <> 'refused' OR coalesce(btrim("amendment"."answer_text"), '') <> ''
        OR coalesce("amendment"."answer_reason", 'other') <> 'other');--> statement-breakpoint
GRANT UPDATE (answer_reason) ON "amendment" TO salles_app;
