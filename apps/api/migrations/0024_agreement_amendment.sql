ALTER TABLE "agreement" DROP CONSTRAINT "agreement_once_per_booking";--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "rank" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "minor_change" jsonb;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_rank" UNIQUE("booking_id","rank");--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "amendments_follow_their_agreement" CHECK ("agreement"."rank" >= 0);--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "minor_change_of_the_agreement" CHECK ("agreement"."minor_change" IS NULL OR "agreement"."rank" = 0);